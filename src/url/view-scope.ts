import { type Day, dayIn, startOfDay } from "../domain/days.ts";
import type { Filter } from "../domain/filter.ts";
import type { Instant } from "../domain/instant.ts";
import { parseFilter } from "./filter-text.ts";
import type { ViewSearch } from "./view-search.ts";
import { dayOrNull, defaultWindow, parseWindow } from "./window-text.ts";

/** What a link needs of the team to become instants and days. */
export type ReadTeam = { zone: string; readAt: Instant | null; firstAt: Instant | null };

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
 * A window counts back from that day; "all" begins with the first item.
 */
export function viewScope(search: ViewSearch, team: ReadTeam): ViewScope {
  const times = timesOf(search, team);
  return search.filter === undefined ? times : { ...times, filter: parseFilter(search.filter) };
}

function timesOf(search: ViewSearch, { zone, readAt, firstAt }: ReadTeam): ViewScope {
  const day = search.asOf === undefined ? null : dayOrNull(search.asOf);
  const end = day === null ? null : startOfDay(zone, day + 1) - 1;
  const asOf = end === null || (readAt !== null && end >= readAt) ? null : end;
  const seen = asOf ?? readAt;
  if (seen === null) return { asOf, window: null };

  const last = dayIn(zone, seen);
  const choice = parseWindow(search.window ?? defaultWindow) ?? { kind: "last", days: 90 };
  switch (choice.kind) {
    case "between":
      return { asOf, window: { first: choice.first, last: choice.last } };
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
