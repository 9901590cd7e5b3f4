import { usePlotScales } from "./use-plot-scales.ts";

type Column = ArrayLike<number>;

/** More samples than pixels across show nothing more: the indices to draw, the last among them. */
export function sampled(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, i) => i);
  const step = count / most;
  return Array.from({ length: most }, (_, i) =>
    Math.min(count - 1, Math.round((i + 1) * step) - 1),
  );
}

const point = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

type LineProps = {
  /** The day of the first value; the others follow day by day. */
  first: number;
  values: Column;
  stroke: string;
  dashed?: boolean;
};

/** A level that holds for a day and then changes, as a line of steps. */
export function StepLine({ first, values, stroke, dashed = false }: LineProps) {
  const scales = usePlotScales();
  if (!scales || values.length === 0) return null;
  const { plot, toX, toY } = scales;
  const drawn = sampled(values.length, Math.max(1, Math.floor(plot.width)));
  let d = "";
  for (const [i, index] of drawn.entries()) {
    const y = toY(values[index] ?? 0);
    const from = i === 0 ? first : first + (drawn[i - 1] ?? 0) + 1;
    d += `${i === 0 ? "M" : "L"}${point(toX(from), y)}L${point(toX(first + index + 1), y)}`;
  }
  return (
    <path
      d={d}
      fill="none"
      stroke={stroke}
      strokeWidth={1.75}
      strokeLinejoin="round"
      {...(dashed ? { strokeDasharray: "3 4" } : {})}
      pointerEvents="none"
    />
  );
}

type BandProps = { first: number; low: Column; high: Column; fill: string; opacity?: number };

/** What lies between two levels, day by day; cut off at the upper edge of the chart. */
export function Band({ first, low, high, fill, opacity = 1 }: BandProps) {
  const scales = usePlotScales();
  if (!scales || high.length === 0) return null;
  const { plot, toX, toY } = scales;
  const drawn = sampled(high.length, Math.max(1, Math.floor(plot.width)));
  const there: string[] = [];
  const back: string[] = [];
  for (const [i, index] of drawn.entries()) {
    const from = toX(i === 0 ? first : first + (drawn[i - 1] ?? 0) + 1);
    const to = toX(first + index + 1);
    const top = Math.max(plot.y, toY(high[index] ?? 0));
    const bottom = Math.max(plot.y, toY(low[index] ?? 0));
    there.push(point(from, top), point(to, top));
    back.push(point(from, bottom), point(to, bottom));
  }
  return (
    <path
      d={`M${there.join("L")}L${back.toReversed().join("L")}Z`}
      fill={fill}
      fillOpacity={opacity}
      pointerEvents="none"
    />
  );
}
