import type { ItemFacts } from "../../domain/reading.ts";
import { orderFacts } from "../order-facts.ts";

/** How a label is used. */
export type LabelUse = {
  /** As most recently written; case does not tell labels apart. */
  name: string;
  /** Times it was put on, and of these while the item was open. */
  put: number;
  putOpen: number;
  /** Times it was taken off while the item was open, and after it was closed. */
  takenOpen: number;
  takenClosed: number;
  /** Items that wear it now. */
  worn: number;
};

export type LabelTally = {
  uses: LabelUse[];
  /** Items on which the first label came before the second; names in lower case. */
  before: Map<string, Map<string, number>>;
};

/**
 * Tallies labels over the items that count.
 *
 * @param items   with their facts in any order
 */
export function tallyLabels(items: readonly ItemFacts[]): LabelTally {
  const uses = new Map<string, LabelUse>();
  const before: LabelTally["before"] = new Map();
  const entryOf = (name: string): LabelUse => {
    const key = name.toLowerCase();
    const known = uses.get(key);
    if (known) return known;
    const fresh = { name, put: 0, putOpen: 0, takenOpen: 0, takenClosed: 0, worn: 0 };
    uses.set(key, fresh);
    return fresh;
  };
  for (const { item, facts } of items) {
    for (const label of new Set(item.labels)) {
      const own = entryOf(label);
      own.worn += 1;
      own.name = label;
    }
    let isOpen = true;
    const first: string[] = [];
    for (const fact of orderFacts(facts)) {
      if (fact.kind === "closed" || fact.kind === "merged") isOpen = false;
      else if (fact.kind === "reopened") isOpen = true;
      else if (fact.kind === "labelled") {
        const own = entryOf(fact.label);
        own.put += 1;
        if (isOpen) own.putOpen += 1;
        const key = fact.label.toLowerCase();
        if (!first.includes(key)) {
          for (const earlier of first) {
            const row = before.get(earlier) ?? new Map<string, number>();
            before.set(earlier, row);
            row.set(key, (row.get(key) ?? 0) + 1);
          }
          first.push(key);
        }
      } else if (fact.kind === "unlabelled") {
        const own = entryOf(fact.label);
        if (isOpen) own.takenOpen += 1;
        else own.takenClosed += 1;
      }
    }
  }
  return { uses: [...uses.values()], before };
}

/**
 * Whether a label says where an item stands rather than what it is: it is put on while
 * the item is open, and mostly taken off again before it is closed.
 */
export const comesAndGoes = ({ put, putOpen, takenOpen, takenClosed }: LabelUse): boolean =>
  put >= leastUses && putOpen * 2 > put && takenOpen >= takenClosed && takenOpen * 10 >= put * 3;

const leastUses = 3;
