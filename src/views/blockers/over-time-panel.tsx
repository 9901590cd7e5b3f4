import { useState } from "react";
import { useBlockerPatterns } from "../../data/ledger.ts";
import { useMarks } from "../../data/marks.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { isRefusal } from "../../metrics/answer.ts";
import type { Series } from "../../metrics/behaviour-limits.ts";
import { sinceChange } from "../../metrics/since-change.ts";
import { Choice } from "../../ui/choice.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { formatDate } from "../../ui/format.ts";
import { useChangeView } from "../../url/use-view-settings.ts";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import { lazyChart } from "../panel/lazy-chart.ts";
import { refusalSentence } from "../panel/refusal-sentence.ts";
import styles from "./blockers.module.css";
import { changeSentence, overTimeSentence } from "./patterns-words.ts";
import { titles } from "./titles.ts";

const Chart = lazyChart(async () => (await import("../../charts/process-chart.tsx")).ProcessChart);

const measures = [
  { value: "blocked", label: "Item-days blocked" },
  { value: "blockedChange", label: "Change of item-days blocked" },
  { value: "begun", label: "Blocks begun" },
] as const;

/** Blocking week by week as a process behaviour chart, and what changed since a change. */
export function OverTimePanel() {
  const [measure, setMeasure] = useState<(typeof measures)[number]["value"]>("blocked");
  const { scope } = useTeamView();
  const { open } = useChangeView();
  return (
    <AnswerPanel
      overTime
      title={titles.overTime}
      height={330}
      answered={useBlockerPatterns()}
      sentence={(patterns) => overTimeSentence(patterns)}
      table={({ begun, blocked }) => ({
        caption: "Blocking week by week",
        columns: [
          { title: "Week of", short: true },
          { title: "Item-days blocked", numeric: true },
          { title: "Blocks begun", numeric: true },
        ],
        rows: isRefusal(blocked)
          ? []
          : Array.from(blocked.series.values, (value, i) => [
              formatDate(blocked.series.first[i] ?? 0),
              Math.round(value * 10) / 10,
              isRefusal(begun) ? null : (begun.series.values[i] ?? 0),
            ]),
      })}
      mend="A chart needs eight whole weeks of history."
      choices={<Choice label="Measure" value={measure} options={measures} onChange={setMeasure} />}
    >
      {(patterns) => {
        const chart = patterns[measure];
        if (isRefusal(chart)) return <EmptyState>{refusalSentence(chart)}</EmptyState>;
        const { first, last } = chart.series;
        const unit = measure === "begun" ? "blocks" : "item-days";
        return (
          <>
            <Chart
              key={measure}
              label={`Process behaviour of ${unit} a week.`}
              chart={chart}
              window={scope.window ?? { first: first[0] ?? 0, last: last.at(-1) ?? 0 }}
              unit={unit}
              joined
              onSelect={(point) => open({ list: "in-progress-on", day: last[point] ?? 0 })}
            />
            {measure === "blocked" && (
              <p className={styles["hint"]}>
                A level: each week begins with what the week before left blocked, so its points are
                not judged; its change is.
              </p>
            )}
            {measure !== "blockedChange" && <ChangeNote series={chart.series} unit={unit} />}
          </>
        );
      }}
    </AnswerPanel>
  );
}

/** The means before and after one of the team's changes, notes or experiments. */
function ChangeNote({ series, unit }: { series: Series; unit: string }) {
  const changes = useMarks().filter(({ kind }) => kind !== "iteration");
  const [chosen, choose] = useState("");
  const mark = changes.find((one) => keyOf(one) === chosen) ?? changes.at(-1);
  if (!mark) {
    return (
      <p className={styles["hint"]}>
        Write down a change as a note, and this compares the weeks before it with those after.
      </p>
    );
  }
  const found = sinceChange(series, mark.day);
  return (
    <div className={styles["change"]}>
      <label className={styles["select"]}>
        <span>Since</span>
        <select value={keyOf(mark)} onChange={({ target }) => choose(target.value)}>
          {changes.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {formatDate(one.day)}: {one.words}
            </option>
          ))}
        </select>
      </label>
      <p role="status">
        {isRefusal(found) ? refusalSentence(found) : `${capital(unit)}: ${changeSentence(found)}`}
      </p>
    </div>
  );
}

const keyOf = ({ day, words }: { day: number; words: string }) => `${day} ${words}`;
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
