import type { Day } from "../domain/days.ts";
import type { Instant } from "../domain/instant.ts";

/** The reader's locale, as `Intl` takes it: undefined leaves it to the browser. */
export type Locale = string | undefined;

/** Keeps a number and its unit on one line. */
const nbsp = "\u00a0";

/** Making a formatter takes far longer than using it: each is made once. */
const once = <Formatter>(make: (locale: Locale, detail: string) => Formatter) => {
  const made = new Map<string, Formatter>();
  return (locale: Locale, detail: string): Formatter => {
    const key = `${locale ?? ""} ${detail}`;
    const found = made.get(key) ?? make(locale, detail);
    made.set(key, found);
    return found;
  };
};

const numbers = once(
  (locale, digits) => new Intl.NumberFormat(locale, { maximumFractionDigits: Number(digits) }),
);
const dayAndMonth = { day: "numeric", month: "short" } as const;
const dates = once(
  (locale, zone) =>
    new Intl.DateTimeFormat(locale, { ...dayAndMonth, year: "numeric", timeZone: zone }),
);
const shortDates = once(
  (locale, zone) => new Intl.DateTimeFormat(locale, { ...dayAndMonth, timeZone: zone }),
);
const times = once(
  (locale, zone) => new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone: zone }),
);

export const formatNumber = (value: number, locale?: Locale, digits = 0): string =>
  numbers(locale, String(digits)).format(value);

/** "1 item", "11 items", "0 items". */
export const plural = (count: number, one: string, many = `${one}s`, locale?: Locale): string =>
  `${formatNumber(count, locale)} ${count === 1 ? one : many}`;

/**
 * A share in whole percent: rounded towards the middle, so that 0 % and 100 % say
 * "none" and "all" and nothing less. "–" of nothing.
 */
export function formatShare(part: number, whole: number, locale?: Locale): string {
  if (whole === 0) return "–";
  const rounded = Math.round((100 * part) / whole);
  const percent = part > 0 && part < whole ? Math.min(99, Math.max(1, rounded)) : rounded;
  return `${formatNumber(percent, locale)}${nbsp}%`;
}

/** A calendar day: "21 Aug 2026"; in `short`, without the year. */
export const formatDate = (day: Day, locale?: Locale, short = false): string =>
  (short ? shortDates : dates)(locale, "UTC").format(day * 86_400_000);

/** Time of day in a zone: "09:02". */
export const formatTime = (at: Instant, zone: string, locale?: Locale): string =>
  times(locale, zone).format(at);

/** The day an instant falls on in a zone: "21 Aug 2026". */
export const formatDateAt = (at: Instant, zone: string, locale?: Locale): string =>
  dates(locale, zone).format(at);

const offset = (at: Instant, zone: string): string =>
  new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" })
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName")?.value ?? zone;

/** The zone's short name ("CEST", "GMT+2") where its clocks differ from the reader's then; otherwise null. */
export function zoneNote(
  at: Instant,
  zone: string,
  reader: string = new Intl.DateTimeFormat().resolvedOptions().timeZone,
  locale?: Locale,
): string | null {
  if (offset(at, zone) === offset(at, reader)) return null;
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "short" });
  return parts.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? zone;
}

/** "09:02", with the zone's name where the reader's clock shows something else: "09:02 CEST". */
export function formatTimeNoted(at: Instant, zone: string, locale?: Locale): string {
  const note = zoneNote(at, zone, undefined, locale);
  const time = formatTime(at, zone, locale);
  return note === null ? time : `${time}${nbsp}${note}`;
}
