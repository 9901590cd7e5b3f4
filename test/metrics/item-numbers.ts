import type { FlowTable } from "../../src/history/flow-table.ts";
import { isRefusal, type Window } from "../../src/metrics/answer.ts";
import { arrivalsAndDepartures } from "../../src/metrics/arrivals-departures.ts";
import { blockerCosts } from "../../src/metrics/blocker-cost.ts";
import { cumulativeFlow } from "../../src/metrics/cumulative-flow.ts";
import { throughputByWeek } from "../../src/metrics/throughput.ts";
import { timeInStage } from "../../src/metrics/time-in-stage.ts";
import { wholeHistory } from "../../src/metrics/window.ts";
import { wipByDay } from "../../src/metrics/wip.ts";
import { workItemAges } from "../../src/metrics/work-item-age.ts";
import { valueOf } from "./value-of.ts";

/** Everything that the answers say of one item, by its id. */
export function itemNumbers(table: FlowTable): Map<string, Record<string, unknown>> {
  const numbers = new Map<string, Record<string, unknown>>();
  const say = (row: number, what: string, figure: unknown) => {
    const id = table.items[row] as string;
    numbers.set(id, { ...numbers.get(id), [what]: figure });
  };
  const spans = ({ at, start, end }: FlowTable["stays"], row: number) =>
    [start, end].map((column) => [...column.subarray(at[row], at[row + 1])]);
  for (let row = 0; row < table.rows; row++) {
    say(row, "ends", [table.createdAt[row], table.startedAt[row], table.finishedAt[row]]);
    say(row, "outcome", [table.outcome[row], table.leftAt[row], table.startUnseen[row]]);
    say(row, "stays", spans(table.stays, row));
    say(row, "in progress", spans(table.stretches, row));
    say(row, "blocked", spans(table.blocks, row));
    const { at, start } = table.signals;
    say(
      row,
      "signals",
      Array.from({ length: (at[row + 1] ?? 0) - (at[row] ?? 0) }, (_, i) => {
        const signal = (at[row] ?? 0) + i;
        return [start[signal], table.reasons[table.signalReason[signal] as number]];
      }),
    );
    say(
      row,
      "findings",
      table.findings.filter(({ item }) => item === table.items[row]),
    );
  }
  const ages = valueOf(workItemAges(table));
  for (const [i, row] of ages.rows.entries()) say(row, "age", ages.ageDays[i]);
  for (const { blocker, rows, rowDays } of valueOf(blockerCosts(table, wholeHistory(table))))
    for (const [i, row] of rows.entries()) say(row, `cost of ${blocker}`, rowDays[i]);
  const times = timeInStage(table, wholeHistory(table)).value;
  if (isRefusal(times)) return numbers;
  for (const [i, row] of times.rows.entries())
    say(row, "stages", [...times.stageMs.subarray(2 * i, 2 * i + 2), times.reopenedMs[i]]);
  return numbers;
}

type Figures = Map<string, number>;
/** The team's counts, by what and day; those of 0 left away. */
export function teamNumbers(table: FlowTable, window: Window): Figures {
  const figures: Figures = new Map();
  const add = (what: string, columns: ArrayLike<number>, days: Int32Array) => {
    for (const [i, day] of days.entries())
      if (columns[i] !== 0) figures.set(`${what} on ${day}`, columns[i] as number);
  };
  const flow = valueOf(arrivalsAndDepartures(table, window));
  add("finished", flow.finished, flow.days);
  add("discarded", flow.discarded, flow.days);
  add("sent back", flow.sentBack, flow.days);
  const { wip, days } = valueOf(wipByDay(table, window));
  add("WIP", wip, days);
  const { lines, corrections, days: flowDays } = valueOf(cumulativeFlow(table, window));
  for (let k = 0; k < table.stages.length; k++) {
    add(`over ${k}`, lines.subarray(k * flowDays.length), flowDays);
    add(`corrections of ${k}`, corrections.subarray(k * flowDays.length), flowDays);
  }
  const { mondays, delivered } = valueOf(throughputByWeek(table, window));
  add("delivered", delivered, mondays);
  return figures;
}

/** Figures of two teams as of one. */
export const sumOf = (a: Figures, b: Figures): Figures => {
  const sums = new Map(a);
  for (const [what, n] of b) sums.set(what, (sums.get(what) ?? 0) + n);
  return sums;
};
