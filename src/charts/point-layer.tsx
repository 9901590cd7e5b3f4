import { DefaultZIndexes, Scatter, ZIndexLayer } from "recharts";
import { type Point, pointMark } from "./point-mark.tsx";
import { usePlotScales } from "./use-plot-scales.ts";

const nothing = () => null;

/**
 * What a scatter plots by Recharts: the corners of its plane, unseen. Its scales need them;
 * the points themselves cost a tenth of the time when they are placed by `PointLayer`.
 */
export const plotted = (x: readonly [number, number], y: readonly [number, number]) => (
  <Scatter
    data={[
      { x: x[0], y: y[0] },
      { x: x[1], y: y[1] },
    ]}
    isAnimationActive={false}
    shape={nothing}
  />
);

/** Points above lines and areas, each a mark for pointer, keyboard and ear. */
export function PointLayer({ points }: { points: readonly Point[] }) {
  const scales = usePlotScales();
  if (!scales) return null;
  const { toX, toY } = scales;
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.scatter}>
      {points.map((point, i) => (
        <g key={i}>{pointMark({ cx: toX(point.x), cy: toY(point.y), payload: point })}</g>
      ))}
    </ZIndexLayer>
  );
}
