import { useState } from "react";
import type { BaselineMeasure } from "../../domain/agreement.ts";
import { isRefusal, type Window } from "../../metrics/answer.ts";
import { rangesOf } from "../../metrics/behaviour-charts.ts";
import { clockUnit } from "../../ui/duration.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { plural } from "../../ui/format.ts";
import { useChangeView } from "../../url/use-view-settings.ts";
import { BaselineNote } from "../flow/baseline-note.tsx";
import { lazyChart } from "../panel/lazy-chart.ts";
import { refusalSentence } from "../panel/refusal-sentence.ts";
import { useOpenItem } from "../panel/use-open-item.ts";
import { BehaviourChoice } from "./behaviour-choice.tsx";
import { chanceWords, type DrawnChart, drawnCharts, drawnWindow } from "./chart-section.ts";
import type { PeriodFindings } from "./findings.ts";
import { measureNames, unitOf } from "./measure-words.ts";
import styles from "./retro.module.css";
import { SignalList } from "./signal-list.tsx";
import { daysOf } from "./signal-sentence.ts";

const Chart = lazyChart(async () => (await import("../../charts/process-chart.tsx")).ProcessChart);

/** The process behaviour charts, one at a time: points, limits, signals, moving ranges on demand. */
export function BehaviourCharts({ behaviour, period, clock }: PeriodFindings) {
  const { charts, waiting } = behaviour;
  const [chosen, choose] = useState<BaselineMeasure>("throughput");
  const one = charts.find(({ measure }) => measure === chosen);
  const drawn = drawnCharts(one ? [one] : [])[0];
  return (
    <>
      <BehaviourChoice charts={charts} period={period} value={chosen} onChange={choose} />
      {one && isRefusal(one.chart) && <EmptyState>{missing(chosen, one.chart)}</EmptyState>}
      {drawn && (
        <OneChart key={chosen} one={drawn} period={period} unit={unitOf(drawn, clockUnit[clock])} />
      )}
      {chosen === "time to first response" && waiting.length > 0 && (
        <p className={styles["note"]}>
          {plural(waiting.length, "open item")} of support work{" "}
          {waiting.length === 1 ? "has" : "have"} no answer yet: they will be longer than what is
          drawn.
        </p>
      )}
      <p className={styles["note"]}>{chanceWords}</p>
    </>
  );
}

const missing = (measure: BaselineMeasure, refusal: Parameters<typeof refusalSentence>[0]) =>
  measure === "time to first response"
    ? `${refusalSentence(refusal)} Support work is of a kind that the team calls support; an answer is a comment, a review or a label by somebody other than its author.`
    : refusalSentence(refusal);

function OneChart({ one, period, unit }: { one: DrawnChart; period: Window; unit: string }) {
  const [ranges, showRanges] = useState(false);
  const openItem = useOpenItem();
  const { open } = useChangeView();
  const { measure, chart, rows, grain } = one;
  const window = drawnWindow(period);
  const openDays = (first: number, last: number) => {
    if (measure === "throughput" || measure === "cycle time")
      open({ list: "delivered-on", first, last });
    else if (measure === "arrivals less departures") open({ list: "moved", first, last });
    else open({ list: "in-progress-on", day: last });
  };
  const openPoint = (point: number) => {
    const row = rows?.[point];
    if (row === undefined) openDays(chart.series.first[point] ?? 0, chart.series.last[point] ?? 0);
    else openItem(row);
  };
  const joined = grain !== "item";
  return (
    <>
      <Chart
        label={`Process behaviour of ${measureNames[measure]}.`}
        chart={chart}
        window={window}
        unit={unit}
        joined={joined}
        onSelect={openPoint}
      />
      <label className={`${styles["check"]} screen-only`}>
        <input
          type="checkbox"
          checked={ranges}
          onChange={({ target }) => showRanges(target.checked)}
        />
        Moving ranges: how far each point is from the one before
      </label>
      {ranges && (
        <Chart
          label={`Moving ranges of ${measureNames[measure]}.`}
          chart={rangesOf(chart)}
          window={window}
          unit={`${unit}, from the point before`}
          joined={joined}
          onSelect={(point) => openPoint(point + 1)}
        />
      )}
      <SignalList
        one={one}
        window={period}
        onOpen={(signal) => {
          const { first, last, points } = daysOf(chart, signal, period);
          const [point] = signal.points;
          if (point !== undefined && rows && (points === 1 || measure === "time to first response"))
            openPoint(signal.points.at(-1) ?? point);
          else openDays(first, last);
        }}
      />
      <BaselineNote measure={measure} chart={chart} window={window} judged="period" />
    </>
  );
}
