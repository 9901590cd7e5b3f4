import type { ClockKind } from "../../domain/team.ts";
import type { ComparedFigure, FigureName } from "../../metrics/compared-figures.ts";
import type { Judgement } from "../../metrics/judgement.ts";
import { formatDuration } from "../../ui/duration.ts";
import { formatNumber, type Locale, plural } from "../../ui/format.ts";

/** What each figure is called. @param sle the expectation in words */
export function figureName(figure: FigureName, sle: string | null): string {
  const names: Record<FigureName, string> = {
    delivered: "Items delivered",
    started: "Items started",
    "carried over": "In progress at the end",
    "cycle time": "Time within which 85 % of items finish",
    "work in progress": "In progress on an average day",
    "total age": "Age of all work in progress together, at the end",
    "change of total age": "Growth of that age",
    "blocked time": "Time that work was blocked",
    "moved back or reopened": "Items that moved back or were reopened",
    "aged out": `Items that grew older than ${sle ?? "expected"} in progress`,
  };
  return names[figure];
}

const inDays: readonly FigureName[] = ["total age", "change of total age", "blocked time"];

/** A figure with its unit: "12 days", "8.4", "35 item-days". "–" where there is none. */
export function figureText(
  { figure }: Pick<ComparedFigure, "figure">,
  value: number | null,
  clock: ClockKind,
  locale?: Locale,
): string {
  if (value === null) return "–";
  if (figure === "cycle time") return formatDuration(value, clock, locale);
  return counted(figure, formatNumber(value, locale, figure === "work in progress" ? 1 : 0));
}

/** What of a count of the other period falls on as many days: "8.4". "–" for what is no count. */
export const scaledText = (
  { figure, scaled }: Pick<ComparedFigure, "figure" | "scaled">,
  locale?: Locale,
): string => (scaled === null ? "–" : counted(figure, formatNumber(scaled, locale, 1)));

const counted = (figure: FigureName, shown: string): string =>
  inDays.includes(figure) ? `${shown} item-days` : shown;

/** What a judgement says in three words. */
export function verdictWords({ verdict }: Judgement): string {
  switch (verdict) {
    case "signal":
      return "Signal";
    case "noise":
      return "Noise";
    case "not judged":
      return "Not judged";
    default:
      return "Too early to tell";
  }
}

/** By which rule, in words. */
export function judgedBy(judgement: Judgement, locale?: Locale): string {
  switch (judgement.rule) {
    case "range limit":
      if (judgement.limit === 0) return `the same in all ${judgement.periods} earlier periods`;
      return `two periods of this length differ by up to ${formatNumber(judgement.limit, locale, 1)} without a cause (${judgement.periods} earlier ones)`;
    case "natural limits":
      return `periods of this length lie between ${formatNumber(judgement.lower, locale, 1)} and ${formatNumber(judgement.upper, locale, 1)} in the baseline`;
    case "rank-sum test":
      return "do the times differ as a whole (rank-sum test); chance alone makes 1 in 20 such differences";
    case "two proportions":
      return "two shares compared; chance alone makes 1 in 20 such differences";
    case "level":
      return "each day follows from the one before, so no rule tells signal from noise";
    case "too few periods":
      return `${plural(judgement.have, "earlier period", undefined, locale)} of this length; ${judgement.need} are needed`;
    case "too few items":
      return `${plural(judgement.have, "item", undefined, locale)} in one of the two; ${judgement.need} are needed`;
    default:
      return judgement satisfies never;
  }
}
