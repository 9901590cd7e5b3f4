import {
  type PlotArea,
  usePlotArea,
  useXAxisInverseScale,
  useXAxisScale,
  useYAxisScale,
} from "recharts";

/** The plane of a chart: where it lies, and how data becomes pixels. */
export type PlotScales = {
  plot: PlotArea;
  toX: (value: number) => number;
  toY: (value: number) => number;
  /** Pixels back to data, across. */
  fromX: (pixels: number) => number;
};

/** The scales of the chart around; null until it is laid out. */
export function usePlotScales(): PlotScales | null {
  const plot = usePlotArea();
  const scaleX = useXAxisScale();
  const scaleY = useYAxisScale();
  const inverse = useXAxisInverseScale();
  if (!plot || !scaleX || !scaleY || !inverse) return null;
  return {
    plot,
    toX: (value) => scaleX(value) ?? plot.x,
    toY: (value) => scaleY(value) ?? plot.y,
    fromX: (pixels) => Number(inverse(pixels) ?? 0),
  };
}
