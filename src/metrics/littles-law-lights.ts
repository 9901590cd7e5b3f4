import type { FlowTable } from "../history/flow-table.ts";
import type { Answer, Window } from "./answer.ts";
import { isRefusal } from "./answer.ts";
import { arrivalsAndDepartures } from "./arrivals-departures.ts";
import { totalAgeByDay } from "./daily-figures.ts";
import { knownDays } from "./known-days.ts";

/** Whether an assumption of Little's law holds; null where there is too little to say. */
export type Light = boolean | null;

/** Three assumptions of Little's law over a window, each with its figures. */
export type LittlesLawLights = {
  /** As many leave as arrive: the difference is at most 10 % of departures. */
  balance: { on: Light; arrivals: number; departures: number };
  /** Last 14 days within 20 % of the first 14: mean WIP, and mean age (null when nothing was in progress). */
  steady: {
    on: Light;
    days: number;
    wip: { first: number; last: number };
    meanAgeDays: { first: number | null; last: number | null };
  };
  /** What is started gets delivered: sent back and discarded are at most 10 % of departures. */
  kept: { on: Light; sentBack: number; discarded: number; departures: number };
};

const endDays = 14;
const slack = 1e-12;

/**
 * Little's-law lights: whether WIP, throughput and cycle time of a window may be expected to
 * agree, and so whether its past is a fair basis for a forecast.
 *
 * Age is a mean over item-days: Σ total work item age ÷ Σ WIP. Steadiness needs 28 known days,
 * so that the two ends do not share any; the shares need a departure.
 *
 * @param window whole days, both in; days before anything is known of, or after `asOf`, are left away
 * @see Little, Little's Law as Viewed on Its 50th Anniversary (2011)
 */
export function littlesLawLights(table: FlowTable, window: Window): Answer<LittlesLawLights> {
  const answer = arrivalsAndDepartures(table, window);
  const flow = answer.value;
  if (isRefusal(flow)) return { ...answer, definition: "Little's law", value: flow };
  const { first, count } = knownDays(table, window);
  const wip = new Float64Array(count);
  for (let i = 0, now = flow.wipBefore; i < count; i++)
    wip[i] = now += (flow.arrivals[i] as number) - (flow.departures[i] as number);
  const from = first - table.clock.days.first;
  const age = count === 0 ? wip : totalAgeByDay(table).subarray(from, from + count);
  const [arrivals, departures] = [sum(flow.arrivals), sum(flow.departures)];
  const [sentBack, discarded] = [sum(flow.sentBack), sum(flow.discarded)];
  return {
    ...answer,
    definition: "Little's law",
    value: {
      balance: {
        on: arrivals + departures === 0 ? null : Math.abs(arrivals - departures) * 10 <= departures,
        arrivals,
        departures,
      },
      steady: steadiness(wip, age),
      kept: {
        on: departures === 0 ? null : (sentBack + discarded) * 10 <= departures,
        sentBack,
        discarded,
        departures,
      },
    },
  };
}

function steadiness(wip: Float64Array, age: Float64Array): LittlesLawLights["steady"] {
  const days = wip.length;
  const ends = (column: Float64Array) => ({
    first: sum(column.subarray(0, endDays)),
    last: sum(column.subarray(Math.max(0, days - endDays))),
  });
  const items = ends(wip);
  const ages = ends(age);
  const mean = (itemDays: number, itemsADay: number) =>
    itemsADay === 0 ? null : itemDays / itemsADay;
  const meanAgeDays = {
    first: mean(ages.first, items.first),
    last: mean(ages.last, items.last),
  };
  const within = (a: number, b: number) => Math.abs(b - a) * 5 <= a + slack;
  const on =
    days < 2 * endDays || (items.first === 0 && items.last === 0)
      ? null
      : within(items.first, items.last) && within(meanAgeDays.first ?? 0, meanAgeDays.last ?? 0);
  const length = Math.min(days, endDays) || 1;
  return { on, days, wip: { first: items.first / length, last: items.last / length }, meanAgeDays };
}

const sum = (column: Int32Array | Float64Array): number => {
  let total = 0;
  for (const value of column) total += value;
  return total;
};
