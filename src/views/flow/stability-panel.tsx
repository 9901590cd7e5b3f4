import { useState } from "react";
import { useAnswer } from "../../data/answers.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { isRefusal, type Window } from "../../metrics/answer.ts";
import type { MeasureMomentum } from "../../metrics/momentum.ts";
import { clockUnit } from "../../ui/duration.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { formatDate } from "../../ui/format.ts";
import { useChangeView } from "../../url/use-view-settings.ts";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import { lazyChart } from "../panel/lazy-chart.ts";
import { refusalSentence } from "../panel/refusal-sentence.ts";
import { useOpenItem } from "../panel/use-open-item.ts";
import { BaselineNote } from "./baseline-note.tsx";
import { MeasureChoice } from "./measure-choice.tsx";
import { measureUnit } from "./measure-words.ts";
import { stabilitySentence } from "./sentences.ts";
import { titles } from "./titles.ts";

const Chart = lazyChart(async () => (await import("../../charts/process-chart.tsx")).ProcessChart);

type Measure = MeasureMomentum["measure"];

/** Process behaviour charts of the measures of momentum, one at a time. */
export function StabilityPanel() {
  const [measure, setMeasure] = useState<Measure>("throughput");
  const { scope } = useTeamView();
  const openItem = useOpenItem();
  const { open } = useChangeView();
  return (
    <AnswerPanel
      overTime
      title={titles.stability}
      height={280}
      answered={useAnswer("momentum")}
      sentence={(measures) =>
        `${stabilitySentence(measures)} With several charts, a false signal comes now and then by chance.`
      }
      table={(measures, { clock }) => ({
        caption: "Process behaviour: points, mean and natural limits",
        columns: [
          { title: "Measure" },
          { title: "From", short: true },
          { title: "To", short: true },
          { title: "Value", numeric: true },
          { title: "Unit" },
          { title: "Mean", numeric: true },
          { title: "Lower limit", numeric: true },
          { title: "Upper limit", numeric: true },
        ],
        rows: measures.flatMap(({ measure: name, chart, grain }) =>
          isRefusal(chart)
            ? []
            : Array.from(chart.series.values, (value, i) => [
                name,
                formatDate(chart.series.first[i] ?? 0),
                formatDate(chart.series.last[i] ?? 0),
                value,
                measureUnit(name, grain, clockUnit[clock]),
                chart.limits.mean,
                chart.limits.lower.limit.on ? chart.limits.lower.limit.at : null,
                chart.limits.upper.limit.at,
              ]),
        ),
      })}
      mend="Momentum needs eight points of history."
      choices={null}
    >
      {(measures, { clock }) => {
        const found = measures.find((one) => one.measure === measure);
        const chart = found?.chart;
        return (
          <>
            <MeasureChoice measures={measures} value={measure} onChange={setMeasure} />
            {found && chart && isRefusal(chart) && (
              <EmptyState>{refusalSentence(chart)}</EmptyState>
            )}
            {found && chart && !isRefusal(chart) && (
              <>
                <Chart
                  key={measure}
                  label={`Process behaviour of ${measure}.`}
                  chart={chart}
                  window={scope.window ?? whole(chart.series)}
                  unit={measureUnit(measure, found.grain, clockUnit[clock])}
                  joined={found.grain !== "item"}
                  onSelect={(point) => {
                    const first = chart.series.first[point] ?? 0;
                    const last = chart.series.last[point] ?? 0;
                    const row = found.rows?.[point];
                    if (row !== undefined) openItem(row);
                    else if (measure === "throughput") open({ list: "delivered-on", first, last });
                    else if (measure === "arrivals less departures")
                      open({ list: "moved", first, last });
                    else open({ list: "in-progress-on", day: last });
                  }}
                />
                <BaselineNote
                  measure={measure}
                  chart={chart}
                  window={scope.window ?? whole(chart.series)}
                />
              </>
            )}
          </>
        );
      }}
    </AnswerPanel>
  );
}

const whole = ({ first, last }: { first: Int32Array; last: Int32Array }): Window => ({
  first: first[0] ?? 0,
  last: last.at(-1) ?? 0,
});
