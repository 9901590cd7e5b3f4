import { useState } from "react";
import { useAnswer } from "../../data/answers.ts";
import { useBefore } from "../../data/window-before.ts";
import type { WorkMix } from "../../metrics/work-mix.ts";
import { Choice } from "../../ui/choice.tsx";
import { formatDate } from "../../ui/format.ts";
import { useChangeView } from "../../url/use-view-settings.ts";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import { lazyChart } from "../panel/lazy-chart.ts";
import { kindName, mixSentence } from "./mix-sentence.ts";
import { titles } from "./titles.ts";

const Chart = lazyChart(async () => (await import("../../charts/mix-chart.tsx")).MixChart);

const figures = [
  { value: "delivered", label: "Delivered" },
  { value: "wip", label: "In progress" },
] as const;
const words = { delivered: "delivered", wip: "in progress at the end of the week" };

/** What kinds of work were delivered and are in progress, week by week. */
export function MixPanel() {
  const [figure, setFigure] = useState<"delivered" | "wip">("delivered");
  const before = useBefore("work mix");
  const { open } = useChangeView();
  return (
    <AnswerPanel
      overTime
      title={titles.mix}
      height={330}
      answered={useAnswer("work mix")}
      sentence={(mix, { window }) => (window ? mixSentence(mix, before, window) : "")}
      table={tableOf}
      mend="Name the team's kinds of work, each by its labels, types or fields, in the team's description."
      choices={<Choice label="Work mix" value={figure} options={figures} onChange={setFigure} />}
    >
      {(mix) => (
        <Chart
          what={words[figure]}
          kinds={mix.kinds.map((kind) => ({ name: kindName(kind), named: kind.name !== "" }))}
          mondays={mix.mondays}
          counts={mix[figure]}
          onSelect={(monday) =>
            open(
              figure === "delivered"
                ? { list: "week", monday }
                : { list: "in-progress-on", day: monday + 6 },
            )
          }
        />
      )}
    </AnswerPanel>
  );
}

const tableOf = ({ kinds, mondays, delivered, wip }: WorkMix) => ({
  caption: "Items by week and kind of work",
  columns: [
    { title: "Week of", short: true },
    ...kinds.map((kind) => ({ title: `${kindName(kind)}, delivered`, numeric: true })),
    ...kinds.map((kind) => ({ title: `${kindName(kind)}, in progress`, numeric: true })),
  ],
  rows: Array.from(mondays, (monday, week) => [
    formatDate(monday),
    ...[delivered, wip].flatMap((column) =>
      kinds.map((_, kind) => column[week * kinds.length + kind] ?? 0),
    ),
  ]),
});
