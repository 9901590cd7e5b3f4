import type { Span } from "./intervals.ts";
import type { Moves } from "./moves.ts";

/** The spans in which an item's position was from `low` to below `high`; the last goes on for ever. */
export function positionSpans({ length, at, position }: Moves, low: number, high: number): Span[] {
  const spans: Span[] = [];
  let since = Number.NaN;
  for (let i = 0; i < length; i++) {
    const time = at[i] as number;
    const stage = position[i] as number;
    const isWithin = stage >= low && stage < high;
    if (isWithin && Number.isNaN(since)) since = time;
    if (!isWithin && !Number.isNaN(since)) {
      if (time > since) spans.push({ start: since, end: time });
      since = Number.NaN;
    }
  }
  if (!Number.isNaN(since)) spans.push({ start: since, end: Infinity });
  return spans;
}
