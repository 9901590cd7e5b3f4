import type { MeasureMomentum, Verdict } from "../../metrics/momentum.ts";

/** What a point of a measure counts. @param days the unit of the team's clock */
export function measureUnit(
  measure: MeasureMomentum["measure"],
  grain: MeasureMomentum["grain"],
  days: string,
): string {
  switch (measure) {
    case "throughput":
      return grain === "day" ? "items a day" : "items a week";
    case "cycle time":
      return days;
    case "change of total work item age":
      return "item-days more than the week before";
    case "change of blocked time":
      return "blocked item-days more than the week before";
    case "arrivals less departures":
      return "items a week";
    default:
      return measure satisfies never;
  }
}

/** A verdict in one word, as it stands beside a measure's name. */
export const verdictWord: Record<Verdict, string> = {
  gaining: "gaining",
  slipping: "slipping",
  "holding: ordinary variation": "holding",
  "not enough data": "too little data",
};
