import { durationDays } from "../domain/clock.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Answer, Window } from "./answer.ts";
import { ascending } from "./ascending.ts";
import { basis } from "./basis.ts";
import { cycledRows } from "./cycled-rows.ts";
import { percentile, percentilesNeed, usualPercentiles } from "./percentiles.ts";
import type { Percentile } from "./values.ts";

/** For each stage in progress, left to right: how old items were when they left it for good. */
export type PaceBands = { stage: number; percentiles: Percentile[] }[];

/**
 * Pace bands: for each stage in progress, percentiles (50, 70, 85, 95) of the age items had
 * at the crossing of the stage's right edge, on the team's clock, over all items finished
 * within the window. A stage that was skipped was crossed at the moment of the jump, so the
 * bands cannot fall from left to right; the last ones are those of cycle time.
 *
 * @param window whole days, both in; by the day finished
 * @returns days; a refusal below 5 items
 */
export function paceBands(table: FlowTable, window: Window): Answer<PaceBands> {
  const { clock, commitment, done, crossings, stages, startedAt } = table;
  const { rows, leftOut, evidence } = cycledRows(table, window);
  const enough = rows.length >= percentilesNeed;
  const width = enough ? done - commitment : 0;
  const bands: Float64Array[] = Array.from({ length: width }, () => new Float64Array(rows.length));
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const started = startedAt[row] as number;
    for (let s = 0, left = Number.NaN, age = 0; s < width; s++) {
      const crossed = crossings[row * stages.length + commitment + s + 1] as number;
      if (crossed !== left) age = durationDays(clock, started, crossed);
      left = crossed;
      (bands[s] as Float64Array)[i] = age;
    }
  }
  return {
    ...basis(table),
    definition: "pace bands",
    window,
    n: rows.length,
    counted: rows,
    leftOut,
    evidence,
    value: enough
      ? bands.map((ages, s) => {
          const sorted = ascending(ages);
          return {
            stage: commitment + s,
            percentiles: usualPercentiles.map((p) => percentile(sorted, p)),
          };
        })
      : { refused: "finished items", have: rows.length, need: percentilesNeed },
  };
}
