import { useMemo, useState } from "react";
import { useAnswer } from "../../data/answers.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { useBefore } from "../../data/window-before.ts";
import { formatDay } from "../../domain/days.ts";
import { isRefusal } from "../../metrics/answer.ts";
import { Choice } from "../../ui/choice.tsx";
import { clockUnit } from "../../ui/duration.ts";
import { formatDateAt } from "../../ui/format.ts";
import { useChangeView } from "../../url/use-view-settings.ts";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import { lazyChart } from "../panel/lazy-chart.ts";
import { useSelection } from "../panel/selection.tsx";
import { useItemNames } from "../panel/use-item-names.ts";
import { useNamedTable } from "../panel/use-named-table.ts";
import { useOpenItem } from "../panel/use-open-item.ts";
import { kindName } from "./mix-sentence.ts";
import { cycleTimeCompared } from "./sentences.ts";
import { titles } from "./titles.ts";

const Scatter = lazyChart(
  async () => (await import("../../charts/cycle-time-scatter.tsx")).CycleTimeScatter,
);

const ways = [
  { value: "alike", label: "All alike" },
  { value: "kinds", label: "By kind of work" },
] as const;

/** The team's kinds of work and which delivered item is of which; undefined where it has named none. */
function useKinds() {
  const { answer } = useAnswer("work mix");
  const value = answer?.value;
  return useMemo(() => {
    if (value === undefined || isRefusal(value)) return undefined;
    const places = new Map(
      value.kinds.flatMap(({ rows }, place) => [...rows].map((row) => [row, place] as const)),
    );
    return {
      names: value.kinds.map((kind) => ({ name: kindName(kind), named: kind.name !== "" })),
      placeOf: (row: number) => places.get(row) ?? -1,
    };
  }, [value]);
}

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
  const [coloured, colour] = useState<"alike" | "kinds">("alike");
  const kinds = useKinds();
  return (
    <AnswerPanel
      overTime
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
      choices={
        kinds && <Choice label="Colours" value={coloured} options={ways} onChange={colour} />
      }
    >
      {(times, { window, asOf, zone, clock }) => (
        <Scatter
          {...{ times, window, asOf, zone, clock, nameOf, chosen }}
          kinds={coloured === "kinds" ? kinds : undefined}
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
