import { ReferenceLine } from "recharts";
import type { Day } from "../domain/days.ts";
import type { ThroughputByDay } from "../metrics/throughput-by-day.ts";
import { formatDate, formatNumber, plural } from "../ui/format.ts";
import { amountAxis, dayAxis } from "./axes.ts";
import { DayCursor } from "./day-cursor.tsx";
import { LineLabels } from "./line-labels.tsx";
import { Plot } from "./plot.tsx";
import { Band } from "./series-layers.tsx";
import { useNarrow } from "./use-narrow.ts";

type Props = { throughput: ThroughputByDay; onSelect: (day: Day) => void };

/** Items delivered a day, with the mean of the days that are over. */
export function ThroughputDays({ throughput, onSelect }: Props) {
  const { days, delivered, meanADay } = throughput;
  const narrow = useNarrow();
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? first;
  const top = delivered.reduce((most, value) => Math.max(most, value), 1);
  const mean = meanADay === null ? "" : `mean ${formatNumber(meanADay, undefined, 1)}`;
  return (
    <Plot
      label="Items delivered a day."
      height={320}
      x={dayAxis(first, last, narrow)}
      y={amountAxis(top, "items a day")}
      right={narrow ? 60 : 84}
    >
      <Band
        first={first}
        low={new Int32Array(delivered.length)}
        high={delivered}
        fill="var(--mark)"
      />
      {meanADay !== null && (
        <ReferenceLine y={meanADay} stroke="var(--text)" strokeDasharray="3 4" />
      )}
      {meanADay !== null && (
        <LineLabels levels={[{ days: meanADay, label: mean, strong: false }]} />
      )}
      <DayCursor
        first={first}
        count={days.length}
        value={(i) => delivered[i] ?? 0}
        label="Day"
        say={(i) => ({
          title: `${plural(delivered[i] ?? 0, "item")} delivered`,
          lines: [formatDate(first + i)],
        })}
        onSelect={(i) => onSelect(first + i)}
      />
    </Plot>
  );
}
