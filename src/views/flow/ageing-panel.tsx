import { useAnswer } from "../../data/answers.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { isRefusal } from "../../metrics/answer.ts";
import { clockUnit } from "../../ui/duration.ts";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import { lazyChart } from "../panel/lazy-chart.ts";
import { useSelection } from "../panel/selection.tsx";
import { useItemNames } from "../panel/use-item-names.ts";
import { useNamedTable } from "../panel/use-named-table.ts";
import { useOpenItem } from "../panel/use-open-item.ts";
import { ageingSentence } from "../today/sentences.ts";
import { attention, standings } from "../today/standing.ts";
import { AgeingKey } from "./ageing-key.tsx";
import { titles } from "./titles.ts";

const Chart = lazyChart(async () => (await import("../../charts/ageing-chart.tsx")).AgeingChart);

/** Items in progress by stage and age, against how old finished items were when they left each stage. */
export function AgeingPanel() {
  const { state } = useTeamView();
  const answered = useAnswer("work item age");
  const cycle = useAnswer("cycle time").answer?.value;
  const pace = useAnswer("pace bands").answer?.value;
  const value = answered.answer?.value;
  const rows = value === undefined || isRefusal(value) ? undefined : value.rows;
  const nameOf = useItemNames(rows, answered.previous);
  const namedTable = useNamedTable();
  const openItem = useOpenItem();
  const chosen = useSelection();
  const times = cycle === undefined || isRefusal(cycle) ? null : cycle;
  const bands = pace === undefined || isRefusal(pace) ? undefined : pace;
  const sle = times?.sle ?? null;
  const stages = state.stages
    .map(({ name, kind }, index) => ({ name, kind, index }))
    .filter(({ kind }) => kind === "active" || kind === "waiting");
  return (
    <AnswerPanel
      title={titles.ageing}
      height={340}
      answered={answered}
      sentence={(ages, { clock }) => ageingSentence(attention(ages, sle), times, ages, clock)}
      table={(ages, { clock }) => {
        const stand = standings(ages, sle);
        return namedTable({
          caption: "Items in progress by stage and age",
          columns: [
            { title: "Item" },
            { title: "Stage" },
            { title: `Age (${clockUnit[clock]})`, numeric: true },
            { title: "Start seen" },
            { title: "Stands" },
          ],
          of: ages.rows,
          nameOf,
          cells: (i) => [
            state.stages[ages.stage[i] ?? -1]?.name ?? "",
            ages.ageDays[i] ?? 0,
            ages.atLeast[i] === 1 ? "no: at least as old" : "yes",
            stand[i] ?? "",
          ],
        });
      }}
      mend="Nothing is in progress, so nothing ages."
    >
      {(ages, { clock }) =>
        ages.rows.length === 0 ? null : (
          <>
            <Chart
              {...{ ages, stages, sle, bands, chosen, clock, nameOf }}
              standings={standings(ages, sle)}
              percentiles={bands ? [] : (times?.percentiles ?? [])}
              onSelect={openItem}
            />
            <AgeingKey sle={sle !== null} bands={bands !== undefined} />
          </>
        )
      }
    </AnswerPanel>
  );
}
