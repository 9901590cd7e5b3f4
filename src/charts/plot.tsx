import type { ReactNode } from "react";
import { CartesianGrid, Scatter, ScatterChart, XAxis, YAxis } from "recharts";
import type { Day } from "../domain/days.ts";
import { axisStyle, axisTitle, axisTitleBelow, gridStyle } from "./axis.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { EventMarks } from "./event-marks.tsx";
import { eventRoom, useEvents } from "./events.tsx";

/** A linear axis: where it begins and ends, what is labelled, and how. */
export type Axis = {
  domain: readonly [number, number];
  ticks: readonly number[];
  format?: (value: number) => string;
  /** What it counts, where the labels do not say. */
  title?: string;
  /** Where it is one of days: the first and the last, both in. */
  days?: { first: Day; last: Day };
};

type Props = {
  /** What is drawn, for those who hear it. */
  label: string;
  height: number;
  x: Axis;
  y: Axis & { unit: string };
  /** Room for labels at the right end of lines, in pixels. */
  right?: number;
  /** Room above the plane: for the title of the axis, and for names of lines. */
  top?: number;
  /** Layers, which place themselves by `usePlotScales`. */
  children: ReactNode;
};

const nothing = () => null;

/** Frame, grid and axes of a chart whose layers draw themselves: one path for a thousand days. */
export function Plot({ label, height, x, y, right = 24, top: above = 28, children }: Props) {
  const events = useEvents(x.days);
  const top = above + eventRoom(events);
  // Recharts makes scales only where something is plotted: the corners of the plane, unseen.
  const corners = [
    { x: x.domain[0], y: y.domain[0] },
    { x: x.domain[1], y: y.domain[1] },
  ];
  return (
    <ChartFrame height={height} label={label}>
      <ScatterChart accessibilityLayer={false} margin={{ top, right, bottom: 4, left: 0 }}>
        <CartesianGrid {...gridStyle} />
        <XAxis
          {...axisStyle}
          type="number"
          dataKey="x"
          domain={[...x.domain]}
          ticks={[...x.ticks]}
          {...(x.format ? { tickFormatter: x.format } : {})}
          interval="equidistantPreserveStart"
          minTickGap={12}
          allowDataOverflow
          {...(x.title === undefined
            ? {}
            : { height: 48, label: { ...axisTitleBelow, value: x.title } })}
        />
        <YAxis
          {...axisStyle}
          type="number"
          dataKey="y"
          domain={[...y.domain]}
          ticks={[...y.ticks]}
          {...(y.format ? { tickFormatter: y.format } : {})}
          interval={0}
          width={40}
          axisLine={false}
          label={axisTitle(y.unit, top)}
          allowDataOverflow
        />
        <Scatter data={corners} isAnimationActive={false} shape={nothing} />
        {events.length > 0 && <EventMarks events={events} />}
        {children}
      </ScatterChart>
    </ChartFrame>
  );
}
