import { dayAt } from "../domain/days.ts";
import { type FlowTable, Outcome } from "../history/flow-table.ts";
import type { Answer, Window } from "./answer.ts";
import { basis } from "./basis.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import { dayColumn, knownDays } from "./known-days.ts";
import { Omissions } from "./omissions.ts";
import { windowInterval } from "./window.ts";

/** Entries into progress and ways out of it on each day. Parallel columns, oldest first. */
export type ArrivalsDepartures = {
  days: Int32Array;
  arrivals: Int32Array;
  /** Every way out: the sum of the next three. */
  departures: Int32Array;
  finished: Int32Array;
  discarded: Int32Array;
  sentBack: Int32Array;
  /** In progress at the end of the day before the first. */
  wipBefore: number;
};

/**
 * Arrivals and departures: entries into progress on each day (a start, or back from done)
 * and every way out on it (finished, discarded, sent back), read by what stood then.
 *
 * WIP(d) = `wipBefore` + Σ arrivals − Σ departures up to d, always. An item that enters and
 * leaves on one day is both. Removed from the board or archived while in progress is
 * discarded at that moment; a finish undone later counts as finished, whatever its reason
 * was. Left out: items that went from not started straight to done, or out, in one move.
 *
 * @param window whole days, both in; days before anything is known of, or after `asOf`, are left away
 * @returns items a day; `counted`: the rows with an entry or a way out in the window
 * @see The Kanban Guide: work in progress as "work items started but not finished"
 */
export function arrivalsAndDepartures(
  table: FlowTable,
  window: Window,
): Answer<ArrivalsDepartures> {
  const { stretches, stayEvidence } = table;
  const { days } = table.clock;
  const known = knownDays(table, window);
  const interval = windowInterval(table, window);
  const column = () => new Int32Array(known.count);
  const [arrivals, departures, finished, discarded, sentBack] = [
    column(),
    column(),
    column(),
    column(),
    column(),
  ] as const;
  const ways = { finished, discarded, sentBack };
  const tally = (figure: Int32Array, at: number) => {
    const i = dayAt(days, at) - known.first;
    figure[i] = (figure[i] as number) + 1;
  };
  const within = (at: number) => at >= interval.start && at < interval.end;
  let wipBefore = 0;
  const counted: number[] = [];
  const leftOut = new Omissions();
  const evidence = new EvidenceCount();
  for (let row = 0; row < table.rows; row++) {
    let seen = false;
    for (let i = stretches.at[row] as number; i < (stretches.at[row + 1] as number); i++) {
      const entered = stretches.start[i] as number;
      const left = stretches.end[i] as number;
      if (entered < interval.start) wipBefore++;
      if (left < interval.start) wipBefore--;
      if (within(entered)) {
        tally(arrivals, entered);
        evidence.add(stayEvidence[stayFrom(table, row, entered)]);
        seen = true;
      }
      if (within(left)) {
        const next = stayFrom(table, row, left);
        tally(departures, left);
        tally(ways[wayOut(table, row, left, next)], left);
        evidence.add(stayEvidence[next]);
        seen = true;
      }
    }
    if (seen) counted.push(row);
    else if (within(table.finishedAt[row] as number)) leftOut.add("never in progress", row);
    else if (within(table.leftAt[row] as number)) leftOut.add("discarded before it started", row);
  }
  return {
    ...basis(table),
    definition: "arrivals and departures",
    window,
    n: counted.length,
    counted: Uint32Array.from(counted),
    leftOut: leftOut.list(),
    evidence: evidence.shares(),
    value: { days: dayColumn(known), arrivals, departures, ...ways, wipBefore },
  };
}

/** The stay that began at an instant, the last where there are several; -1 where none did. */
function stayFrom({ stays }: FlowTable, row: number, at: number): number {
  for (let i = (stays.at[row + 1] as number) - 1; i >= (stays.at[row] as number); i--)
    if (stays.start[i] === at) return i;
  return -1;
}

/** @param next the stay the item moved to at `left`, -1 when it was archived where it stood */
function wayOut(
  table: FlowTable,
  row: number,
  left: number,
  next: number,
): "finished" | "discarded" | "sentBack" {
  const position = next === -1 ? -1 : (table.stayPosition[next] as number);
  if (position < 0) return "discarded";
  if (position < table.commitment) return "sentBack";
  const dropped = table.finishedAt[row] === left && table.outcome[row] === Outcome.discarded;
  return dropped ? "discarded" : "finished";
}
