import type { Archive } from "../../../../src/archive/archive.ts";
import type { Fact } from "../../../../src/domain/fact.ts";
import type { Instant } from "../../../../src/domain/instant.ts";
import { type Change, namesOf, type TrueRow, type Truth, valueAt } from "./truth.ts";

/** A reading of a board that said it was complete: from its beginning to its end. */
export type Sight = {
  board: string;
  from: Instant;
  to: Instant;
  /** The gate was shut: nothing was read, as nothing had moved. */
  shut: boolean;
};

/** A value as all of a reading found it; none where it changed meanwhile. */
type Found<Value> = { value: Value } | null;

/**
 * Changes between two complete readings of a board of which no fact tells, whatever else the
 * facts lead to. What came and went in between nobody can know. Where two archives were joined, and
 * the row's content got another id, one may have told of a change under the former id, the other
 * have seen the row after it: then where the row stands is left to the verdict.
 *
 * @param sights in order of time
 */
export async function untoldChanges(
  archive: Archive,
  truth: Truth,
  sights: readonly Sight[],
  isJoined: boolean,
): Promise<string[]> {
  const told = await archive.itemFacts();
  return truth.rows.flatMap((row) => {
    const ids = new Set([row.id, ...row.contents.map(({ value }) => value)]);
    const facts = told
      .filter(({ item }) => ids.has(item.id))
      .flatMap((each) => each.facts)
      .filter((fact) => "board" in fact && fact.board === row.board);
    if (isJoined && row.contents.length > 1) return [];
    const own = sights.filter(({ board }) => board === row.board);
    return own.slice(1).flatMap((after, i) => changesOf(truth, row, own[i] ?? after, after, facts));
  });
}

function changesOf(
  truth: Truth,
  row: TrueRow,
  before: Sight,
  after: Sight,
  facts: readonly Fact[],
): string[] {
  const where = `${row.id} on ${row.board} between ${before.from} and ${after.to}`;
  const between = facts.filter(
    ({ at, notBefore = at }) => at > before.from && notBefore <= after.to,
  );
  const isOn = (at: Instant) => row.createdAt <= at && at < row.removedAt;
  const was = throughout(before, [row.createdAt, row.removedAt], isOn);
  const is = throughout(after, [row.createdAt, row.removedAt], isOn);
  const tellsOf = (tells: (fact: Fact) => boolean, what: string) =>
    after.shut
      ? [`the gate was shut: ${where}: ${what}`]
      : between.some(tells)
        ? []
        : [`told by none: ${where}: ${what}`];
  if (!was || !is || (!was.value && !is.value)) return [];
  if (!is.value) return tellsOf(({ kind }) => kind === "removed", "removed");
  if (!was.value) return tellsOf(({ kind }) => kind === "added" || kind === "converted", "added");

  const changed = <Value>(
    changes: readonly Change<Value>[],
    none: Value,
    tells: (fact: Fact, value: Value) => boolean,
    what: string,
  ): string[] => {
    const of = (sight: Sight) =>
      throughout(
        sight,
        changes.map(({ at }) => at),
        (at) => valueAt(changes, at) ?? none,
      );
    const [old, now] = [of(before), of(after)];
    if (!old || !now || old.value === now.value) return [];
    const { value } = now;
    return tellsOf((fact) => tells(fact, value), `${what} ${String(value)}`);
  };
  return [
    ...changed(
      row.status,
      null,
      (fact, option) => fact.kind === "status" && namesOf(truth, option).includes(fact.to),
      "status",
    ),
    ...changed(
      row.archived,
      false,
      (fact, on) => fact.kind === (on ? "archived" : "unarchived"),
      "archived",
    ),
    ...[...row.fields].flatMap(([field, changes]) =>
      changed(
        changes,
        null,
        (fact, value) => fact.kind === "field" && fact.field === field && fact.to === value,
        field,
      ),
    ),
  ];
}

/** What a value was during all of a reading. */
const throughout = <Value>(
  { from, to }: Sight,
  changes: readonly Instant[],
  valueOf: (at: Instant) => Value,
): Found<Value> => (changes.some((at) => from <= at && at <= to) ? null : { value: valueOf(from) });
