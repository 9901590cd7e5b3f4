import { dayAt } from "../domain/days.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { Outcome } from "../history/flow-table.ts";
import type { Answer, Window } from "./answer.ts";
import { basis } from "./basis.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import { Omissions } from "./omissions.ts";
import { windowInterval } from "./window.ts";

/** Two means over the departures of the window, in calendar days, and their difference. */
export type FlowDebt = {
  /** What the cumulative flow says: from the j-th arrival to the j-th departure, both in. */
  approximateDays: number;
  /** What the items that departed took themselves. */
  cycleTimeDays: number;
  /** Approximate − own. Positive: fast finishes were paid for by items left ageing. */
  debtDays: number;
};

/**
 * Flow debt: over the departures on the cumulative flow within the window, the mean of
 * (day of the j-th departure − day of the j-th arrival + 1) less the mean of the items' own
 * cycle times, j counted from the start of history. Calendar days, whatever the team's clock.
 *
 * Both lines hold the same items, by their last crossing: not the discarded (unless the team
 * counts them), those never in progress, nor those whose start was not seen.
 *
 * @param window whole days, both in; by the day finished
 * @returns days; a refusal when nothing departed
 */
export function flowDebt(table: FlowTable, window: Window): Answer<FlowDebt> {
  const { days } = table.clock;
  const { start, end } = windowInterval(table, window);
  const known = days.starts.length - 1;
  const arrivals = new Uint32Array(known);
  const departures = new Uint32Array(known);
  const tally = (figure: Uint32Array, day: number) => {
    figure[day] = (figure[day] as number) + 1;
  };
  let own = 0;
  const counted: number[] = [];
  const leftOut = new Omissions();
  const evidence = new EvidenceCount();
  for (let row = 0; row < table.rows; row++) {
    const started = table.startedAt[row] as number;
    const finished = table.finishedAt[row] as number;
    const within = finished >= start && finished < end;
    const why = whyNot(table, row);
    if (why !== null) {
      if (within) leftOut.add(why, row);
      continue;
    }
    if (Number.isNaN(started)) continue;
    const first = dayAt(days, started) - days.first;
    tally(arrivals, first);
    if (Number.isNaN(finished)) continue;
    const last = dayAt(days, finished) - days.first;
    tally(departures, last);
    if (!within) continue;
    own += last - first + 1;
    counted.push(row);
    evidence.add(table.startedEvidence[row]);
    evidence.add(table.finishedEvidence[row]);
  }
  const n = counted.length;
  const approximate = pairedDays(
    arrivals,
    departures,
    window.first - days.first,
    window.last - days.first,
  );
  return {
    ...basis(table),
    clock: "calendar days",
    definition: "flow debt",
    window,
    n,
    counted: Uint32Array.from(counted),
    leftOut: leftOut.list(),
    evidence: evidence.shares(),
    value:
      n === 0
        ? { refused: "finished items", have: 0, need: 1 }
        : {
            approximateDays: approximate / n,
            cycleTimeDays: own / n,
            debtDays: (approximate - own) / n,
          },
  };
}

function whyNot(table: FlowTable, row: number): string | null {
  if (table.outcome[row] === Outcome.discarded && !table.countDiscarded)
    return "discarded, not delivered";
  if (table.startUnseen[row] === 1) return "its start was not seen";
  return table.finishedAt[row] === table.startedAt[row] ? "never in progress" : null;
}

/** Σ (day of the j-th departure − day of the j-th arrival + 1) over departures on days `first` to `last`. */
function pairedDays(
  arrivals: Uint32Array,
  departures: Uint32Array,
  first: number,
  last: number,
): number {
  let sum = 0;
  let arrival = -1;
  let waiting = 0;
  for (let day = 0; day < departures.length && day <= last; day++)
    for (let left = departures[day] as number; left > 0; left--) {
      while (waiting === 0) waiting = arrivals[++arrival] as number;
      waiting--;
      if (day >= first) sum += day - arrival + 1;
    }
  return sum;
}
