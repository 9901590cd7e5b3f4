import { usePlotArea, useYAxisScale } from "recharts";
import styles from "./charts.module.css";
import { spread } from "./spread.ts";

/** A level across a chart. */
export type Level = { days: number; label: string; strong: boolean };

/** Names levels at the right end of their lines, moved apart where they would overlap. */
export function LineLabels({ levels }: { levels: readonly Level[] }) {
  const plot = usePlotArea();
  const scale = useYAxisScale();
  if (!plot || !scale) return null;
  const places = levels.map(({ days }) => scale(days) ?? plot.y);
  const placed = spread(places, 16);
  const right = plot.x + plot.width;
  return (
    <g aria-hidden>
      {levels.map(({ label, strong }, i) => (
        <g key={label}>
          <path
            d={`M${right} ${places[i]}L${right + 8} ${placed[i]}`}
            stroke="var(--line-strong)"
            fill="none"
          />
          <text className={styles["lineLabel"]} x={right + 12} y={placed[i]} data-strong={strong}>
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
