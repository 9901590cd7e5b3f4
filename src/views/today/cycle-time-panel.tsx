import { Suspense } from "react";
import { useAnswer } from "../../data/answers.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { isRefusal } from "../../metrics/answer.ts";
import { formatDuration } from "../../ui/duration.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { formatDateAt } from "../../ui/format.ts";
import { Panel, PanelFrame } from "../../ui/panel.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { explanation } from "../explain/explanation.ts";
import { lazyChart } from "../panel/lazy-chart.ts";
import { refusalSentence } from "../panel/refusal-sentence.ts";
import { useItemNames } from "../panel/use-item-names.ts";
import { useOpenItem } from "../panel/use-open-item.ts";
import { cycleTimeSentence } from "./sentences.ts";

const CycleTimeScatter = lazyChart(
  async () => (await import("../../charts/cycle-time-scatter.tsx")).CycleTimeScatter,
);

export const cycleTimeTitle = "How long does work take?";

/** Finished items by the day they finished and how long they took. */
export function CycleTimePanel() {
  const { answer, previous } = useAnswer("cycle time");
  const value = answer && !isRefusal(answer.value) ? answer.value : undefined;
  const nameOf = useItemNames(value?.rows, previous);
  const openItem = useOpenItem();
  const { scope } = useTeamView();
  const skeleton = <Skeleton height={320} label="Reading cycle times" />;
  if (!answer) return <PanelFrame title={cycleTimeTitle}>{skeleton}</PanelFrame>;

  const { clock, zone, asOf, window } = answer;
  const table = {
    caption: "Finished items and their cycle time",
    columns: [
      { title: "Item" },
      { title: "Finished", short: true },
      { title: "Cycle time", numeric: true },
    ],
    rows: Array.from(value?.rows ?? [], (row, i) => [
      nameOf(row) ?? `item ${i + 1}`,
      formatDateAt(value?.finishedAt[i] ?? 0, zone),
      formatDuration(value?.days[i] ?? 0, clock),
    ]),
  };
  const sentence = isRefusal(answer.value)
    ? refusalSentence(answer.value)
    : cycleTimeSentence(answer.value, clock);
  return (
    <Panel
      title={cycleTimeTitle}
      answer={sentence}
      explanation={explanation(answer)}
      table={table}
      previous={previous}
    >
      {value ? (
        <Suspense fallback={skeleton}>
          <CycleTimeScatter
            times={value}
            {...{ window, asOf, zone, clock, nameOf }}
            asOfLabel={scope.asOf === null ? "today" : "as of"}
            onSelect={openItem}
          />
        </Suspense>
      ) : (
        <EmptyState>
          No percentile can be told from so few items. A longer window may hold more.
        </EmptyState>
      )}
    </Panel>
  );
}
