import type { Fact } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { ItemId } from "../domain/item.ts";
import type { ItemFacts } from "../domain/reading.ts";
import type { FlowTable, Reason } from "../history/flow-table.ts";

/** One signal that holds now, since when, and how that is known. */
export type HeldReason = {
  reason: Reason;
  since: Instant;
  /** It began after this: earlier than `since` where GitHub kept no event. */
  notBefore: Instant;
  /** It holds again because the blocking issue was closed and then reopened, at `since`. */
  reopened: boolean;
};

/** What happened to an item, by its id. */
export type FactsOf = (id: ItemId) => readonly Fact[];

/** The facts of single items of a list that is looked through once, when first asked. */
export function factsById(items: () => readonly ItemFacts[]): FactsOf {
  let known: Map<ItemId, readonly Fact[]> | null = null;
  return (id) => {
    known ??= new Map(items().map(({ item, facts }) => [item.id, facts]));
    return known.get(id) ?? [];
  };
}

/** The signals that hold at the table's instant for one item, each once, longest first. */
export function heldReasons(table: FlowTable, row: number, factsOf: FactsOf): HeldReason[] {
  const { signals, signalReason, reasons } = table;
  const held = new Map<Reason, HeldReason>();
  for (let i = signals.at[row] as number; i < (signals.at[row + 1] as number); i++) {
    const reason = reasons[signalReason[i] as number];
    if (signals.end[i] !== Infinity || !reason) continue;
    const since = signals.start[i] as number;
    const known = held.get(reason);
    if (known && known.since <= since) continue;
    const own = factsOf(table.items[row] as ItemId);
    held.set(reason, {
      reason,
      since,
      notBefore: own.find((fact) => fact.at === since && isMarking(fact))?.notBefore ?? since,
      reopened: isReopened(reason, since, factsOf),
    });
  }
  return [...held.values()].toSorted((a, b) => a.since - b.since);
}

const isMarking = ({ kind }: Fact): boolean =>
  kind === "labelled" || kind === "status" || kind === "field" || kind === "blocked";

const isReopened = (reason: Reason, since: Instant, factsOf: FactsOf): boolean =>
  reason.signal === "dependency" &&
  reason.blocker !== null &&
  factsOf(reason.blocker).some(({ kind, at }) => kind === "reopened" && at === since);
