import type { Day } from "../domain/days.ts";
import { formatDate, formatNumber } from "../ui/format.ts";
import { niceTicks } from "./nice-ticks.ts";
import type { Axis } from "./plot.tsx";
import { timeTicks } from "./time-ticks.ts";

/** An axis of whole days, each a stretch from its number to the next. What happened on a day is marked on it. */
export const dayAxis = (first: Day, last: Day, narrow: boolean): Axis => ({
  days: { first, last },
  domain: [first, last + 1],
  ticks: timeTicks(first, last, narrow ? 4 : 8),
  format: (day) => formatDate(day, undefined, true),
});

/** An axis from 0 to a round number at or above `top`. */
export function amountAxis(top: number, unit: string, most = 5): Axis & { unit: string } {
  const ticks = niceTicks(top, most);
  return { domain: [0, ticks.at(-1) ?? top], ticks, unit, format: (value) => formatNumber(value) };
}

/** An axis for values of either sign: round numbers from below the least to above the most, 0 among them. */
export function signedAxis(least: number, top: number, unit: string): Axis & { unit: string } {
  const step = niceTicks(Math.max(top, -least, 1), 3)[1] ?? 1;
  const from = Math.floor(Math.min(least, 0) / step);
  const to = Math.max(from + 1, Math.ceil(Math.max(top, 0) / step));
  const ticks = Array.from({ length: to - from + 1 }, (_, i) => (from + i) * step);
  return {
    domain: [from * step, to * step],
    ticks,
    unit,
    format: (value) => formatNumber(value),
  };
}
