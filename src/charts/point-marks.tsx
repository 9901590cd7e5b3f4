import { Mark, type MarkWords } from "./mark.tsx";
import { usePlotScales } from "./use-plot-scales.ts";

/** A point in the plane of the data; `signal`: more than ordinary variation, with the latest point or before it. */
type PlotPoint = { x: number; y: number; signal: "now" | "before" | null; mark: MarkWords };

/** Points as marks, joined by a line where they follow on each other. */
export function PointMarks({ points, joined }: { points: readonly PlotPoint[]; joined: boolean }) {
  const scales = usePlotScales();
  if (!scales) return null;
  const { toX, toY } = scales;
  const path = points.map(({ x, y }) => `${toX(x).toFixed(1)} ${toY(y).toFixed(1)}`);
  return (
    <>
      {joined && path.length > 1 && (
        <path d={`M${path.join("L")}`} fill="none" stroke="var(--mark)" strokeOpacity={0.5} />
      )}
      {points.map(({ x, y, signal, mark }, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- points have no name but their place
        <Mark key={i} {...mark} x={toX(x)} y={toY(y)}>
          <circle cx={toX(x)} cy={toY(y)} r={11} fill="transparent" />
          {signal !== null ? (
            <path
              data-ink
              d={`M${toX(x)} ${toY(y) - 6}l6 6-6 6-6-6Z`}
              fill={signal === "now" ? "var(--watch)" : "var(--surface)"}
              stroke={signal === "now" ? "var(--surface)" : "var(--text)"}
            />
          ) : (
            <circle data-ink cx={toX(x)} cy={toY(y)} r={3} fill="var(--mark)" />
          )}
        </Mark>
      ))}
    </>
  );
}
