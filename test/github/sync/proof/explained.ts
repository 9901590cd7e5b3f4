import type { Fact } from "../../../../src/domain/fact.ts";
import type { ItemFacts } from "../../../../src/domain/reading.ts";
import { type Change, namesOf, presentId, type TrueRow, type Truth, valueAt } from "./truth.ts";

/** What a fact tells of, by name: two facts of one name are one thing told twice. Null: nothing that truly happened. */
export type Explain = (fact: Fact) => string | null;

/** GitHub keeps whole seconds: what is after an instant may be in the same second. */
const within = (at: number, fact: Fact): boolean =>
  at <= fact.at && (fact.notBefore === undefined || at >= fact.notBefore);
/** A fact with a time of its own is exact; the others lie within their bounds. */
const isTime = (at: number, fact: Fact): boolean =>
  fact.evidence === "observed" ? within(at, fact) : at === fact.at;

/** Finds for each fact of an item the true change it tells of; each change serves one fact. */
export function explainer(truth: Truth, { item }: ItemFacts): Explain {
  const used = new Set<string>();
  const rowsOn = (board: string | null) =>
    truth.rows.filter(
      (row) =>
        row.board === board &&
        (row.id === item.id || row.contents.some(({ value }) => value === item.id)),
    );
  const take = (name: string): string | null => {
    if (used.has(name)) return null;
    used.add(name);
    return name;
  };
  const changeOf = <Value>(
    row: TrueRow,
    what: string,
    changes: readonly Change<Value>[],
    fact: Fact,
    isIt: (value: Value) => boolean,
  ): string | null => {
    for (let i = changes.length - 1; i >= 0; i--) {
      const change = changes[i];
      const name = `${row.id} ${what} ${i}`;
      if (change && isIt(change.value) && isTime(change.at, fact) && !used.has(name))
        return take(name);
    }
    return null;
  };
  const first = (names: (string | null)[]): string | null =>
    names.find((name) => name !== null) ?? null;

  return (fact) => {
    switch (fact.kind) {
      case "added": {
        const row = rowsOn(fact.board).find(({ createdAt }) => createdAt === fact.at);
        return row ? take(`${row.id} added`) : null;
      }
      case "removed": {
        if (fact.board === null) {
          const thing = truth.things.get(item.id);
          return thing && within(thing.endedAt, fact) ? take("left the repository") : null;
        }
        const row = rowsOn(fact.board).find((each) => isTime(each.removedAt, fact));
        return row ? take(`${row.id} removed`) : null;
      }
      case "status":
        return first(
          rowsOn(fact.board).map((row) => {
            if (!comesFrom(truth, row, fact)) return null;
            const isIt = (option: string | null) => namesOf(truth, option).includes(fact.to);
            return changeOf(row, "status", row.status, fact, isIt);
          }),
        );
      case "field":
        return first(
          rowsOn(fact.board).map((row) =>
            changeOf(
              row,
              fact.field,
              row.fields.get(fact.field) ?? [],
              fact,
              (value) => value === fact.to,
            ),
          ),
        );
      case "archived":
      case "unarchived":
        return first(
          rowsOn(fact.board).map((row) =>
            changeOf(
              row,
              "archived",
              row.archived,
              fact,
              (on) => on === (fact.kind === "archived"),
            ),
          ),
        );
      case "blocked":
      case "unblocked": {
        // One that we may not read.
        if (fact.blocker === null) return fact.id;
        const changes = truth.waits.get(`${item.id} ${fact.blocker}`) ?? [];
        const found = changes.findLastIndex(
          ({ at, value }) => value === (fact.kind === "blocked") && isTime(at, fact),
        );
        return found < 0 ? null : take(`${fact.blocker} waits ${found}`);
      }
      case "closed":
      case "merged": {
        // By the item's own state, as the event was not in its timeline: what an event names may be
        // deleted while the timeline is paged, and the next page then begins an event too late.
        const isOne = truth.closings.some(
          ({ id, at }) => at === fact.at && presentId(truth, id) === presentId(truth, item.id),
        );
        return isOne && fact.evidence === "inferred" ? take(`${fact.kind} ${fact.at}`) : null;
      }
      case "linked":
        // Said by the list, while the event that told it went with the pull request.
        return fact.evidence === "proxy" && truth.things.has(fact.pull ?? "")
          ? take(`linked ${fact.pull}`)
          : null;
      case "drafted": {
        const thing = truth.things.get(item.id);
        return thing?.bornDraft && thing.bornAt === fact.at ? take("born a draft") : null;
      }
      default:
        return null;
    }
  };
}

/** Whether the item stood where a move says it came from, when that was last known. */
function comesFrom(
  truth: Truth,
  row: TrueRow,
  fact: Extract<Fact, { kind: "status"; from: string | null }>,
): boolean {
  if (fact.from === null || fact.evidence === "recorded") return true;
  const when = fact.notBefore ?? fact.at - 1;
  // Of two moves in one second the second comes from where the first went.
  const before = [
    valueAt(row.status, when),
    // Of two moves in that very second the first may be the one that was known.
    ...row.status.filter(({ at }) => at === when).map(({ value }) => value),
    ...row.status.filter((_, i) => row.status[i + 1]?.at === fact.at).map(({ value }) => value),
  ];
  return before.some((option) => namesOf(truth, option ?? null).includes(fact.from ?? ""));
}
