import { useState } from "react";
import { useAnswer } from "../../data/answers.ts";
import { useBefore } from "../../data/window-before.ts";
import { isRefusal } from "../../metrics/answer.ts";
import { Choice } from "../../ui/choice.tsx";
import { formatDate } from "../../ui/format.ts";
import { useChangeView } from "../../url/use-view-settings.ts";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import { lazyChart } from "../panel/lazy-chart.ts";
import { throughputCompared } from "./sentences.ts";
import { titles } from "./titles.ts";
import { useVerdict } from "./use-verdict.ts";

const Weeks = lazyChart(
  async () => (await import("../../charts/throughput-bars.tsx")).ThroughputBars,
);
const Days = lazyChart(
  async () => (await import("../../charts/throughput-days.tsx")).ThroughputDays,
);

const grains = [
  { value: "week", label: "By week" },
  { value: "day", label: "By day" },
] as const;

/** Items delivered, week by week or day by day. */
export function ThroughputPanel() {
  const [grain, setGrain] = useState<"week" | "day">("week");
  const weeks = useAnswer("throughput");
  const before = useBefore("throughput");
  const verdict = useVerdict("throughput");
  const { open } = useChangeView();
  return (
    <AnswerPanel
      title={titles.throughput}
      height={340}
      answered={weeks}
      sentence={(value, { window }) =>
        window ? throughputCompared(value, before, window, verdict) : ""
      }
      table={({ mondays, delivered, partial }) => ({
        caption: "Items delivered a week",
        columns: [
          { title: "Week of", short: true },
          { title: "Items delivered", numeric: true },
          { title: "Whole week" },
        ],
        rows: Array.from(mondays, (monday, i) => [
          formatDate(monday),
          delivered[i] ?? 0,
          partial[i] === 1 ? "no, cut short" : "yes",
        ]),
      })}
      mend="There is no week to show in this window."
      choices={<Choice label="Throughput" value={grain} options={grains} onChange={setGrain} />}
    >
      {(value) =>
        grain === "day" ? (
          <ByDay />
        ) : value.mondays.length === 0 ? null : (
          <Weeks throughput={value} onSelect={(monday) => open({ list: "week", monday })} />
        )
      }
    </AnswerPanel>
  );
}

/** Asked for only when it is looked at. */
function ByDay() {
  const { answer } = useAnswer("throughput by day");
  const { open } = useChangeView();
  if (!answer || isRefusal(answer.value)) return <div style={{ height: 320 }} />;
  return (
    <Days
      throughput={answer.value}
      onSelect={(day) => open({ list: "delivered-on", first: day, last: day })}
    />
  );
}
