import type { ReactNode } from "react";
import { useAnswer } from "../../data/answers.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { dayIn } from "../../domain/days.ts";
import type { Answer } from "../../metrics/answer.ts";
import type { ThroughputByDay } from "../../metrics/throughput-by-day.ts";
import { formatDate } from "../../ui/format.ts";
import { useChangeView } from "../../url/use-view-settings.ts";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import { lazyChart } from "../panel/lazy-chart.ts";
import { deliveredByIteration } from "./delivered-by-iteration.ts";
import { titles } from "./titles.ts";
import { useThroughputSentence } from "./use-throughput-sentence.ts";

const Stretches = lazyChart(
  async () => (await import("../../charts/stretch-bars.tsx")).StretchBars,
);

/** Items delivered iteration by iteration, summed from the days: an iteration may begin on any of them. */
export function ThroughputByIterationPanel({ choices }: { choices: ReactNode }) {
  const { state } = useTeamView();
  const byDay = useAnswer("throughput by day");
  const sentence = useThroughputSentence();
  const { open } = useChangeView();
  const summed = (value: ThroughputByDay, { asOf, zone }: Answer<ThroughputByDay>) =>
    deliveredByIteration(value, state.iterations, dayIn(zone, asOf));
  return (
    <AnswerPanel
      overTime
      title={titles.throughput}
      height={340}
      answered={byDay}
      sentence={() => sentence}
      table={(value, answer) => ({
        caption: "Items delivered in each iteration",
        columns: [
          { title: "Iteration" },
          { title: "First day", short: true },
          { title: "Last day", short: true },
          { title: "Items delivered", numeric: true },
          { title: "Whole iteration" },
        ],
        rows: summed(value, answer).stretches.map(({ name, first, last, delivered, partial }) => [
          name,
          formatDate(first),
          formatDate(last),
          delivered,
          partial ? "no, cut short" : "yes",
        ]),
      })}
      mend="No iteration lies in this window. Choose a longer one."
      choices={choices}
    >
      {(value, answer) => {
        const { stretches, mean } = summed(value, answer);
        return stretches.length === 0 ? null : (
          <Stretches
            stretches={stretches}
            mean={mean}
            label="Items delivered in each iteration."
            unit="items an iteration"
            cutShort="an iteration that the window or the as-of day cuts short"
            onSelect={({ first, last }) => open({ list: "delivered-on", first, last })}
          />
        );
      }}
    </AnswerPanel>
  );
}
