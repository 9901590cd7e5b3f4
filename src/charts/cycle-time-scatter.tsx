import { CartesianGrid, ReferenceLine, ScatterChart, XAxis, YAxis } from "recharts";
import { type Day, dayIn, startOfDay } from "../domain/days.ts";
import type { Instant } from "../domain/instant.ts";
import type { ClockKind } from "../domain/team.ts";
import type { CycleTimes } from "../metrics/values.ts";
import { clockUnit, formatDuration } from "../ui/duration.ts";
import { formatDate, formatDateAt } from "../ui/format.ts";
import { axisStyle, axisTitle, gridStyle } from "./axis.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { DenseLayer, type Group } from "./dense-layer.tsx";
import { EventMarks } from "./event-marks.tsx";
import { eventRoom, useEvents } from "./events.tsx";
import { kindProperty } from "./kind-colour.ts";
import { KindKey } from "./kind-key.tsx";
import { levels } from "./levels.ts";
import { LineLabels } from "./line-labels.tsx";
import { niceTicks } from "./nice-ticks.ts";
import { pickedOf } from "./picked.ts";
import { PointLayer, plotted } from "./point-layer.tsx";
import type { Point } from "./point-mark.tsx";
import { RangeLayer } from "./range-layer.tsx";
import { timeTicks } from "./time-ticks.ts";
import { useNarrow } from "./use-narrow.ts";

type KindName = { name: string; named: boolean };

type Props = {
  times: CycleTimes;
  window: { first: number; last: number } | null;
  asOf: Instant;
  zone: string;
  /** What `asOf` is called: "today", "as of". */
  asOfLabel: string;
  clock: ClockKind;
  /** An item's name, where it is at hand. */
  nameOf: (row: number) => string | undefined;
  onSelect: (row: number) => void;
  /** Rows to be told from the others; none: all alike. */
  chosen?: ReadonlySet<number>;
  /** Kinds of work to be told apart, and the place of a row's kind among them. */
  kinds?: { names: readonly KindName[]; placeOf: (row: number) => number } | undefined;
  /** Called with the days that were dragged over, both in: to look closer. */
  onRange?: (first: Day, last: Day) => void;
};

/** Up to here every point is an element of its own; Recharts takes 0.23 ms for each. */
const pointsDrawn = 200;
/** Above, the longest stay elements: for the keyboard, and because they are what is asked about. */
const pointsKept = 50;

/** One point per finished item: when it finished, and how long it took. */
export function CycleTimeScatter({
  times,
  window,
  asOf,
  asOfLabel,
  zone,
  clock,
  nameOf,
  onSelect,
  chosen,
  kinds,
  onRange,
}: Props) {
  const { rows, finishedAt, days, percentiles, sle } = times;
  const narrow = useNarrow();
  const dense = rows.length > pointsDrawn;
  const first = window?.first ?? dayIn(zone, finishedAt[0] ?? asOf);
  const last = window?.last ?? dayIn(zone, asOf);
  const domain: [number, number] = [startOfDay(zone, first), startOfDay(zone, last + 1)];
  const lines = levels(percentiles, sle, clock, narrow);
  const top = days.reduce((most, value) => Math.max(most, value), sle?.days ?? 1);

  const ticks = niceTicks(top, 6);
  const events = useEvents({ first, last });
  const room = 28 + eventRoom(events);

  const kindAt = (index: number) => {
    const place = kinds?.placeOf(rows[index] ?? -1) ?? -1;
    const kind = kinds?.names[place];
    return kind ? { ...kind, property: kindProperty(place, kind.named) } : null;
  };
  const say = (index: number) => {
    const duration = formatDuration(days[index] ?? 0, clock);
    const kind = kindAt(index)?.name;
    const finished = `finished ${formatDateAt(finishedAt[index] ?? 0, zone)}${kind === undefined ? "" : `, ${kind}`}`;
    const name = nameOf(rows[index] ?? -1);
    return name === undefined
      ? { title: duration, lines: [finished] }
      : { title: name, lines: [`${duration}, ${finished}`] };
  };
  const select = (index: number) => onSelect(rows[index] ?? -1);
  const picked = pickedOf(chosen, rows);
  const kept = (index: number) => picked?.has(rows[index] ?? -1) === true;
  const points = drawn(days, dense ? pointsKept : pointsDrawn, kept).map(
    (index, place): Point => ({
      x: finishedAt[index] ?? 0,
      y: days[index] ?? 0,
      standing: null,
      fill: `var(${kindAt(index)?.property ?? "--mark"})`,
      faded: picked !== null && !kept(index),
      mark: { ...say(index), first: place === 0, onSelect: () => select(index) },
    }),
  );

  const layer = dense && (
    <DenseLayer
      xs={finishedAt}
      ys={days}
      between={{ x: domain, y: [0, top] }}
      say={say}
      onSelect={select}
      faded={picked !== null}
      groups={kinds && groupsOf(times, kindAt)}
    />
  );

  return (
    <>
      <ChartFrame
        height={320}
        label="Finished items by the day they finished and how long they took."
      >
        <ScatterChart
          accessibilityLayer={false}
          margin={{ top: room, right: narrow ? 52 : 112, bottom: 4, left: 0 }}
        >
          <CartesianGrid {...gridStyle} />
          <XAxis
            {...axisStyle}
            type="number"
            dataKey="x"
            domain={domain}
            ticks={timeTicks(first, last, narrow ? 4 : 8).map((day) => startOfDay(zone, day))}
            tickFormatter={(at: number) => formatDate(dayIn(zone, at), undefined, true)}
            interval="equidistantPreserveStart"
            minTickGap={12}
          />
          <YAxis
            {...axisStyle}
            type="number"
            dataKey="y"
            domain={[0, ticks.at(-1) ?? top]}
            ticks={ticks}
            interval={0}
            width={40}
            axisLine={false}
            label={axisTitle(clockUnit[clock], room)}
          />
          {lines.map(({ days: level, label, strong }) => (
            <ReferenceLine
              key={label}
              y={level}
              stroke={strong ? "var(--text)" : "var(--line-strong)"}
              strokeDasharray={strong ? "0" : "3 4"}
            />
          ))}
          <ReferenceLine
            x={asOf}
            stroke="var(--accent)"
            label={{ value: asOfLabel, position: "top", fill: "var(--accent)", fontSize: 13 }}
          />
          {onRange ? (
            <RangeLayer onRange={(from, to) => onRange(dayIn(zone, from), dayIn(zone, to))}>
              {layer}
            </RangeLayer>
          ) : (
            layer
          )}
          {events.length > 0 && (
            <EventMarks
              events={events}
              placeOf={(day) => startOfDay(zone, day)}
              namesUntil={asOf}
            />
          )}
          {plotted(domain, [0, ticks.at(-1) ?? top])}
          <PointLayer points={points} />
          <LineLabels levels={lines} />
        </ScatterChart>
      </ChartFrame>
      {kinds && <KindKey kinds={kinds.names} />}
    </>
  );
}

/** The points of each kind, for a layer each. */
function groupsOf(
  { finishedAt, days }: CycleTimes,
  kindAt: (index: number) => { property: string } | null,
): Group[] {
  const places = new Map<string, number[]>();
  for (let i = 0; i < days.length; i++) {
    const property = kindAt(i)?.property ?? "--mark";
    const found = places.get(property);
    if (found) found.push(i);
    else places.set(property, [i]);
  }
  return [...places].map(([property, of]) => ({
    property,
    xs: Float64Array.from(of, (i) => finishedAt[i] ?? 0),
    ys: Float64Array.from(of, (i) => days[i] ?? 0),
  }));
}

/** The indices of up to `most` values in their order: those kept first, then the largest. */
function drawn(days: Float64Array, most: number, kept: (index: number) => boolean): number[] {
  const all = Array.from(days, (_, index) => index);
  if (all.length <= most) return all;
  const first = all.filter(kept).slice(0, most);
  const taken = new Set(first);
  // The largest by a floor that holds for about as many: no sort of twenty thousand.
  const floor = days.toSorted().at(-most) ?? 0;
  const long = all.filter((index) => (days[index] ?? 0) >= floor && !taken.has(index));
  const largest = long
    .toSorted((a, b) => (days[b] ?? 0) - (days[a] ?? 0))
    .slice(0, most - first.length);
  return [...first, ...largest].toSorted((a, b) => a - b);
}
