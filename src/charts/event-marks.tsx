import { useEffect } from "react";
import type { Day } from "../domain/days.ts";
import type { Mark, MarkKind } from "../domain/mark.ts";
import { markWhen, markWords } from "../ui/mark-words.ts";
import { useChartFrame } from "./chart-frame.tsx";
import styles from "./charts.module.css";
import { type EventCluster, eventClusters } from "./event-clusters.ts";
import { eventRow, eventRows, useOpenEvent } from "./events.tsx";
import { moveFocus } from "./mark.tsx";
import { type PlotScales, usePlotScales } from "./use-plot-scales.ts";

type Props = {
  /** By day, within the chart. */
  events: readonly Mark[];
  /** Where a day begins on the axis; left out: the axis counts days. */
  placeOf?: (day: Day) => number;
  /** Where on the axis another word stands above the plane; left out: none does. */
  namesUntil?: number;
};

const same = (day: Day): number => day;
/** Half of "today", in pixels, and a gap. */
const wordRoom = 28;

/**
 * What happened while the numbers came about: above the plane rows of signs, named where there is
 * room, with a line down to the data. Tab enters them, arrow keys go along.
 */
export function EventMarks({ events, placeOf = same, namesUntil }: Props) {
  const scales = usePlotScales();
  if (!scales) return null;
  const { plot, toX } = scales;
  const right = plot.x + plot.width;
  const free = namesUntil === undefined ? right : Math.min(right, toX(namesUntil) - wordRoom);
  const rows = eventRows(events).map((row) =>
    eventClusters(row, ({ day }) => toX(placeOf(day)), plot.x, free),
  );
  return (
    <g role="group" aria-label="What happened in this time" data-events>
      {events
        .filter(({ day, last }) => last > day)
        .map(({ day, last, words }) => {
          const from = Math.max(plot.x, toX(placeOf(day)));
          const to = Math.min(right, toX(placeOf(last + 1)));
          return (
            <rect
              key={`${day} ${words}`}
              x={from}
              y={plot.y}
              width={Math.max(0, to - from)}
              height={plot.height}
              fill="var(--accent)"
              fillOpacity={0.07}
              pointerEvents="none"
            />
          );
        })}
      {rows.map((clusters, row) =>
        clusters.map((cluster, i) => (
          <Cluster
            key={`${row} ${cluster.x}`}
            cluster={cluster}
            row={row}
            first={row === 0 && i === 0}
            scales={scales}
          />
        )),
      )}
    </g>
  );
}

type ClusterProps = { cluster: EventCluster; row: number; first: boolean; scales: PlotScales };

function Cluster({ cluster, row, first, scales: { plot } }: ClusterProps) {
  const { x, marks, kind, label } = cluster;
  const { tips } = useChartFrame();
  const open = useOpenEvent();
  const [mark] = marks;
  const y = plot.y - 11 - row * eventRow;
  useEffect(() => () => tips.show(null), [tips]);
  if (!mark) return null;
  const title = marks.length === 1 ? markWords(mark) : `${marks.length} things happened`;
  const lines =
    marks.length === 1
      ? [markWhen(mark)]
      : marks.map((one) => `${markWhen(one, true)}: ${markWords(one)}`);
  const show = () => tips.show({ x, y, title, lines });
  const hide = () => tips.show(null);
  return (
    <g
      data-event
      className={styles["event"]}
      role="button"
      tabIndex={first ? 0 : -1}
      aria-label={[title, ...lines].join(", ")}
      onClick={() => open(mark)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ")
          return moveFocus(event, "[data-events]", "[data-event]");
        event.preventDefault();
        open(mark);
      }}
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
    >
      <path
        d={`M${x} ${plot.y - 4}V${plot.y + plot.height}`}
        stroke="var(--line-strong)"
        strokeOpacity={kind === "iteration" ? 0.35 : 0.8}
        strokeDasharray={kind === "iteration" ? "1 5" : "4 3"}
        pointerEvents="none"
      />
      <rect x={x - 12} y={y - 10} width={24} height={eventRow} fill="transparent" />
      <path data-sign d={signs[kind](x, y)} className={styles["sign"]} data-kind={kind} />
      {label !== "" && (
        <text className={styles["eventLabel"]} x={x + 10} y={y}>
          {label}
        </text>
      )}
    </g>
  );
}

/** A shape for each kind, about ten pixels across: told apart without colour. */
const signs: Record<MarkKind, (x: number, y: number) => string> = {
  note: (x, y) => `M${x - 5} ${y - 5}h10v7h-5l-3 4v-4h-2Z`,
  experiment: (x, y) => `M${x} ${y - 5}l6 10h-12Z`,
  change: (x, y) => `M${x} ${y - 6}l6 6-6 6-6-6Z`,
  iteration: (x, y) => `M${x - 1} ${y - 5}h7l-2 3 2 3h-5v4h-2Z`,
};
