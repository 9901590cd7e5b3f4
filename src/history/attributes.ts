import { parseDay } from "../domain/days.ts";
import type { Fact, FactOf } from "../domain/fact.ts";
import type { BoardId, ItemId } from "../domain/item.ts";
import type { ItemFacts } from "../domain/reading.ts";
import type { Team } from "../domain/team.ts";
import { type FieldHistory, FieldHistoryBuilder } from "./field-history.ts";
import type { FlowTable } from "./flow-table.ts";
import { fieldsBoard, itemNow, itemThen } from "./item-then.ts";
import { pullWorks } from "./pull-work.ts";
import { TextBuilder, type TextColumn, TextListBuilder, type TextLists } from "./text-columns.ts";
import { WorkColumns } from "./work-columns.ts";
import { kindsOf } from "./work-kinds.ts";

/**
 * What the items of a flow table are, besides how they moved: columns by the table's rows,
 * as of its instant. Made when first asked for.
 */
export type Attributes = {
  /** The first of the team's kinds of work that matches. Names are the team's, in its order, after "". */
  kind: TextColumn;
  type: TextColumn;
  repository: TextColumn;
  milestone: TextColumn;
  /** Node id. */
  parent: TextColumn;
  labels: TextLists;
  /** Titles of iterations: now, and over time. */
  iteration: TextColumn;
  iterations: FieldHistory;
  /** Day it is due, NaN for none. */
  dueOn: Float64Array;
  /** GitHub's number; 0 for none (a draft). */
  number: Uint32Array;
  /** 1: it is a pull request itself. */
  isPull: Uint8Array;
  /** 1: nobody is assigned. */
  unassigned: Uint8Array;
  /** The last thing a person did on it or on a linked pull request, and which kind of fact that was. */
  lastHumanAt: Float64Array;
  lastHumanAct: TextColumn;
  /** Node ids of the pull requests that work or worked on it; without those given up. "hidden" for one that may not be read. */
  pulls: TextLists;
  /** Since when a review was asked for and not given, on it or on a linked pull request; NaN where none is. */
  reviewAskedAt: Float64Array;
  /** Who was asked and has not answered. */
  reviewers: TextLists;
};

/** What attributes are made from. */
export type AttributesInput = {
  table: FlowTable;
  /** What the table was built from. */
  items: readonly ItemFacts[];
  team: Team;
  boards: readonly BoardId[];
  /** Name of the board field that holds iterations, or null. */
  iterationField: string | null;
};

/**
 * Reads what each item of a table is, as of the table's instant: its present values less what
 * later facts changed, and what its facts say of work on it.
 *
 * A person did whatever GitHub does not call automated.
 */
export function attributesOf(input: AttributesInput): Attributes {
  const { table, team, boards, iterationField } = input;
  const { asOf, rows } = table;
  const entries = entriesOf(table, input.items);
  const pulls = pullWorks(input.items, asOf);
  const kindOf = kindsOf(team.kinds);
  const kind = new Uint32Array(rows);
  const text = () => new TextBuilder(rows);
  const [type, repository, milestone, parent, iteration] = [text(), text(), text(), text(), text()];
  const labels = new TextListBuilder(rows);
  const iterations = new FieldHistoryBuilder(rows);
  const dueOn = new Float64Array(rows).fill(Number.NaN);
  const number = new Uint32Array(rows);
  const isPull = new Uint8Array(rows);
  const unassigned = new Uint8Array(rows);
  const work = new WorkColumns(rows, pulls);

  const fields: FactOf<"field">[] = [];
  for (let row = 0; row < rows; row++) {
    const { item, facts } = entries[row] as ItemFacts;
    const board = fieldsBoard(item, boards);
    let changedLater = false;
    fields.length = 0;
    // From the last: facts mostly come in order, and what came before the last act is not looked at closely.
    for (let i = facts.length - 1; i >= 0; i--) {
      const fact = facts[i] as Fact;
      const { at } = fact;
      if (at > asOf) {
        changedLater = true;
        continue;
      }
      if (at >= work.lastAt && !fact.automated) work.did(at, fact.kind);
      if (fact.kind === "linked" || fact.kind === "unlinked") work.link(fact);
      else if (fact.kind === "field" && fact.field === iterationField && isOn(fact, board))
        fields.push(fact);
    }
    const own = item.kind === "pull request";
    number[row] = item.number ?? 0;
    isPull[row] = own ? 1 : 0;
    work.endRow(item.id, own);
    const then = changedLater ? itemThen(item, facts, board, asOf) : itemNow(item, board);
    kind[row] = kindOf(then) + 1;
    type.set(row, then.type);
    repository.set(row, then.repository);
    milestone.set(row, then.milestone);
    parent.set(row, then.parent);
    for (const label of then.labels) labels.push(label);
    labels.endRow();
    const present = iterationField === null ? "" : (then.fields[iterationField] ?? "");
    iteration.set(row, present);
    iterations.endRow(fields, present, table.createdAt[row] as number, asOf);
    if (team.fields.due !== null) dueOn[row] = dayOf(then.fields[team.fields.due]);
    unassigned[row] = then.assignees.length === 0 ? 1 : 0;
  }
  return {
    kind: { names: ["", ...team.kinds.map(({ name }) => name)], codes: kind },
    type: type.take(),
    repository: repository.take(),
    milestone: milestone.take(),
    parent: parent.take(),
    labels: labels.take(),
    iteration: iteration.take(),
    iterations: iterations.take(),
    dueOn,
    number,
    isPull,
    unassigned,
    ...work.columns(),
  };
}

const isOn = ({ board }: { board: BoardId | null }, place: BoardId | null): boolean =>
  place !== null && (board === null || board === place);

/** A date field's value; NaN for none, and for text that is no date. */
function dayOf(value: string | undefined): number {
  try {
    return value === undefined ? Number.NaN : parseDay(value);
  } catch {
    return Number.NaN;
  }
}

/** The items behind the rows of a table. Rows are in the items' order where those come in the table's. */
export function entriesOf(
  { items: ids, rows }: FlowTable,
  items: readonly ItemFacts[],
): ItemFacts[] {
  const entries: ItemFacts[] = [];
  for (let i = 0; i < items.length && entries.length < rows; i++) {
    const entry = items[i] as ItemFacts;
    if (entry.item.id === ids[entries.length]) entries.push(entry);
  }
  if (entries.length === rows) return entries;
  const byId = new Map<ItemId, ItemFacts>(items.map((entry) => [entry.item.id, entry]));
  return ids.map((id) => {
    const entry = byId.get(id);
    if (!entry) throw new RangeError(`the table was not built from these items: ${id} is missing`);
    return entry;
  });
}
