import { type KeyboardEvent, type ReactNode, useEffect, useState } from "react";
import { useChartFrame } from "./chart-frame.tsx";
import styles from "./charts.module.css";
import { usePlotScales } from "./use-plot-scales.ts";

type Props = {
  /** The day of the first value, and how many there are. */
  first: number;
  count: number;
  /** How high the value of a day lies, where there is one dot to show. */
  value?: (index: number) => number;
  say: (index: number) => { title: string; lines: readonly string[] };
  /** What the cursor reads, for those who hear it: "Day". */
  label: string;
  onSelect?: (index: number) => void;
  /** More to draw at the day pointed at. */
  children?: (index: number) => ReactNode;
};

/** How far each key moves; beyond the ends it stays. */
const moves = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 7,
  PageDown: -7,
  Home: -Infinity,
  End: Infinity,
} as const;

const moveOf = (key: string): number | undefined =>
  key in moves ? moves[key as keyof typeof moves] : undefined;

/**
 * Reads a chart day by day: under the pointer, or by keyboard as one slider (arrows by a day,
 * Page Up and Down by a week). Enter or a click opens the items of the day.
 */
export function DayCursor({ first, count, value, say, label, onSelect, children }: Props) {
  const { tips } = useChartFrame();
  const scales = usePlotScales();
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => () => tips.show(null), [tips]);
  if (!scales || count === 0) return null;

  const { plot, toX, toY, fromX } = scales;
  const last = count - 1;
  const held = at === null ? null : Math.min(at, last);
  const middle = (index: number) => toX(first + index + 0.5);
  const show = (index: number) => {
    setAt(index);
    const y = value ? toY(value(index)) : plot.y + 8;
    tips.show({ x: middle(index), y, ...say(index) });
  };
  const leave = () => {
    setAt(null);
    tips.show(null);
  };
  const heard = say(held ?? last);
  const press = (event: KeyboardEvent) => {
    if ((event.key === "Enter" || event.key === " ") && onSelect) {
      event.preventDefault();
      onSelect(held ?? last);
      return;
    }
    const move = moveOf(event.key);
    if (move === undefined) return;
    event.preventDefault();
    show(Math.max(0, Math.min(last, (held ?? last) + move)));
  };
  return (
    <g
      className={styles["cursor"]}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={held ?? last}
      aria-valuetext={[heard.title, ...heard.lines].join(", ")}
      onFocus={() => show(held ?? last)}
      onBlur={leave}
      onKeyDown={press}
      onPointerMove={({ clientX, currentTarget }) => {
        const box = currentTarget.querySelector("rect")?.getBoundingClientRect();
        if (!box) return;
        const index = Math.floor(fromX(clientX - box.left + plot.x)) - first;
        show(Math.max(0, Math.min(last, index)));
      }}
      onPointerLeave={leave}
      onClick={() => held !== null && onSelect?.(held)}
    >
      <rect
        x={plot.x}
        y={plot.y}
        width={plot.width}
        height={plot.height}
        fill="transparent"
        style={{ cursor: onSelect ? "pointer" : "default" }}
      />
      {held !== null && (
        <g pointerEvents="none">
          <path
            d={`M${middle(held)} ${plot.y}v${plot.height}`}
            stroke="var(--line-strong)"
            strokeDasharray="2 3"
          />
          {value && (
            <circle
              cx={middle(held)}
              cy={toY(value(held))}
              r={4}
              fill="var(--surface)"
              stroke="var(--text)"
              strokeWidth={2}
            />
          )}
          {children?.(held)}
        </g>
      )}
    </g>
  );
}
