import { type Day, dayStart } from "../domain/days.ts";
import type { BoardId } from "../domain/item.ts";
import type { ItemFacts } from "../domain/reading.ts";
import type { Team } from "../domain/team.ts";
import { buildFlowTable } from "../history/build-flow-table.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { indexOf } from "../history/items-index.ts";
import { today } from "../metrics/window.ts";

/** The table as of the last instant of a day. */
export type TableOn = (day: Day) => FlowTable;

/** Tables of earlier days, each made once; from the table's own day on it is the table. */
export function keptTables(table: FlowTable, make: TableOn): TableOn {
  const tables = new Map<Day, FlowTable>();
  return (day) => {
    if (day >= today(table)) return table;
    const past = tables.get(day) ?? make(day);
    tables.set(day, past);
    return past;
  };
}

/**
 * Tables of the days before a table's, built from the same team's facts when asked for. They
 * hold the items that the table counts; what they left out is not said again.
 *
 * @param items all there are now, at least those the table was built from
 */
export const pastTables = (
  table: FlowTable,
  {
    team,
    boards,
    items,
  }: { team: Team; boards: readonly BoardId[]; items: () => readonly ItemFacts[] },
): TableOn =>
  keptTables(table, (day) => {
    const { days } = table.clock;
    const asOf = dayStart(days, Math.max(day + 1, days.first)) - 1;
    const all = items();
    const { entryOf } = indexOf(all);
    const begun = table.items.filter((_, row) => (table.createdAt[row] as number) <= asOf);
    const entries = begun.flatMap((id) => entryOf(id) ?? []);
    return buildFlowTable({ team, boards, items: all, asOf, begun: entries });
  });
