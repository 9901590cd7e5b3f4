import { workingDays } from "../domain/clock.ts";
import { dayAt } from "../domain/days.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { countsAsFinished } from "./finished-rows.ts";
import { tableDays } from "./table-days.ts";

/**
 * Figures for every day the table knows of: index i is day `clock.days.first + i`. All are
 * read by what stood then, but deliveries, which take each item's last finish.
 */

const everyDay = ({ clock }: FlowTable): number => clock.days.starts.length - 1;
const add = (column: Float64Array, i: number, by: number): void => {
  column[i] = (column[i] as number) + by;
};

/** Items delivered on each day. */
export function deliveriesByDay(table: FlowTable): Float64Array {
  const figure = new Float64Array(everyDay(table));
  const finished = tableDays(table, "finishedAt");
  for (let row = 0; row < table.rows; row++) {
    const day = finished[row] as number;
    if (day >= 0 && countsAsFinished(table, row)) add(figure, day, 1);
  }
  return figure;
}

/** Entries into progress less ways out of it on each day: by how much WIP grew. */
export function netFlowByDay(table: FlowTable): Float64Array {
  const start = tableDays(table, "stretches.start");
  const end = tableDays(table, "stretches.end");
  const figure = new Float64Array(everyDay(table));
  for (let i = 0; i < start.length; i++) {
    add(figure, start[i] as number, 1);
    if ((end[i] as number) < figure.length) add(figure, end[i] as number, -1);
  }
  return figure;
}

/**
 * Σ work item age on the team's clock over the items in progress at the end of each day
 * (`asOf` for its own day). An age begins at the last crossing of the commitment boundary
 * as it stood then: reopened into progress, the first start stays.
 *
 * @returns item-days
 */
export function totalAgeByDay(table: FlowTable): Float64Array {
  const { clock, stretches, rows, asOf } = table;
  const { days, worked, kind } = clock;
  const length = everyDay(table);
  const items = new Float64Array(length + 1);
  const starts = new Float64Array(length + 1);
  const extra = new Float64Array(length + 1);
  const origin = days.starts[0] as number;
  const enteredOn = tableDays(table, "stretches.start");
  const leftOn = tableDays(table, "stretches.end");
  for (let row = 0; row < rows; row++) {
    let stay = table.stays.at[row] as number;
    const stays = table.stays.at[row + 1] as number;
    let committed = Number.NaN;
    for (let i = stretches.at[row] as number; i < (stretches.at[row + 1] as number); i++) {
      const entered = stretches.start[i] as number;
      for (; stay < stays && (table.stays.start[stay] as number) <= entered; stay++) {
        if ((table.stayPosition[stay] as number) < table.commitment) committed = Number.NaN;
        else if (Number.isNaN(committed)) committed = table.stays.start[stay] as number;
      }
      const from = enteredOn[i] as number;
      const until = leftOn[i] as number;
      if (until <= from) continue;
      const first = dayAt(days, committed) - days.first;
      const begun =
        kind === "elapsed"
          ? committed - origin
          : kind === "working days"
            ? (worked[first] as number)
            : first - 1;
      add(items, from, 1);
      add(items, until, -1);
      add(starts, from, begun);
      add(starts, until, -begun);
      if (kind !== "working days") continue;
      // Started on a free day: the age is 1 although no working day has passed yet.
      let free = first;
      while (free < until && worked[free + 1] === worked[first]) free++;
      if (free <= from) continue;
      add(extra, from, 1);
      add(extra, free, -1);
    }
  }
  const figure = new Float64Array(length);
  for (let i = 0, wip = 0, begun = 0, more = 0; i < length; i++) {
    wip += items[i] as number;
    begun += starts[i] as number;
    more += extra[i] as number;
    const now =
      kind === "elapsed"
        ? Math.min(days.starts[i + 1] as number, asOf) - origin
        : kind === "working days"
          ? (worked[i + 1] as number)
          : i;
    const sum = wip * now - begun + more;
    figure[i] = kind === "elapsed" ? sum / 86_400_000 : sum;
  }
  return figure;
}

/**
 * Blocked item-days on each day: items in progress and blocked at some time of it; working
 * days only on the working clock; on the elapsed clock the time they were blocked.
 */
export function blockedByDay(table: FlowTable): Float64Array {
  const { clock, blocks, rows, asOf } = table;
  const { days, kind } = clock;
  const length = everyDay(table);
  const whole = new Float64Array(length + 1);
  const parts = new Float64Array(length);
  for (let row = 0; row < rows; row++) {
    let counted = -1;
    for (let i = blocks.at[row] as number; i < (blocks.at[row + 1] as number); i++) {
      const start = blocks.start[i] as number;
      const end = Math.min(blocks.end[i] as number, asOf);
      if (end <= start) continue;
      const first = dayAt(days, start) - days.first;
      const last = dayAt(days, end - 1) - days.first;
      if (kind !== "elapsed") {
        if (last <= counted) continue;
        add(whole, Math.max(first, counted + 1), 1);
        add(whole, last + 1, -1);
        counted = last;
        continue;
      }
      add(whole, first, 1);
      add(whole, last + 1, -1);
      add(parts, first, (days.starts[first] as number) - start);
      add(parts, last, end - (days.starts[last + 1] as number));
    }
  }
  for (let i = 0, items = 0; i < length; i++) {
    items += whole[i] as number;
    const day = days.first + i;
    if (kind === "calendar days") parts[i] = items;
    else if (kind === "working days") parts[i] = items * workingDays(clock, day, day);
    else {
      const lasts = (days.starts[i + 1] as number) - (days.starts[i] as number);
      add(parts, i, items * lasts);
      parts[i] = (parts[i] as number) / 86_400_000;
    }
  }
  return parts;
}
