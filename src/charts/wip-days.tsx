import { ReferenceLine } from "recharts";
import type { Day } from "../domain/days.ts";
import type { WipByDay } from "../metrics/values.ts";
import { formatDate, formatNumber, plural } from "../ui/format.ts";
import { amountAxis, dayAxis } from "./axes.ts";
import styles from "./charts.module.css";
import { DayCursor } from "./day-cursor.tsx";
import { LineLabels } from "./line-labels.tsx";
import { Plot } from "./plot.tsx";
import { Band, StepLine } from "./series-layers.tsx";
import { useNarrow } from "./use-narrow.ts";

type Props = {
  wip: WipByDay;
  /** Most items at once, as the team agreed; null where it has set none. */
  limit: number | null;
  onSelect: (day: Day) => void;
};

/**
 * Items in progress at the end of each day, against the limit. Where moves are not recorded,
 * a band goes from the fewest to the most there may have been.
 */
export function WipDays({ wip: { days, wip, low, high }, limit, onSelect }: Props) {
  const narrow = useNarrow();
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? first;
  // What there may have been at most can be many times what was: the line stays readable, the band is cut.
  const known = wip.reduce((highest, value) => Math.max(highest, value), limit ?? 1);
  const top = Math.min(
    2 * known,
    high.reduce((highest, value) => Math.max(highest, value), known),
  );
  const doubtful = high.some((most, i) => most !== low[i]);
  const plot = (
    <Plot
      label="Items in progress by day."
      height={260}
      x={dayAxis(first, last, narrow)}
      y={amountAxis(top, "items")}
      right={limit === null ? 16 : 72}
    >
      <Band
        first={first}
        low={new Int32Array(wip.length)}
        high={wip}
        fill="var(--mark)"
        opacity={0.14}
      />
      {doubtful && (
        <g data-band>
          <Band first={first} low={low} high={high} fill="var(--mark)" opacity={0.3} />
        </g>
      )}
      <StepLine first={first} values={wip} stroke="var(--mark)" />
      {limit !== null && <ReferenceLine y={limit} stroke="var(--text)" />}
      {limit !== null && (
        <LineLabels
          levels={[{ days: limit, label: `limit ${formatNumber(limit)}`, strong: true }]}
        />
      )}
      <DayCursor
        first={first}
        count={days.length}
        value={(i) => wip[i] ?? 0}
        label="Day"
        say={(i) => ({
          title: `${plural(wip[i] ?? 0, "item")} in progress`,
          lines: [
            ...(low[i] === high[i]
              ? []
              : [
                  `between ${formatNumber(low[i] ?? 0)} and ${formatNumber(high[i] ?? 0)}: not all moves are recorded`,
                ]),
            formatDate(first + i),
          ],
        })}
        onSelect={(i) => onSelect(first + i)}
      />
    </Plot>
  );
  if (!doubtful) return plot;
  return (
    <>
      {plot}
      <p className={styles["legend"]}>
        <span>
          <svg width="14" height="14" aria-hidden>
            <rect width="14" height="14" fill="var(--mark)" opacity={0.3} />
          </svg>
          from the fewest to the most there may have been, where moves are not recorded
        </span>
      </p>
    </>
  );
}
