import { type Day, formatDay, parseDay } from "../../domain/days.ts";
import type { Window } from "../../metrics/answer.ts";
import { formatDate, type Locale } from "../../ui/format.ts";

/** A stretch of days that can be chosen, by a name people use. */
export type PeriodOption = { kind: "iteration" | "month"; name: string; window: Window };

/** So many of each are offered, the latest first. */
const offered = 12;

const isOneBefore = (option: PeriodOption, { kind, window }: PeriodOption): boolean =>
  option.kind === kind && option.window.last < window.first;

/** The month that begins so many months before that of a day. */
function monthBefore(day: Day, count: number): Window {
  const date = new Date(day * 86_400_000);
  const at = (month: number) =>
    parseDay(new Date(Date.UTC(date.getUTCFullYear(), month, 1)).toISOString().slice(0, 10));
  const month = date.getUTCMonth() - count;
  return { first: at(month), last: at(month + 1) - 1 };
}

const monthName = (day: Day, locale?: Locale): string =>
  new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    day * 86_400_000,
  );

/** Iterations that have begun and months of the team's history, the latest first. */
export function periodOptions(
  iterations: readonly { title: string; first: Day; last: Day }[],
  { from, today }: { from: Day; today: Day },
  locale?: Locale,
): PeriodOption[] {
  const begun = iterations
    .filter(({ first }) => first <= today)
    .toReversed()
    .slice(0, offered)
    .map(
      ({ title, first, last }): PeriodOption => ({
        kind: "iteration",
        name: title,
        window: { first, last },
      }),
    );
  const months = Array.from({ length: offered }, (_, count): PeriodOption => {
    const window = monthBefore(today, count);
    return { kind: "month", name: monthName(window.first, locale), window };
  }).filter(({ window }) => window.last >= from);
  return [...begun, ...months];
}

/** The latest that is over: an iteration where the team has them, else a month. */
export function usualPeriod(options: readonly PeriodOption[], today: Day): Window {
  const over = options.find(({ window }) => window.last < today) ?? options[0];
  return over?.window ?? { first: today - 13, last: today };
}

/**
 * What a period is held against where nothing is chosen: the one before, or as many days before;
 * where the history had not begun by then, the baseline.
 *
 * @param from the first day of the team's history
 */
export function usualAgainst(
  options: readonly PeriodOption[],
  period: Window,
  from: Day,
): Window | "baseline" {
  const own = optionOf(options, period);
  const before = own && options.find((option) => isOneBefore(option, own));
  const days = period.last - period.first + 1;
  const usual = before?.window ?? { first: period.first - days, last: period.first - 1 };
  return usual.last < from ? "baseline" : usual;
}

const optionOf = (
  options: readonly PeriodOption[],
  { first, last }: Window,
): PeriodOption | undefined =>
  options.find(({ window }) => window.first === first && window.last === last);

/** As a link and a list box name it. */
export const periodKey = ({ first, last }: Window): string =>
  `${formatDay(first)}..${formatDay(last)}`;

/** "Iteration 12", "October 2026", "5 Oct 2026 to 9 Oct 2026". */
export const periodWords = (
  options: readonly PeriodOption[],
  window: Window,
  locale?: Locale,
): string =>
  optionOf(options, window)?.name ??
  `${formatDate(window.first, locale)} to ${formatDate(window.last, locale)}`;
