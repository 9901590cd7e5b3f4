import type { ClockKind } from "../../domain/team.ts";
import type { Window } from "../../metrics/answer.ts";
import type { ArrivalsDepartures } from "../../metrics/arrivals-departures.ts";
import { meanChange, shareChange } from "../../metrics/change.ts";
import type { FlowEfficiency } from "../../metrics/flow-efficiency.ts";
import type { LittlesLawLights } from "../../metrics/littles-law-lights.ts";
import type { MeasureMomentum, Verdict } from "../../metrics/momentum.ts";
import { timesChange } from "../../metrics/rank-sum.ts";
import type { TimeInStage } from "../../metrics/time-in-stage.ts";
import type { TotalAge } from "../../metrics/total-work-item-age.ts";
import type { CycleTimes, Throughput, WipByDay } from "../../metrics/values.ts";
import { formatDuration } from "../../ui/duration.ts";
import { formatNumber, formatShare, plural } from "../../ui/format.ts";
import { cycleTimeSentence, throughputSentence } from "../today/sentences.ts";

/** "the 90 days before": the window that a figure is compared with. */
export const daysBefore = ({ first, last }: Window): string =>
  last === first ? "the day before" : `the ${plural(last - first + 1, "day")} before`;

const count = (value: number): string => formatNumber(value, undefined, 1);
const items = (value: number): string =>
  `${count(value)} ${count(value) === "1" ? "item" : "items"}`;
const sum = (column: Int32Array): number => column.reduce((total, value) => total + value, 0);
const mean = (column: Int32Array): number =>
  column.length === 0 ? 0 : sum(column) / column.length;

const was = (window: Window, figure: string, judgement: string): string =>
  `In ${daysBefore(window)} it was ${figure}: ${judgement}.`;

/** What a measure's process behaviour chart says of its latest point; without limits, nothing is claimed. */
const lately = (
  verdict: Verdict | null,
  words: Record<"gaining" | "slipping" | "holding", string>,
) =>
  verdict === null || verdict === "not enough data"
    ? ""
    : ` ${words[verdict === "holding: ordinary variation" ? "holding" : verdict]}.`;

/** "85 % of items finish within 14 days (covers 102 of 118). In the 90 days before it was 13 days: no real change." */
export function cycleTimeCompared(
  times: CycleTimes,
  before: CycleTimes | undefined,
  window: Window,
  clock: ClockKind,
): string {
  const now = cycleTimeSentence(times, clock);
  const wanted = times.sle?.percentile ?? 85;
  const then = (before?.percentiles ?? []).find(({ p }) => p === wanted);
  if (!before || !then) return now;
  const judgement = {
    longer: "items take longer now as a whole",
    shorter: "items are quicker now as a whole",
    same: "no real change",
    "too few": "too few items to tell a change from chance",
  };
  return `${now} ${was(window, formatDuration(then.days, clock), judgement[timesChange(times.days, before.days)])}`;
}

/** "Half of the items take 6 days or less; 1 in 20 takes more than 17 days." */
export function spreadSentence({ percentiles, days }: CycleTimes, clock: ClockKind): string {
  const at = (p: number) =>
    formatDuration(percentiles.find((held) => held.p === p)?.days ?? 0, clock);
  const longest = days.reduce((most, value) => Math.max(most, value), 0);
  return `Half of the items take ${at(50)} or less; 1 in 20 takes more than ${at(95)}. The longest took ${formatDuration(longest, clock)}.`;
}

/** Items delivered in each whole week. */
const wholeWeeks = ({ delivered, partial }: Throughput): number[] =>
  Array.from(delivered).filter((_, i) => partial[i] === 0);

/** "10.3 items a week on average over 12 whole weeks. In the 90 days before it was 9.8: no real change." */
export function throughputCompared(
  now: Throughput,
  before: Throughput | undefined,
  window: Window,
  verdict: Verdict | null,
): string {
  const latest = verdict === "gaining" || verdict === "slipping" ? ` Lately it is ${verdict}.` : "";
  const sentence = throughputSentence(now);
  if (before === undefined || before.meanAWeek === null || now.meanAWeek === null)
    return `${sentence}${latest}`;
  const change = meanChange(wholeWeeks(now), wholeWeeks(before));
  const judgement =
    change === null ? "no real change" : change === "larger" ? "more now" : "less now";
  return `${sentence} ${was(window, count(before.meanAWeek), judgement)}${latest}`;
}

/**
 * "9 items are in progress, 1 below the limit of 10; 8.9 on average over the window, 17.5 in the
 * 90 days before. Week by week as much leaves as comes in: no real change." A level follows from
 * the day before, so two levels are not judged; what comes in and goes out is.
 */
export function wipCompared(
  now: WipByDay,
  before: WipByDay | undefined,
  window: Window,
  limit: number | null,
  verdict: Verdict | null,
): string {
  const over = limit === null ? 0 : now.now - limit;
  const against =
    limit === null
      ? ""
      : over > 0
        ? `, ${formatNumber(over)} over the limit of ${formatNumber(limit)}`
        : over === 0
          ? `, at the limit of ${formatNumber(limit)}`
          : `, ${formatNumber(-over)} below the limit of ${formatNumber(limit)}`;
  const verb = now.now === 1 ? "is" : "are";
  const then =
    before === undefined || before.wip.length === 0
      ? ""
      : `, ${count(mean(before.wip))} in ${daysBefore(window)}`;
  return `${items(now.now)} ${verb} in progress${against}; ${count(mean(now.wip))} on average over the window${then}.${lately(verdict, weekByWeek)}`;
}

const weekByWeek = {
  gaining: "Week by week less comes in than goes out",
  slipping: "Week by week more comes in than goes out",
  holding: "Week by week what comes in and goes out shows no real change",
};

/** "The items in progress are 46 item-days old together; 60 at the beginning of the window. From week to week that is ordinary variation, no real change." */
export function totalAgeSentence({ itemDays }: TotalAge, verdict: Verdict | null): string {
  const now = itemDays.at(-1);
  const first = itemDays[0];
  if (now === undefined || first === undefined) return "The window holds no day that is over.";
  const days = (value: number) =>
    `${formatNumber(value)}\u00a0item-day${Math.round(value) === 1 ? "" : "s"}`;
  return `The items in progress are ${days(now)} old together; at the beginning of the window it was ${formatNumber(first)}.${lately(
    verdict,
    {
      gaining: "It falls from week to week",
      slipping: "It grows faster from week to week than it used to",
      holding: "From week to week that is ordinary variation, no real change",
    },
  )}`;
}

/** "125 items came in and 124 went out (118 finished, 4 discarded, 2 sent back): work in progress grew by 1, no real change." */
export function arrivalsSentence(flow: ArrivalsDepartures, verdict: Verdict | null): string {
  const [came, went] = [sum(flow.arrivals), sum(flow.departures)];
  const ways = [
    [flow.finished, "finished"],
    [flow.discarded, "discarded"],
    [flow.sentBack, "sent back"],
  ] as const;
  const told = ways
    .map(([column, way]) => [sum(column), way] as const)
    .filter(([number]) => number > 0)
    .map(([number, way]) => `${formatNumber(number)} ${way}`);
  const out = told.length === 0 ? "" : ` (${told.join(", ")})`;
  const grew = came - went;
  const moved =
    grew === 0
      ? "stayed the same"
      : grew > 0
        ? `grew by ${formatNumber(grew)}`
        : `fell by ${formatNumber(-grew)}`;
  return `${items(came)} came in and ${formatNumber(went)} went out${out}: work in progress ${moved}.${lately(verdict, weekByWeek)}`;
}

/** "62 % of the time goes to In progress, 30 % to In review. In the 90 days before the first was 58 %: no real change." */
export function timeInStageSentence(
  now: TimeInStage,
  before: TimeInStage | undefined,
  window: Window,
  stageName: (stage: number) => string,
): string {
  const order = [...now.shares.keys()].toSorted(
    (a, b) => (now.shares[b] ?? 0) - (now.shares[a] ?? 0),
  );
  const [first = 0, second] = order;
  const share = (place: number) => formatShare(now.shares[place] ?? 0, 1);
  const name = (place: number) => stageName(now.stages[place] ?? -1);
  const next =
    second === undefined || now.shares[second] === 0 ? "" : `, ${share(second)} in ${name(second)}`;
  const sentence = `Finished items spent ${share(first)} of their time in ${name(first)}${next}.`;
  if (before === undefined || before.stages.length !== now.stages.length) return sentence;
  const parts = ({ stageMs, totalMs, stages }: TimeInStage) => ({
    part: totalMs.map((_, item) => stageMs[item * stages.length + first] ?? 0),
    whole: totalMs,
  });
  const change = shareChange(parts(now), parts(before));
  const judgement = change === null ? "no real change" : `a ${change} share now`;
  const figure = formatShare(before.shares[first] ?? 0, 1);
  return `${sentence} In ${daysBefore(window)} ${name(first)} had ${figure}: ${judgement}.`;
}

/** "58 % of the time between start and finish is work; the rest is waiting or blocked. In the 90 days before it was 55 %: no real change." */
export function efficiencySentence(
  now: FlowEfficiency,
  before: FlowEfficiency | undefined,
  window: Window,
): string {
  const sentence = `Of the time between start and finish ${formatShare(now.efficiency, 1)} is work; the rest is waiting or blocked.`;
  if (before === undefined) return sentence;
  const parts = ({ activeMs, totalMs }: FlowEfficiency) => ({ part: activeMs, whole: totalMs });
  const change = shareChange(parts(now), parts(before));
  const judgement =
    change === null
      ? "no real change"
      : change === "larger"
        ? "more of it is work now"
        : "less of it is work now";
  return `${sentence} ${was(window, formatShare(before.efficiency, 1), judgement)}`;
}

/** "All three lights are on: the window is steady enough for averages and forecasts to hold." */
export function lightsSentence({ balance, steady, kept }: LittlesLawLights): string {
  const lights = [
    { on: balance.on, off: "as much does not leave as arrives" },
    { on: steady.on, off: "the amount or the age of the work moved by more than a fifth" },
    { on: kept.on, off: "more than a tenth of what left was sent back or discarded" },
  ];
  const off = lights.filter(({ on }) => on === false).map((light) => light.off);
  const unknown = lights.filter(({ on }) => on === null).length;
  if (off.length > 0)
    return `${off.length === 1 ? "One light is" : `${formatNumber(off.length)} lights are`} off: ${off.join("; ")}. Averages and forecasts from this window may not hold.`;
  if (unknown === lights.length) return "No light can be told yet: the window holds too little.";
  if (unknown > 0)
    return `${unknown === 1 ? "One light cannot" : `${formatNumber(unknown)} lights cannot`} be told yet: the window holds too little. The others are on.`;
  return "All three lights are on: the window is steady enough for averages and forecasts to hold.";
}

/** Momentum's measures as they stand in a sentence. */
export const measureWords: Record<MeasureMomentum["measure"], string> = {
  throughput: "throughput",
  "cycle time": "cycle time",
  "change of total work item age": "the age of the work in progress",
  "change of blocked time": "blocked time",
  "arrivals less departures": "arrivals less departures",
};

/** "Cycle time is slipping; the other four hold within ordinary variation." */
export function stabilitySentence(measures: readonly MeasureMomentum[]): string {
  const named = (verdict: Verdict) =>
    measures
      .filter((found) => found.verdict === verdict)
      .map(({ measure }) => measureWords[measure]);
  const [gaining, slipping] = [named("gaining"), named("slipping")];
  const holding = named("holding: ordinary variation").length;
  const unknown = named("not enough data").length;
  const listed = (names: string[], verdict: string) =>
    names.length === 0
      ? []
      : [`${names.join(" and ")} ${names.length === 1 ? "is" : "are"} ${verdict}`];
  const told = [...listed(slipping, "slipping"), ...listed(gaining, "gaining")].join("; ");
  const rest =
    holding === 0
      ? ""
      : told === ""
        ? `${holding === measures.length ? "Every measure holds" : `${formatNumber(holding)} of ${formatNumber(measures.length)} measures hold`}: what moves is ordinary variation, no real change`
        : `; ${holding === 1 ? "the other holds" : `the other ${formatNumber(holding)} hold`}`;
  const missing =
    unknown === 0
      ? ""
      : ` ${plural(unknown, "measure")} ${unknown === 1 ? "has" : "have"} too little history.`;
  const whole = `${told.charAt(0).toUpperCase()}${told.slice(1)}${rest}`;
  return whole === "" ? missing.trim() : `${whole}.${missing}`;
}
