import { ReferenceLine } from "recharts";
import type { Day } from "../domain/days.ts";
import type { WipByDay } from "../metrics/values.ts";
import { formatDate, formatNumber, plural } from "../ui/format.ts";
import { amountAxis, dayAxis } from "./axes.ts";
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

/** Items in progress at the end of each day, against the limit; days on which there may have been more are shaded up to it. */
export function WipDays({ wip: { days, wip, unseen }, limit, onSelect }: Props) {
  const narrow = useNarrow();
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? first;
  const most = Int32Array.from(wip, (value, i) => value + (unseen[i] ?? 0));
  const top = most.reduce((highest, value) => Math.max(highest, value), limit ?? 1);
  return (
    <Plot
      label="Items in progress by day."
      height={260}
      x={dayAxis(first, last, narrow)}
      y={amountAxis(top, "items")}
      right={limit === null ? 16 : 72}
    >
      <Band first={first} low={wip} high={most} fill="var(--watch-soft)" />
      <Band
        first={first}
        low={new Int32Array(wip.length)}
        high={wip}
        fill="var(--mark)"
        opacity={0.14}
      />
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
            ...((unseen[i] ?? 0) > 0 ? [`perhaps up to ${formatNumber(most[i] ?? 0)}`] : []),
            formatDate(first + i),
          ],
        })}
        onSelect={(i) => onSelect(first + i)}
      />
    </Plot>
  );
}
