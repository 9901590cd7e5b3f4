import { type ProcessBehaviour, type Rule, signalAt } from "../metrics/process-behaviour.ts";

/** What each rule found, of a point. */
const words: Record<Rule, string> = {
  "beyond a limit": "beyond a limit",
  "2 of 3 beyond 2σ": "one of 2 in 3 far from the mean",
  "4 of 5 beyond 1σ": "one of 4 in 5 away from the mean",
  "8 on one side of the mean": "one of 8 or more in a row on one side of the mean",
  "range above its limit": "a jump larger than usual",
};

/** Of each point that a signal marks: why. */
export function signalWords(chart: ProcessBehaviour): ReadonlyMap<number, string[]> {
  const told = new Map<number, string[]>();
  for (let i = 0; i < chart.signals.rule.length; i++) {
    const { rule, points } = signalAt(chart.signals, i);
    for (const point of points) told.set(point, [...(told.get(point) ?? []), words[rule]]);
  }
  return told;
}
