import type { ComparedFigure, FigureName } from "../../metrics/compared-figures.ts";
import { formatDuration } from "../../ui/duration.ts";
import { formatNumber, formatShare, type Locale, plural } from "../../ui/format.ts";
import { figureName, figureText, judgedBy, scaledText, verdictWords } from "./figure-words.ts";
import type { Findings } from "./findings.ts";
import type { Section } from "./section.ts";

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A figure by its name. */
export const figureOf = (
  { comparison }: Pick<Findings, "comparison">,
  name: FigureName,
): ComparedFigure | undefined => comparison.figures.find(({ figure }) => figure === name);

const sleWords = ({ comparison, clock }: Findings, locale?: Locale): string | null =>
  comparison.sleDays === null ? null : formatDuration(comparison.sleDays, clock, locale);

/** What happened in the period, figure by figure. */
export function periodSection(found: Findings, locale?: Locale): Section {
  const { comparison, clock, words } = found;
  const { figures, now, scale } = comparison;
  const told = figures.filter(({ judgement }) => judgement.verdict === "signal");
  const judged = figures.filter(({ judgement }) => ["signal", "noise"].includes(judgement.verdict));
  const sle = sleWords(found, locale);
  const delivered = figureOf(found, "delivered");
  const then = formatNumber(delivered?.before ?? 0, locale);
  const beside =
    scale === 1
      ? `${words.before}: ${then}.`
      : `As many days of ${words.before}: ${formatNumber(delivered?.scaled ?? 0, locale, 1)} (${then} in all).`;
  const said = `${words.now}: ${plural(now.delivered.length, "item", undefined, locale)} delivered. ${upper(beside)}`;
  const changed =
    judged.length === 0
      ? "There is too little history to tell a change from ordinary variation."
      : told.length === 0
        ? `None of the ${judged.length} figures that can be judged differs by more than ordinary variation.`
        : `${told.length} of the ${judged.length} figures that can be judged ${told.length === 1 ? "differs" : "differ"} by more than ordinary variation: ${told.map(({ figure }) => lower(figureName(figure, sle))).join("; ")}.`;
  const running =
    now.knownTo < now.window.last ? ["The period is not over: its figures are those so far."] : [];
  return {
    id: "period",
    title: "What happened, and is it different?",
    answer: `${upper(said)} ${changed}`,
    lines: [
      ...running,
      ...(judged.length > 1
        ? ["With so many figures, one calls itself a signal by chance every so often."]
        : []),
    ],
    table: {
      caption: "The figures of both periods, and whether they differ by more than chance",
      columns: [
        { title: "Figure" },
        { title: "This period", numeric: true, short: true },
        {
          title: comparison.against === "baseline" ? "Baseline" : "Other period",
          numeric: true,
          short: true,
        },
        ...(scale === 1
          ? []
          : [{ title: "As many days of it", numeric: true as const, short: true as const }]),
        { title: "Signal or noise", short: true },
        { title: "By which rule" },
      ],
      rows: figures.map((figure) => [
        figureName(figure.figure, sle),
        figureText(figure, figure.now, clock, locale),
        figureText(figure, figure.before, clock, locale),
        ...(scale === 1 ? [] : [scaledText(figure, locale)]),
        verdictWords(figure.judgement),
        judgedBy(figure.judgement, locale),
      ]),
    },
    pictures: [],
  };
}

/** What kinds of work were delivered, in both. */
export function mixSection({ comparison }: Findings, locale?: Locale): Section {
  const { mix } = comparison;
  const named = mix.filter(({ now, before }) => now + before > 0);
  const all = (side: "now" | "before") => mix.reduce((sum, kind) => sum + kind[side], 0);
  const total = { now: all("now"), before: all("before") };
  const told = named.filter(({ judgement }) => judgement.verdict === "signal");
  const judged = named.some(({ judgement }) => judgement.verdict !== "not enough data");
  const differs = !judged
    ? "Too few items were delivered to compare the shares."
    : told.length === 0
      ? "No kind's share differs by more than chance explains."
      : `The share of ${told.map(({ name }) => name || "what is of no kind").join(" and ")} differs by more than chance explains.`;
  const most = named.toSorted((a, b) => b.now - a.now)[0];
  return {
    id: "mix",
    title: "What kinds of work got done?",
    answer:
      mix.length === 0
        ? "The team has named no kinds of work: its page of agreements is where to."
        : total.now === 0
          ? "Nothing was delivered."
          : `Most was ${most?.name || "of no named kind"}: ${formatShare(most?.now ?? 0, total.now, locale)} of what was delivered. ${differs}`,
    lines: [],
    table:
      named.length === 0
        ? null
        : {
            caption: "Items delivered by kind of work",
            columns: [
              { title: "Kind" },
              { title: "This period", numeric: true, short: true },
              { title: "Share", numeric: true, short: true },
              { title: "Other period", numeric: true, short: true },
              { title: "Share then", numeric: true, short: true },
              { title: "Signal or noise", short: true },
            ],
            rows: named.map(({ name, now, before, judgement }) => [
              name === "" ? "Of no named kind" : name,
              now,
              formatShare(now, total.now, locale),
              before,
              formatShare(before, total.before, locale),
              verdictWords(judgement),
            ]),
          },
    pictures: [],
  };
}
