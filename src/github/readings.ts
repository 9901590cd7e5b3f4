import type { Fact } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { Reading, ReadingRow } from "../domain/reading.ts";
import { bounded, moveId } from "./facts/status-facts.ts";

/**
 * What two complete readings of one board differ in. A move whose value carries
 * a newer change time is `inferred` at that time; every other difference is
 * `observed`: dated at the later reading, with the earlier one as its lower bound.
 * Events may tell the same more exactly: see `unexplained`.
 *
 * A row whose content changed its id (a draft that became an issue, a hidden item
 * that became visible) was not removed: it says nothing here.
 *
 * @param previous null for the first reading: then only what is archived is told, at the row's last change
 * @throws RangeError when the readings are of different boards
 */
export function readingFacts(previous: Reading | null, next: Reading): Fact[] {
  if (previous && previous.board !== next.board)
    throw new RangeError(`readings of two boards: ${previous.board} and ${next.board}`);
  const before = new Map(previous?.rows.map((row) => [row.item, row]));
  const there = new Set(next.rows.map((row) => row.boardItem));
  const facts = next.rows.flatMap((row) => {
    const old = before.get(row.item);
    before.delete(row.item);
    if (previous && old) return rowFacts(old, row, previous, next);
    return [
      ...(previous ? [change(row, "added", previous, next)] : []),
      ...lastMove(row, next),
      ...archivedAlready(row, next),
    ];
  });
  const gone = [...before.values()].filter((row) => !there.has(row.boardItem));
  return [...facts, ...(previous ? gone.map((row) => change(row, "removed", previous, next)) : [])];
}

/** A clock of ours against GitHub's: two times this close may be the same. */
const skewMs = 120_000;

/**
 * The differences that no stronger fact explains: those for which neither an
 * event nor a value's own change time, within the same bounds, says the same.
 *
 * @param differences from `readingFacts`
 * @param known       facts of the same items, in any order
 */
export function unexplained(differences: readonly Fact[], known: readonly Fact[]): Fact[] {
  const byItem = new Map<string, Fact[]>();
  for (const fact of known) {
    const same = byItem.get(fact.item);
    if (same) same.push(fact);
    else byItem.set(fact.item, [fact]);
  }
  return differences.filter(
    (fact) =>
      !byItem
        .get(fact.item)
        ?.some(
          (other) =>
            (other.evidence === "recorded" || other.evidence === "inferred") &&
            other.at > (fact.notBefore ?? Number.NEGATIVE_INFINITY) - skewMs &&
            other.at <= fact.at + skewMs &&
            saysTheSame(other, fact),
        ),
  );
}

const saysTheSame = (other: Fact, fact: Fact): boolean => {
  switch (fact.kind) {
    case "status":
      return other.kind === "status" && other.board === fact.board && other.to === fact.to;
    case "field":
      return (
        other.kind === "field" &&
        other.board === fact.board &&
        other.field === fact.field &&
        other.to === fact.to
      );
    case "added":
      return (other.kind === "added" || other.kind === "converted") && other.board === fact.board;
    default:
      return "board" in fact && other.kind === fact.kind && other.board === fact.board;
  }
};

type Pair = [old: ReadingRow, row: ReadingRow, previous: Reading, next: Reading];

const rowFacts = (...pair: Pair): Fact[] => {
  const [old, row, previous, next] = pair;
  const kind = row.archived ? "archived" : "unarchived";
  return [
    ...moveFacts(...pair),
    ...fieldFacts(...pair),
    ...(old.archived === row.archived ? [] : [change(row, kind, previous, next)]),
  ];
};

/** Where a row stands when it is first seen, and since when: whatever was before is lost. */
const lastMove = (row: ReadingRow, { board }: Reading): Fact[] => {
  const { item, status: to, statusCreatedAt, statusUpdatedAt: at } = row;
  if (to === null || at === null) return [];
  const from = statusCreatedAt === at ? "" : null;
  const id = moveId(item, board, at, to);
  return [{ id, item, at, evidence: "inferred", kind: "status", board, from, to }];
};

const moveFacts = (...[old, row, previous, next]: Pair): Fact[] => {
  if (old.status === null && row.status === null) return [];
  // The same value, perhaps under another name: the option was renamed, nobody moved anything.
  if (row.statusUpdatedAt !== null && row.statusUpdatedAt === old.statusUpdatedAt) return [];
  const common = { item: row.item, kind: "status", board: next.board } as const;
  const from = old.status ?? "";
  const { status, statusUpdatedAt: at } = row;
  if (status !== null && at !== null && at > (old.statusUpdatedAt ?? Number.NEGATIVE_INFINITY)) {
    const id = moveId(row.item, next.board, at, status);
    return [{ ...common, ...bounded(at, previous.at), id, evidence: "inferred", from, to: status }];
  }
  const to = status ?? "";
  return [{ ...common, ...observed(row, `status:${to}`, previous, next), from, to }];
};

const fieldFacts = (...[old, row, previous, next]: Pair): Fact[] =>
  [...new Set([...Object.keys(old.fields), ...Object.keys(row.fields)])]
    .filter((field) => old.fields[field] !== row.fields[field])
    .map((field) => ({
      ...observed(row, `field:${field}:${row.fields[field] ?? ""}`, previous, next),
      kind: "field",
      board: next.board,
      field,
      from: old.fields[field] ?? null,
      to: row.fields[field] ?? null,
    }));

const change = (
  row: ReadingRow,
  kind: "added" | "removed" | "archived" | "unarchived",
  previous: Reading,
  next: Reading,
): Fact => ({ ...observed(row, kind, previous, next), kind, board: next.board });

const archivedAlready = (row: ReadingRow, { board }: Reading): Fact[] =>
  row.archived
    ? [
        {
          id: `${row.item}:archived:${board}`,
          item: row.item,
          at: row.itemUpdatedAt,
          evidence: "inferred",
          kind: "archived",
          board,
        },
      ]
    : [];

/** Named by the earlier reading, so that a sync that starts anew after a crash names it the same. */
const observed = (row: ReadingRow, what: string, previous: Reading, next: Reading) => ({
  id: `${row.item}:${next.board}:${what}:since:${previous.at}`,
  item: row.item,
  evidence: "observed" as const,
  ...bounded(latest(next.at, row.itemUpdatedAt), previous.at),
});

/** A row is read a little after its reading began: a change in between is dated by the row. */
const latest = (at: Instant, rowUpdatedAt: Instant): Instant => Math.max(at, rowUpdatedAt);
