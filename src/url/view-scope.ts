import { type Day, dayIn, startOfDay } from "../domain/days.ts";
import type { Filter } from "../domain/filter.ts";
import type { Instant } from "../domain/instant.ts";
import { parseFilter } from "./filter-text.ts";
import type { ViewSearch } from "./view-search.ts";
import { dayOrNull, defaultWindow, parseWindow } from "./window-text.ts";

const usualDays = 90;
const usual = { kind: "last", days: usualDays } as const;

/** What a link needs of the team to become instants and days. */
export type ReadTeam = {
  zone: string;
  readAt: Instant | null;
  firstAt: Instant | null;
  /** Its iterations by first day, those to come too; days both in. */
  iterations?: readonly { first: Day; last: Day }[];
};

/** The settings of a link as questions take them. A window of null is left to the engine's default. */
export type ViewScope = {
  asOf: Instant | null;
  window: { first: Day; last: Day } | null;
  /** Left out where the link names no filter. */
  filter?: Filter;
};

/**
 * The instant and the days a link means for a team.
 *
 * `asOf` is the last millisecond of its day in the team's zone, or null (the last
 * reading) where the link names no day or one that is not over at the last reading.
 * A window counts back from that day; "all" begins with the first item. Iterations are those that
 * have begun by that day; where there are none, the window is the default.
 */
export function viewScope(search: ViewSearch, team: ReadTeam): ViewScope {
  const times = timesOf(search, team);
  return search.filter === undefined ? times : { ...times, filter: parseFilter(search.filter) };
}

function timesOf(search: ViewSearch, team: ReadTeam): ViewScope {
  const { zone, readAt, firstAt, iterations = [] } = team;
  const day = search.asOf === undefined ? null : dayOrNull(search.asOf);
  const end = day === null ? null : startOfDay(zone, day + 1) - 1;
  const asOf = end === null || (readAt !== null && end >= readAt) ? null : end;
  const seen = asOf ?? readAt;
  if (seen === null) return { asOf, window: null };

  const last = dayIn(zone, seen);
  const choice = parseWindow(search.window ?? defaultWindow) ?? usual;
  switch (choice.kind) {
    case "between":
      return { asOf, window: { first: choice.first, last: choice.last } };
    case "iterations": {
      const begun = iterations.filter(({ first }) => first <= last);
      const until = begun.length - choice.before;
      const chosen = begun.slice(Math.max(0, until - choice.count), Math.max(0, until));
      const [from, to] = [chosen[0], chosen.at(-1)];
      if (!from || !to) return { asOf, window: { first: last - usualDays + 1, last } };
      return { asOf, window: { first: from.first, last: Math.min(to.last, last) } };
    }
    case "last":
      return { asOf, window: { first: last - choice.days + 1, last } };
    case "all":
      return {
        asOf,
        window: firstAt === null ? null : { first: Math.min(dayIn(zone, firstAt), last), last },
      };
    default:
      return choice satisfies never;
  }
}
