import type { ItemId } from "../domain/item.ts";
import type { ItemPlace, ItemStanding } from "./item-standing.ts";

/** What can be told of an item between two moments, in the order it is read out. */
export const changeKinds = [
  "finished",
  "started",
  "moved back",
  "got blocked",
  "got unblocked",
  "passed the SLE",
  "went stale",
  "joined the board",
  "left the board",
  "discarded",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Something that differs between two moments; `from` and `to` are stages, null for none. */
export type Change = { kind: ChangeKind; item: ItemId; from: number | null; to: number | null };

export type Standings = ReadonlyMap<ItemId, ItemStanding>;

/**
 * What changed between two moments: the difference of how every item stands at each, and
 * nothing of what happened in between.
 *
 * - finished: delivered now and not before. Discarded: so now and not before.
 * - started: in progress now, and before not there, not started or off the board.
 * - moved back: in an earlier stage than before; or no longer finished.
 * - got blocked, passed the SLE, went stale: so now and not before, in progress.
 * - got unblocked: blocked before, now in progress and not blocked.
 * - joined: there now, and before not there or off the board. Left: off the board now, unfinished.
 *
 * @returns by kind, in the order of `changeKinds`; an item may have several
 */
export function changesBetween(before: Standings, after: Standings): Change[] {
  const changes: Change[] = [];
  const items = new Set([...before.keys(), ...after.keys()]);
  for (const item of items) {
    const then = before.get(item);
    const now = after.get(item);
    for (const kind of changeKinds)
      if (is[kind](then ?? absent, now ?? absent))
        changes.push({ kind, item, from: then?.stage ?? null, to: now?.stage ?? null });
  }
  const order = new Map(changeKinds.map((kind, i) => [kind, i]));
  return changes.toSorted((a, b) => (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0));
}

type There = Omit<ItemStanding, "place"> & { place: ItemPlace | "not there" };

const absent: There = {
  place: "not there",
  stage: -1,
  blocked: false,
  pastSle: false,
  stale: false,
};

const isUnderWay = ({ place }: There) => place === "in progress";
const isOver = ({ place }: There) => place === "delivered" || place === "discarded";
const isAway = ({ place }: There) => place === "not there" || place === "left";

const is: Record<ChangeKind, (then: There, now: There) => boolean> = {
  finished: (then, now) => now.place === "delivered" && then.place !== "delivered",
  started: (then, now) => isUnderWay(now) && !isUnderWay(then) && !isOver(then),
  "moved back": (then, now) => {
    const isOpen = isUnderWay(now) || now.place === "not started";
    return isOpen && !isAway(then) && (isOver(then) || now.stage < then.stage);
  },
  "got blocked": (then, now) => now.blocked && !then.blocked,
  "got unblocked": (then, now) => then.blocked && !now.blocked && isUnderWay(now),
  "passed the SLE": (then, now) => now.pastSle && !then.pastSle,
  "went stale": (then, now) => now.stale && !then.stale,
  "joined the board": (then, now) => isAway(then) && !isAway(now),
  "left the board": (then, now) => !isAway(then) && isAway(now),
  discarded: (then, now) => now.place === "discarded" && then.place !== "discarded",
};
