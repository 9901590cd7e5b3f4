import { formatDate, plural } from "../ui/format.ts";
import { parseWindow } from "../url/window-text.ts";

/** A window's text in words: "Last 90 days", "All time", "This iteration", "1 May 2026 to 30 Jun 2026". */
export function windowWords(text: string): string {
  const choice = parseWindow(text);
  switch (choice?.kind) {
    case "last":
      return `Last ${plural(choice.days, "day")}`;
    case "between":
      return `${formatDate(choice.first)} to ${formatDate(choice.last)}`;
    case "iterations":
      return iterationWords(choice);
    case "all":
      return "All time";
    default:
      return text;
  }
}

function iterationWords({ count, before }: { count: number; before: number }): string {
  if (count > 1) return `Last ${count} iterations`;
  if (before === 0) return "This iteration";
  return before === 1 ? "The iteration before" : `${before} iterations ago`;
}
