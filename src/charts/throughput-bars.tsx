import { Bar, BarChart, CartesianGrid, ReferenceLine, XAxis, YAxis } from "recharts";
import type { Day } from "../domain/days.ts";
import type { Throughput } from "../metrics/values.ts";
import { formatDate, formatNumber, plural } from "../ui/format.ts";
import { axisStyle, axisTitle, gridStyle } from "./axis.ts";
import { ChartFrame } from "./chart-frame.tsx";
import styles from "./charts.module.css";
import { Mark, type MarkWords } from "./mark.tsx";
import { useNarrow } from "./use-narrow.ts";

type Props = { throughput: Throughput; onSelect: (monday: Day) => void };

type Week = { label: string; delivered: number; partial: boolean; mark: MarkWords };

/** Items delivered a week, one bar a week; weeks with none stay, weeks cut short are hatched. */
export function ThroughputBars({ throughput, onSelect }: Props) {
  const narrow = useNarrow();
  const { mondays, delivered, partial, meanAWeek } = throughput;
  const weeks = Array.from(mondays, (monday, i): Week => {
    const items = delivered[i] ?? 0;
    const cut = partial[i] === 1;
    return {
      label: formatDate(monday, undefined, true),
      delivered: items,
      partial: cut,
      mark: {
        title: `${plural(items, "item")} delivered`,
        lines: [`week of ${formatDate(monday)}${cut ? ", cut short" : ""}`],
        first: i === 0,
        onSelect: () => onSelect(monday),
      },
    };
  });

  return (
    <>
      <ChartFrame height={320} label="Items delivered a week.">
        <BarChart
          accessibilityLayer={false}
          data={weeks}
          margin={{ top: 28, right: narrow ? 44 : 72, bottom: 4, left: 0 }}
          barCategoryGap="20%"
        >
          <defs>
            <pattern
              id="cut-short"
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="6" height="6" fill="var(--surface)" />
              <rect width="3" height="6" fill="var(--mark)" />
            </pattern>
          </defs>
          <CartesianGrid {...gridStyle} />
          <XAxis
            {...axisStyle}
            dataKey="label"
            interval="equidistantPreserveStart"
            minTickGap={16}
          />
          <YAxis
            {...axisStyle}
            allowDecimals={false}
            width={40}
            axisLine={false}
            label={axisTitle("items a week")}
          />
          <Bar dataKey="delivered" isAnimationActive={false} shape={weekBar} />
          {meanAWeek !== null && (
            <ReferenceLine
              y={meanAWeek}
              stroke="var(--line-strong)"
              strokeDasharray="3 4"
              label={{
                value: narrow ? "mean" : `mean ${formatNumber(meanAWeek, undefined, 1)}`,
                position: "right",
                fill: "var(--muted)",
                fontSize: 13,
              }}
            />
          )}
        </BarChart>
      </ChartFrame>
      {weeks.some((week) => week.partial) && (
        <p className={styles["legend"]}>
          <span>
            <svg width="14" height="14" aria-hidden>
              <rect width="14" height="14" fill="url(#cut-short)" stroke="var(--mark)" />
            </svg>
            a week that the window or the as-of day cuts short
          </span>
        </p>
      )}
    </>
  );
}

type Drawn = { x: number; y: number; width: number; height: number; payload?: Week };

/** A bar with room to hit above it, also where it stands for none. */
function weekBar({ x, y, width, height, payload }: Drawn) {
  if (!payload) return null;
  const { mark, partial } = payload;
  const shown = Math.max(height, 2);
  const base = y + height;
  const target = Math.max(height, 32);
  return (
    <Mark {...mark} x={x + width / 2} y={y}>
      <rect x={x} y={base - target} width={width} height={target} fill="transparent" />
      <rect
        data-ink
        x={x}
        y={base - shown}
        width={width}
        height={shown}
        rx={Math.min(2, shown / 2)}
        fill={partial ? "url(#cut-short)" : "var(--mark)"}
        {...(partial ? { stroke: "var(--mark)" } : {})}
      />
    </Mark>
  );
}
