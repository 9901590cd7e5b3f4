import { Suspense } from "react";
import { useAnswer } from "../../data/answers.ts";
import { isRefusal } from "../../metrics/answer.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { formatDate } from "../../ui/format.ts";
import { Panel, PanelFrame } from "../../ui/panel.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useViewSettings } from "../../url/use-view-settings.ts";
import { explanation } from "../explain/explanation.ts";
import { lazyChart } from "../panel/lazy-chart.ts";
import { refusalSentence } from "../panel/refusal-sentence.ts";
import { throughputSentence } from "./sentences.ts";

const ThroughputBars = lazyChart(
  async () => (await import("../../charts/throughput-bars.tsx")).ThroughputBars,
);

export const throughputTitle = "How much gets finished a week?";

/** Items delivered a week. */
export function ThroughputPanel() {
  const { answer, previous } = useAnswer("throughput");
  const { open } = useViewSettings();
  const skeleton = <Skeleton height={320} label="Reading throughput" />;
  if (!answer) return <PanelFrame title={throughputTitle}>{skeleton}</PanelFrame>;

  const value = isRefusal(answer.value) ? undefined : answer.value;
  const table = {
    caption: "Items delivered a week",
    columns: [
      { title: "Week of", short: true },
      { title: "Items delivered", numeric: true },
      { title: "Whole week" },
    ],
    rows: Array.from(value?.mondays ?? [], (monday, i) => [
      formatDate(monday),
      value?.delivered[i] ?? 0,
      value?.partial[i] === 1 ? "no, cut short" : "yes",
    ]),
  };
  return (
    <Panel
      title={throughputTitle}
      answer={
        isRefusal(answer.value) ? refusalSentence(answer.value) : throughputSentence(answer.value)
      }
      explanation={explanation(answer)}
      table={table}
      previous={previous}
    >
      {value && value.mondays.length > 0 ? (
        <Suspense fallback={skeleton}>
          <ThroughputBars
            throughput={value}
            onSelect={(monday) => open({ list: "week", monday })}
          />
        </Suspense>
      ) : (
        <EmptyState>There is no week to show in this window.</EmptyState>
      )}
    </Panel>
  );
}
