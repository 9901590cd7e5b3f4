import { amountAxis } from "./axes.ts";
import { BarMarks } from "./bar-marks.tsx";
import { type Axis, Plot } from "./plot.tsx";
import { type Place, TopLabels } from "./top-labels.tsx";
import { useNarrow } from "./use-narrow.ts";

/** A step of a distribution: from where to where, how many, and what is said of it. */
export type Step = {
  from: number;
  to: number;
  count: number;
  title: string;
  lines: readonly string[];
  onSelect: () => void;
};

type Props = {
  label: string;
  steps: readonly Step[];
  x: Axis;
  /** Named lines down the chart, such as percentiles. */
  places: readonly Place[];
};

/** How many items lie in each step, with named lines where percentiles or means stand. */
export function DistributionChart({ label, steps, x, places }: Props) {
  const narrow = useNarrow();
  const top = steps.reduce((most, { count }) => Math.max(most, count), 1);
  return (
    <Plot label={label} height={300} x={x} y={amountAxis(top, "items")} top={44}>
      <BarMarks
        bars={steps.map(({ from, to, count, title, lines, onSelect }, i) => ({
          id: String(from),
          from,
          to,
          parts: [{ low: 0, high: count, fill: "var(--mark)" }],
          mark: { title, lines, first: i === 0, onSelect },
        }))}
      />
      <TopLabels
        places={
          narrow ? places.map((place) => ({ ...place, label: place.short ?? place.label })) : places
        }
        gap={narrow ? 40 : 84}
      />
    </Plot>
  );
}
