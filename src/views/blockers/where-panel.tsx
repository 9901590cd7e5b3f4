import { BarRows } from "../../charts/bar-rows.tsx";
import { useBlockerPatterns } from "../../data/ledger.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { formatDuration } from "../../ui/duration.ts";
import { plural } from "../../ui/format.ts";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import { whereSentence } from "./patterns-words.ts";
import { titles } from "./titles.ts";

/** In which stage blocking begins, and what share of cycle time it takes. */
export function WherePanel() {
  const { stages } = useTeamView().state;
  const nameOf = (stage: number) => stages[stage]?.name ?? "no stage";
  return (
    <AnswerPanel
      title={titles.where}
      height={220}
      answered={useBlockerPatterns()}
      sentence={(patterns) => whereSentence(patterns, nameOf)}
      table={(patterns, { clock }) => ({
        caption: "Blocks by the stage in which they began",
        columns: [
          { title: "Stage" },
          { title: "Blocks begun", numeric: true },
          { title: "Item-days", short: true },
        ],
        rows: patterns.stages.map(({ stage, blocks, days }) => [
          nameOf(stage),
          blocks,
          formatDuration(days, clock),
        ]),
      })}
      mend="A longer window may hold more."
      empty="No block began in this window."
    >
      {(patterns, { clock }) => {
        const most = Math.max(1, ...patterns.stages.map(({ blocks }) => blocks));
        return patterns.stages.length === 0 ? null : (
          <BarRows
            label="Blocks by the stage in which they began."
            rows={patterns.stages.map(({ stage, blocks, days }) => ({
              id: String(stage),
              name: nameOf(stage),
              note: `${plural(blocks, "block")} · ${formatDuration(days, clock)}`,
              parts: [{ share: blocks / most, fill: "var(--blocked)", title: nameOf(stage) }],
            }))}
          />
        );
      }}
    </AnswerPanel>
  );
}
