import type { ClockKind } from "../domain/team.ts";
import type { Percentile, Sle } from "../metrics/values.ts";
import { formatDurationShort } from "../ui/duration.ts";
import { formatNumber } from "../ui/format.ts";
import type { Level } from "./line-labels.tsx";

/**
 * The lines drawn across a chart of durations: the percentiles, and the service level
 * expectation, which shares the line of its percentile where it was read from history.
 *
 * @param short  where there is room for "85 %" only
 */
export function levels(
  percentiles: readonly Percentile[],
  sle: Sle | null,
  clock: ClockKind,
  short = false,
): Level[] {
  const own = sle?.setBy === "team";
  const lines = percentiles.map(({ p, days }): Level => {
    const expected = sle !== null && !own && sle.percentile === p;
    const share = `${formatNumber(p)}\u00a0%`;
    return {
      days,
      label: short
        ? expected
          ? "SLE"
          : share
        : `${expected ? "SLE " : ""}${share}: ${formatDurationShort(days, clock)}`,
      strong: expected,
    };
  });
  const shared = lines.some(({ strong }) => strong);
  if (sle === null || shared) return lines;
  const whole = `SLE ${formatNumber(sle.percentile)}\u00a0%: ${formatDurationShort(sle.days, clock)}`;
  return [...lines, { days: sle.days, label: short ? "SLE" : whole, strong: true }];
}
