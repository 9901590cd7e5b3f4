import { useState } from "react";
import { useAnswer } from "../../data/answers.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { Choice } from "../../ui/choice.tsx";
import { formatDate } from "../../ui/format.ts";
import { lazyRows } from "../../ui/table.ts";
import { useChangeView } from "../../url/use-view-settings.ts";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import { lazyChart } from "../panel/lazy-chart.ts";
import { cumulativeFlowSentence } from "./cumulative-flow-sentence.ts";
import { titles } from "./titles.ts";
import { useVerdict } from "./use-verdict.ts";

const Chart = lazyChart(
  async () => (await import("../../charts/cumulative-flow-chart.tsx")).CumulativeFlowChart,
);

const extents = [
  { value: "started", label: "From the start" },
  { value: "all", label: "With what waits" },
] as const;

/** How many items had crossed into each stage, day by day. */
export function CumulativeFlowPanel() {
  const [extent, setExtent] = useState<"started" | "all">("started");
  const { state } = useTeamView();
  const verdict = useVerdict("arrivals less departures");
  const { open } = useChangeView();
  const { stages } = state;
  const commitment = stages.findIndex(({ kind }) => kind !== "not started");
  const done = stages.findIndex(({ kind }) => kind === "done");
  return (
    <AnswerPanel
      overTime
      title={titles.cumulativeFlow}
      height={400}
      answered={useAnswer("cumulative flow")}
      sentence={(flow) => cumulativeFlowSentence(flow, { stages, commitment, done }, verdict)}
      table={({ days, lines, discarded, corrections }) => ({
        caption: "Items that had crossed into each stage by the end of each day",
        columns: [
          { title: "Day", short: true },
          ...stages.map(({ name }) => ({ title: name, numeric: true })),
          { title: "Discarded", numeric: true },
          { title: "Corrected since", numeric: true },
        ],
        rows: lazyRows(days.length, (i) => [
          formatDate(days[i] ?? 0),
          ...stages.map((_, stage) => lines[stage * days.length + i] ?? 0),
          discarded[i] ?? 0,
          corrections[commitment * days.length + i] ?? 0,
        ]),
      })}
      mend="The window holds no day of which anything is known."
      choices={
        commitment > 0 ? (
          <Choice label="Stages shown" value={extent} options={extents} onChange={setExtent} />
        ) : null
      }
    >
      {(flow) =>
        flow.days.length === 0 ? null : (
          <Chart
            {...{ flow, stages, commitment, done }}
            from={extent === "all" ? 0 : commitment}
            onSelect={(day) => open({ list: "in-progress-on", day })}
          />
        )
      }
    </AnswerPanel>
  );
}
