import type { Fact } from "../domain/fact.ts";
import type { BoardId } from "../domain/item.ts";
import type { ItemFacts } from "../domain/reading.ts";
import { normal } from "../domain/workflow.ts";
import { type Attributes, entriesOf } from "./attributes.ts";
import { BulkMoves } from "./bulk-moves.ts";
import type { Finding, FlowTable } from "./flow-table.ts";
import { fieldsBoard } from "./item-then.ts";
import { RenamedLabels } from "./renamed-labels.ts";
import { contradictions, SeenFacts } from "./seen-facts.ts";
import { textsOf } from "./text-columns.ts";

/** What findings in facts are looked for with. */
export type FactFindingsInput = {
  table: FlowTable;
  attributes: Attributes;
  /** What the table was built from. */
  items: readonly ItemFacts[];
  boards: readonly BoardId[];
  /** In progress for so many days without a pull request: asked of each row. */
  isLong: (row: number) => boolean;
};

/**
 * Findings that need every fact again, so they are looked for when asked, not while the table
 * is built. As of the table's instant:
 * - bulk move: one actor moved many items within a minute, so their times say when somebody
 *   tidied the board, not when work moved. Items put on the board before they start are no move.
 * - automated moves: how many recorded moves a workflow or a bot made; of all items, once.
 * - label renamed: items have a label that nobody put on, and lack one that nobody took off.
 * - in progress with nobody assigned; in progress for long with no linked pull request. Not of
 *   pull requests, which have an author and are the work.
 * - negative time: closed or merged before it was created; that time is not counted.
 * - disagreement: what GitHub shows now is not what its own events lead to.
 */
export function factFindings(input: FactFindingsInput): Finding[] {
  const { table, attributes } = input;
  const { asOf, rows } = table;
  const entries = entriesOf(table, input.items);
  const found: Finding[] = [];
  const bulk = new BulkMoves(entries);
  const labels = new RenamedLabels();
  const notStarted = new Set(
    table.stages.flatMap(({ kind, statuses }) =>
      kind === "not started" ? statuses.map(normal) : [],
    ),
  );
  const seen = new SeenFacts();
  let moves = 0;
  let automated = 0;
  for (let row = 0; row < rows; row++) {
    const { item, facts } = entries[row] as ItemFacts;
    const board = fieldsBoard(item, input.boards);
    seen.reset();
    for (let i = 0; i < facts.length; i++) {
      const fact = facts[i] as Fact;
      if (fact.at > asOf) seen.later = true;
      else if (fact.kind === "status") {
        if (fact.board !== null && fact.board !== board) continue;
        seen.moved(fact);
        if (fact.evidence === "recorded") {
          moves += 1;
          if (fact.automated) automated += 1;
        }
        if (fact.automated || fact.evidence === "observed") continue;
        const isArrival = fact.from === "" && notStarted.has(normal(fact.to));
        if (!isArrival) bulk.add(row, i, fact.at);
      } else seen.take(fact);
    }
    if (seen.labelled !== null || item.labels.length > 0)
      labels.add(item.id, seen.labelled, textsOf(attributes.labels, row));
    for (const [kind, detail] of contradictions(seen, item, board))
      found.push({ kind, item: item.id, detail });
    if (item.kind === "pull request" || !isInProgress(table, row)) continue;
    if (attributes.unassigned[row] === 1)
      found.push({ kind: "in progress with nobody assigned", item: item.id, detail: null });
    if (attributes.pulls.at[row] === attributes.pulls.at[row + 1] && input.isLong(row))
      found.push({ kind: "in progress with no linked work", item: item.id, detail: null });
  }
  if (automated > 0) {
    const detail = `${automated} of ${moves} recorded moves`;
    found.push({ kind: "automated moves", item: null, detail });
  }
  return [...found, ...bulk.findings(table), ...labels.findings()];
}

function isInProgress({ stretches: { at, end } }: FlowTable, row: number): boolean {
  const last = (at[row + 1] as number) - 1;
  return last >= (at[row] as number) && end[last] === Infinity;
}
