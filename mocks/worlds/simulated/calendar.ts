import type { Instant } from "../../../src/domain/instant.ts";

export const secondMs = 1000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

const offsetFormats = new Map<string, Intl.DateTimeFormat>();

/** How far the clocks of `zone` are ahead of UTC at an instant, in milliseconds. */
export function zoneOffsetMs(zone: string, at: Instant): number {
  let format = offsetFormats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
    offsetFormats.set(zone, format);
  }
  const found = /GMT([+-])(\d\d):(\d\d)/.exec(format.format(at));
  if (!found) return 0;
  const size = Number(found[2]) * hourMs + Number(found[3]) * minuteMs;
  return found[1] === "-" ? -size : size;
}

/** `2026-03-28` of a count of days since 1 January 1970. */
export const isoDate = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** The day (since 1 January 1970) on which `at` falls in `zone`. */
export const dayIn = (zone: string, at: Instant): number =>
  Math.floor((at + zoneOffsetMs(zone, at)) / dayMs);

/** The instant at which a day begins in `zone`. */
export function midnight(zone: string, day: number): Instant {
  const guess = day * dayMs - zoneOffsetMs(zone, day * dayMs);
  return day * dayMs - zoneOffsetMs(zone, guess);
}

/** ISO weekday of a day since 1 January 1970 (a Thursday): 1 Monday … 7 Sunday. */
export const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

const holidayDates = ["01-01", "05-01", "12-25", "12-26"];

/** Dates on which nobody of the team works, within a period of days. */
export function holidays(from: number, to: number): string[] {
  const found: string[] = [];
  for (let day = from; day <= to; day++) {
    const date = isoDate(day);
    if (holidayDates.includes(date.slice(5))) found.push(date);
  }
  return found;
}

/** The stretches in which one person works, and time counted along them. */
export class WorkingHours {
  readonly #starts: Instant[] = [];
  readonly #ends: Instant[] = [];

  /**
   * @param zone    where the person works
   * @param opening hour of the local day at which work begins; a day has eight hours
   * @param from    first day (since 1 January 1970)
   * @param to      last day
   * @param isOff   days on which the person is away, holidays included
   */
  constructor(
    zone: string,
    opening: number,
    from: number,
    to: number,
    isOff: (day: number) => boolean,
  ) {
    // Clocks change at weekends here: one offset serves a whole working week.
    let offset = zoneOffsetMs(zone, from * dayMs + dayMs / 2);
    for (let day = from; day <= to; day++) {
      if (weekday(day) === 1) offset = zoneOffsetMs(zone, day * dayMs + dayMs / 2);
      if (weekday(day) > 5 || isOff(day)) continue;
      const start = day * dayMs + opening * hourMs - offset;
      this.#starts.push(start);
      this.#ends.push(start + 8 * hourMs);
    }
  }

  /** The instant by which the person has worked `hours` more; never within time off. */
  after(at: Instant, hours: number): Instant {
    let left = hours * hourMs;
    for (let i = this.#indexAfter(at); i < this.#starts.length; i++) {
      const start = Math.max(at, this.#starts[i] as Instant);
      const room = (this.#ends[i] as Instant) - start;
      if (left < room) return start + left;
      left -= room;
    }
    return Number.POSITIVE_INFINITY;
  }

  /** Whether the person is at work. */
  has(at: Instant): boolean {
    return (this.#starts[this.#indexAfter(at)] ?? Number.POSITIVE_INFINITY) <= at;
  }

  /** The first stretch that ends after `at`. */
  #indexAfter(at: Instant): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ends[middle] as Instant) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
