import type { Fact } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import { rankOf, rankOfKind } from "./fact-ranks.ts";
import { settled } from "./settled-seconds.ts";

const compare = (a: Fact, b: Fact): number =>
  a.at - b.at || rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const statusBit = 1 << rankOfKind("status");
const opposites = (
  [
    ["labelled", "unlabelled"],
    ["assigned", "unassigned"],
    ["blocked", "unblocked"],
    ["closed", "reopened"],
    ["added", "removed"],
  ] as const
).map((pair) => pair.reduce((bits, kind) => bits | (1 << rankOfKind(kind)), 0));

/** Whether facts of one second may undo or chain with each other. @param bits of the kinds so far @param own bit of one more */
function interferes(bits: number, own: number): boolean {
  if (own === statusBit && (bits & own) !== 0) return true;
  const both = bits | own;
  for (const pair of opposites) if ((both & pair) === pair) return true;
  return false;
}

/** Up to so many facts are sorted by insertion, in columns that serve one item after another: they are nearly in order. */
const few = 64;
const order = new Uint8Array(few);
const times = new Float64Array(few);
/** −1 where nothing has asked for it. */
const ranks = new Int8Array(few);

const rankAt = (facts: readonly Fact[], slot: number): number => {
  const known = ranks[slot] as number;
  if (known >= 0) return known;
  return (ranks[slot] = rankOf(facts[order[slot] as number] as Fact));
};

/** Fills `order` with which fact comes where. @returns whether they were in order already */
function sortFew(facts: readonly Fact[]): boolean {
  let isSorted = true;
  for (let i = 0; i < facts.length; i++) {
    const fact = facts[i] as Fact;
    const { at } = fact;
    let rank = -1;
    let slot = i;
    for (; slot > 0; slot--) {
      const time = times[slot - 1] as number;
      if (time < at) break;
      if (time === at) {
        if (rank < 0) rank = rankOf(fact);
        const other = rankAt(facts, slot - 1);
        if (other < rank) break;
        if (other === rank && (facts[order[slot - 1] as number] as Fact).id <= fact.id) break;
      }
      order[slot] = order[slot - 1] as number;
      times[slot] = time;
      ranks[slot] = ranks[slot - 1] as number;
      isSorted = false;
    }
    order[slot] = i;
    times[slot] = at;
    ranks[slot] = rank;
  }
  return isSorted;
}

/** Whether no second of the facts that `sortFew` sorted last needs settling. */
function isSettled(facts: readonly Fact[]): boolean {
  let bits = 0;
  for (let i = 1; i < facts.length; i++) {
    if (times[i] !== times[i - 1]) {
      bits = 0;
      continue;
    }
    if (bits === 0) bits = 1 << rankAt(facts, i - 1);
    const own = 1 << rankAt(facts, i);
    if (interferes(bits, own)) return false;
    bits |= own;
  }
  return true;
}

function rearranged(facts: readonly Fact[]): Fact[] {
  const sorted = facts.slice();
  for (let i = 0; i < sorted.length; i++) sorted[i] = facts[order[i] as number] as Fact;
  return sorted;
}

/**
 * The facts of one item dated up to `asOf`, in the order they happened: by time, then by a
 * fixed order of kinds, then by id, whatever order they arrived in. Status changes of one
 * second are chained previous → next; things switched on and off within one second cancel out;
 * what stood on a board was taken off it before it was put on again.
 *
 * @returns the same array where there was nothing to do, as a rule
 */
export function orderFacts(facts: readonly Fact[], asOf: Instant = Infinity): readonly Fact[] {
  const kept = isAnyLater(facts, asOf) ? facts.filter(({ at }) => at <= asOf) : facts;
  if (kept.length > few) return settled(kept.toSorted(compare));
  const sorted = sortFew(kept) ? kept : rearranged(kept);
  return isSettled(kept) ? sorted : settled(sorted);
}

function isAnyLater(facts: readonly Fact[], asOf: Instant): boolean {
  for (let i = 0; i < facts.length; i++) if ((facts[i] as Fact).at > asOf) return true;
  return false;
}
