import { monday } from "../domain/days.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Answer, Window } from "./answer.ts";
import { basis } from "./basis.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import { finishedRows } from "./finished-rows.ts";
import { tableDays } from "./table-days.ts";
import type { Throughput } from "./values.ts";
import { today } from "./window.ts";

/**
 * Throughput: how many items were delivered in each ISO week (Monday to Sunday, in the
 * team's zone) that the window touches.
 *
 * Weeks in which nothing was delivered are 0: an observation, not a gap. Items that went
 * straight to done count; discarded ones only where the team says so. A week that the
 * window or `asOf` cuts short is marked and left out of the mean.
 *
 * @param window whole days, both in
 * @returns items a week, oldest first, with the rows delivered in each
 * @throws RangeError when the window ends before it begins
 * @see The Kanban Guide: "The number of work items finished per unit of time."
 */
export function throughputByWeek(table: FlowTable, window: Window): Answer<Throughput> {
  const { rows, leftOut } = finishedRows(table, window, () => null);
  const first = monday(window.first);
  const weeks = (monday(window.last) - first) / 7 + 1;
  const delivered = new Int32Array(weeks);
  const evidence = new EvidenceCount();
  const days = tableDays(table, "finishedAt");
  const origin = table.clock.days.first;
  for (const row of rows) {
    const week = (monday(origin + (days[row] as number)) - first) / 7;
    delivered[week] = (delivered[week] as number) + 1;
    evidence.add(table.finishedEvidence[row]);
  }
  const mondays = Int32Array.from(delivered, (_, week) => first + 7 * week);
  const known = Math.max(window.first, table.clock.days.first);
  const partial = Uint8Array.from(mondays, (day) =>
    day < known || day + 6 > window.last || day + 6 >= today(table) ? 1 : 0,
  );
  const at = new Uint32Array(weeks + 1);
  for (let week = 0; week < weeks; week++)
    at[week + 1] = (at[week] as number) + (delivered[week] as number);
  const whole = delivered.filter((_, week) => partial[week] === 0);
  return {
    definition: "throughput",
    ...basis(table),
    window,
    n: rows.length,
    counted: rows,
    leftOut,
    evidence: evidence.shares(),
    value: {
      mondays,
      delivered,
      partial,
      at,
      rows,
      meanAWeek:
        whole.length === 0 ? null : whole.reduce((sum, count) => sum + count, 0) / whole.length,
    },
  };
}
