import { evidences } from "../domain/evidence.ts";
import type { Fact } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { BoardId, Item, ItemId } from "../domain/item.ts";
import type { BlockedSignalsTrail, SignalSpan } from "./blocked-signals.ts";
import { type Closings, closingsOf } from "./closings.ts";
import { Outcome } from "./flow-table.ts";
import { intersection, type Span, union, without } from "./intervals.ts";
import type { Move, Trail } from "./move.ts";
import { orderFacts } from "./order-facts.ts";
import type { Rules } from "./rules.ts";
import { trailOf } from "./trail.ts";

/** One item's facts read through the team's workflow, as of an instant. Times are epoch milliseconds, NaN where there is none. */
export type ItemHistory = {
  trail: Trail;
  closings: Closings;
  /** The move that crossed the commitment boundary, and the done boundary, for the last time. */
  start: Move | null;
  finish: Move | null;
  /** An `Outcome` code. */
  outcome: number;
  /** In progress, as it stood then; `end` is Infinity while it lasts. */
  stretches: Span[];
  /** Each blocked signal while it held and the item was not done. */
  signals: SignalSpan[];
  /** Blocked while in progress: the union of all signals. */
  blocks: Span[];
};

/**
 * The move that took the item over the left edge of stage `boundary` for the last time,
 * provided it is right of that edge now; null otherwise.
 */
export function crossing(moves: readonly Move[], boundary: number): Move | null {
  for (let i = moves.length - 1; i >= 0; i--) {
    const move = moves[i] as Move;
    if (move.position < boundary) return moves[i + 1] ?? null;
  }
  return moves[0] ?? null;
}

/** While a blocking issue is open; asked for each dependency. */
export type OpenSpans = (blocker: ItemId) => readonly Span[];

/** The facts dated up to `asOf`, in order; facts of other boards stay in and are ignored by the walk. */
export function factsAsOf(facts: readonly Fact[], asOf: Instant): readonly Fact[] {
  let later = false;
  for (let i = 0; i < facts.length && !later; i++) later = (facts[i] as Fact).at > asOf;
  return orderFacts(later ? facts.filter(({ at }) => at <= asOf) : facts);
}

/** The first listed of the team's boards that the item stands on, else the first it ever stood on, else null. */
export function boardOf(
  facts: readonly Fact[],
  item: Item,
  boards: readonly BoardId[],
): BoardId | null {
  const only = boards[0];
  if (only === undefined) return null;
  if (boards.length === 1 && item.boards[0]?.board === only) return only;
  const standing = new Map<BoardId, boolean>();
  for (const { board, gone } of item.boards) standing.set(board, !gone);
  for (const fact of facts)
    if ("board" in fact && fact.board !== null && boards.includes(fact.board))
      standing.set(fact.board, fact.kind !== "removed");
  return (
    boards.find((board) => standing.get(board) === true) ??
    boards.find((board) => standing.has(board)) ??
    null
  );
}

/**
 * Reads one item's facts through the team's rules.
 *
 * @param facts ordered, dated up to the instant the item is read as of
 * @param openSpans when each blocking issue was open
 */
export function itemHistory(
  facts: readonly Fact[],
  item: Item,
  rules: Rules,
  boards: readonly BoardId[],
  openSpans: OpenSpans,
): ItemHistory {
  const trail = trailOf(facts, {
    rules,
    board: boardOf(facts, item, boards),
    onlyBoard: item.boards.length === 1,
  });
  const { moves } = trail;
  const closings = closingsOf(facts);
  const start = crossing(moves, rules.commitment);
  const finish = crossing(moves, rules.done);
  const inProgress = stretchesOf(moves, rules, trail.archived);
  const signals = trail.blocked
    ? signalsOf(trail.blocked, rules, openSpans, notDone(moves, rules, closings))
    : [];
  return {
    trail,
    closings,
    start,
    finish,
    outcome: outcomeOf(item, trail, closings, finish),
    stretches: inProgress,
    signals,
    blocks: signals.length === 0 ? [] : intersection(union(signals), inProgress),
  };
}

function stretchesOf(moves: readonly Move[], rules: Rules, archived: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let since = Number.NaN;
  for (const { at, position } of moves) {
    const inProgress = position >= rules.commitment && position < rules.done;
    if (inProgress && Number.isNaN(since)) since = at;
    if (!inProgress && !Number.isNaN(since)) {
      if (at > since) spans.push({ start: since, end: at });
      since = Number.NaN;
    }
  }
  if (!Number.isNaN(since)) spans.push({ start: since, end: Infinity });
  return archived.length === 0 ? spans : without(spans, archived);
}

/** While neither done nor closed: when a signal can mean anything. */
function notDone(moves: readonly Move[], rules: Rules, { spans }: Closings): Span[] {
  const done: Span[] = [...spans];
  let since = Number.NaN;
  for (const { at, position } of moves) {
    if (position >= rules.done && Number.isNaN(since)) since = at;
    if (position < rules.done && !Number.isNaN(since)) {
      done.push({ start: since, end: at });
      since = Number.NaN;
    }
  }
  if (!Number.isNaN(since)) done.push({ start: since, end: Infinity });
  return without([{ start: -Infinity, end: Infinity }], union(done));
}

function signalsOf(
  blocked: BlockedSignalsTrail,
  rules: Rules,
  openSpans: OpenSpans,
  open: readonly Span[],
): SignalSpan[] {
  const set = blocked.signals();
  for (const { blocker, start, end } of blocked.dependencies())
    for (const span of intersection([{ start, end }], openSpans(blocker)))
      set.push({ ...span, reason: rules.dependencyReason(blocker === "" ? null : blocker) });
  return set.flatMap(({ reason, start, end }) =>
    intersection([{ start, end }], open).map((span) => ({ ...span, reason })),
  );
}

function outcomeOf(item: Item, trail: Trail, { now }: Closings, finish: Move | null): number {
  if (finish === null) return Number.isNaN(trail.leftAt) ? Outcome.none : Outcome.discarded;
  if (now === null) return Outcome.delivered;
  const unmerged = item.kind === "pull request" && !now.merged;
  const dropped = now.reason === "not planned" || now.reason === "duplicate";
  return unmerged || dropped ? Outcome.discarded : Outcome.delivered;
}

/** Index into `evidences`; 255 for no move. */
export const evidenceCode = (move: Move | null): number =>
  move === null ? 255 : evidences.indexOf(move.evidence);
