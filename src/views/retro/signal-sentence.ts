import type { Window } from "../../metrics/answer.ts";
import type { BehaviourChart } from "../../metrics/behaviour-charts.ts";
import type { ProcessBehaviour, Rule, Signal } from "../../metrics/process-behaviour.ts";
import { formatDate, type Locale } from "../../ui/format.ts";
import { sideWords } from "./measure-words.ts";

const rules: Record<Rule, string> = {
  "beyond a limit": "beyond the natural limit",
  "2 of 3 beyond 2σ": "2 of 3 neighbours far from the mean",
  "4 of 5 beyond 1σ": "4 of 5 neighbours away from the mean",
  "8 on one side of the mean": "8 or more in a row on one side of the mean",
  "range above its limit": "the jump from the point before is larger than usual",
};

/** Why a signal is one: "beyond the natural limit". */
export const ruleOf = ({ rule }: Signal): string => rules[rule];

/** The days that a signal's points within a window stand for, and whether it goes on beyond them. */
export function daysOf({ series }: ProcessBehaviour, { points }: Signal, window: Window) {
  const within = [...points].filter(
    (point) =>
      (series.last[point] ?? 0) >= window.first && (series.first[point] ?? 0) <= window.last,
  );
  return {
    first: series.first[within[0] ?? 0] ?? 0,
    last: series.last[within.at(-1) ?? 0] ?? 0,
    points: within.length,
    longer: within.length < points.length,
  };
}

/** "17 Aug to 6 Sep: items took longer than usual", "17 Aug: one item took longer than usual". */
export function signalSentence(
  { measure, grain }: Pick<BehaviourChart, "measure" | "grain">,
  chart: ProcessBehaviour,
  signal: Signal,
  window: Window,
  locale?: Locale,
): string {
  const { first, last, points, longer } = daysOf(chart, signal, window);
  const days =
    first === last
      ? formatDate(first, locale, true)
      : `${formatDate(first, locale, true)} to ${formatDate(last, locale, true)}`;
  const one = grain === "item" && points === 1 && !longer;
  const words = sideWords(measure, signal.side);
  return `${days}: ${one ? words.replace(/^items|^first answers/, (those) => (those === "items" ? "one item" : "one first answer")) : words}${longer ? ", as part of a longer run" : ""}`;
}
