import { useAnswer } from "../../data/answers.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { useBefore } from "../../data/window-before.ts";
import { formatDay } from "../../domain/days.ts";
import { isRefusal } from "../../metrics/answer.ts";
import { clockUnit } from "../../ui/duration.ts";
import { formatDateAt } from "../../ui/format.ts";
import { useChangeView } from "../../url/use-view-settings.ts";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import { lazyChart } from "../panel/lazy-chart.ts";
import { useSelection } from "../panel/selection.tsx";
import { useItemNames } from "../panel/use-item-names.ts";
import { useNamedTable } from "../panel/use-named-table.ts";
import { useOpenItem } from "../panel/use-open-item.ts";
import { cycleTimeCompared } from "./sentences.ts";
import { titles } from "./titles.ts";

const Scatter = lazyChart(
  async () => (await import("../../charts/cycle-time-scatter.tsx")).CycleTimeScatter,
);

/** Finished items by the day they finished and how long they took. */
export function CycleTimePanel() {
  const answered = useAnswer("cycle time");
  const before = useBefore("cycle time");
  const value = answered.answer?.value;
  const rows = value === undefined || isRefusal(value) ? undefined : value.rows;
  const nameOf = useItemNames(rows, answered.previous);
  const namedTable = useNamedTable();
  const openItem = useOpenItem();
  const chosen = useSelection();
  const { change } = useChangeView();
  const { scope } = useTeamView();
  return (
    <AnswerPanel
      title={titles.cycleTime}
      height={340}
      answered={answered}
      sentence={(times, { window, clock }) =>
        window ? cycleTimeCompared(times, before, window, clock) : ""
      }
      table={({ rows, finishedAt, days }, { clock, zone }) =>
        namedTable({
          caption: "Finished items and their cycle time",
          columns: [
            { title: "Item" },
            { title: "Finished", short: true },
            { title: `Cycle time (${clockUnit[clock]})`, numeric: true },
          ],
          of: rows,
          nameOf,
          cells: (i) => [formatDateAt(finishedAt[i] ?? 0, zone), days[i] ?? 0],
        })
      }
      mend="No percentile can be told from so few items. A longer window may hold more."
    >
      {(times, { window, asOf, zone, clock }) => (
        <Scatter
          {...{ times, window, asOf, zone, clock, nameOf, chosen }}
          asOfLabel={scope.asOf === null ? "today" : "as of"}
          onSelect={openItem}
          onRange={(first, last) =>
            void change({ window: `${formatDay(first)}..${formatDay(last)}`, open: undefined })
          }
        />
      )}
    </AnswerPanel>
  );
}
