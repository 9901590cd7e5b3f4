import type { TriedExperiment } from "../../data/retro.ts";
import { formatDay, parseDay } from "../../domain/days.ts";
import type { ExperimentVerdict } from "../../metrics/experiment-verdict.ts";
import { formatDate, formatNumber, type Locale, plural } from "../../ui/format.ts";
import { markWords } from "../../ui/mark-words.ts";
import { measureNames } from "./measure-words.ts";

const figure = (value: number, locale?: Locale) => formatNumber(value, locale, 1);

/** "Signal, as expected", "Signal, the other way", "No signal", "Not enough data yet", "Not begun". */
export function verdictTitle({ experiment, verdict, due }: TriedExperiment): string {
  if (!verdict) return "Not begun";
  if (verdict.verdict === "signal")
    return verdict.side === experiment.expected ? "Signal, as expected" : "Signal, the other way";
  if (verdict.verdict === "no signal") return "No signal";
  return due ? "Not enough data" : "Not enough data yet";
}

/** Points after the day of review count for nothing: an experiment is judged by its own days. */
const moveReview = "Move the review day to count later points.";

/** What the verdict rests on, in two or three sentences. */
export function verdictSentence(
  { experiment, verdict, due }: TriedExperiment,
  locale?: Locale,
): string {
  if (!verdict) return "There is no verdict before its first day.";
  const { before, since, visible, more } = verdict;
  const measure = measureNames[experiment.measure];
  if (!before || !since || visible === null) return tooFew(verdict, due, locale);
  const means = `The mean of ${measure} went from ${figure(before.mean, locale)} (${plural(before.points, "point", undefined, locale)} before) to ${figure(since.mean, locale)} (${plural(since.points, "point", undefined, locale)} since).`;
  if (verdict.verdict === "signal")
    return `${means} That is more than chance explains: a difference of more than ${figure(visible, locale)} is needed for that.`;
  const wait =
    more === null
      ? "The points before vary too much for more points to tell so small a difference."
      : `If it stays so, ${plural(more, "more point", undefined, locale)} would tell it from chance.${due ? ` ${moveReview}` : ""}`;
  return `${means} That may be chance: only a difference of more than ${figure(visible, locale)} would show. ${wait}`;
}

function tooFew(
  { before, since, pointsBefore, pointsSince, more }: ExperimentVerdict,
  due: boolean,
  locale?: Locale,
): string {
  if (before === null)
    return `There are ${plural(pointsBefore, "point", undefined, locale)} in the 12 weeks before it began; 8 are needed. More days do not change that: another measure may have enough.`;
  if (since === null && due)
    return `There are ${plural(pointsSince, "point", undefined, locale)} since it began, by its review; ${pointsSince + (more ?? 0)} are needed. ${moveReview}`;
  if (since === null)
    return `There are ${plural(pointsSince, "point", undefined, locale)} since it began; ${more ?? 0} more ${more === 1 ? "is" : "are"} needed.`;
  return "";
}

/** What changed in how the numbers are read while it ran, and what that means; null where nothing did. */
export function acrossWords({ across }: TriedExperiment, locale?: Locale): string | null {
  if (across.length === 0) return null;
  const changes = across
    .slice(-3)
    .map((mark) => `${formatDate(mark.day, locale)}, ${markWords(mark).replace(/^Changed: /, "")}`)
    .join(" ");
  return `The team's description changed within the days compared (${changes}). Both sides are read by today's description; what people did may have changed with it.`;
}

/** From when to when: "Since 21 Aug 2026; reviewed 30 Oct 2026", "Begins on 22 Nov 2026; …". */
export const whenWords = (
  { experiment: { first, review }, verdict, due }: TriedExperiment,
  locale?: Locale,
): string =>
  `${verdict ? "Since" : "Begins on"} ${formatDate(parseDay(first), locale)}; ${due ? "reviewed" : "to be reviewed"} ${formatDate(parseDay(review), locale)}`;

/** The usual day of review: ten weeks after the first. */
export const usualReview = (first: string): string => formatDay(parseDay(first) + 70);
