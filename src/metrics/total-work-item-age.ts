import type { FlowTable } from "../history/flow-table.ts";
import type { Answer, Window } from "./answer.ts";
import { totalAgeByDay } from "./daily-figures.ts";
import { dayColumn, knownDays } from "./known-days.ts";
import { wipByDay } from "./wip.ts";

/** Item-days at the end of each day. Parallel columns, oldest first. */
export type TotalAge = { days: Int32Array; itemDays: Float64Array };

/**
 * Total work item age: Σ work item age on the team's clock over the items in progress at
 * the end of each day (at `asOf` for its own day), read by what stood then; 0 on a day with
 * none. Where a start was not seen its age counts from the first sight: the sum is "at least".
 *
 * @param window whole days, both in; days before anything is known of, or after `asOf`, are left away
 * @returns item-days; `counted`: the rows in progress at the end of any of the days
 */
export function totalWorkItemAge(table: FlowTable, window: Window): Answer<TotalAge> {
  const known = knownDays(table, window);
  const from = known.first - table.clock.days.first;
  return {
    ...wipByDay(table, window),
    definition: "total work item age",
    value: {
      days: dayColumn(known),
      itemDays:
        known.count === 0
          ? new Float64Array()
          : totalAgeByDay(table).slice(from, from + known.count),
    },
  };
}
