import { ReferenceLine } from "recharts";
import type { Day } from "../domain/days.ts";
import { formatNumber, plural } from "../ui/format.ts";
import { amountAxis, dayAxis } from "./axes.ts";
import { type BarMark, BarMarks } from "./bar-marks.tsx";
import styles from "./charts.module.css";
import { LineLabels } from "./line-labels.tsx";
import { Plot } from "./plot.tsx";
import { useNarrow } from "./use-narrow.ts";

/** What was delivered in a stretch of days, both ends in. */
export type Stretch = {
  first: Day;
  last: Day;
  delivered: number;
  /** Some of its days are not counted, or not over. */
  partial: boolean;
  /** "week of 12 Aug 2026", "Iteration 12". */
  name: string;
};

type Props = {
  /** By day, side by side. */
  stretches: readonly Stretch[];
  /** Items in a whole one on average; null where there is none. */
  mean: number | null;
  label: string;
  unit: string;
  /** What cuts one short, said below the chart where it happens. */
  cutShort: string;
  onSelect: (stretch: Stretch) => void;
};

/** Items delivered in each stretch of days, one bar each; those with none stay, those cut short are hatched. */
export function StretchBars({ stretches, mean, label, unit, cutShort, onSelect }: Props) {
  const narrow = useNarrow();
  const top = stretches.reduce((most, { delivered }) => Math.max(most, delivered), mean ?? 1);
  const bars = stretches.map((stretch, i): BarMark => {
    const { first, last, delivered, partial, name } = stretch;
    return {
      id: String(first),
      from: first,
      to: last + 1,
      parts: [
        {
          low: 0,
          high: delivered,
          fill: partial ? "url(#cut-short)" : "var(--mark)",
          outlined: partial,
        },
      ],
      mark: {
        title: `${plural(delivered, "item")} delivered`,
        lines: [`${name}${partial ? ", cut short" : ""}`],
        first: i === 0,
        onSelect: () => onSelect(stretch),
      },
    };
  });
  const words = mean === null || narrow ? "mean" : `mean ${formatNumber(mean, undefined, 1)}`;
  return (
    <>
      <Plot
        label={label}
        height={320}
        x={dayAxis(stretches[0]?.first ?? 0, stretches.at(-1)?.last ?? 0, narrow)}
        y={amountAxis(top, unit)}
        right={narrow ? 56 : 84}
      >
        <defs>
          <pattern
            id="cut-short"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" fill="var(--surface)" />
            <rect width="3" height="6" fill="var(--mark)" />
          </pattern>
        </defs>
        {mean !== null && (
          <ReferenceLine y={mean} stroke="var(--line-strong)" strokeDasharray="3 4" />
        )}
        {mean !== null && <LineLabels levels={[{ days: mean, label: words, strong: false }]} />}
        <BarMarks bars={bars} />
      </Plot>
      {stretches.some(({ partial }) => partial) && (
        <p className={styles["legend"]}>
          <span>
            <svg width="14" height="14" aria-hidden>
              <rect width="14" height="14" fill="url(#cut-short)" stroke="var(--mark)" />
            </svg>
            {cutShort}
          </span>
        </p>
      )}
    </>
  );
}
