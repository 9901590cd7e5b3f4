import { useAnswer } from "../../data/answers.ts";
import { useBefore } from "../../data/window-before.ts";
import { isRefusal } from "../../metrics/answer.ts";
import type { FlowEfficiency } from "../../metrics/flow-efficiency.ts";
import { formatNumber, formatShare, plural } from "../../ui/format.ts";
import { useChangeView } from "../../url/use-view-settings.ts";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import { lazyChart } from "../panel/lazy-chart.ts";
import { useItemNames } from "../panel/use-item-names.ts";
import { useNamedTable } from "../panel/use-named-table.ts";
import { efficiencySentence } from "./sentences.ts";
import { titles } from "./titles.ts";

const Distribution = lazyChart(
  async () => (await import("../../charts/distribution-chart.tsx")).DistributionChart,
);

const dayMs = 86_400_000;
const percent = (value: number) => `${formatNumber(value)}\u00a0%`;

/** Items by their own efficiency, in tenths: the last holds 100 % too. */
function tenths({ activeMs, totalMs }: FlowEfficiency): number[] {
  const counts = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < totalMs.length; i++) {
    const total = totalMs[i] ?? 0;
    const place = total === 0 ? 9 : Math.min(9, Math.floor((10 * (activeMs[i] ?? 0)) / total));
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** How much of the time between start and finish is work, and how that differs between items. */
export function EfficiencyPanel() {
  const answered = useAnswer("flow efficiency");
  const before = useBefore("flow efficiency");
  const value = answered.answer?.value;
  const rows = value === undefined || isRefusal(value) ? undefined : value.rows;
  const nameOf = useItemNames(rows, answered.previous);
  const namedTable = useNamedTable();
  const { open } = useChangeView();
  return (
    <AnswerPanel
      title={titles.efficiency}
      height={300}
      answered={answered}
      sentence={(now, { window }) => (window ? efficiencySentence(now, before, window) : "")}
      table={({ rows, activeMs, totalMs }) =>
        namedTable({
          caption: "Flow efficiency of each finished item",
          columns: [
            { title: "Item" },
            { title: "Worked on (days)", numeric: true },
            { title: "From start to finish (days)", numeric: true },
            { title: "Efficiency", numeric: true },
          ],
          of: rows,
          nameOf,
          cells: (i) => [
            Math.round((10 * (activeMs[i] ?? 0)) / dayMs) / 10,
            Math.round((10 * (totalMs[i] ?? 0)) / dayMs) / 10,
            formatShare(activeMs[i] ?? 0, totalMs[i] ?? 0),
          ],
        })
      }
      mend="Name a waiting stage, or what marks an item as blocked, in the team's description: without them all time would count as work."
    >
      {(efficiency) => (
        <Distribution
          label="Finished items by flow efficiency."
          x={{
            domain: [0, 100],
            ticks: [0, 20, 40, 60, 80, 100],
            format: percent,
            title: "of its time an item was worked on",
          }}
          steps={tenths(efficiency).map((count, i) => ({
            from: 10 * i,
            to: 10 * (i + 1),
            count,
            title: `${plural(count, "item")} with ${percent(10 * i)} to ${percent(10 * (i + 1))} of work`,
            lines: [],
            onSelect: () => open({ list: "finished" }),
          }))}
          places={[
            {
              at: 100 * efficiency.efficiency,
              label: `all together ${formatShare(efficiency.efficiency, 1)}`,
              strong: true,
            },
          ]}
        />
      )}
    </AnswerPanel>
  );
}
