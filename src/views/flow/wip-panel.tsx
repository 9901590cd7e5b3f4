import { useAnswer } from "../../data/answers.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { useBefore } from "../../data/window-before.ts";
import { formatDate } from "../../ui/format.ts";
import { lazyRows } from "../../ui/table.ts";
import { useChangeView } from "../../url/use-view-settings.ts";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import { lazyChart } from "../panel/lazy-chart.ts";
import { wipCompared } from "./sentences.ts";
import { titles } from "./titles.ts";
import { useVerdict } from "./use-verdict.ts";

const Chart = lazyChart(async () => (await import("../../charts/wip-days.tsx")).WipDays);

/** Items in progress, day by day, against the team's limit. */
export function WipPanel() {
  const { state } = useTeamView();
  const before = useBefore("work in progress");
  const verdict = useVerdict("arrivals less departures");
  const { open } = useChangeView();
  const limit = state.team.limits.wip;
  return (
    <AnswerPanel
      overTime
      title={titles.wip}
      height={260}
      answered={useAnswer("work in progress")}
      sentence={(wip, { window }) =>
        window ? wipCompared(wip, before, window, limit, verdict) : ""
      }
      table={({ days, wip, low, high }) => ({
        caption: "Items in progress at the end of each day",
        columns: [
          { title: "Day", short: true },
          { title: "Items in progress", numeric: true },
          { title: "At least", numeric: true },
          { title: "At most", numeric: true },
        ],
        rows: lazyRows(days.length, (i) => [
          formatDate(days[i] ?? 0),
          wip[i] ?? 0,
          low[i] ?? 0,
          high[i] ?? 0,
        ]),
      })}
      mend="The window holds no day of which anything is known."
    >
      {(wip) =>
        wip.days.length === 0 ? null : (
          <Chart
            wip={wip}
            limit={limit}
            onSelect={(day) => open({ list: "in-progress-on", day })}
          />
        )
      }
    </AnswerPanel>
  );
}
