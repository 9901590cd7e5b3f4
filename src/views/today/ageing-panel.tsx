import { Suspense } from "react";
import { useTeamView } from "../../data/team-view.tsx";
import { clockUnit, formatDuration } from "../../ui/duration.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Panel, PanelFrame } from "../../ui/panel.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { explanation } from "../explain/explanation.ts";
import { lazyChart } from "../panel/lazy-chart.ts";
import { useItemNames } from "../panel/use-item-names.ts";
import { useOpenItem } from "../panel/use-open-item.ts";
import { AgeingLegend } from "./ageing-legend.tsx";
import { ageingSentence } from "./sentences.ts";
import { useInProgress } from "./use-in-progress.ts";

const AgeingChart = lazyChart(
  async () => (await import("../../charts/ageing-chart.tsx")).AgeingChart,
);

export const ageingTitle = "Where does the work in progress stand?";

/** Items in progress by stage and age. */
export function AgeingPanel() {
  const found = useInProgress();
  const { state } = useTeamView();
  const nameOf = useItemNames(found?.ages.rows, found?.previous ?? true);
  const openItem = useOpenItem();
  const skeleton = <Skeleton height={300} label="Reading ages" />;
  if (!found) return <PanelFrame title={ageingTitle}>{skeleton}</PanelFrame>;

  const { answer, ages, times, sle, previous } = found;
  const { clock } = answer;
  const stages = state.stages
    .map(({ name, kind }, index) => ({ name, kind, index }))
    .filter(({ kind }) => kind === "active" || kind === "waiting");
  const table = {
    caption: "Items in progress by stage and age",
    columns: [
      { title: "Item" },
      { title: "Stage" },
      { title: `Age (${clockUnit[clock]})`, numeric: true },
      { title: "Stands" },
    ],
    rows: Array.from(ages.rows, (row, i) => [
      nameOf(row) ?? `item ${i + 1}`,
      state.stages[ages.stage[i] ?? -1]?.name ?? "",
      `${ages.atLeast[i] === 1 ? "at least " : ""}${formatDuration(ages.ageDays[i] ?? 0, clock)}`,
      found.standings[i] ?? "",
    ]),
  };
  return (
    <Panel
      title={ageingTitle}
      answer={ageingSentence(found.attention, times, ages, clock)}
      explanation={explanation(answer)}
      table={table}
      previous={previous}
    >
      {ages.rows.length > 0 ? (
        <>
          <Suspense fallback={skeleton}>
            <AgeingChart
              {...{ ages, stages, sle, clock, nameOf }}
              standings={found.standings}
              percentiles={times?.percentiles ?? []}
              onSelect={openItem}
            />
          </Suspense>
          <AgeingLegend sle={sle !== null} />
        </>
      ) : (
        <EmptyState>Nothing is in progress, so nothing ages.</EmptyState>
      )}
    </Panel>
  );
}
