import { type Day, formatDay, parseDay } from "../domain/days.ts";

/** A window as it stands in a link: the last days up to the as-of day, all there is, or two days, both in. */
export type WindowChoice =
  | { kind: "last"; days: number }
  | { kind: "all" }
  | { kind: "between"; first: Day; last: Day };

/** What the window picker offers. */
export const offeredWindows = ["30d", "90d", "180d", "all"] as const;
export const defaultWindow = "90d";

const longestDays = 3650;

/**
 * A window from its text: `90d`, `all`, or `2026-05-01..2026-06-30`.
 * @returns null when the text is no such window
 */
export function parseWindow(text: string): WindowChoice | null {
  if (text === "all") return { kind: "all" };
  const last = /^([1-9]\d{0,3})d$/.exec(text);
  if (last) {
    const days = Number(last[1]);
    return days <= longestDays ? { kind: "last", days } : null;
  }
  const [from, to, more] = text.split("..");
  if (from === undefined || to === undefined || more !== undefined) return null;
  const between = { first: dayOrNull(from), last: dayOrNull(to) };
  if (between.first === null || between.last === null || between.first > between.last) return null;
  return { kind: "between", first: between.first, last: between.last };
}

/** The inverse of `parseWindow`. */
export function formatWindow(choice: WindowChoice): string {
  if (choice.kind === "all") return "all";
  if (choice.kind === "last") return `${choice.days}d`;
  return `${formatDay(choice.first)}..${formatDay(choice.last)}`;
}

/** A calendar day, or null when the text is none. */
export function dayOrNull(text: string): Day | null {
  try {
    return parseDay(text);
  } catch {
    return null;
  }
}
