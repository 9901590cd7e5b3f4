import { type Filter, noFilter } from "../domain/filter.ts";
import type { Instant } from "../domain/instant.ts";
import type { ItemId } from "../domain/item.ts";
import type { Iteration } from "../domain/iteration.ts";
import type { ItemFacts } from "../domain/reading.ts";
import type { Team } from "../domain/team.ts";
import { attributesOf } from "../history/attributes.ts";
import { buildFlowTable } from "../history/build-flow-table.ts";
import { asksNothing, attributesOfRows, filteredRows } from "../history/filtered-rows.ts";
import { filteredTable } from "../history/filtered-table.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Subject } from "./answer-subject.ts";
import { keptTables, pastTables } from "./past-tables.ts";
import type { TeamFacts } from "./team-facts.ts";
import type { WarmStart } from "./warm-start.ts";

/** What a subject is made from. */
export type SubjectInput = {
  team: Team;
  facts: Facts;
  /**
   * The facts there are when something is made later, at least those given: so that a subject
   * that is kept does not keep facts that were read anew since. Left out: the facts given.
   */
  latest?: () => Facts;
  /** Only facts dated up to this instant are read. */
  asOf: Instant;
};
type Facts = Pick<TeamFacts, "boards" | "items" | "byId" | "iterations">;

/**
 * What answers are worked out from: the flow table now; the items' attributes, and tables of
 * earlier days, when an answer first needs them.
 */
export function subjectOf({ team, facts, latest, asOf }: SubjectInput): Subject {
  const { boards, byId } = facts;
  const table = buildFlowTable({ team, boards, items: facts.items, asOf });
  const items = latest ? () => latest().items : always(facts.items);
  return subjectAround(table, { team, facts, items, byId: always(byId) });
}

/**
 * The subject of a table that was kept from an earlier visit: what the table does not tell throws
 * until the facts are there.
 */
export const keptSubject = (
  team: Team,
  start: WarmStart,
  latest: () => Pick<TeamFacts, "items" | "byId">,
): Subject =>
  subjectAround(start.table, {
    team,
    facts: start,
    items: () => latest().items,
    byId: () => latest().byId,
  });

type Around = {
  team: Team;
  facts: Pick<TeamFacts, "boards" | "iterations">;
  items: () => readonly ItemFacts[];
  byId: () => TeamFacts["byId"];
};

function subjectAround(table: FlowTable, { team, facts, items, byId }: Around): Subject {
  const { boards } = facts;
  const iterations = iterationsOf(team, facts.iterations);
  return {
    table,
    team,
    boards,
    get items() {
      return byId();
    },
    facts: items,
    iterations,
    filter: noFilter,
    whole: null,
    attributes: once(() => {
      const iterationField = team.fields.iteration ?? iterations[0]?.field ?? null;
      return attributesOf({ table, items: items(), team, boards, iterationField });
    }),
    tableOn: pastTables(table, { team, boards, items }),
  };
}

/**
 * A subject of the items alone that a filter lets through. Of an earlier day it holds the same
 * items: they are chosen by what they are at the subject's instant.
 */
export function filteredSubject(whole: Subject, filter: Filter): Subject {
  if (asksNothing(filter)) return whole;
  const rows = filteredRows(whole.attributes(), filter);
  const table = filteredTable(whole.table, rows);
  const chosen = new Set<ItemId>(table.items);
  return {
    ...whole,
    table,
    filter,
    whole,
    attributes: once(() => attributesOfRows(whole.attributes(), rows)),
    tableOn: keptTables(table, (day) => {
      const then = whole.tableOn(day);
      const those = then.items.flatMap((id, row) => (chosen.has(id) ? [row] : []));
      return filteredTable(then, Uint32Array.from(those));
    }),
  };
}

/** The iterations of the field the team named, else of the first iteration field of its boards. */
function iterationsOf(team: Team, all: readonly Iteration[]): readonly Iteration[] {
  const field = team.fields.iteration ?? all[0]?.field;
  return all.filter((iteration) => iteration.field === field);
}

const always =
  <Value>(value: Value) =>
  (): Value =>
    value;

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
