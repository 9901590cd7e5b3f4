import { useAnswer } from "../../data/answers.ts";
import { formatDate } from "../../ui/format.ts";
import { lazyRows } from "../../ui/table.ts";
import { useChangeView } from "../../url/use-view-settings.ts";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import { lazyChart } from "../panel/lazy-chart.ts";
import { totalAgeSentence } from "./sentences.ts";
import { titles } from "./titles.ts";
import { useVerdict } from "./use-verdict.ts";

const Chart = lazyChart(
  async () => (await import("../../charts/total-age-chart.tsx")).TotalAgeChart,
);

/** The ages of the items in progress, added up, day by day. */
export function TotalAgePanel() {
  const verdict = useVerdict("change of total work item age");
  const { open } = useChangeView();
  return (
    <AnswerPanel
      overTime
      title={titles.totalAge}
      height={260}
      answered={useAnswer("total work item age")}
      sentence={(age) => totalAgeSentence(age, verdict)}
      table={({ days, itemDays }) => ({
        caption: "Total work item age at the end of each day",
        columns: [
          { title: "Day", short: true },
          { title: "Item-days", numeric: true },
        ],
        rows: lazyRows(days.length, (i) => [formatDate(days[i] ?? 0), itemDays[i] ?? 0]),
      })}
      mend="The window holds no day of which anything is known."
    >
      {(age) =>
        age.days.length === 0 ? null : (
          <Chart age={age} onSelect={(day) => open({ list: "in-progress-on", day })} />
        )
      }
    </AnswerPanel>
  );
}
