import type { Day } from "../domain/days.ts";
import { formatDate, formatNumber, plural } from "../ui/format.ts";
import { dayAxis, signedAxis } from "./axes.ts";
import { type BarMark, BarMarks, type BarPart } from "./bar-marks.tsx";
import styles from "./charts.module.css";
import { Plot } from "./plot.tsx";
import { useNarrow } from "./use-narrow.ts";

/** What came in and what went out in a stretch of days, both ends in. */
export type Traffic = {
  first: Day;
  last: Day;
  arrivals: number;
  finished: number;
  discarded: number;
  sentBack: number;
};

type Props = { traffic: readonly Traffic[]; onSelect: (first: Day, last: Day) => void };

const ways = [
  { name: "finished", fill: "var(--stage-last)", outlined: true },
  { name: "discarded", fill: "var(--line-strong)", outlined: false },
  { name: "sentBack", fill: "var(--watch)", outlined: false },
] as const;

/** Arrivals above the line, ways out below it, stretch by stretch. */
export function ArrivalsChart({ traffic, onSelect }: Props) {
  const narrow = useNarrow();
  const out = ({ finished, discarded, sentBack }: Traffic) => finished + discarded + sentBack;
  const top = traffic.reduce((most, { arrivals }) => Math.max(most, arrivals), 1);
  const least = -traffic.reduce((most, week) => Math.max(most, out(week)), 1);
  const axis = signedAxis(least, top, "items: in above, out below");
  const bars = traffic.map((week, i): BarMark => {
    const when =
      week.first === week.last
        ? formatDate(week.first)
        : `${formatDate(week.first, undefined, true)} to ${formatDate(week.last)}`;
    let low = 0;
    const down = ways.flatMap(({ name, fill, outlined }): BarPart[] => {
      const high = low;
      low -= week[name];
      return week[name] > 0 ? [{ low, high, fill, outlined }] : [];
    });
    return {
      id: String(week.first),
      from: week.first,
      to: week.last + 1,
      parts: [{ low: 0, high: week.arrivals, fill: "var(--mark)" }, ...down],
      mark: {
        title: `${formatNumber(week.arrivals)} in, ${formatNumber(out(week))} out`,
        lines: [
          `${plural(week.finished, "item")} finished, ${formatNumber(week.discarded)} discarded, ${formatNumber(week.sentBack)} sent back`,
          when,
        ],
        first: i === 0,
        onSelect: () => onSelect(week.first, week.last),
      },
    };
  });
  return (
    <>
      <Plot
        label="Items that came into progress and that left it."
        height={300}
        x={dayAxis(traffic[0]?.first ?? 0, traffic.at(-1)?.last ?? 0, narrow)}
        y={{ ...axis, format: (value) => formatNumber(Math.abs(value)) }}
      >
        <BarMarks bars={bars} />
      </Plot>
      <p className={styles["legend"]}>
        <Key fill="var(--mark)">came in</Key>
        <Key fill="var(--stage-last)">finished</Key>
        <Key fill="var(--line-strong)">discarded</Key>
        <Key fill="var(--watch)">sent back</Key>
      </p>
    </>
  );
}

const Key = ({ fill, children }: { fill: string; children: string }) => (
  <span>
    <svg width="12" height="12" aria-hidden>
      <rect width="12" height="12" rx="2" fill={fill} stroke="var(--mark)" strokeOpacity="0.5" />
    </svg>
    {children}
  </span>
);
