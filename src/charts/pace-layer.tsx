import type { PaceBands } from "../metrics/pace-bands.ts";
import { usePlotScales } from "./use-plot-scales.ts";

type Props = {
  bands: PaceBands;
  /** The place of a stage across the chart, by its index in the workflow. */
  placeOf: ReadonlyMap<number, number>;
};

/** From quick to slow: below the first percentile, between neighbours, above the last. */
const fills = [
  "var(--fine-soft)",
  "color-mix(in oklab, var(--fine-soft), var(--watch-soft) 55%)",
  "var(--watch-soft)",
  "color-mix(in oklab, var(--watch-soft), var(--act-soft) 60%)",
  "var(--act-soft)",
];

/** Behind each stage: how old items were when they left it, in steps from quick to slow. */
export function PaceLayer({ bands, placeOf }: Props) {
  const scales = usePlotScales();
  if (!scales) return null;
  const { plot, toX, toY } = scales;
  return (
    <g aria-hidden pointerEvents="none">
      {bands.map(({ stage, percentiles }) => {
        const place = placeOf.get(stage);
        if (place === undefined) return null;
        const x = toX(place - 0.5);
        const width = toX(place + 0.5) - x;
        const base = plot.y + plot.height;
        const edges = [base, ...percentiles.map(({ days }) => Math.max(plot.y, toY(days))), plot.y];
        return fills.map((fill, i) => {
          const [low = base, high = plot.y] = [edges[i], edges[i + 1]];
          return (
            <rect
              key={fill}
              x={x + 1}
              y={high}
              width={Math.max(0, width - 2)}
              height={Math.max(0, low - high)}
              fill={fill}
            />
          );
        });
      })}
    </g>
  );
}
