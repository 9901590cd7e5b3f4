import { normal } from "../../domain/workflow.ts";
import { stageMeaning } from "./stage-words.ts";
import { largest, type StatusTally } from "./status-tally.ts";

/** A status that the facts name and the board no longer has, and what became of it. */
export type FormerName = {
  name: string;
  /** How often it was moved to. */
  items: number;
} & (
  | { now: null; why: "nothing tells" }
  /** The present column it belongs to. */
  | { now: string; why: "shown under the new name" | "taken over" | "same meaning" }
);

/**
 * What became of columns that were renamed or taken away: GitHub's old events keep
 * their names.
 *
 * A rename is certain where items that were moved under the old name are shown under
 * the new one since that very moment; likely where one column's first move follows
 * another's last and items come into both from the same columns; a column of the same
 * meaning is the last resort.
 *
 * @param columns the board's present statuses, left to right
 */
export function formerNames(columns: readonly string[], tally: StatusTally): FormerName[] {
  const present = new Set(columns.map(normal));
  return [...tally.seen.keys()]
    .filter((name) => !present.has(normal(name)))
    .toSorted()
    .map((name): FormerName => {
      const items = enteredBy(tally, name);
      const shown = largest(tally.renamed.get(name)).find(([to]) => present.has(normal(to)));
      if (shown) return { name, now: shown[0], why: "shown under the new name", items };
      const successor = successorOf(name, columns, tally);
      if (successor !== null) return { name, now: successor, why: "taken over", items };
      const meaning = stageMeaning(name)?.meaning;
      const alike = columns.find(
        (column) => meaning !== undefined && stageMeaning(column)?.meaning === meaning,
      );
      return alike === undefined
        ? { name, now: null, why: "nothing tells", items }
        : { name, now: alike, why: "same meaning", items };
    });
}

const enteredBy = ({ moves }: StatusTally, name: string): number => {
  let sum = 0;
  for (const row of moves.values()) sum += row.get(name) ?? 0;
  return sum;
};

/** The column first used when the old one was last used, and used alike. */
function successorOf(name: string, columns: readonly string[], tally: StatusTally): string | null {
  const ended = tally.seen.get(name)?.last ?? 0;
  const alike = columns
    .filter((column) => (tally.seen.get(column)?.first ?? -1) >= ended)
    .map((column) => ({ column, likeness: likeness(tally, name, column) }))
    .filter(({ likeness: value }) => value >= 0.5)
    .toSorted((a, b) => b.likeness - a.likeness);
  return alike[0]?.column ?? null;
}

/** How alike two columns are in where items go from them: 0 not at all, 1 entirely. */
function likeness({ moves }: StatusTally, a: string, b: string): number {
  const x = moves.get(a) ?? new Map<string, number>();
  const y = moves.get(b) ?? new Map<string, number>();
  let dot = 0;
  for (const [to, n] of x) dot += n * (y.get(to) ?? 0);
  const length = (row: ReadonlyMap<string, number>) => Math.hypot(...row.values());
  return dot === 0 ? 0 : dot / (length(x) * length(y));
}
