import { ReferenceLine } from "recharts";
import type { Window } from "../metrics/answer.ts";
import { type ProcessBehaviour, signalsNow } from "../metrics/process-behaviour.ts";
import { formatDate, formatNumber } from "../ui/format.ts";
import { dayAxis, signedAxis } from "./axes.ts";
import { DenseLayer } from "./dense-layer.tsx";
import { LineLabels } from "./line-labels.tsx";
import { Plot } from "./plot.tsx";
import { PointMarks } from "./point-marks.tsx";
import { signalWords } from "./signal-words.ts";
import { useNarrow } from "./use-narrow.ts";

type Props = {
  label: string;
  chart: ProcessBehaviour;
  /** What of it is shown. */
  window: Window;
  unit: string;
  /** Whether neighbours are joined: points of days and weeks, not of items. */
  joined: boolean;
  onSelect: (point: number) => void;
};

/** Up to here every point is an element of its own. */
const pointsDrawn = 120;

/** A process behaviour chart: points, mean, natural limits; what ordinary variation does not explain is marked. */
export function ProcessChart({ label, chart, window, unit, joined, onSelect }: Props) {
  const narrow = useNarrow();
  const { series, limits } = chart;
  const { first, last, values } = series;
  const told = signalWords(chart);
  const now = new Set(signalsNow(chart).flatMap(({ points }) => [...points]));
  const from = last.findIndex((day) => day >= window.first);
  const until = first.findLastIndex((day) => day <= window.last) + 1;
  const shown =
    from < 0 ? [] : Array.from({ length: Math.max(0, until - from) }, (_, i) => from + i);
  const middle = (i: number) => ((first[i] ?? 0) + (last[i] ?? 0) + 1) / 2;

  const levels = [
    { days: limits.upper.limit.at, label: "upper limit", strong: false },
    { days: limits.mean, label: `mean ${formatNumber(limits.mean, undefined, 1)}`, strong: true },
    ...(limits.lower.limit.on
      ? [{ days: limits.lower.limit.at, label: "lower limit", strong: false }]
      : []),
  ];
  let least = Math.min(0, limits.lower.limit.at);
  let top = limits.upper.limit.at;
  for (const i of shown) {
    least = Math.min(least, values[i] ?? 0);
    top = Math.max(top, values[i] ?? 0);
  }
  const say = (i: number) => ({
    title: `${formatNumber(values[i] ?? 0, undefined, 1)} ${unit}`,
    lines: [
      first[i] === last[i] ? formatDate(first[i] ?? 0) : `week of ${formatDate(first[i] ?? 0)}`,
      ...(told.get(i) ?? []),
    ],
  });
  const dense = shown.length > pointsDrawn;
  const marked = dense ? shown.filter((i) => told.has(i)).slice(-50) : shown;
  const y = signedAxis(least, top, unit);
  const xs = Float64Array.from(shown, middle);
  const ys = Float64Array.from(shown, (i) => values[i] ?? 0);
  return (
    <Plot
      label={label}
      height={220}
      x={dayAxis(window.first, window.last, narrow)}
      y={y}
      right={narrow ? 76 : 96}
    >
      {levels.map(({ days, label: name, strong }) => (
        <ReferenceLine
          key={name}
          y={days}
          stroke={strong ? "var(--text)" : "var(--line-strong)"}
          strokeDasharray={strong ? "0" : "3 4"}
        />
      ))}
      <LineLabels levels={levels} />
      {dense && (
        <DenseLayer
          xs={xs}
          ys={ys}
          between={{ x: [window.first, window.last + 1], y: [y.domain[0], y.domain[1]] }}
          say={(i) => say(shown[i] ?? 0)}
          onSelect={(i) => onSelect(shown[i] ?? 0)}
        />
      )}
      <PointMarks
        joined={joined && !dense}
        points={marked.map((i, place) => ({
          x: middle(i),
          y: values[i] ?? 0,
          signal: now.has(i) ? "now" : told.has(i) ? "before" : null,
          mark: { ...say(i), first: place === 0, onSelect: () => onSelect(i) },
        }))}
      />
    </Plot>
  );
}
