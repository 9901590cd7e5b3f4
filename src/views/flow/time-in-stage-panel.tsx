import { useState } from "react";
import { useAnswer } from "../../data/answers.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { useBefore } from "../../data/window-before.ts";
import { isRefusal } from "../../metrics/answer.ts";
import type { TimeInStage } from "../../metrics/time-in-stage.ts";
import { Choice } from "../../ui/choice.tsx";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import { lazyChart } from "../panel/lazy-chart.ts";
import { useItemNames } from "../panel/use-item-names.ts";
import { useNamedTable } from "../panel/use-named-table.ts";
import { useOpenItem } from "../panel/use-open-item.ts";
import { timeInStageSentence } from "./sentences.ts";
import { titles } from "./titles.ts";

const Shares = lazyChart(
  async () => (await import("../../charts/stage-time-chart.tsx")).StageShares,
);
const Items = lazyChart(async () => (await import("../../charts/stage-time-chart.tsx")).StageItems);

const dayMs = 86_400_000;
/** The longest are the ones that are asked about. */
const itemsShown = 15;

const ways = [
  { value: "shares", label: "By stage" },
  { value: "items", label: "The longest items" },
] as const;

const days = (ms: number): number => Math.round((10 * ms) / dayMs) / 10;

/** The stages' parts of an item's time, in days, with what was done and reopened at the end. */
const partsOf = ({ stageMs, stages, reopenedMs }: TimeInStage, item: number): number[] => [
  ...Array.from(stages, (_, s) => (stageMs[item * stages.length + s] ?? 0) / dayMs),
  (reopenedMs[item] ?? 0) / dayMs,
];

const longest = ({ totalMs }: TimeInStage): number[] =>
  [...totalMs.keys()]
    .toSorted((a, b) => (totalMs[b] ?? 0) - (totalMs[a] ?? 0))
    .slice(0, itemsShown);

const reopened = "Done, then reopened";

/** How the time between start and finish divides between the stages. */
export function TimeInStagePanel() {
  const [way, setWay] = useState<"shares" | "items">("shares");
  const { state } = useTeamView();
  const answered = useAnswer("time in stage");
  const before = useBefore("time in stage");
  const value = answered.answer?.value;
  const rows =
    value === undefined || isRefusal(value)
      ? undefined
      : Uint32Array.from(longest(value), (item) => value.rows[item] ?? -1);
  const nameOf = useItemNames(rows, answered.previous);
  const namedTable = useNamedTable();
  const openItem = useOpenItem();
  const nameOfStage = (stage: number) => state.stages[stage]?.name ?? "";
  return (
    <AnswerPanel
      title={titles.timeInStage}
      height={220}
      answered={answered}
      sentence={(time, { window }) =>
        window ? timeInStageSentence(time, before, window, nameOfStage) : ""
      }
      table={(time) =>
        namedTable({
          caption: "Elapsed days of each finished item by stage",
          columns: [
            { title: "Item" },
            ...Array.from(time.stages, (stage) => ({ title: nameOfStage(stage), numeric: true })),
            { title: reopened, numeric: true },
            { title: "From start to finish", numeric: true },
          ],
          of: time.rows,
          nameOf,
          cells: (i) => [
            ...partsOf(time, i).map((part) => days(part * dayMs)),
            days(time.totalMs[i] ?? 0),
          ],
        })
      }
      mend="No item with a cycle time finished in this window. A longer one may hold some."
      choices={<Choice label="Time in stage" value={way} options={ways} onChange={setWay} />}
    >
      {(time) => {
        const names = [...Array.from(time.stages, nameOfStage), reopened];
        const total = time.totalMs.reduce((sum, ms) => sum + ms, 0) / time.rows.length / dayMs;
        if (way === "items") {
          return (
            <Items
              stages={names}
              items={longest(time).map((item) => {
                const row = time.rows[item] ?? -1;
                return {
                  row,
                  name: nameOf(row) ?? "…",
                  days: partsOf(time, item),
                  total: (time.totalMs[item] ?? 0) / dayMs,
                };
              })}
              onSelect={openItem}
            />
          );
        }
        const shares = [...time.shares, time.reopenedShare];
        return (
          <Shares
            shares={shares
              .map((share, s) => ({ name: names[s] ?? "", share, daysAnItem: share * total }))
              .filter(({ name, share }) => name !== reopened || share > 0)}
          />
        );
      }}
    </AnswerPanel>
  );
}
