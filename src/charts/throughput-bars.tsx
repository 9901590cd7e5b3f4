import type { Day } from "../domain/days.ts";
import type { Throughput } from "../metrics/values.ts";
import { formatDate } from "../ui/format.ts";
import { StretchBars } from "./stretch-bars.tsx";

type Props = { throughput: Throughput; onSelect: (monday: Day) => void };

/** Items delivered a week, one bar a week. */
export const ThroughputBars = ({ throughput, onSelect }: Props) => (
  <StretchBars
    stretches={Array.from(throughput.mondays, (monday, i) => ({
      first: monday,
      last: monday + 6,
      delivered: throughput.delivered[i] ?? 0,
      partial: throughput.partial[i] === 1,
      name: `week of ${formatDate(monday)}`,
    }))}
    mean={throughput.meanAWeek}
    label="Items delivered a week."
    unit="items a week"
    cutShort="a week that the window or the as-of day cuts short"
    onSelect={({ first }) => onSelect(first)}
  />
);
