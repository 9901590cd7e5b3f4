import { formatNumber, formatShare } from "../ui/format.ts";
import { BarRows, type RowBar } from "./bar-rows.tsx";
import { stageColour } from "./stage-colour.ts";

type Share = { name: string; share: number; daysAnItem: number };

/** How the time between start and finish divides between stages: one bar a stage, in the order of the work. */
export function StageShares({ shares }: { shares: readonly Share[] }) {
  const most = shares.reduce((top, { share }) => Math.max(top, share), 0) || 1;
  return (
    <BarRows
      label="Share of the time spent in each stage."
      rows={shares.map(
        ({ name, share, daysAnItem }, i): RowBar => ({
          id: name,
          name,
          note: `${formatShare(share, 1)} · ${formatNumber(daysAnItem, undefined, 1)}\u00a0d an item`,
          parts: [{ share: share / most, fill: stageColour(i, shares.length), title: name }],
        }),
      )}
    />
  );
}

/** One item's time by stage. */
export type ItemTime = { row: number; name: string; days: readonly number[]; total: number };

type ItemsProps = {
  items: readonly ItemTime[];
  /** Names of the parts of `days`. */
  stages: readonly string[];
  onSelect: (row: number) => void;
};

/** Where single items spent their time, one row an item. */
export function StageItems({ items, stages, onSelect }: ItemsProps) {
  const most = items.reduce((top, { total }) => Math.max(top, total), 0) || 1;
  const days = (value: number) => `${formatNumber(value, undefined, 1)}\u00a0d`;
  return (
    <BarRows
      label="Time of single items by stage."
      rows={items.map(
        (item): RowBar => ({
          id: String(item.row),
          name: item.name,
          note: days(item.total),
          parts: item.days.map((value, i) => ({
            share: value / most,
            fill: stageColour(i, stages.length),
            title: `${stages[i] ?? ""} ${days(value)}`,
          })),
          onSelect: () => onSelect(item.row),
        }),
      )}
    />
  );
}
