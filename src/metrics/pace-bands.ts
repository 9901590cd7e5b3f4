import { durationOnDays } from "../domain/clock.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Answer, Window } from "./answer.ts";
import { ascending } from "./ascending.ts";
import { basis } from "./basis.ts";
import { cycledRows } from "./cycled-rows.ts";
import { percentile, percentilesNeed, usualPercentiles } from "./percentiles.ts";
import { tableDays } from "./table-days.ts";
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
  const { commitment, done } = table;
  const { rows, leftOut, evidence } = cycledRows(table, window);
  const enough = rows.length >= percentilesNeed;
  const width = enough ? done - commitment : 0;
  const bands = Array.from({ length: width }, (_, s) =>
    agesAtCrossing(table, rows, commitment + s + 1),
  );
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

/** The age of each row when it crossed the left edge of a stage. */
function agesAtCrossing(table: FlowTable, rows: Uint32Array, stage: number): Float64Array {
  const { clock, crossings, stages, startedAt } = table;
  const width = stages.length;
  const origin = clock.days.first;
  const first = tableDays(table, "startedAt");
  const crossed = tableDays(table, "crossings");
  const ages = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const at = row * width + stage;
    ages[i] =
      clock.kind === "elapsed"
        ? ((crossings[at] as number) - (startedAt[row] as number)) / 86_400_000
        : durationOnDays(clock, origin + (first[row] as number), origin + (crossed[at] as number));
  }
  return ages;
}
