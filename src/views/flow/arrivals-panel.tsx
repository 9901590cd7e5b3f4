import { useAnswer } from "../../data/answers.ts";
import { formatDate } from "../../ui/format.ts";
import { lazyRows } from "../../ui/table.ts";
import { useChangeView } from "../../url/use-view-settings.ts";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import { lazyChart } from "../panel/lazy-chart.ts";
import { arrivalsSentence } from "./sentences.ts";
import { titles } from "./titles.ts";
import { trafficOf } from "./traffic.ts";
import { useVerdict } from "./use-verdict.ts";

const Chart = lazyChart(
  async () => (await import("../../charts/arrivals-chart.tsx")).ArrivalsChart,
);

/** What comes into progress and what leaves it. */
export function ArrivalsPanel() {
  const verdict = useVerdict("arrivals less departures");
  const { open } = useChangeView();
  return (
    <AnswerPanel
      overTime
      title={titles.arrivals}
      height={330}
      answered={useAnswer("arrivals and departures")}
      sentence={(flow) => arrivalsSentence(flow, verdict)}
      table={({ days, arrivals, departures, finished, discarded, sentBack }) => ({
        caption: "Arrivals and departures by day",
        columns: [
          { title: "Day", short: true },
          { title: "In", numeric: true },
          { title: "Out", numeric: true },
          { title: "Finished", numeric: true },
          { title: "Discarded", numeric: true },
          { title: "Sent back", numeric: true },
        ],
        rows: lazyRows(days.length, (i) => [
          formatDate(days[i] ?? 0),
          ...[arrivals, departures, finished, discarded, sentBack].map((column) => column[i] ?? 0),
        ]),
      })}
      mend="The window holds no day of which anything is known."
    >
      {(flow) =>
        flow.days.length === 0 ? null : (
          <Chart
            traffic={trafficOf(flow)}
            onSelect={(first, last) => open({ list: "moved", first, last })}
          />
        )
      }
    </AnswerPanel>
  );
}
