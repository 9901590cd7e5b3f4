import { formatNumber } from "../ui/format.ts";
import styles from "./charts.module.css";
import { type FlowReading, slopeAWeek } from "./read-flow.ts";
import { spread } from "./spread.ts";
import { usePlotScales } from "./use-plot-scales.ts";

type Lines = { first: number; arrivals: Int32Array; departures: Int32Array };

/** Work in progress as a stroke down, approximate cycle time as a stroke across. */
export function FlowGuide({
  first,
  day,
  reading,
  arrivals,
  departures,
}: Lines & { day: number; reading: FlowReading }) {
  const scales = usePlotScales();
  if (!scales) return null;
  const { toX, toY } = scales;
  const x = toX(first + day + 0.5);
  const low = toY(departures[day] ?? 0);
  const across = reading.since === null ? "" : `M${toX(first + reading.since + 0.5)} ${low}H${x}`;
  return (
    <path
      d={`M${x} ${toY(arrivals[day] ?? 0)}V${low}${across}`}
      stroke="var(--text)"
      strokeWidth={2.5}
      fill="none"
    />
  );
}

/** How steeply items arrive and depart: from end to end, with items a week where there is room. */
export function FlowSlopes({ first, arrivals, departures, named }: Lines & { named: boolean }) {
  const scales = usePlotScales();
  const last = arrivals.length - 1;
  if (!scales || last < 1) return null;
  const { plot, toX, toY } = scales;
  const slopes = [
    { line: arrivals, word: "in" },
    { line: departures, word: "out" },
  ].map(({ line, word }) => ({
    from: toY(line[0] ?? 0),
    to: toY(line[last] ?? 0),
    label: `${word} ${formatNumber(slopeAWeek(line) ?? 0, undefined, 1)} a week`,
  }));
  const placed = spread(
    slopes.map(({ to }) => to),
    16,
  );
  return (
    <g pointerEvents="none" aria-hidden>
      {slopes.map(({ from, to, label }, i) => (
        <g key={label}>
          <path
            d={`M${toX(first + 1)} ${from}L${toX(first + last + 1)} ${to}`}
            stroke="var(--text)"
            strokeDasharray="5 4"
            fill="none"
          />
          {named && (
            <text className={styles["lineLabel"]} x={plot.x + plot.width + 8} y={placed[i]}>
              {label}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
