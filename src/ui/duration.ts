import type { ClockKind } from "../domain/team.ts";
import { formatNumber, type Locale } from "./format.ts";

const nbsp = "\u00a0";

/** The unit of a clock, as on an axis: "days", "working days", "days elapsed". */
export const clockUnit: Record<ClockKind, string> = {
  "calendar days": "days",
  "working days": "working days",
  elapsed: "days elapsed",
};

/** How a clock counts, in a sentence. */
export const clockWords: Record<ClockKind, string> = {
  "calendar days":
    "Calendar days: every day touched counts, the first and the last too; begun and finished on one day is 1 day.",
  "working days":
    "Working days: days touched, weekends and the team's holidays left out; at least 1.",
  elapsed: "Elapsed time: the hours between the two moments, divided by 24; nothing is added.",
};

/**
 * A duration as a person says it: "1 day", "12 days", "3 working days"; on the elapsed
 * clock "20.2 days", below a day "5 hours", below an hour "under an hour".
 */
export function formatDuration(days: number, clock: ClockKind, locale?: Locale): string {
  if (clock !== "elapsed") {
    const unit = clock === "working days" ? "working day" : "day";
    return `${formatNumber(days, locale)}${nbsp}${unit}${days === 1 ? "" : "s"}`;
  }
  if (days >= 1) {
    const shown = formatNumber(days, locale, days < 100 ? 1 : 0);
    return `${shown}${nbsp}day${shown === "1" ? "" : "s"}`;
  }
  const hours = Math.floor(days * 24);
  if (hours === 0) return "under an hour";
  return `${hours}${nbsp}hour${hours === 1 ? "" : "s"}`;
}

/** Where there is no room for words: "12 d", "20.2 d", "5 h". */
export function formatDurationShort(days: number, clock: ClockKind, locale?: Locale): string {
  if (clock !== "elapsed") return `${formatNumber(days, locale)}${nbsp}d`;
  if (days < 1) return `${Math.floor(days * 24)}${nbsp}h`;
  return `${formatNumber(days, locale, days < 100 ? 1 : 0)}${nbsp}d`;
}
