import type { FlowTable } from "../history/flow-table.ts";
import type { Answer } from "./answer.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import { openAges } from "./open-ages.ts";
import type { Ages } from "./values.ts";

/**
 * Work item age: how long each item in progress has been so, from its start to `asOf` on
 * the team's clock. The starting day is 1 (on the elapsed clock it begins at 0). Where the
 * start was not seen the age is "at least".
 *
 * @returns days, oldest first
 * @see The Kanban Guide: "The amount of elapsed time between when a work item started and the current time."
 */
export function workItemAges(table: FlowTable): Answer<Ages> {
  const ages = openAges(table);
  // Answers are handed over to other threads: what is kept must not be.
  const rows = ages.rows.slice();
  const evidence = new EvidenceCount();
  for (const row of rows) evidence.add(table.startedEvidence[row]);
  const lastOf = (at: Uint32Array, row: number) => (at[row + 1] as number) - 1;
  const { stays, blocks } = table;
  return {
    definition: "work item age",
    asOf: table.asOf,
    zone: table.clock.days.zone,
    clock: table.clock.kind,
    window: null,
    n: rows.length,
    counted: rows,
    leftOut: [],
    evidence: evidence.shares(),
    value: {
      rows,
      ageDays: ages.ageDays.slice(),
      atLeast: Uint8Array.from(rows, (row) => table.startUnseen[row] as number),
      stage: Int8Array.from(rows, (row) => table.stayPosition[lastOf(stays.at, row)] as number),
      blocked: Uint8Array.from(rows, (row) =>
        (blocks.at[row + 1] as number) > (blocks.at[row] as number) &&
        blocks.end[lastOf(blocks.at, row)] === Infinity
          ? 1
          : 0,
      ),
    },
  };
}
