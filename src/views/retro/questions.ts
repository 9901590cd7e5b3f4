import { parseDay } from "../../domain/days.ts";
import { isRefusal } from "../../metrics/answer.ts";
import { signalsWithin } from "../../metrics/behaviour-charts.ts";
import { backCount } from "../../metrics/set-backs.ts";
import { formatDuration } from "../../ui/duration.ts";
import { formatDate, formatNumber, formatShare, type Locale, plural } from "../../ui/format.ts";
import { drawnCharts, foremost } from "./chart-section.ts";
import { figureName, figureText, scaledText } from "./figure-words.ts";
import type { Findings } from "./findings.ts";
import { nameWords, whereWords } from "./item-sections.ts";
import { isWelcome, measureNames, sideWords } from "./measure-words.ts";
import { figureOf } from "./period-sections.ts";
import { scopeOf } from "./plan-section.ts";
import type { Section } from "./section.ts";
import { daysOf } from "./signal-sentence.ts";

const most = 5;
const least = 3;

/**
 * Three to five questions worth asking, drawn from what was found: first what ordinary variation
 * does not explain, then what was tried and agreed, then where time went. Each begins with the
 * finding; none names a person.
 */
export function questionsOf(found: Findings, locale?: Locale): string[] {
  const asked = [
    ...chartQuestions(found, locale),
    ...figureQuestions(found, locale),
    ...experimentQuestions(found),
    ...planQuestions(found, locale),
    ...itemQuestions(found, locale),
    ...actionQuestions(found, locale),
  ];
  const steady = steadyQuestions(found, locale);
  return [...asked.slice(0, most), ...steady.slice(0, Math.max(0, least - asked.length))];
}

export function questionSection(found: Findings, locale?: Locale): Section {
  const lines = questionsOf(found, locale);
  return {
    id: "questions",
    title: "What is worth talking about?",
    answer: `${plural(lines.length, "question", undefined, locale)} from what was found:`,
    lines,
    table: null,
    pictures: [],
  };
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function chartQuestions({ behaviour, comparison }: Findings, locale?: Locale): string[] {
  const { window } = comparison.now;
  return drawnCharts(behaviour.charts)
    .flatMap((one) => {
      const signals = foremost(signalsWithin(one.chart, window));
      const signal = signals.find(({ side }) => side !== null) ?? signals[0];
      if (!signal) return [];
      const { first, last } = daysOf(one.chart, signal, window);
      const days =
        first === last
          ? formatDate(first, locale, true)
          : `${formatDate(first, locale, true)} to ${formatDate(last, locale, true)}`;
      if (signal.side === null)
        return [
          `${upper(measureNames[one.measure])} ${sideWords(one.measure, null)} (${days}). What happened then?`,
        ];
      const ask = isWelcome(one.measure, signal.side)
        ? "What was different then, and how do we keep it?"
        : "What was different then, and what would keep it from coming back?";
      return [`${upper(sideWords(one.measure, signal.side))} (${days}). ${ask}`];
    })
    .slice(0, 2);
}

function figureQuestions(found: Findings, locale?: Locale): string[] {
  const { comparison, clock, words } = found;
  const sle = comparison.sleDays;
  const told = comparison.figures.filter(({ judgement }) => judgement.verdict === "signal");
  return told.slice(0, 1).map((figure) => {
    const name = figureName(
      figure.figure,
      sle === null ? null : formatDuration(sle, clock, locale),
    );
    const against =
      comparison.scale === 1 || figure.scaled === null
        ? `${figureText(figure, figure.before, clock, locale)} in ${words.before}`
        : `${scaledText(figure, locale)} in as many days of ${words.before}`;
    return `${name}: ${figureText(figure, figure.now, clock, locale)}, against ${against}. What explains it?`;
  });
}

/** Of the latest experiment whose days touch the period, where there is a verdict or a review is due. */
function experimentQuestions({ experiments, period }: Findings): string[] {
  const tried = experiments.findLast(
    ({ experiment: { first, review }, due, verdict }) =>
      parseDay(first) <= period.last &&
      parseDay(review) >= period.first &&
      (due || verdict?.verdict === "signal"),
  );
  if (!tried?.verdict) return [];
  const { experiment, verdict, across } = tried;
  const name = `“${experiment.name}”`;
  const caution =
    across.length === 0 ? "" : " The team's description changed meanwhile, which may explain it.";
  if (verdict.verdict === "not enough data yet")
    return [`${name}: too few points to judge it. Do we go on, change it or stop it?`];
  if (verdict.verdict === "no signal")
    return [`${name}: no signal.${caution} Do we keep it, change it or stop it?`];
  return verdict.side === experiment.expected
    ? [`${name}: the measure moved as expected.${caution} What do we do so that it stays?`]
    : [
        `${name}: the measure moved the other way.${caution} What did we not see, and do we stop it?`,
      ];
}

function planQuestions({ comparison }: Findings, locale?: Locale): string[] {
  const scope = scopeOf(comparison.iteration.now);
  if (!scope) return [];
  const all = scope.committed.length + scope.added.length;
  if (scope.unplanned.length > 0 && 4 * scope.unplanned.length >= all)
    return [
      `${formatShare(scope.unplanned.length, all, locale)} of the work was unplanned. Which of it could we have seen coming, and how much room do we leave for the rest?`,
    ];
  return 4 * scope.carriedOver.length >= all && all > 0
    ? [
        `${plural(scope.carriedOver.length, "item", undefined, locale)} of ${all} were carried over. Do we take on more than we finish?`,
      ]
    : [];
}

function itemQuestions(found: Findings, locale?: Locale): string[] {
  const { comparison, clock, nameOf, stageName } = found;
  const [longest] = comparison.longest;
  const { setBacks, agedOut } = comparison.now;
  const back = backCount(setBacks);
  const sle = comparison.sleDays;
  const blocked = figureOf(found, "blocked time")?.now ?? 0;
  return [
    ...(longest
      ? [
          `“${nameWords(nameOf(longest.row))}” took ${formatDuration(longest.days, clock, locale)}, ${whereWords(longest, stageName, locale)}. What would have let it move sooner?`,
        ]
      : []),
    ...(agedOut && agedOut.length > 0 && sle !== null
      ? [
          `${plural(agedOut.length, "item", undefined, locale)} grew older than ${formatDuration(sle, clock, locale)} in progress. Which do we finish, split or stop first?`,
        ]
      : []),
    ...(blocked >= 1
      ? [
          `Work was blocked for ${formatNumber(blocked, locale)} item-days. Which one wait could we be rid of for good?`,
        ]
      : []),
    ...(back > 0
      ? [
          `${plural(back, "item", undefined, locale)} moved back or came back from done. What would have told us earlier that ${back === 1 ? "it was" : "they were"} not ready?`,
        ]
      : []),
  ];
}

function actionQuestions({ actions }: Findings, locale?: Locale): string[] {
  if (isRefusal(actions) || actions.latest.all === 0) return [];
  const { all, done } = actions.latest;
  return done < all
    ? [
        `${formatNumber(done, locale)} of ${plural(all, "action", undefined, locale)} of the last retrospective ${done === 1 ? "is" : "are"} done. Are the others still worth doing?`,
      ]
    : [];
}

/** Where little stands out there is still something to ask. */
function steadyQuestions(found: Findings, locale?: Locale): string[] {
  const { comparison, behaviour } = found;
  const { now, figures } = comparison;
  const usual = { noise: ", as ordinary variation allows", signal: ", which is not as usual" };
  const verdict = figureOf(found, "delivered")?.judgement.verdict;
  const said = verdict === "noise" || verdict === "signal" ? usual[verdict] : "";
  const judged =
    drawnCharts(behaviour.charts).length > 0 ||
    figures.some(({ judgement }) => ["noise", "signal"].includes(judgement.verdict));
  return [
    `${plural(now.delivered.length, "item", undefined, locale)} delivered${said}. Is that enough, and if not, what would we change on purpose?`,
    `${plural(now.carriedOver, "item", undefined, locale)} in progress at the end. Which of them would we start again today?`,
    judged
      ? "Nothing stands out in the numbers. What stood out to us that they do not show?"
      : "There are too few numbers yet to tell what stands out. What stood out to us?",
  ];
}
