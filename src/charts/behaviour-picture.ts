import type { Window } from "../metrics/answer.ts";
import { type ProcessBehaviour, signalAt } from "../metrics/process-behaviour.ts";
import { formatDate, formatNumber, type Locale } from "../ui/format.ts";
import { niceTicks } from "./nice-ticks.ts";

type Picture = {
  title: string;
  unit: string;
  chart: ProcessBehaviour;
  /** What of it is drawn. */
  window: Window;
  /** Whether neighbours are joined: points of weeks, not of items. */
  joined: boolean;
  /** Lines at days, with a word each: experiments. */
  marks: readonly { day: number; words: string }[];
};

const size = { width: 720, height: 240, left: 48, right: 92, top: 40, bottom: 28 };
const colours = {
  text: "#1b1e23",
  muted: "#575d66",
  line: "#8a9099",
  point: "#4f74bd",
  mark: "#855300",
};
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/**
 * A process behaviour chart as an SVG of its own, on paper's colours: for documents that are
 * taken away. Marked points are diamonds.
 */
export function behaviourPicture(picture: Picture, locale?: Locale): string {
  const { title, unit, chart, window, joined, marks } = picture;
  const { series, limits } = chart;
  const shown = Array.from(series.values.keys()).filter(
    (i) => (series.last[i] ?? 0) >= window.first && (series.first[i] ?? 0) <= window.last,
  );
  const marked = new Set(
    Array.from(chart.signals.rule.keys()).flatMap((i) => [...signalAt(chart.signals, i).points]),
  );
  const { upper, lower, mean } = limits;
  const values = shown.map((i) => series.values[i] ?? 0);
  const least = Math.min(0, lower.limit.at, ...values);
  const most = Math.max(upper.limit.at, ...values, least + 1);
  const width = size.width - size.left - size.right;
  const height = size.height - size.top - size.bottom;
  const days = Math.max(1, window.last + 1 - window.first);
  const round = (value: number) => String(Math.round(value * 10) / 10);
  const atDay = (day: number) => size.left + ((day - window.first) / days) * width;
  const x = (i: number) => round(atDay(((series.first[i] ?? 0) + (series.last[i] ?? 0) + 1) / 2));
  const y = (value: number) =>
    round(size.top + height - ((value - least) / (most - least)) * height);
  const text = (at: string, from: string, words: string, more = "") =>
    `<text x="${at}" y="${from}" fill="${colours.muted}" font-size="12" ${more}>${escaped(words)}</text>`;
  const rule = (value: number, words: string, dash: string) =>
    `<path d="M${size.left} ${y(value)}h${round(width)}" stroke="${dash === "" ? colours.text : colours.line}" stroke-dasharray="${dash}"/>${text(round(size.left + width + 6), y(value), words, 'dominant-baseline="central"')}`;
  const steps = niceTicks(Math.max(most, -least), 4).slice(0, -1);
  const ticks = [
    ...steps.filter((tick) => tick <= most),
    ...steps.filter((tick) => tick > 0 && -tick >= least).map((tick) => -tick),
  ];
  const parts = [
    `<text x="${size.left}" y="18" fill="${colours.text}" font-size="14" font-weight="600">${escaped(title)}</text>`,
    text(String(size.left), "33", unit),
    ...ticks.map((tick) =>
      text(
        String(size.left - 6),
        y(tick),
        formatNumber(tick, locale, 1),
        'text-anchor="end" dominant-baseline="central"',
      ),
    ),
    rule(upper.limit.at, "upper limit", "3 4"),
    rule(mean, `mean ${formatNumber(mean, locale, 1)}`, ""),
    ...(lower.limit.on ? [rule(lower.limit.at, "lower limit", "3 4")] : []),
    ...marks
      .filter(({ day }) => day >= window.first && day <= window.last)
      .map(
        ({ day, words }) =>
          `<path d="M${round(atDay(day))} ${size.top}v${height}" stroke="${colours.line}" stroke-dasharray="4 3"/>${text(round(atDay(day) + 4), String(size.top + height - 4), words)}`,
      ),
    ...(joined
      ? [
          `<polyline fill="none" stroke="${colours.point}" points="${shown.map((i) => `${x(i)},${y(series.values[i] ?? 0)}`).join(" ")}"/>`,
        ]
      : []),
    ...shown.map((i) => {
      const at = [x(i), y(series.values[i] ?? 0)] as const;
      return marked.has(i)
        ? `<path d="M${at[0]} ${at[1]}m0 -${joined ? "5l5 5-5 5-5-5" : "4l4 4-4 4-4-4"}Z" fill="${colours.mark}"/>`
        : `<circle cx="${at[0]}" cy="${at[1]}" r="${joined ? 3 : 2}" fill="${colours.point}"/>`;
    }),
    text(String(size.left), String(size.height - 8), formatDate(window.first, locale)),
    text(
      String(size.left + width),
      String(size.height - 8),
      formatDate(window.last, locale),
      'text-anchor="end"',
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" font-family="system-ui, sans-serif" stroke-width="1"><rect width="100%" height="100%" fill="#ffffff"/>${parts.join("")}</svg>`;
}
