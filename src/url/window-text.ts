import { type Day, formatDay, parseDay } from "../domain/days.ts";

/**
 * A window as it stands in a link: the last days up to the as-of day, all there is, two days, both
 * in, or iterations that have begun: so many, up to the one so many before the latest.
 */
export type WindowChoice =
  | { kind: "last"; days: number }
  | { kind: "all" }
  | { kind: "iterations"; count: number; before: number }
  | { kind: "between"; first: Day; last: Day };

/** What the window picker offers; of iterations to teams that have them. */
export const offeredWindows = ["30d", "90d", "180d", "all"] as const;
export const offeredIterations = ["iteration", "iteration-1", "6-iterations"] as const;
export const defaultWindow = "90d";

const longestDays = 3650;

/**
 * A window from its text: `90d`, `all`, `2026-05-01..2026-06-30`; `iteration` (the one that runs),
 * `iteration-1` (the one before), `6-iterations` (the latest six).
 * @returns null when the text is no such window
 */
export function parseWindow(text: string): WindowChoice | null {
  if (text === "all") return { kind: "all" };
  const last = /^([1-9]\d{0,3})d$/.exec(text);
  if (last) {
    const days = Number(last[1]);
    return days <= longestDays ? { kind: "last", days } : null;
  }
  const one = /^iteration(?:-([1-9]\d?))?$/.exec(text);
  if (one) return { kind: "iterations", count: 1, before: Number(one[1] ?? 0) };
  const several = /^([1-9]\d?)-iterations$/.exec(text);
  if (several) return { kind: "iterations", count: Number(several[1]), before: 0 };
  const [from, to, more] = text.split("..");
  if (from === undefined || to === undefined || more !== undefined) return null;
  const between = { first: dayOrNull(from), last: dayOrNull(to) };
  if (between.first === null || between.last === null || between.first > between.last) return null;
  return { kind: "between", first: between.first, last: between.last };
}

/** The inverse of `parseWindow`. */
export function formatWindow(choice: WindowChoice): string {
  if (choice.kind === "all") return "all";
  if (choice.kind === "iterations") {
    const { count, before } = choice;
    if (count > 1) return `${count}-iterations`;
    return before === 0 ? "iteration" : `iteration-${before}`;
  }
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
