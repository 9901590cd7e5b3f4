import { dayIn, startOfDay } from "../../domain/days.ts";
import type { Instant } from "../../domain/instant.ts";

const eveningMs = 18 * 3_600_000;

/** The last evening, 18:00 by the clocks of a zone, before an instant: since then people there were away. */
export function lastEvening(zone: string, at: Instant): Instant {
  const today = startOfDay(zone, dayIn(zone, at)) + eveningMs;
  return today <= at ? today : startOfDay(zone, dayIn(zone, at) - 1) + eveningMs;
}
