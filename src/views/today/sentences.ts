import type { ClockKind } from "../../domain/team.ts";
import type { Ages, Blocker, CycleTimes, Throughput } from "../../metrics/values.ts";
import { formatDuration } from "../../ui/duration.ts";
import { formatNumber, plural } from "../../ui/format.ts";
import type { Attention } from "./standing.ts";

const share = (percent: number): string => `${percent}\u00a0%`;
const is = (count: number): string => (count === 1 ? "is" : "are");

/** What the page begins with: how much needs a person. `live`: seen as of the last reading. */
export function leadSentence(found: Attention, inProgress: number, live: boolean): string {
  const { needed, watch } = found;
  const watched =
    watch === 0 ? "" : ` ${plural(watch, "more", "more")} ${is(watch)} close to the expectation.`;
  if (inProgress === 0) return live ? "Nothing is in progress." : "Nothing was in progress.";
  if (needed === 0) {
    const nothing = live ? "Nothing needs a person today" : "Nothing needed a person that day";
    return `${nothing}: no item is blocked or past its expectation.${watched}`;
  }
  const verb = needed === 1 ? "needs" : "need";
  const when = live ? `${verb} a person today` : "needed a person that day";
  return `${plural(needed, "item")} ${when}: ${cause(found, live)}.${watched}`;
}

/** "all 5 are blocked", "3 are past the expectation and 2 are blocked (1 is both)". */
function cause({ needed, pastSle, blocked }: Attention, live: boolean): string {
  const be = (count: number) => (live ? is(count) : count === 1 ? "was" : "were");
  const reasons = [
    { count: pastSle, what: "past the expectation" },
    { count: blocked, what: "blocked" },
  ].filter(({ count }) => count > 0);
  const whole = reasons.every(({ count }) => count === needed);
  if (whole) {
    const what = reasons.map((reason) => reason.what).join(" and ");
    if (needed === 1) return `it ${be(1)} ${what}`;
    return `${needed === 2 ? "both" : `all ${formatNumber(needed)}`} ${be(needed)} ${what}`;
  }
  const parts = reasons.map(({ count, what }) => `${formatNumber(count)} ${be(count)} ${what}`);
  const both = pastSle + blocked - needed;
  return `${parts.join(", ")}${both > 0 ? ` (${formatNumber(both)} ${be(both)} both)` : ""}`;
}

/** "85 % of items finish within 12 days (covers 17 of 20)." */
export function cycleTimeSentence({ percentiles, sle }: CycleTimes, clock: ClockKind): string {
  const wanted = sle?.percentile ?? 85;
  const held = percentiles.find(({ p }) => p === wanted) ?? percentiles.find(({ p }) => p === 85);
  if (!held) return "No percentile of cycle time is known.";
  const covers = `covers ${formatNumber(held.covers)} of ${formatNumber(held.of)}`;
  const fact = `${share(held.p)} of items finish within ${formatDuration(held.days, clock)} (${covers})`;
  return sle?.setBy === "team"
    ? `${fact}; the team expects ${share(sle.percentile)} within ${formatDuration(sle.days, clock)}.`
    : `${fact}.`;
}

/** "6.2 items a week on average over 12 whole weeks; 3 so far this week." */
export function throughputSentence({ delivered, partial, meanAWeek }: Throughput): string {
  const whole = partial.reduce((count, cut) => count + (cut === 1 ? 0 : 1), 0);
  const last = delivered.length - 1;
  const soFar =
    last >= 0 && partial[last] === 1
      ? `${formatNumber(delivered[last] ?? 0)} in the last, unfinished week`
      : "";
  if (meanAWeek === null)
    return soFar === "" ? "The window holds no week." : `No whole week yet; ${soFar}.`;
  const mean = formatNumber(meanAWeek, undefined, 1);
  const unit = mean === "1" ? "item" : "items";
  const weeks = `on average over ${plural(whole, "whole week")}`;
  return `${mean} ${unit} a week ${weeks}${soFar === "" ? "" : `; ${soFar}`}.`;
}

/** "11 items are in progress; the oldest is 34 days old." */
export function wipSentence({ rows, ageDays, atLeast }: Ages, clock: ClockKind): string {
  if (rows.length === 0) return "No item is in progress.";
  const oldest = `${atLeast[0] === 1 ? "at least " : ""}${formatDuration(ageDays[0] ?? 0, clock)}`;
  return rows.length === 1
    ? `1 item is in progress; it is ${oldest} old.`
    : `${plural(rows.length, "item")} are in progress; the oldest is ${oldest} old.`;
}

/** "Of 11 items in progress, 4 are past the expectation of 12 days and 2 are close to it." */
export function ageingSentence(
  found: Attention,
  cycle: CycleTimes | null,
  ages: Ages,
  clock: ClockKind,
): string {
  const total = ages.rows.length;
  if (total === 0) return "No item is in progress.";
  const sle = cycle?.sle ?? null;
  if (sle === null)
    return `${plural(total, "item")} ${is(total)} in progress; there is too little history to say what to expect.`;
  const expected = formatDuration(sle.days, clock);
  return total === 1
    ? aloneSentence(found, expected)
    : `${ofManySentence(found, total, expected)}.`;
}

function aloneSentence({ pastSle, watch }: Attention, expected: string): string {
  if (pastSle > 0) return `The one item in progress is past the expectation of ${expected}.`;
  return `The one item in progress is ${watch > 0 ? "close to" : "within"} the expectation of ${expected}.`;
}

function ofManySentence({ pastSle, watch }: Attention, total: number, expected: string): string {
  const of = `Of the ${formatNumber(total)} items in progress,`;
  const close = `${formatNumber(watch)} ${is(watch)} close to`;
  if (pastSle > 0) {
    const past = `${formatNumber(pastSle)} ${is(pastSle)} past the expectation of ${expected}`;
    return watch > 0 ? `${of} ${past} and ${close} it` : `${of} ${past}`;
  }
  return watch > 0
    ? `${of} ${close} the expectation of ${expected}; none is past it`
    : `None of the ${formatNumber(total)} items in progress is close to the expectation of ${expected}`;
}

/** "3 items are blocked, the longest for 21 days; 1 has no clear owner." */
export function blockersSentence(blockers: readonly Blocker[], clock: ClockKind): string {
  if (blockers.length === 0) return "Nothing in progress is blocked.";
  const longest = blockers.reduce((most, { ageDays }) => Math.max(most, ageDays), 0);
  const unowned = blockers.filter(({ owner }) => owner.logins.length === 0).length;
  const age = formatDuration(longest, clock);
  const first =
    blockers.length === 1
      ? `1 item is blocked, for ${age}`
      : `${plural(blockers.length, "item")} are blocked, the longest for ${age}`;
  if (unowned === 0) return `${first}.`;
  return `${first}; ${formatNumber(unowned)} ${unowned === 1 ? "has" : "have"} no clear owner.`;
}

/** "6 of 9 items in progress need attention, the most pressing first." */
export function attentionSentence(shown: number, { inProgress }: { inProgress: number }): string {
  if (shown === 0) return "Nothing on the list.";
  return `${plural(shown, "item")} ${shown === 1 ? "needs" : "need"} attention, the most pressing first; ${plural(inProgress, "item")} ${is(inProgress)} in progress.`;
}
