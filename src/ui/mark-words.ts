import type { Mark, MarkKind } from "../domain/mark.ts";
import { formatDate, type Locale } from "./format.ts";

/** What each kind of mark is called. */
export const markKindWords: Record<MarkKind, string> = {
  note: "Note",
  experiment: "Experiment",
  change: "The team's description changed",
  iteration: "Iteration began",
};

/** "Iteration 12 began", "Changed: Stage “Review” added.", "Note: half of us on holiday". */
export function markWords({ kind, words }: Mark): string {
  switch (kind) {
    case "iteration":
      return `${words} began`;
    case "change":
      return `Changed: ${words}`;
    case "experiment":
      return `Experiment: ${words}`;
    case "note":
      return words;
    default:
      return kind satisfies never;
  }
}

/** "21 Aug 2026"; "21 Aug 2026 to 28 Aug 2026". In `short`, without the year. */
export const markWhen = ({ day, last }: Mark, short = false, locale?: Locale): string =>
  last > day
    ? `${formatDate(day, locale, short)} to ${formatDate(last, locale, short)}`
    : formatDate(day, locale, short);
