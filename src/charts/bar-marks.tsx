import { Mark, type MarkWords } from "./mark.tsx";
import { type PlotScales, usePlotScales } from "./use-plot-scales.ts";

/** A stretch of a bar, up or down from where another ends. */
export type BarPart = { low: number; high: number; fill: string; outlined?: boolean };

/** A bar in the plane of the data, from left to right, and what it says. */
export type BarMark = {
  id: string;
  from: number;
  to: number;
  parts: readonly BarPart[];
  mark: MarkWords;
};

/** Bars side by side, each a mark that is hit anywhere in its column. */
export function BarMarks({ bars }: { bars: readonly BarMark[] }) {
  const scales = usePlotScales();
  if (!scales) return null;
  return bars.map((bar) => <OneBar key={bar.id} bar={bar} scales={scales} />);
}

function OneBar({ bar, scales }: { bar: BarMark; scales: PlotScales }) {
  const { from, to, parts, mark } = bar;
  const { plot, toX, toY } = scales;
  const left = toX(from);
  // A column of no width comes out a hair below it.
  const width = Math.max(0, toX(to) - left);
  const gap = Math.min(3, width * 0.15);
  const top = parts.reduce((most, { high }) => Math.max(most, high), 0);
  return (
    <Mark {...mark} x={left + width / 2} y={toY(top)}>
      <rect x={left} y={plot.y} width={width} height={plot.height} fill="transparent" />
      {parts.map(({ low, high, fill, outlined }) => {
        // What is there but small stays visible, growing away from the base.
        const shown = high > low ? Math.max(toY(low) - toY(high), 2) : 0;
        return (
          <rect
            key={`${fill} ${low}`}
            data-ink
            x={left + gap / 2}
            y={low < 0 ? toY(high) : toY(low) - shown}
            width={Math.max(width - gap, 1)}
            height={shown}
            rx={Math.min(2, shown / 2)}
            fill={fill}
            {...(outlined ? { stroke: "var(--mark)" } : {})}
          />
        );
      })}
    </Mark>
  );
}
