import type { MeasureMomentum, Verdict } from "../../metrics/momentum.ts";
import type { Rule } from "../../metrics/process-behaviour.ts";

/** A verdict in a word, with its shape: colour is never alone. */
export const verdicts: Record<Verdict, { word: string; shape: string; tone: string }> = {
  gaining: { word: "gaining", shape: "▲", tone: "fine" },
  slipping: { word: "slipping", shape: "▼", tone: "act" },
  "holding: ordinary variation": { word: "holding", shape: "●", tone: "plain" },
  "not enough data": { word: "not enough data", shape: "○", tone: "plain" },
};

const rules: Record<Rule, string> = {
  "beyond a limit": "the latest point lies beyond its natural limit",
  "2 of 3 beyond 2σ": "2 of the last 3 points lie far from the mean, on one side",
  "4 of 5 beyond 1σ": "4 of the last 5 points lie away from the mean, on one side",
  "8 on one side of the mean": "8 or more points in a row lie on one side of the mean",
  "range above its limit": "the latest jump is larger than usual",
};

/** The rule that gave a verdict: "8 or more points in a row lie on one side of the mean". */
export function ruleWords({ verdict, because }: MeasureMomentum): string {
  const [signal] = because;
  if (signal) return rules[signal.rule];
  return verdict === "not enough data"
    ? "8 points of history are needed"
    : "no rule finds more than ordinary variation";
}

/** "Momentum is holding.", "Cycle time is slipping.", "Throughput is gaining; cycle time is slipping." */
export function momentumSentence(measures: readonly MeasureMomentum[]): string {
  const told = measures.filter(({ verdict }) => verdict === "gaining" || verdict === "slipping");
  if (told.length > 0) {
    const text = told.map(({ measure, verdict }) => `${names[measure]} is ${verdict}`).join("; ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }
  return measures.some(({ verdict }) => verdict !== "not enough data")
    ? "Momentum is holding."
    : "There is too little history to tell momentum.";
}

const names: Record<MeasureMomentum["measure"], string> = {
  throughput: "throughput",
  "cycle time": "cycle time",
  "change of total work item age": "the age of the work in progress",
  "change of blocked time": "blocked time",
  "arrivals less departures": "what comes in less what goes out",
};
