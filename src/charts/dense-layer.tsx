import { useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { useChartFrame } from "./chart-frame.tsx";
import styles from "./charts.module.css";
import { type Affine, affine, nearest } from "./nearest.ts";
import { splat } from "./splat.ts";
import { useInk } from "./use-ink.ts";

type Props = {
  xs: Float64Array;
  ys: Float64Array;
  /** Two values within the axes, to read their scales from. */
  between: { x: readonly [number, number]; y: readonly [number, number] };
  say: (index: number) => { title: string; lines: readonly string[] };
  onSelect: (index: number) => void;
  /** Others are chosen, and drawn above. */
  faded?: boolean;
  /** Painted above the drawing, where what it draws has grounds that would hide the points. */
  above?: boolean;
  /** The points in groups, each in the colour of a custom property; left out: all in one. */
  groups?: readonly Group[] | undefined;
};

/** Points that are painted alike. */
export type Group = { xs: Float64Array; ys: Float64Array; property: string };

const reachPixels = 20;

const useScales = ({ between }: Props) => {
  const scaleX = useXAxisScale();
  const scaleY = useYAxisScale();
  if (!scaleX || !scaleY) return null;
  return {
    toX: affine((value) => scaleX(value), ...between.x),
    toY: affine((value) => scaleY(value), ...between.y),
  };
};

/** More points than SVG can carry: painted below the chart, found under the pointer by distance. */
export const DenseLayer = (props: Props) => (
  <>
    {(props.groups ?? [{ xs: props.xs, ys: props.ys, property: "--mark" }]).map((group) => (
      <Paint key={group.property} {...props} {...group} />
    ))}
    <Hits {...props} />
  </>
);

function Paint(props: Props & Group) {
  const { xs, ys, property, faded = false, above = false } = props;
  const { under, over } = useChartFrame();
  const ground = above ? over : under;
  const plot = usePlotArea();
  const scales = useScales(props);
  const canvas = useRef<HTMLCanvasElement>(null);
  const ink = useInk(ground, property);
  const painted = useRef<readonly unknown[]>([]);

  useLayoutEffect(() => {
    const area = canvas.current;
    const context = area?.getContext("2d");
    if (!area || !context || !plot || !scales || !ink) return;
    const ratio = window.devicePixelRatio || 1;
    // The chart around renders several times until it is laid out: the same picture is painted once.
    const { toX: x, toY: y } = scales;
    const given = [area, xs, ys, plot.width, plot.height, plot.x, plot.y, ratio, ...ink];
    const wanted = [...given, x.factor, x.offset, y.factor, y.offset];
    if (wanted.every((part, i) => part === painted.current[i])) return;
    painted.current = wanted;
    area.width = Math.round(plot.width * ratio);
    area.height = Math.round(plot.height * ratio);
    const onDevice = ({ factor, offset }: Affine, origin: number): Affine => ({
      factor: factor * ratio,
      offset: (offset - origin) * ratio,
    });
    const toX = onDevice(scales.toX, plot.x);
    const toY = onDevice(scales.toY, plot.y);
    const alpha = splat(xs, ys, toX, toY, area.width, area.height, 2.5 * ratio);
    const image = context.createImageData(area.width, area.height);
    // Four bytes at once: red is the lowest on every machine that browsers run on.
    const pixels = new Uint32Array(image.data.buffer);
    const color = ink[0] | (ink[1] << 8) | (ink[2] << 16);
    for (let i = 0; i < alpha.length; i++) {
      const opacity = alpha[i] as number;
      if (opacity > 0) pixels[i] = color | (opacity << 24);
    }
    context.putImageData(image, 0, 0);
  });

  if (!plot || !ground) return null;
  const { x: left, y: top, width, height } = plot;
  return createPortal(
    <canvas
      ref={canvas}
      className={styles["canvas"]}
      style={{ left, top, width, height, ...(faded ? { opacity: 0.35 } : {}) }}
      aria-hidden
    />,
    ground,
  );
}

/** Apart from the painting, so that a moving pointer paints nothing anew. */
function Hits(props: Props) {
  const { xs, ys, say, onSelect } = props;
  const { tips } = useChartFrame();
  const plot = usePlotArea();
  const scales = useScales(props);
  const [hit, setHit] = useState<{ index: number; x: number; y: number } | null>(null);
  if (!plot || !scales) return null;

  const { toX, toY } = scales;
  const point = (index: number) => {
    const at = {
      x: toX.factor * (xs[index] as number) + toX.offset,
      y: toY.factor * (ys[index] as number) + toY.offset,
    };
    setHit({ index, ...at });
    tips.show({ ...at, ...say(index) });
  };
  const leave = () => {
    setHit(null);
    tips.show(null);
  };
  return (
    <>
      <rect
        x={plot.x}
        y={plot.y}
        width={plot.width}
        height={plot.height}
        fill="transparent"
        style={{ cursor: hit ? "pointer" : "default" }}
        onPointerMove={({ clientX, clientY, currentTarget }) => {
          const box = currentTarget.getBoundingClientRect();
          const x = clientX - box.left + plot.x;
          const y = clientY - box.top + plot.y;
          const index = nearest(xs, ys, toX, toY, x, y, reachPixels);
          if (index < 0) leave();
          else point(index);
        }}
        onPointerLeave={leave}
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
