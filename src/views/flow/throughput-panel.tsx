import { type ReactNode, useState } from "react";
import { useAnswer } from "../../data/answers.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { Choice } from "../../ui/choice.tsx";
import { formatDate } from "../../ui/format.ts";
import { useChangeView } from "../../url/use-view-settings.ts";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import { lazyChart } from "../panel/lazy-chart.ts";
import { ThroughputByDayPanel } from "./throughput-by-day-panel.tsx";
import { ThroughputByIterationPanel } from "./throughput-by-iteration-panel.tsx";
import { titles } from "./titles.ts";
import { useThroughputSentence } from "./use-throughput-sentence.ts";

const Weeks = lazyChart(
  async () => (await import("../../charts/throughput-bars.tsx")).ThroughputBars,
);

const grains = [
  { value: "week", label: "By week" },
  { value: "day", label: "By day" },
  { value: "iteration", label: "By iteration" },
] as const;
type Grain = (typeof grains)[number]["value"];

/** Items delivered, week by week, day by day, or iteration by iteration. Asks for what it shows. */
export function ThroughputPanel() {
  const [grain, setGrain] = useState<Grain>("week");
  const { iterations } = useTeamView().state;
  const offered = iterations.length > 0 ? grains : grains.slice(0, 2);
  const choices = <Choice label="Throughput" value={grain} options={offered} onChange={setGrain} />;
  switch (grain) {
    case "day":
      return <ThroughputByDayPanel choices={choices} />;
    case "iteration":
      return <ThroughputByIterationPanel choices={choices} />;
    default:
      return <ByWeek choices={choices} />;
  }
}

function ByWeek({ choices }: { choices: ReactNode }) {
  const weeks = useAnswer("throughput");
  const sentence = useThroughputSentence();
  const { open } = useChangeView();
  return (
    <AnswerPanel
      overTime
      title={titles.throughput}
      height={340}
      answered={weeks}
      sentence={() => sentence}
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
      choices={choices}
    >
      {(value) =>
        value.mondays.length === 0 ? null : (
          <Weeks throughput={value} onSelect={(monday) => open({ list: "week", monday })} />
        )
      }
    </AnswerPanel>
  );
}
