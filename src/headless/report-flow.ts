import { formatDay } from "../domain/days.ts";
import type { Subject } from "../engine/answer-subject.ts";
import { answer } from "../engine/answers.ts";
import { isRefusal, type Window } from "../metrics/answer.ts";
import type { MeasureMomentum } from "../metrics/momentum.ts";
import { signalAt } from "../metrics/process-behaviour.ts";
import {
  byDay,
  daysOfMs,
  given,
  refusalText,
  rounded,
  roundedOrNull,
  toldOr,
} from "./report-values.ts";

/** The report's keys about how work flows, beyond the headline numbers. */
export function reportFlow(subject: Subject, window: Window) {
  const { table } = subject;
  const stageName = (index: number) => table.stages[index]?.name ?? "";
  const days = given(answer("arrivals and departures", subject, window));
  const age = given(answer("total work item age", subject, window));
  const flow = given(answer("cumulative flow", subject, window));
  const lights = answer("Little's law", subject, window);
  const atEdges = (columns: Int32Array, i: number) =>
    Object.fromEntries(
      table.stages.map(({ name }, k) => [name, columns[k * flow.days.length + i] as number]),
    );
  return {
    arrivalsAndDeparturesByDay: byDay(days.days, (i) => ({
      arrivals: days.arrivals[i] as number,
      departures: days.departures[i] as number,
      sentBack: days.sentBack[i] as number,
      discarded: days.discarded[i] as number,
    })),
    totalWorkItemAgeByDay: byDay(age.days, (i) => ({
      itemDays: rounded(age.itemDays[i] as number),
    })),
    cumulativeFlowByDay: byDay(flow.days, (i) => ({
      crossed: atEdges(flow.lines, i),
      discarded: atEdges(flow.discarded, i),
    })),
    timeInStage: toldOr(answer("time in stage", subject, window), (time) => ({
      shares: Object.fromEntries(
        Array.from(time.stages, (stage, s) => [
          stageName(stage),
          rounded(time.shares[s] as number),
        ]),
      ),
      reopenedShare: rounded(time.reopenedShare),
      totalDays: daysOfMs(time.totalMs.reduce((sum, ms) => sum + ms, 0)),
    })),
    flowEfficiency: toldOr(answer("flow efficiency", subject, window), ({ efficiency }) =>
      rounded(efficiency),
    ),
    flowDebtDays: toldOr(answer("flow debt", subject, window), ({ debtDays }) => rounded(debtDays)),
    paceBands: toldOr(answer("pace bands", subject, window), (bands) =>
      bands.map(({ stage, percentiles }) => ({
        leaving: stageName(stage),
        ...Object.fromEntries(percentiles.map(({ p, days: d }) => [`p${p}`, rounded(d)])),
      })),
    ),
    littlesLaw: toldOr(lights, ({ balance, steady, kept }) => ({ balance, steady, kept })),
    momentum: given(answer("momentum", subject, window)).map(momentumJson),
  };
}

function momentumJson({ measure, verdict, because, grain, chart }: MeasureMomentum) {
  if (isRefusal(chart)) return { measure, verdict, refused: refusalText(chart) };
  const { limits, series, signals } = chart;
  const dayOf = (point: number) => formatDay(series.last[point] as number);
  return {
    measure,
    verdict,
    because: because.map(({ rule, points }) => ({ rule, points: Array.from(points, dayOf) })),
    grain,
    baseline: { from: formatDay(limits.baseline.first), to: formatDay(limits.baseline.last) },
    provisional: limits.provisional,
    mean: rounded(limits.mean),
    upper: rounded(limits.upper.limit.at),
    lower: limits.lower.limit.on ? rounded(limits.lower.limit.at) : null,
    latest: roundedOrNull(series.values.at(-1) ?? null),
    signals: Array.from(signals.rule, (_, i) => {
      const { rule, side, points } = signalAt(signals, i);
      return { rule, side, points: Array.from(points, dayOf) };
    }),
  };
}
