import { type Evidence, evidences } from "../domain/evidence.ts";
import type { Fact } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { ItemId } from "../domain/item.ts";
import type { ItemFacts } from "../domain/reading.ts";
import {
  type FlowTable,
  type IntervalColumns,
  OFF,
  Outcome,
  type Reason,
} from "../history/flow-table.ts";
import type { Subject } from "./answer-subject.ts";

/** What became of one item, stretch by stretch. An `end` of null: it still lasts. */
export type ItemTimeline = {
  row: number;
  id: ItemId;
  createdAt: Instant;
  startedAt: Instant | null;
  finishedAt: Instant | null;
  /** Its start was not seen: it was in progress at the first sight. */
  startUnseen: boolean;
  outcome: "delivered" | "discarded" | null;
  /** Where it stood, in order; a `stage` of null is off the board. */
  stays: {
    stage: number | null;
    start: Instant;
    end: Instant | null;
    evidence: Evidence;
  }[];
  /** What blocked it, each signal while it held. */
  blocks: { start: Instant; end: Instant | null; reason: Reason }[];
  /** Who was asked and who answered, on the item and on the pull requests that work on it, in order. */
  people: { at: Instant; what: PersonFact; who: string | null }[];
};

export type PersonFact =
  | "assigned"
  | "unassigned"
  | "review requested"
  | "review request removed"
  | "approved"
  | "changes requested"
  | "commented"
  | "dismissed";

const orNull = (at: number | undefined): Instant | null =>
  at === undefined || Number.isNaN(at) || at === Infinity ? null : at;

const spans = <Span>(
  { at, start, end }: IntervalColumns,
  row: number,
  of: (start: Instant, end: Instant | null, i: number) => Span,
): Span[] => {
  const [from = 0, to = 0] = [at[row], at[row + 1]];
  return Array.from({ length: to - from }, (_, i) =>
    of(start[from + i] as number, orNull(end[from + i]), from + i),
  );
};

/**
 * One item's history as the table has it, with the people who were asked.
 * @throws RangeError for a row that the table does not have
 */
export function itemTimeline({ table, facts }: Subject, row: number): ItemTimeline {
  const id = table.items[row];
  if (id === undefined) throw new RangeError(`row ${row} of a table of ${table.rows}`);
  const outcome = table.outcome[row];
  return {
    row,
    id,
    createdAt: table.createdAt[row] as number,
    startedAt: orNull(table.startedAt[row]),
    finishedAt: orNull(table.finishedAt[row]),
    startUnseen: table.startUnseen[row] === 1,
    outcome:
      outcome === Outcome.none ? null : outcome === Outcome.delivered ? "delivered" : "discarded",
    stays: staysOf(table, row),
    blocks: spans(table.signals, row, (start, end, i) => ({
      start,
      end,
      reason: table.reasons[table.signalReason[i] ?? -1] as Reason,
    })),
    people: peopleOf(facts(), id, table.asOf),
  };
}

const staysOf = (table: FlowTable, row: number): ItemTimeline["stays"] =>
  spans(table.stays, row, (start, end, i) => {
    const position = table.stayPosition[i] as number;
    return {
      stage: position === OFF ? null : position,
      start,
      end,
      evidence: evidences[table.stayEvidence[i] as number] ?? "recorded",
    };
  });

function peopleOf(all: readonly ItemFacts[], id: ItemId, asOf: Instant): ItemTimeline["people"] {
  const own = all.find(({ item }) => item.id === id);
  const pulls = pullsOf(own?.facts ?? []);
  const entries = [
    ...(own ? [own] : []),
    ...all.filter(({ item }) => pulls.has(item.id) || item.closes.includes(id)),
  ];
  return entries
    .flatMap(({ facts }) => facts.flatMap((fact) => (fact.at > asOf ? [] : personIn(fact))))
    .toSorted((a, b) => a.at - b.at);
}

/** Pull requests that were ever linked: who was asked there was asked for this item. */
const pullsOf = (facts: readonly Fact[]): ReadonlySet<ItemId> =>
  new Set(
    facts.flatMap((fact) => (fact.kind === "linked" && fact.pull !== null ? [fact.pull] : [])),
  );

function personIn(fact: Fact): ItemTimeline["people"] {
  const { at } = fact;
  switch (fact.kind) {
    case "assigned":
    case "unassigned":
      return [{ at, what: fact.kind, who: fact.login }];
    case "review requested":
    case "review request removed":
      return [{ at, what: fact.kind, who: fact.reviewer }];
    case "reviewed":
      return [{ at, what: fact.verdict, who: fact.by ?? null }];
    default:
      return [];
  }
}
