import { type Day, type Days, dayAt, parseDay, weekday } from "./days.ts";
import type { Instant } from "./instant.ts";
import type { ClockKind } from "./team.ts";

/** Turns two instants into a duration in days, the way the team counts. */
export type Clock = {
  kind: ClockKind;
  days: Days;
  /** `worked[i]`: working days before the table's day i. */
  worked: Int32Array;
};

/** What a clock needs of a team. */
export type WorkingTime = {
  clock: ClockKind;
  weekend: readonly number[];
  holidays: readonly string[];
};

/** The team's clock over a table of days. */
export function clockOf({ clock, weekend, holidays }: WorkingTime, days: Days): Clock {
  const free = new Set(holidays.map(parseDay));
  const count = days.starts.length - 1;
  const worked = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) {
    const day = days.first + i;
    const works = !weekend.includes(weekday(day)) && !free.has(day);
    worked[i + 1] = (worked[i] as number) + (works ? 1 : 0);
  }
  return { kind: clock, days, worked };
}

/** Working days from `first` to `last`, both in; may be 0. */
export const workingDays = ({ worked, days }: Clock, first: Day, last: Day): number =>
  (worked[last - days.first + 1] as number) - (worked[first - days.first] as number);

/**
 * How long from `start` to `end` takes on the team's clock.
 *
 * `calendar days`: days touched, both ends in; the same day is 1. `working days`:
 * working days touched, at least 1. `elapsed`: milliseconds ÷ 86,400,000, nothing added.
 *
 * @returns days
 * @throws RangeError when `end` is before `start`, or either lies outside the clock's days
 */
export function durationDays(clock: Clock, start: Instant, end: Instant): number {
  if (!(start <= end)) throw new RangeError(`from ${start} to ${end}: the end is before the start`);
  return clock.kind === "elapsed"
    ? (end - start) / 86_400_000
    : durationOnDays(clock, dayAt(clock.days, start), dayAt(clock.days, end));
}

/** `durationDays` on a day clock, from the days on which it starts and ends. */
export const durationOnDays = (clock: Clock, first: Day, last: Day): number =>
  clock.kind === "calendar days" ? last - first + 1 : Math.max(1, workingDays(clock, first, last));
