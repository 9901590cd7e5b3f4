import type { Limits } from "../domain/agreement.ts";
import { type FlowTable, OFF } from "../history/flow-table.ts";
import { inProgress } from "./wip.ts";

/** A stage in which more items stand than the team wants. */
export type StageOverLimit = { stage: number; wip: number; limit: number };

/** The index of the stage in which a row stands, or OFF. */
export function stageNow({ stays, stayPosition }: FlowTable, row: number): number {
  const last = (stays.at[row + 1] as number) - 1;
  return last < (stays.at[row] as number) ? OFF : (stayPosition[last] as number);
}

/**
 * The stages over their limit at `asOf`: those in which more items in progress stand than the
 * team agreed on. A limit on a stage that is not in progress is never passed.
 */
export function stagesOverLimit(table: FlowTable, { stages }: Limits): StageOverLimit[] {
  const wip = new Uint32Array(table.stages.length);
  for (const row of inProgress(table)) {
    const stage = stageNow(table, row);
    wip[stage] = (wip[stage] as number) + 1;
  }
  return stages.flatMap(({ stage: name, limit }) => {
    const stage = table.stages.findIndex((known) => known.name === name);
    const count = wip[stage] ?? 0;
    return count > limit ? [{ stage, wip: count, limit }] : [];
  });
}
