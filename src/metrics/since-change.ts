import type { Day } from "../domain/days.ts";
import type { Refusal } from "./answer.ts";
import type { Series } from "./behaviour-limits.ts";

/** A measure's mean over the points before a change and over those after it. */
export type SinceChange = {
  before: { points: number; mean: number };
  after: { points: number; mean: number };
};

/** Fewer points than this on either side tell nothing. */
export const pointsEachSide = 4;

/**
 * The mean of a series before and after a change, over points that lie wholly on one side of
 * it: a week in which it fell counts for neither. A description, not a proof: other things may
 * have changed too.
 *
 * @param on the first day of the new way
 * @returns a refusal with fewer than 4 points on either side
 */
export function sinceChange({ first, last, values }: Series, on: Day): SinceChange | Refusal {
  const before: number[] = [];
  const after: number[] = [];
  for (const [i, value] of values.entries()) {
    if ((last[i] as number) < on) before.push(value);
    else if ((first[i] as number) >= on) after.push(value);
  }
  const have = Math.min(before.length, after.length);
  if (have < pointsEachSide)
    return { refused: "whole weeks on either side of the change", have, need: pointsEachSide };
  return { before: summary(before), after: summary(after) };
}

const summary = (values: readonly number[]) => ({
  points: values.length,
  mean: values.reduce((sum, value) => sum + value, 0) / values.length,
});
