import * as v from "valibot";
import { formatFilter, parseFilter } from "./filter-text.ts";
import { dayOrNull, parseWindow } from "./window-text.ts";

/**
 * What a link to a view pins down. Whatever is left out is at its default:
 * a window of 90 days, as of the last reading, all items, nothing opened.
 */
export type ViewSearch = {
  /** See `parseWindow`. */
  window?: string;
  /** `2026-08-21`: only what was known by the end of that day in the team's zone. */
  asOf?: string;
  /** Which items it is about; see `parseFilter`. */
  filter?: string;
  /** Which list of items lies open; see `parseOpened`. */
  open?: string;
  /** The team's description, for those who lack the team; see `packTeam`. */
  team?: string;
  /** How the ledger of blockers is shown; see `parseBlockersSettings`. */
  blockers?: string;
  /** What a retrospective looks at; see `parseRetroSettings`. */
  retro?: string;
};

const text = v.string();
const schema = v.object({
  window: v.fallback(
    v.optional(
      v.pipe(
        text,
        v.check((value) => parseWindow(value) !== null),
      ),
    ),
    undefined,
  ),
  asOf: v.fallback(
    v.optional(
      v.pipe(
        text,
        v.check((value) => dayOrNull(value) !== null),
      ),
    ),
    undefined,
  ),
  filter: v.fallback(
    v.optional(
      v.pipe(
        text,
        v.transform((value) => formatFilter(parseFilter(value))),
        v.nonEmpty(),
      ),
    ),
    undefined,
  ),
  open: v.fallback(v.optional(v.pipe(text, v.nonEmpty(), v.maxLength(200))), undefined),
  team: v.fallback(v.optional(v.pipe(text, v.regex(/^[\w-]{1,20000}$/))), undefined),
  blockers: v.fallback(v.optional(v.pipe(text, v.regex(/^[a-z.-]{1,80}$/))), undefined),
  retro: v.fallback(v.optional(v.pipe(text, v.regex(/^[\da-z._-]{1,80}$/))), undefined),
});

/** Reads any query, also a mangled one: a bad value falls back to its default, silently. */
export function parseViewSearch(search: Record<string, unknown>): ViewSearch {
  const { window, asOf, filter, open, team, blockers, retro } = v.parse(schema, search);
  return {
    ...(window === undefined ? {} : { window }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(filter === undefined ? {} : { filter }),
    ...(open === undefined ? {} : { open }),
    ...(team === undefined ? {} : { team }),
    ...(blockers === undefined ? {} : { blockers }),
    ...(retro === undefined ? {} : { retro }),
  };
}

/**
 * A query string as plain text values; the first of a repeated name counts. Ends at a second
 * `?`: the router glues the query of the page's own address (`/?from=mail#/…`) behind ours.
 */
export function parseQuery(query: string): Record<string, string> {
  const [own] = query.replace(/^\?/, "").split("?", 1);
  const found: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(own)) found[name] ??= value;
  return found;
}

/** The inverse of `parseQuery`: `?window=30d`, or nothing at all. */
export function formatQuery(search: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === "string") query.set(name, value);
  }
  // A link is read by people too: colons and slashes need no escaping in a query.
  const text = query.toString().replaceAll("%2F", "/").replaceAll("%3A", ":");
  return text === "" ? "" : `?${text}`;
}
