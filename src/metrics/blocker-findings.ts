import { durationDays } from "../domain/clock.ts";
import type { ItemId } from "../domain/item.ts";
import type { Team } from "../domain/team.ts";
import type { FlowTable, Reason } from "../history/flow-table.ts";
import type { Answer } from "./answer.ts";
import { circles } from "./circles.ts";
import { EvidenceCount } from "./evidence-shares.ts";

/** Something about a blocked item that a person should look at. */
export type BlockerFinding =
  | { kind: "blocked with no reason"; row: number }
  /** On the team's clock, by the current interval. */
  | { kind: "blocked past the limit"; row: number; ageDays: number }
  /** All rows of the circle, ascending; told once, of its first row. */
  | { kind: "circular"; row: number; rows: Uint32Array }
  /** The item is in progress; `blockers` are the team's items it waits for that are not committed. */
  | { kind: "started while its blockers are not committed"; row: number; blockers: ItemId[] };

/**
 * Blocker findings at `asOf`, besides those in the table:
 * - blocked with no reason: every signal that holds only says "blocked": a status, a label such
 *   as `blocked` or `on hold`, or a field whose values the team lists. A blocking issue, a label
 *   such as `waiting: legal` or `needs rebase`, or a field of any value says why.
 * - blocked past the limit: in progress and blocked now for more than `limitDays`.
 * - circular: items that wait for each other, started or not.
 * - started while its blockers are not committed: in progress, and waiting for an item of the
 *   team's that has not crossed the commitment boundary.
 *
 * @param limitDays on the team's clock
 * @returns in order of row within each kind
 * @throws RangeError when the limit is negative or no number
 */
export function blockerFindings(
  table: FlowTable,
  blocked: Team["blocked"],
  limitDays: number,
): Answer<BlockerFinding[]> {
  if (!(limitDays >= 0)) throw new RangeError(`a limit of ${limitDays} days: give 0 or more`);
  const { blocks, clock, asOf, rows } = table;
  const noReason: BlockerFinding[] = [];
  const late: BlockerFinding[] = [];
  const circular: BlockerFinding[] = [];
  const tooEarly: BlockerFinding[] = [];
  const counted: number[] = [];
  const evidence = new EvidenceCount();
  for (let row = 0; row < rows; row++) {
    const last = (blocks.at[row + 1] as number) - 1;
    if (last < (blocks.at[row] as number) || blocks.end[last] !== Infinity) continue;
    counted.push(row);
    evidence.add(table.startedEvidence[row]);
    if (!openReasons(table, row).some((reason) => saysWhy(reason, blocked)))
      noReason.push({ kind: "blocked with no reason", row });
    const ageDays = durationDays(clock, blocks.start[last] as number, asOf);
    if (ageDays > limitDays) late.push({ kind: "blocked past the limit", row, ageDays });
  }
  const waiting = waitingNow(table);
  for (const group of circles(waiting))
    circular.push({ kind: "circular", row: group[0] as number, rows: Uint32Array.from(group) });
  for (const [row, on] of waiting) {
    if (!isInProgress(table, row)) continue;
    const uncommitted = on.filter((blocker) => Number.isNaN(table.startedAt[blocker]));
    if (uncommitted.length === 0) continue;
    tooEarly.push({
      kind: "started while its blockers are not committed",
      row,
      blockers: uncommitted.map((blocker) => table.items[blocker] as ItemId),
    });
  }
  const value = [...noReason, ...late, ...circular, ...tooEarly];
  return {
    definition: "blocker findings",
    asOf,
    zone: clock.days.zone,
    clock: clock.kind,
    window: null,
    n: value.length,
    counted: Uint32Array.from(counted),
    leftOut: [],
    evidence: evidence.shares(),
    value,
  };
}

function openReasons({ signals, signalReason, reasons }: FlowTable, row: number): Reason[] {
  const open: Reason[] = [];
  for (let i = signals.at[row] as number; i < (signals.at[row + 1] as number); i++) {
    const reason = reasons[signalReason[i] as number];
    if (signals.end[i] === Infinity && reason) open.push(reason);
  }
  return open;
}

/** Whether a label's name says that something is blocked, and nothing else. */
function onlySaysBlocked(name: string): boolean {
  return /^[^\p{L}]*(?:(?:status|state|flag)[\s:/_-]*)?(?:is[\s_-]*)?(?:blocked|blocker|blocking|on[\s_-]?hold|stuck|waiting|paused|stalled|impediment|impeded)[^\p{L}]*$/iu.test(
    name,
  );
}

/** Whether a signal gives a reason, and does not only say "blocked". */
export function saysWhy(reason: Reason, { fields }: Team["blocked"]): boolean {
  switch (reason.signal) {
    case "dependency":
      return true;
    case "status":
      return false;
    case "label":
      return !onlySaysBlocked(reason.name);
    case "field":
      return fields.some(
        ({ field, values }) => values.length === 0 && reason.name.startsWith(`${field}: `),
      );
  }
}

/** The rows that each row waits for now; issues that are no rows are left away. */
export function waitingNow(table: FlowTable): Map<number, number[]> {
  const blockers = new Set<ItemId | null>();
  for (const reason of table.reasons)
    if (reason.signal === "dependency") blockers.add(reason.blocker);
  const rowOf = new Map<ItemId | null, number>();
  for (const [row, id] of table.items.entries()) if (blockers.has(id)) rowOf.set(id, row);
  const waiting = new Map<number, number[]>();
  if (rowOf.size === 0) return waiting;
  for (const row of table.items.keys()) {
    const on = new Set<number>();
    for (const reason of openReasons(table, row)) {
      const blocker = reason.signal === "dependency" ? rowOf.get(reason.blocker) : undefined;
      if (blocker !== undefined) on.add(blocker);
    }
    if (on.size > 0) waiting.set(row, [...on]);
  }
  return waiting;
}

function isInProgress({ stretches: { at, end } }: FlowTable, row: number): boolean {
  const last = (at[row + 1] as number) - 1;
  return last >= (at[row] as number) && end[last] === Infinity;
}
