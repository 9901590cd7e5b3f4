import type { ClockKind } from "../../domain/team.ts";
import { isRefusal } from "../../metrics/answer.ts";
import type { Cause } from "../../metrics/blocker-clusters.ts";
import type { BlockerPatterns, EndedBlock } from "../../metrics/blocker-patterns.ts";
import { signalsNow } from "../../metrics/process-behaviour.ts";
import type { SinceChange } from "../../metrics/since-change.ts";
import { formatDuration } from "../../ui/duration.ts";
import {
  formatDate,
  formatDateAt,
  formatNumber,
  formatShare,
  formatTime,
  plural,
} from "../../ui/format.ts";
import { refusalSentence } from "../panel/refusal-sentence.ts";

const signals = { status: "Status", label: "Label", field: "Board field" };

/** `Label “waiting: vendor”`, "Waits for another issue". */
export const causeWords = (cause: Cause): string =>
  cause.signal === "dependency"
    ? "Waits for another issue"
    : `${signals[cause.signal]} “${cause.name}”`;

type Bar = { name: string; days: number; cumulativeShare: number };

/** What explains most of blocked time. @param total item-days, shared time once; null: not told */
export function causesSentence(
  bars: readonly Bar[],
  total: number | null,
  clock: ClockKind,
): string {
  const [first] = bars;
  if (!first) return "Nothing was blocked by this in the window.";
  const enough = bars.findIndex(({ cumulativeShare }) => cumulativeShare >= 0.8) + 1;
  const whole =
    total === null ? "" : ` of ${formatDuration(total, clock).replace(/day/, "item-day")} blocked`;
  return `${first.name} explains ${formatShare(first.cumulativeShare, 1)}${whole}; ${
    enough === 1 ? "it alone is" : `${enough} of ${bars.length} causes are`
  } four fifths of it.`;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Whether the latest change of blocked time from week to week is more than ordinary variation. */
export function overTimeSentence({
  begun,
  blocked,
  blockedChange,
}: Pick<BlockerPatterns, "begun" | "blocked" | "blockedChange">): string {
  if (isRefusal(blocked)) return refusalSentence(blocked);
  const count = isRefusal(begun)
    ? ""
    : ` ${formatNumber(begun.limits.mean, undefined, 1)} blocks began in a usual week.`;
  const { mean, baseline } = blocked.limits;
  const usual = `${formatNumber(mean, undefined, 1)} item-days a week were usual from ${formatDate(baseline.first)} to ${formatDate(baseline.last)}`;
  if (isRefusal(blockedChange))
    return `There are too few weeks to judge how blocked time changes; ${usual}.${count}`;
  const signal = signalsNow(blockedChange).find(({ side }) => side !== null);
  if (!signal) return `Holding: it changes from week to week as it did; ${usual}.${count}`;
  const grew = signal.side === "above" ? "growing" : "shrinking";
  const told =
    signal.rule === "beyond a limit"
      ? `the change of the latest week lies beyond ordinary variation`
      : `the changes of the latest weeks are more than ordinary variation`;
  return `${capital(grew)}: ${told}; ${usual}.${count}`;
}

/** How long unblocking takes, and what of cycle time that is. */
export function unblockingSentence({ timeToUnblock }: BlockerPatterns, clock: ClockKind): string {
  if (isRefusal(timeToUnblock)) return refusalSentence(timeToUnblock);
  const at = (p: number) => timeToUnblock.find((one) => one.p === p);
  const [half, most] = [at(50), at(85)];
  if (!half || !most) return "No block ended in this window.";
  return `Half of ${plural(half.of, "block")} ended within ${formatDuration(half.days, clock)}, 85\u00a0% within ${formatDuration(most.days, clock)}.`;
}

/** Where blocks begin, and what share of the time from start to finish is blocked. */
export function whereSentence(
  { stages, cycle }: BlockerPatterns,
  stageName: (stage: number) => string,
): string {
  const [most] = stages.toSorted((a, b) => b.blocks - a.blocks);
  const blocks = stages.reduce((sum, stage) => sum + stage.blocks, 0);
  const where = most
    ? `${most.blocks} of ${plural(blocks, "block")} began in ${stageName(most.stage)}.`
    : "No block began in this window.";
  const share =
    cycle.days === 0
      ? ""
      : ` Of the time that ${plural(cycle.items, "delivered item")} took from start to finish, ${formatShare(cycle.blockedDays, cycle.days)} was blocked.`;
  return `${where}${share}`;
}

/** How a block ended and when; where no event told it, between which readings it was seen. */
export function endingWords({ how, end, notBefore }: EndedBlock, zone: string): string {
  if (notBefore >= end) return `${how}, ${formatDateAt(end, zone)}`;
  const stamp = (at: number) => `${formatDateAt(at, zone)}, ${formatTime(at, zone)}`;
  return `${how}, some time between ${stamp(notBefore)} and ${stamp(end)}: GitHub told of no event, two readings differ`;
}

/** What the means before and after a change say, without claiming a cause. */
export const changeSentence = ({ before, after }: SinceChange): string =>
  `${formatNumber(before.mean, undefined, 1)} a week before (${plural(before.points, "week")}), ${formatNumber(after.mean, undefined, 1)} after (${plural(after.points, "week")}). Other things may have changed too.`;
