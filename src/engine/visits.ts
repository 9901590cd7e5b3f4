import type { Instant } from "../domain/instant.ts";
import type { ItemStanding } from "../metrics/item-standing.ts";
import type { Standings } from "../metrics/since.ts";

/** What a page showed: its `asOf`, and how every item stood as was known then. */
export type Sight = { asOf: Instant; standings: Standings };
/** The last two visits, or stand-ups: while one goes on, the one before is what "last time" means. */
export type Visits = { last: Sight; before: Sight | null };

/** Readings less than this apart are one visit: the page stays open and is kept fresh. */
const oneVisitMs = 3_600_000;

/** The visits after the reader has seen something. An older `asOf` is no visit: it is a look into the past. */
export function visitsAfter(visits: Visits | null, sight: Sight): Visits {
  if (visits === null) return { last: sight, before: null };
  const { last, before } = visits;
  if (sight.asOf <= last.asOf) return visits;
  return sight.asOf - last.asOf < oneVisitMs
    ? { last: sight, before }
    : { last: sight, before: last };
}

/** What was seen last time, for somebody who now sees `asOf`; null on the first visit. */
export function lastTime(visits: Visits | null, asOf: Instant): Sight | null {
  if (visits === null) return null;
  return asOf - visits.last.asOf < oneVisitMs ? visits.before : visits.last;
}

const places = ["not started", "in progress", "delivered", "discarded", "left"] as const;

type KeptSight = { asOf: number; ids: string[]; codes: number[] };
type KeptVisits = { last: KeptSight; before: KeptSight | null };

/** As kept: small enough for a hundred thousand items. */
export const toKept = ({ last, before }: Visits): KeptVisits => ({
  last: packed(last),
  before: before && packed(before),
});

/** The inverse of `toKept`; null for nothing, and for what this release did not write. */
export function fromKept(value: unknown): Visits | null {
  if (typeof value !== "object" || value === null || !("last" in value)) return null;
  const { last, before } = value as KeptVisits;
  return { last: unpacked(last), before: before && unpacked(before) };
}

const packed = ({ asOf, standings }: Sight): KeptSight => ({
  asOf,
  ids: [...standings.keys()],
  codes: Array.from(standings.values(), ({ place, stage, blocked, pastSle, stale }) => {
    const flags = (blocked ? 1 : 0) + (pastSle ? 2 : 0) + (stale ? 4 : 0);
    return ((stage + 1) * places.length + places.indexOf(place)) * 8 + flags;
  }),
});

const unpacked = ({ asOf, ids, codes }: KeptSight): Sight => ({
  asOf,
  standings: new Map(ids.map((id, i) => [id, standingOf(codes[i] ?? 0)])),
});

function standingOf(code: number): ItemStanding {
  const where = Math.floor(code / 8);
  return {
    place: places[where % places.length] ?? "not started",
    stage: Math.floor(where / places.length) - 1,
    blocked: (code & 1) > 0,
    pastSle: (code & 2) > 0,
    stale: (code & 4) > 0,
  };
}
