import { type ReactNode, useState } from "react";
import styles from "./charts.module.css";
import { usePlotScales } from "./use-plot-scales.ts";

/** Less than this is a click, not a drag; pixels. */
const leastDrag = 8;

type Props = {
  /** Called with the values at both ends of what was dragged over, the smaller first. */
  onRange: (from: number, to: number) => void;
  /** Layers that the pointer meets first. */
  children?: ReactNode;
};

/**
 * Takes a range across a chart by dragging over its plane. Lies below the marks, which keep
 * their clicks; by keyboard the same range is set in the window picker.
 */
export function RangeLayer({ onRange, children }: Props) {
  const scales = usePlotScales();
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  if (!scales) return null;
  const { plot, fromX } = scales;
  const clamped = (x: number) => Math.max(plot.x, Math.min(plot.x + plot.width, x));
  const placeOf = (layer: Element, clientX: number) => {
    const box = layer.querySelector("rect")?.getBoundingClientRect();
    return clamped(clientX - (box?.left ?? 0) + plot.x);
  };
  const left = drag ? Math.min(drag.from, drag.to) : 0;
  const width = drag ? Math.abs(drag.to - drag.from) : 0;
  return (
    <g
      className={styles["range"]}
      onPointerDown={({ clientX, currentTarget, pointerType, button }) => {
        // A finger scrolls the page.
        if (pointerType === "touch" || button !== 0) return;
        const x = placeOf(currentTarget, clientX);
        setDrag({ from: x, to: x });
      }}
      onPointerMove={({ clientX, currentTarget, pointerId }) => {
        if (!drag) return;
        const to = placeOf(currentTarget, clientX);
        // Not before it is a drag: a captured pointer clicks nothing below it.
        if (Math.abs(to - drag.from) >= leastDrag) currentTarget.setPointerCapture(pointerId);
        setDrag({ ...drag, to });
      }}
      onPointerUp={({ clientX, currentTarget }) => {
        if (!drag) return;
        setDrag(null);
        const to = placeOf(currentTarget, clientX);
        const [from, until] = [Math.min(drag.from, to), Math.max(drag.from, to)];
        if (until - from >= leastDrag) onRange(fromX(from), fromX(until));
      }}
      onPointerCancel={() => setDrag(null)}
    >
      <rect x={plot.x} y={plot.y} width={plot.width} height={plot.height} fill="transparent" />
      {children}
      {drag && width >= leastDrag && (
        <rect
          x={left}
          y={plot.y}
          width={width}
          height={plot.height}
          fill="var(--accent)"
          fillOpacity={0.14}
          stroke="var(--accent)"
        />
      )}
    </g>
  );
}
