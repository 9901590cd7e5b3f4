import { lineOf, readFlow, slopeAWeek } from "../../charts/read-flow.ts";
import type { CumulativeFlow } from "../../metrics/cumulative-flow.ts";
import type { Verdict } from "../../metrics/momentum.ts";
import { formatNumber, plural } from "../../ui/format.ts";

type Shape = {
  stages: readonly { name: string }[];
  /** The stages whose left edges are the lines of arrival and departure. */
  commitment: number;
  done: number;
};

/**
 * "10.4 items a week come in and 10.3 go out: no real change. By the picture an item takes about
 * 6 days; 7 of the 9 in progress stand in In progress."
 */
export function cumulativeFlowSentence(
  flow: CumulativeFlow,
  { stages, commitment, done }: Shape,
  verdict: Verdict | null,
): string {
  const last = flow.days.length - 1;
  const slope = (stage: number) => slopeAWeek(lineOf(flow, stage));
  const [into, out] = [slope(commitment), slope(done)];
  if (into === null || out === null) return "The window is too short for a slope.";
  const { wip, cycleTimeDays } = readFlow(flow, commitment, done, last);
  const week = (value: number) => formatNumber(value, undefined, 1);
  const judgement =
    verdict === "slipping"
      ? "more comes in than goes out"
      : verdict === null || verdict === "not enough data"
        ? "there is too little history to call a difference real"
        : "no real difference";
  const takes =
    cycleTimeDays === null
      ? ""
      : ` By the picture an item takes about ${plural(cycleTimeDays, "day")}.`;
  const standing = stages
    .map(({ name }, stage) => ({
      name,
      here: (lineOf(flow, stage)[last] ?? 0) - (lineOf(flow, stage + 1)[last] ?? 0),
      stage,
    }))
    .filter(({ stage }) => stage >= commitment && stage < done)
    .toSorted((a, b) => b.here - a.here)[0];
  const most =
    standing === undefined || standing.here <= 0
      ? ""
      : ` Most stand in ${standing.name}: ${formatNumber(standing.here)} of ${formatNumber(wip)}.`;
  return `${week(into)} items a week come in and ${week(out)} go out: ${judgement}.${takes}${most}`;
}
