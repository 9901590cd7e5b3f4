import type { Day } from "../domain/days.ts";
import { formatDate, formatNumber, plural } from "../ui/format.ts";
import { amountAxis, dayAxis } from "./axes.ts";
import { type BarMark, BarMarks, type BarPart } from "./bar-marks.tsx";
import { kindColour } from "./kind-colour.ts";
import { KindKey } from "./kind-key.tsx";
import { Plot } from "./plot.tsx";
import { useNarrow } from "./use-narrow.ts";

type Props = {
  /** What is counted: "delivered", "in progress". */
  what: string;
  kinds: readonly { name: string; named: boolean }[];
  mondays: Int32Array;
  /** Items in week w of kind k, at `w * kinds.length + k`. */
  counts: Int32Array;
  onSelect: (monday: Day) => void;
};

/** Items a week, one part of a bar for each kind of work. */
export function MixChart({ what, kinds, mondays, counts, onSelect }: Props) {
  const narrow = useNarrow();
  const of = (week: number, kind: number) => counts[week * kinds.length + kind] ?? 0;
  const total = (week: number) => kinds.reduce((sum, _, kind) => sum + of(week, kind), 0);
  const bars = Array.from(mondays, (monday, week): BarMark => {
    let low = 0;
    const parts = kinds.flatMap(({ named }, kind): BarPart[] => {
      const count = of(week, kind);
      low += count;
      return count === 0 ? [] : [{ low: low - count, high: low, fill: kindColour(kind, named) }];
    });
    return {
      id: String(monday),
      from: monday,
      to: monday + 7,
      parts,
      mark: {
        title: `${plural(total(week), "item")} ${what}`,
        lines: [
          kinds
            .flatMap(({ name }, kind) =>
              of(week, kind) > 0 ? [`${name} ${formatNumber(of(week, kind))}`] : [],
            )
            .join(", "),
          `week of ${formatDate(monday)}`,
        ],
        first: week === 0,
        onSelect: () => onSelect(monday),
      },
    };
  });
  const top = mondays.reduce((most, _, week) => Math.max(most, total(week)), 1);
  return (
    <>
      <Plot
        label={`Items ${what} by week and kind of work.`}
        height={280}
        x={dayAxis(mondays[0] ?? 0, (mondays.at(-1) ?? 0) + 6, narrow)}
        y={amountAxis(top, "items")}
      >
        <BarMarks bars={bars} />
      </Plot>
      <KindKey kinds={kinds} />
    </>
  );
}
