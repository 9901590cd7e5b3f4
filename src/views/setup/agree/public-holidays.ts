import Holidays from "date-holidays";

/** A country, or a part of one, by its code. */
export type Region = { code: string; name: string };

const named = (found: Record<string, string> | undefined): Region[] =>
  Object.entries(found ?? {})
    .map(([code, name]) => ({ code, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));

/** Countries whose public holidays are known. */
export const countries = (language: string): Region[] =>
  named(new Holidays().getCountries(language));

/** The parts of a country that have holidays of their own; none where all of it has the same. */
export const regions = (country: string, language: string): Region[] =>
  named(new Holidays().getStates(country, language));

/**
 * Public holidays of a country, or of a part of it: days on which nearly nobody works there.
 * A holiday of two days is both of them.
 *
 * @param region of the country; "" for what holds in all of it
 * @param years  first and last, both in
 * @returns dates such as 2026-12-25, in order, each once
 */
export function publicHolidays(
  country: string,
  region: string,
  [first, last]: readonly [number, number],
): string[] {
  const calendar = region === "" ? new Holidays(country) : new Holidays(country, region);
  const dates = new Set<string>();
  for (let year = first; year <= last; year++)
    for (const { date, start, end, type } of calendar.getHolidays(year)) {
      if (type !== "public") continue;
      // `date` is the day at the place; from `start` to `end` is how long it lasts.
      const day = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
      const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
      for (let i = 0; i < days; i++)
        dates.add(new Date(day + i * 86_400_000).toISOString().slice(0, 10));
    }
  return [...dates].toSorted();
}
