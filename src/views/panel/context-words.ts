import { dayIn } from "../../domain/days.ts";
import type { Answer } from "../../metrics/answer.ts";
import { formatDate, formatDateAt, formatTime, type Locale } from "../../ui/format.ts";

/**
 * What numbers are of, for what leaves the page: "Harbor · 24 Aug 2026 to 20 Nov 2026 ·
 * as of 20 Nov 2026, 17:00 (Europe/Berlin) · calendar days".
 */
export function contextWords(
  { asOf, zone, clock, window }: Omit<Answer<unknown>, "value">,
  team: string,
  locale?: Locale,
): string {
  const last = window && Math.min(window.last, dayIn(zone, asOf));
  return [
    team,
    ...(window === null || last === null
      ? []
      : [`${formatDate(window.first, locale)} to ${formatDate(last, locale)}`]),
    `as of ${formatDateAt(asOf, zone, locale)}, ${formatTime(asOf, zone, locale)} (${zone})`,
    clock,
  ].join(" · ");
}
