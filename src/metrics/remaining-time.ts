import { type Clock, clockOf, type WorkingTime, workingDays } from "../domain/clock.ts";
import { type Day, dayAt, daysOf, startOfDay } from "../domain/days.ts";
import type { Instant } from "../domain/instant.ts";
import { riskNeeds } from "./miss-risk.ts";
import { percentile } from "./percentiles.ts";

/** How long an item of some age still takes, read from the finished items at least as old. */
export type RemainingTime = { percentile: number; days: number; asOld: number };

/**
 * Remaining time at an age: a percentile of cycle time less age over the finished items whose
 * cycle time is at least the age (nearest rank).
 *
 * @param cycleTimeDays of finished items, ascending
 * @param ageDays       on the same clock
 * @returns days after today; null where fewer than 5 finished items are that old
 */
export function remainingTime(
  cycleTimeDays: Float64Array,
  ageDays: number,
  wanted = 85,
): RemainingTime | null {
  const from = cycleTimeDays.findIndex((days) => days >= ageDays);
  if (from < 0 || cycleTimeDays.length - from < riskNeeds) return null;
  const rest = cycleTimeDays.subarray(from).map((days) => days - ageDays);
  return { percentile: wanted, days: percentile(rest, wanted).days, asOld: rest.length };
}

/**
 * Days from an instant to the end of the day something is due, on the team's clock: the dates'
 * difference, the working days after today, or 24-hour days. 0 is due today, below 0 overdue.
 */
export function daysUntil(clock: Clock, time: WorkingTime, at: Instant, dueOn: Day): number {
  const { zone } = clock.days;
  if (clock.kind === "elapsed") return (startOfDay(zone, dueOn + 1) - at) / 86_400_000;
  const today = dayAt(clock.days, at);
  if (clock.kind === "calendar days" || dueOn === today) return dueOn - today;
  const [first, last] = dueOn > today ? [today, dueOn] : [dueOn, today];
  // The table ends today; what is due lies beyond.
  const days = daysOf(zone, startOfDay(zone, first), startOfDay(zone, last));
  const between = workingDays(clockOf(time, days), first + 1, last);
  return dueOn > today ? between : 0 - between;
}
