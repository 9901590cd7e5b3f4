import type { Window } from "../../metrics/answer.ts";
import type { ProcessBehaviour } from "../../metrics/process-behaviour.ts";
import { signalAt } from "../../metrics/process-behaviour.ts";
import { formatDate, formatNumber, type Locale } from "../../ui/format.ts";

/** The points of a chart that lie wholly within a window, by their place in the series. */
export function pointsWithin({ series }: ProcessBehaviour, { first, last }: Window): number[] {
  return Array.from(series.first.keys()).filter(
    (i) => (series.first[i] ?? 0) >= first && (series.last[i] ?? 0) <= last,
  );
}

/** Above this share of marked points the limits say more about the days they are from than about those shown. */
const share = 0.2;

/**
 * What a process behaviour chart's limits rest on: "Limits from 20 points, 12 Jan 2026 to 31 Jan
 * 2026." Where they no longer fit the days shown, that they do not, and what that means.
 */
export function baselineWords(
  chart: ProcessBehaviour,
  window: Window,
  locale?: Locale,
  judged: "latest point" | "period" = "latest point",
): string {
  const { baseline, points, provisional, caution } = chart.limits;
  const shown = new Set(pointsWithin(chart, window));
  const marked = new Set<number>();
  for (let i = 0; i < chart.signals.rule.length; i++)
    for (const point of signalAt(chart.signals, i).points) if (shown.has(point)) marked.add(point);
  const outgrown = marked.size > share * shown.size;
  return [
    `Limits from ${formatNumber(points, locale)} points, ${formatDate(baseline.first, locale)} to ${formatDate(baseline.last, locale)}${provisional ? " (few, so still soft)" : ""}.`,
    outgrown
      ? `${formatNumber(marked.size, locale)} of the ${formatNumber(shown.size, locale)} points shown do not fit them: the work has changed since those days, or they were unlike the rest. Limits taken anew would tell what is unusual now.`
      : "Diamonds are what they do not explain.",
    judged === "latest point" ? "The verdict rests on the latest point alone." : "",
    caution ?? "",
  ]
    .filter((words) => words !== "")
    .join(" ");
}
