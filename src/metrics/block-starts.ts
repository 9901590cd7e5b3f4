import { dayAt } from "../domain/days.ts";
import type { FlowTable } from "../history/flow-table.ts";

/** How many blocks of items in progress began on each day the table knows of: index i is day `clock.days.first + i`. */
export function blockStarts({ clock: { days }, blocks }: FlowTable): Float64Array {
  const figure = new Float64Array(days.starts.length - 1);
  for (const start of blocks.start) {
    const day = dayAt(days, start) - days.first;
    figure[day] = (figure[day] as number) + 1;
  }
  return figure;
}
