import { durationDays } from "../domain/clock.ts";
import type { Instant } from "../domain/instant.ts";
import type { BoardId, ItemId } from "../domain/item.ts";
import type { Team } from "../domain/team.ts";
import type { Attributes } from "../history/attributes.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Answer } from "./answer.ts";
import { type FactsOf, type HeldReason, heldReasons } from "./block-origins.ts";
import { saysWhy, waitingNow } from "./blocker-findings.ts";
import { type ItemLookup, ownerOf } from "./blockers.ts";
import { circles } from "./circles.ts";
import { waitsOf } from "./dependency-waits.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import { type HeldUp, HeldUpSums } from "./held-up.ts";
import { type NextStep, nextStep } from "./next-step.ts";
import { openSince } from "./open-since.ts";
import { type IterationEnds, type PromisedDay, promisedDay } from "./promised-day.ts";
import { signsOfOver } from "./signs-of-over.ts";
import type { BlockerOwner } from "./values.ts";
import { today } from "./window.ts";

/** An item that is blocked now. */
export type OpenBlock = {
  row: number;
  /** False: blocked before it was ever started; it costs nothing itself. */
  inProgress: boolean;
  /** Start of the present block: in progress, no earlier than the item's start. */
  since: Instant;
  ageDays: number;
  reasons: HeldReason[];
  owner: BlockerOwner;
  /** The items that wait for it, directly or through others; ascending. */
  behind: Uint32Array;
  /** What it and the items behind it lost in progress since the block began. Two blocks may share some. */
  cost: HeldUp;
  promise: PromisedDay | null;
  /** Items that wait for each other with it; empty where it is in no circle. */
  circle: Uint32Array;
  next: NextStep;
};

/** An open issue that at least one item waits for now. */
export type BlockingIssue = {
  /** Null: the issues that may not be read, together. */
  blocker: ItemId | null;
  /** Its row, where it is one of the team's items. */
  row: number | null;
  /** Since when an item has been waiting for it without a break. */
  since: Instant;
  /** Waiting now, directly; directly or through others. Ascending. */
  direct: Uint32Array;
  waiting: Uint32Array;
  /** What items in progress lost to it since then. */
  cost: HeldUp;
};

/** Everything that is blocked now, and the issues behind it. */
export type BlockerLedger = {
  /** In progress first, then oldest first. */
  blocks: OpenBlock[];
  /** Most item-days first. */
  issues: BlockingIssue[];
  /** What all blocks cost, shared time once. */
  total: HeldUp;
};

/** What the ledger is read from, besides the table. */
export type LedgerInput = {
  table: FlowTable;
  team: Team;
  boards: readonly BoardId[];
  items: ItemLookup;
  attributes: Pick<Attributes, "dueOn" | "iteration">;
  iterationEnds: IterationEnds;
  factsOf: FactsOf;
};

/**
 * The blocker ledger: every item that is not done and is blocked at `asOf`, by any signal, with
 * since when, why, who can help, what waits behind it directly or through others, what it has
 * cost, the first promised day it puts at risk and a suggested next step.
 *
 * A block begins where its unbroken union of signals does, in progress no earlier than the
 * item's start. Its cost is the time from then on that the item, and each item that waited for
 * it, was in progress. Items blocked before their start are listed too, marked as such.
 *
 * @returns item-days on the team's clock; n counts the blocks
 */
export function blockerLedger(input: LedgerInput): Answer<BlockerLedger> {
  const { table, team, boards, items, attributes, iterationEnds, factsOf } = input;
  const { clock, asOf } = table;
  const waits = waitsOf(table);
  const held = new HeldUpSums(table, waits);
  const circleOf = new Map<number, Uint32Array>();
  for (const group of circles(waitingNow(table)))
    for (const row of group) circleOf.set(row, Uint32Array.from(group));
  const evidence = new EvidenceCount();
  const blocks: OpenBlock[] = [];
  for (let row = 0; row < table.rows; row++) {
    const open = openSince(table, row);
    if (!open) continue;
    const { since, inProgress } = open;
    const reasons = heldReasons(table, row, factsOf);
    const plain = reasons.map(({ reason }) => reason);
    const owner = ownerOf(items.get(table.items[row] as ItemId), plain, { team, boards }, items);
    const waited = waits.atRow.get(row);
    const behind = held.waitingNow(waited);
    const ageDays = durationDays(clock, since, asOf);
    blocks.push({
      row,
      inProgress,
      since,
      ageDays,
      reasons,
      owner,
      behind,
      cost: held.since(since, waited, row),
      promise: promisedDay([row, ...behind], attributes, iterationEnds, today(table)),
      circle: circleOf.get(row) ?? new Uint32Array(),
      next: nextStep(
        {
          reasons: plain,
          owner,
          ageDays,
          ...signsOfOver(table, row, since, reasons),
          inCircle: circleOf.has(row),
          hasReason: plain.some((reason) => saysWhy(reason, team.blocked)),
        },
        team.attention,
      ),
    });
    evidence.add(table.startedEvidence[row]);
  }
  const total = held.total();
  blocks.sort((a, b) => Number(b.inProgress) - Number(a.inProgress) || a.since - b.since);
  const issues: BlockingIssue[] = [];
  for (const [blocker, waited] of waits.on) {
    const now = waited.waits.flatMap(({ row, spans }) => {
      const last = spans.at(-1);
      return last?.end === Infinity ? [{ row, since: last.start }] : [];
    });
    if (now.length === 0) continue;
    const since = Math.min(...now.map((wait) => wait.since));
    issues.push({
      blocker,
      row: waited.row,
      since,
      direct: Uint32Array.from(now, ({ row }) => row),
      waiting: held.waitingNow(waited),
      cost: held.since(since, waited, null),
    });
  }
  issues.sort((a, b) => b.cost.days - a.cost.days || a.since - b.since);
  return {
    definition: "blocker ledger",
    asOf,
    zone: clock.days.zone,
    clock: clock.kind,
    window: null,
    n: blocks.length,
    counted: Uint32Array.from(blocks, ({ row }) => row).sort(),
    leftOut: [],
    evidence: evidence.shares(),
    value: { blocks, issues, total },
  };
}
