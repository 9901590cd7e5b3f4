import { tzOffset } from "@date-fns/tz";
import type { Instant } from "./instant.ts";

/** A calendar day as the count of days since 1970-01-01. Subtracting two counts dates, not hours. */
export type Day = number;

/** A calendar day as text: `2026-03-28`. */
export type IsoDay = string;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const week = 7;

/** @throws RangeError when the text is no calendar day such as 2026-03-28 */
export function parseDay(text: IsoDay): Day {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text)
    throw new RangeError(`"${text}" is no calendar day such as 2026-03-28`);
  return at / dayMs;
}

/** The inverse of `parseDay`. */
export const formatDay = (day: Day): IsoDay => new Date(day * dayMs).toISOString().slice(0, 10);

/** ISO weekday of a day: 1 Monday … 7 Sunday. 1970-01-01 was a Thursday. */
export const weekday = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The Monday of the ISO week that holds the day. */
export const monday = (day: Day): Day => day - weekday(day) + 1;

/** How far a zone's clocks are ahead of UTC, in milliseconds; says the same whatever the machine's own zone. */
const aheadMs = (zone: string, at: Instant): number => tzOffset(zone, new Date(at)) * 60_000;

/** The day that `at` falls on in `zone`. For one instant; for many build a `Days` table. */
export const dayIn = (zone: string, at: Instant): Day =>
  Math.floor((at + aheadMs(zone, at)) / dayMs);

/**
 * The first instant of a day in `zone`: 01:00 where the clocks skip midnight, the first of two
 * midnights, and the start of the next day where the zone left the day out.
 */
export function startOfDay(zone: string, day: Day): Instant {
  const midnight = day * dayMs;
  // Zones are from 12 hours behind UTC to 14 ahead: the day begins between these two instants.
  const before = midnight - aheadMs(zone, midnight - 15 * hourMs);
  const after = midnight - aheadMs(zone, midnight + 13 * hourMs);
  const earlier = Math.min(before, after);
  return before === after || dayIn(zone, earlier) >= day ? earlier : Math.max(before, after);
}

/**
 * The days of a stretch of time in one zone, computed once and then looked up:
 * asking the zone about every instant is over thirty times slower.
 */
export type Days = {
  zone: string;
  /** The first day of the table. */
  first: Day;
  /** Epoch milliseconds at which day `first + i` begins; one more than there are days. */
  starts: Float64Array;
};

/**
 * The table of days from the day of `from` to the day of `to`, both in.
 * @throws RangeError when `to` is before `from`
 */
export function daysOf(zone: string, from: Instant, to: Instant): Days {
  if (!(from <= to))
    throw new RangeError(`days from ${from} to ${to}: the end is before the start`);
  const first = dayIn(zone, from);
  const starts = new Float64Array(dayIn(zone, to) - first + 2);
  starts[0] = startOfDay(zone, first);
  for (let i = 0; i + 1 < starts.length; i += week) {
    const days = Math.min(week, starts.length - 1 - i);
    const begin = starts[i] as number;
    const end = startOfDay(zone, first + i + days);
    // No zone changes its clocks and changes them back within a week.
    const isEven = end - begin === days * dayMs;
    for (let j = 1; j < days; j++)
      starts[i + j] = isEven ? begin + j * dayMs : startOfDay(zone, first + i + j);
    starts[i + days] = end;
  }
  return { zone, first, starts };
}

/** The last day of the table. */
export const lastDay = ({ first, starts }: Days): Day => first + starts.length - 2;

/**
 * The day an instant falls on.
 * @throws RangeError outside the table
 */
export function dayAt({ first, starts }: Days, at: Instant): Day {
  const last = starts.length - 2;
  // Bitwise: whole numbers from here on, which this is asked for by the hundred thousand.
  let i = ((at - (starts[0] as number)) / dayMs) | 0;
  if (i > last) i = last;
  if (i < 0) i = 0;
  while (i < last && at >= (starts[i + 1] as number)) i++;
  while (i > 0 && at < (starts[i] as number)) i--;
  if (!(at >= (starts[i] as number) && at < (starts[i + 1] as number))) throw outside(at);
  return first + i;
}

const outside = (at: Instant) => new RangeError(`instant ${at} lies outside the table of days`);

/**
 * The days that many instants fall on, as counts from the table's first; −1 where one is NaN,
 * and how many days there are where one is Infinity. Several times faster than asking for
 * one after another.
 * @throws RangeError outside the table
 */
export function daysAt({ starts }: Days, instants: Float64Array): Int32Array {
  const found = new Int32Array(instants.length).fill(-1);
  const last = starts.length - 2;
  const origin = starts[0] as number;
  const over = starts[last + 1] as number;
  for (let i = 0; i < instants.length; i++) {
    const at = instants[i] as number;
    if (Number.isNaN(at)) continue;
    if (at === Infinity) {
      found[i] = last + 1;
      continue;
    }
    if (at < origin || at >= over) throw outside(at);
    let day = Math.min(last, ((at - origin) / dayMs) | 0);
    while (at >= (starts[day + 1] as number)) day++;
    while (at < (starts[day] as number)) day--;
    found[i] = day;
  }
  return found;
}

/**
 * The first instant of a day of the table, or of the day after its last.
 * @throws RangeError outside the table
 */
export function dayStart({ first, starts }: Days, day: Day): Instant {
  const at = starts[day - first];
  if (at === undefined)
    throw new RangeError(`day ${formatDay(day)} lies outside the table of days`);
  return at;
}
