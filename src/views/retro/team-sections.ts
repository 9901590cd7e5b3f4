import type { TriedExperiment } from "../../data/retro.ts";
import { formatNumber, type Locale, plural } from "../../ui/format.ts";
import { markKindWords, markWhen } from "../../ui/mark-words.ts";
import { acrossWords, verdictSentence, verdictTitle, whenWords } from "./experiment-words.ts";
import type { PeriodFindings } from "./findings.ts";
import type { Section } from "./section.ts";

function experimentsAnswer(experiments: readonly TriedExperiment[], locale?: Locale): string {
  const judged = experiments.filter(
    ({ verdict }) => verdict?.verdict === "signal" || verdict?.verdict === "no signal",
  );
  const told = judged.filter(({ verdict }) => verdict?.verdict === "signal").length;
  const one = experiments.length === 1;
  const all = one
    ? "The one experiment"
    : `${plural(experiments.length, "experiment", undefined, locale)}:`;
  if (judged.length === 0) return `${all} ${one ? "cannot be judged" : "none can be judged"} yet.`;
  if (one)
    return `${all} ${told === 1 ? "shows more than" : "does not show more than"} chance would.`;
  const open = experiments.length - judged.length;
  return `${all} ${told === 0 ? "none shows" : `${formatNumber(told, locale)} ${told === 1 ? "shows" : "show"}`} more than chance would${open === 0 ? "" : `; ${formatNumber(open, locale)} cannot be judged yet`}.`;
}

/** What the team tried and what came of it. */
export function experimentSection({ experiments }: PeriodFindings, locale?: Locale): Section {
  return {
    id: "experiments",
    title: "Did our experiments work?",
    answer:
      experiments.length === 0
        ? "No experiment has been recorded yet. Write down the next thing you try, with the measure it should move."
        : experimentsAnswer(experiments, locale),
    lines: experiments.flatMap((tried) => [
      `${tried.experiment.name} (${verdictTitle(tried)}). ${verdictSentence(tried, locale)} ${acrossWords(tried, locale) ?? ""}`.trim(),
    ]),
    table:
      experiments.length === 0
        ? null
        : {
            caption: "Experiments",
            columns: [
              { title: "Experiment" },
              { title: "Hypothesis" },
              { title: "When" },
              { title: "Verdict", short: true },
            ],
            rows: experiments.map((tried) => [
              tried.experiment.name,
              tried.experiment.hypothesis,
              whenWords(tried, locale),
              verdictTitle(tried),
            ]),
          },
    pictures: [],
  };
}

/** What was noted or changed within the period. */
export function meanwhileSection({ marks }: PeriodFindings, locale?: Locale): Section {
  const told = marks.filter(({ kind }) => kind !== "iteration");
  return {
    id: "meanwhile",
    title: "What happened meanwhile?",
    answer:
      told.length === 0
        ? "Nothing was noted. A holiday, an outage, two people who joined: a note marks it on every chart."
        : `${plural(told.length, "thing", undefined, locale)} noted or changed within the period.`,
    lines: [],
    table:
      told.length === 0
        ? null
        : {
            caption: "What happened within the period",
            columns: [
              { title: "When", short: true },
              { title: "What", short: true },
              { title: "In words" },
            ],
            rows: told.map((mark) => [
              markWhen(mark, false, locale),
              markKindWords[mark.kind],
              mark.words,
            ]),
          },
    pictures: [],
  };
}
