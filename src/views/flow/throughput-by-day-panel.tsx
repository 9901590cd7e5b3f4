import type { ReactNode } from "react";
import { useAnswer } from "../../data/answers.ts";
import { formatDate } from "../../ui/format.ts";
import { useChangeView } from "../../url/use-view-settings.ts";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import { lazyChart } from "../panel/lazy-chart.ts";
import { titles } from "./titles.ts";
import { useThroughputSentence } from "./use-throughput-sentence.ts";

const Days = lazyChart(
  async () => (await import("../../charts/throughput-days.tsx")).ThroughputDays,
);

/** Items delivered day by day. */
export function ThroughputByDayPanel({ choices }: { choices: ReactNode }) {
  const byDay = useAnswer("throughput by day");
  const sentence = useThroughputSentence();
  const { open } = useChangeView();
  return (
    <AnswerPanel
      overTime
      title={titles.throughput}
      height={340}
      answered={byDay}
      sentence={() => sentence}
      table={({ days, delivered }) => ({
        caption: "Items delivered a day",
        columns: [
          { title: "Day", short: true },
          { title: "Items delivered", numeric: true },
        ],
        rows: Array.from(days, (day, i) => [formatDate(day), delivered[i] ?? 0]),
      })}
      mend="There is no day to show in this window."
      choices={choices}
    >
      {(value) =>
        value.days.length === 0 ? null : (
          <Days
            throughput={value}
            onSelect={(day) => open({ list: "delivered-on", first: day, last: day })}
          />
        )
      }
    </AnswerPanel>
  );
}
