import type { TotalAge } from "../metrics/total-work-item-age.ts";
import { formatDate, formatNumber } from "../ui/format.ts";
import { amountAxis, dayAxis } from "./axes.ts";
import { DayCursor } from "./day-cursor.tsx";
import { Plot } from "./plot.tsx";
import { Band, StepLine } from "./series-layers.tsx";
import { useNarrow } from "./use-narrow.ts";

type Props = { age: TotalAge; onSelect: (day: number) => void };

/** The ages of all items in progress added up, at the end of each day. */
export function TotalAgeChart({ age: { days, itemDays }, onSelect }: Props) {
  const narrow = useNarrow();
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? first;
  const top = itemDays.reduce((most, value) => Math.max(most, value), 1);
  return (
    <Plot
      label="Total age of the work in progress by day."
      height={260}
      x={dayAxis(first, last, narrow)}
      y={amountAxis(top, "item-days")}
    >
      <Band
        first={first}
        low={new Float64Array(itemDays.length)}
        high={itemDays}
        fill="var(--mark)"
        opacity={0.14}
      />
      <StepLine first={first} values={itemDays} stroke="var(--mark)" />
      <DayCursor
        first={first}
        count={days.length}
        value={(i) => itemDays[i] ?? 0}
        label="Day"
        say={(i) => ({
          title: `${formatNumber(itemDays[i] ?? 0)} item-days`,
          lines: [formatDate(first + i)],
        })}
        onSelect={(i) => onSelect(first + i)}
      />
    </Plot>
  );
}
