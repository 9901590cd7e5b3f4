import type { EvidenceShares } from "../domain/evidence.ts";
import type { BlockedSignals } from "../domain/team.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Answer, Omission, Window } from "./answer.ts";
import { basis } from "./basis.ts";
import { cycledRows } from "./cycled-rows.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import { Omissions } from "./omissions.ts";
import { inProgress } from "./wip.ts";

/** How much of their time items were worked on. Parallel columns. */
export type FlowEfficiency = {
  rows: Uint32Array;
  /** In active stages and not blocked. */
  activeMs: Float64Array;
  /** From the start to the finish; to `asOf` for items in progress. */
  totalMs: Float64Array;
  /** Of the group: Σ active ÷ Σ total, from 0 to 1. */
  efficiency: number;
};

/**
 * Flow efficiency of the items finished within the window: stays in active stages less the
 * time blocked within them, ÷ (finished − started), elapsed whatever the team's clock. A
 * group's is Σ ÷ Σ. Time both waiting and blocked is taken off once.
 *
 * Refused where no stage in progress is a waiting one and nothing says what is blocked:
 * that would be 100 % for want of a question. Left out as from cycle time.
 *
 * @param blocked the team's blocked signals
 * @param window  whole days, both in; by the day finished
 */
export function flowEfficiency(
  table: FlowTable,
  blocked: BlockedSignals,
  window: Window,
): Answer<FlowEfficiency> {
  return { ...efficiency(table, blocked, cycledRows(table, window), table.finishedAt), window };
}

/** Flow efficiency so far of the items in progress, from start to `asOf`; otherwise as `flowEfficiency`. */
export function flowEfficiencySoFar(
  table: FlowTable,
  blocked: BlockedSignals,
): Answer<FlowEfficiency> {
  const leftOut = new Omissions();
  const evidence = new EvidenceCount();
  const rows = inProgress(table).filter((row) => {
    const unseen = table.startUnseen[row] === 1;
    if (unseen) leftOut.add("its start was not seen", row);
    else if (table.startedAt[row] === table.asOf) leftOut.add("started just now", row);
    else evidence.add(table.startedEvidence[row]);
    return !unseen && table.startedAt[row] !== table.asOf;
  });
  const until = new Float64Array(table.rows).fill(table.asOf);
  const some = { rows, leftOut: leftOut.list(), evidence: evidence.shares() };
  return efficiency(table, blocked, some, until);
}

function efficiency(
  table: FlowTable,
  blocked: BlockedSignals,
  { rows, leftOut, evidence }: { rows: Uint32Array; leftOut: Omission[]; evidence: EvidenceShares },
  until: Float64Array,
): Answer<FlowEfficiency> {
  const activeMs = new Float64Array(rows.length);
  const totalMs = new Float64Array(rows.length);
  let active = 0;
  let total = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const end = until[row] as number;
    active += activeMs[i] = workedMs(table, row, end);
    total += totalMs[i] = end - (table.startedAt[row] as number);
  }
  const configured = isConfigured(table, blocked);
  return {
    ...basis(table),
    clock: "elapsed",
    definition: "flow efficiency",
    window: null,
    n: rows.length,
    counted: rows,
    leftOut,
    evidence,
    value: !configured
      ? { refused: "configured waiting stages or blocked signals", have: 0, need: 1 }
      : rows.length === 0
        ? { refused: "items with a start", have: 0, need: 1 }
        : { rows, activeMs, totalMs, efficiency: active / total },
  };
}

/** Dependencies are read by default: they say something only once there was one. */
function isConfigured({ stages, signals }: FlowTable, blocked: BlockedSignals): boolean {
  return (
    stages.some(({ kind }) => kind === "waiting") ||
    blocked.statuses.length + blocked.labels.length + blocked.fields.length > 0 ||
    signals.start.length > 0
  );
}

function workedMs(table: FlowTable, row: number, until: number): number {
  const { stays, stayPosition, stages, blocks } = table;
  const from = table.startedAt[row] as number;
  let active = 0;
  let block = blocks.at[row] as number;
  const lastBlock = blocks.at[row + 1] as number;
  for (let i = stays.at[row] as number; i < (stays.at[row + 1] as number); i++) {
    const start = stays.start[i] as number;
    if (start < from || start >= until || stages[stayPosition[i] as number]?.kind !== "active")
      continue;
    const end = Math.min(until, stays.end[i] as number);
    active += end - start;
    while (block < lastBlock && (blocks.end[block] as number) <= start) block++;
    for (let b = block; b < lastBlock && (blocks.start[b] as number) < end; b++)
      active -= Math.min(end, blocks.end[b] as number) - Math.max(start, blocks.start[b] as number);
  }
  return active;
}
