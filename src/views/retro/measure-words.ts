import type { BaselineMeasure } from "../../domain/agreement.ts";
import type { BehaviourChart } from "../../metrics/behaviour-charts.ts";
import { measureUnit } from "../flow/measure-words.ts";

/** What each measure is called in a sentence. */
export const measureNames: Record<BaselineMeasure, string> = {
  throughput: "what is delivered a week",
  "cycle time": "the time items take",
  "change of total work item age": "how fast the work in progress ages",
  "change of blocked time": "how blocked time changes from week to week",
  "arrivals less departures": "what comes in less what goes out",
  "time to first response": "the time to the first answer on support work",
};

/** What each is called on a button. */
export const shortNames: Record<BaselineMeasure, string> = {
  throughput: "Delivered a week",
  "cycle time": "Cycle time",
  "change of total work item age": "Change of total age",
  "change of blocked time": "Change of blocked time",
  "arrivals less departures": "In less out",
  "time to first response": "First response",
};

/** What a point counts. @param days the unit of the team's clock */
export const unitOf = (
  { measure, grain }: Pick<BehaviourChart, "measure" | "grain">,
  days: string,
): string =>
  measure === "time to first response" ? "hours elapsed" : measureUnit(measure, grain, days);

/** What it says of a measure to lie on a side: "more" or "less" of it. */
export const sideWords = (measure: BaselineMeasure, side: "above" | "below" | null): string => {
  if (side === null) return "moved further at once than usual";
  const more: Record<BaselineMeasure, readonly [string, string]> = {
    throughput: ["more was delivered than usual", "less was delivered than usual"],
    "cycle time": ["items took longer than usual", "items took less time than usual"],
    "change of total work item age": [
      "the work in progress aged faster than usual",
      "the work in progress aged more slowly than usual",
    ],
    "change of blocked time": [
      "blocked time grew more than usual",
      "blocked time shrank more than usual",
    ],
    "arrivals less departures": [
      "more came in than went out, by more than usual",
      "more went out than came in, by more than usual",
    ],
    "time to first response": [
      "first answers took longer than usual",
      "first answers came sooner than usual",
    ],
  };
  return more[measure][side === "above" ? 0 : 1];
};

/** Whether a team is glad of a measure on a side: of more that is delivered, and of less of all else. */
export const isWelcome = (measure: BaselineMeasure, side: "above" | "below" | null): boolean =>
  side === (measure === "throughput" ? "above" : "below");
