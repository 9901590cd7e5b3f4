import type { FlowTable, IntervalColumns } from "./flow-table.ts";
import { type ColumnOf, entriesOfRows, rowsOf } from "./row-columns.ts";

/**
 * The table of some of a table's rows: as if it had been built from those items alone, so
 * every metric reads it as it is. Row i is row `rows[i]` of the whole. What was found and what
 * was left out stay the whole table's: they are about the data, not about the choice. So does
 * the clock: on days before the first of these items there were none, which is known.
 *
 * @param rows ascending
 */
export function filteredTable(table: FlowTable, rows: Uint32Array): FlowTable {
  const pick = <Column extends ColumnOf>(column: Column): Column => rowsOf(column, rows);
  const stays = spans(table.stays, rows);
  const stretches = spans(table.stretches, rows);
  const unsure = spans(table.unsure, rows);
  const blocks = spans(table.blocks, rows);
  const signals = spans(table.signals, rows);
  const stages = table.stages.length;
  const crossings = new Float64Array(rows.length * stages);
  const items: string[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    items.push(table.items[row] as string);
    for (let k = 0; k < stages; k++)
      crossings[i * stages + k] = table.crossings[row * stages + k] as number;
  }
  return {
    asOf: table.asOf,
    clock: table.clock,
    stages: table.stages,
    commitment: table.commitment,
    done: table.done,
    countDiscarded: table.countDiscarded,
    rows: rows.length,
    items,
    createdAt: pick(table.createdAt),
    startedAt: pick(table.startedAt),
    finishedAt: pick(table.finishedAt),
    startedEvidence: pick(table.startedEvidence),
    finishedEvidence: pick(table.finishedEvidence),
    startedNotBefore: pick(table.startedNotBefore),
    finishedNotBefore: pick(table.finishedNotBefore),
    startUnseen: pick(table.startUnseen),
    outcome: pick(table.outcome),
    leftAt: pick(table.leftAt),
    crossings,
    stays: stays.columns,
    stayPosition: rowsOf(table.stayPosition, stays.from),
    stayEvidence: rowsOf(table.stayEvidence, stays.from),
    stretches: stretches.columns,
    unsure: unsure.columns,
    blocks: blocks.columns,
    signals: signals.columns,
    signalReason: rowsOf(table.signalReason, signals.from),
    reasons: table.reasons,
    leftOut: table.leftOut,
    findings: table.findings,
  };
}

/** The intervals of some rows, and which of all intervals each was. */
function spans(
  { at, start, end }: IntervalColumns,
  rows: Uint32Array,
): { columns: IntervalColumns; from: Uint32Array } {
  const { at: offsets, from } = entriesOfRows(at, rows);
  return { columns: { at: offsets, start: rowsOf(start, from), end: rowsOf(end, from) }, from };
}
