import { useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { useChartFrame } from "./chart-frame.tsx";
import styles from "./charts.module.css";
import { affine, nearest } from "./nearest.ts";
import { splat } from "./splat.ts";
import { useInk } from "./use-ink.ts";

type Props = {
  xs: Float64Array;
  ys: Float64Array;
  /** Two values within the axes, to read their scales from. */
  between: { x: readonly [number, number]; y: readonly [number, number] };
  say: (index: number) => { title: string; lines: readonly string[] };
  onSelect: (index: number) => void;
};

const reachPixels = 20;

/** More points than SVG can carry: painted below the chart, found under the pointer by distance. */
export function DenseLayer({ xs, ys, between, say, onSelect }: Props) {
  const { tips, under } = useChartFrame();
  const plot = usePlotArea();
  const scaleX = useXAxisScale();
  const scaleY = useYAxisScale();
  const canvas = useRef<HTMLCanvasElement>(null);
  const ink = useInk(under, "--mark");
  const [hit, setHit] = useState<{ index: number; x: number; y: number } | null>(null);

  const scales =
    scaleX && scaleY
      ? {
          toX: affine((value) => scaleX(value), ...between.x),
          toY: affine((value) => scaleY(value), ...between.y),
        }
      : null;

  useLayoutEffect(() => {
    const area = canvas.current;
    const context = area?.getContext("2d");
    if (!area || !context || !plot || !scales || !ink) return;
    const ratio = window.devicePixelRatio || 1;
    area.width = Math.round(plot.width * ratio);
    area.height = Math.round(plot.height * ratio);
    const onDevice = ({ factor, offset }: { factor: number; offset: number }, origin: number) => ({
      factor: factor * ratio,
      offset: (offset - origin) * ratio,
    });
    const alpha = splat(
      xs,
      ys,
      onDevice(scales.toX, plot.x),
      onDevice(scales.toY, plot.y),
      area.width,
      area.height,
      2.5 * ratio,
    );
    const image = context.createImageData(area.width, area.height);
    for (let i = 0; i < alpha.length; i++) {
      image.data.set(ink, i * 4);
      image.data[i * 4 + 3] = alpha[i] as number;
    }
    context.putImageData(image, 0, 0);
  });

  if (!plot || !scales || !under) return null;
  const { toX, toY } = scales;
  return (
    <>
      {createPortal(
        <canvas
          ref={canvas}
          className={styles["canvas"]}
          style={{ left: plot.x, top: plot.y, width: plot.width, height: plot.height }}
          aria-hidden
        />,
        under,
      )}
      <rect
        x={plot.x}
        y={plot.y}
        width={plot.width}
        height={plot.height}
        fill="transparent"
        style={{ cursor: hit ? "pointer" : "default" }}
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const x = event.clientX - box.left + plot.x;
          const y = event.clientY - box.top + plot.y;
          const index = nearest(xs, ys, toX, toY, x, y, reachPixels);
          if (index < 0) {
            setHit(null);
            return tips.show(null);
          }
          const at = {
            x: toX.factor * (xs[index] as number) + toX.offset,
            y: toY.factor * (ys[index] as number) + toY.offset,
          };
          setHit({ index, ...at });
          tips.show({ ...at, ...say(index) });
        }}
        onPointerLeave={() => {
          setHit(null);
          tips.show(null);
        }}
        onClick={() => hit && onSelect(hit.index)}
      />
      {hit && (
        <circle
          cx={hit.x}
          cy={hit.y}
          r={5}
          fill="none"
          stroke="var(--text)"
          strokeWidth={2}
          pointerEvents="none"
        />
      )}
    </>
  );
}
