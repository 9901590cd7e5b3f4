import styles from "./charts.module.css";
import { spread } from "./spread.ts";
import { usePlotScales } from "./use-plot-scales.ts";

/** A place across a chart that has a name: a percentile, a limit. */
export type Place = {
  at: number;
  label: string;
  /** Where there is little room. */
  short?: string;
  strong: boolean;
};

/** Lines down a chart, each named at its upper end; names are moved apart where they would overlap. */
export function TopLabels({ places, gap }: { places: readonly Place[]; gap: number }) {
  const scales = usePlotScales();
  if (!scales) return null;
  const { plot, toX } = scales;
  const wanted = places.map(({ at }) => toX(at));
  const placed = spread(wanted, gap);
  return (
    <g aria-hidden pointerEvents="none">
      {places.map(({ label, strong }, i) => (
        <g key={label}>
          <path
            d={`M${placed[i]} ${plot.y - 8}L${wanted[i]} ${plot.y}v${plot.height}`}
            stroke={strong ? "var(--text)" : "var(--line-strong)"}
            strokeDasharray={strong ? "0" : "3 4"}
            fill="none"
          />
          <text
            className={styles["lineLabel"]}
            x={placed[i]}
            y={plot.y - 16}
            textAnchor="middle"
            data-strong={strong}
          >
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
