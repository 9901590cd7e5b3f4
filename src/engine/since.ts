import { dayIn, formatDay, startOfDay, weekday } from "../domain/days.ts";
import type { Instant } from "../domain/instant.ts";
import type { ItemId } from "../domain/item.ts";
import { attributesOfRows } from "../history/filtered-rows.ts";
import { filteredTable } from "../history/filtered-table.ts";
import type { Answer, Window } from "../metrics/answer.ts";
import { basis } from "../metrics/basis.ts";
import { tableEvidence } from "../metrics/evidence-shares.ts";
import { itemStandings } from "../metrics/item-standing.ts";
import { changesBetween, type Standings } from "../metrics/since.ts";
import { today } from "../metrics/window.ts";
import { ownExpectations } from "./agreed.ts";
import type { Subject } from "./answer-subject.ts";
import type { Since } from "./today-protocol.ts";
import type { Sight } from "./visits.ts";

/** How every item of a subject stands; the expectation rests on a window of so many days. */
export function standingsOf(subject: Subject, windowDays: number): Standings {
  const { table, team } = subject;
  const last = today(table);
  const input = { table, team, attributes: subject.attributes(), own: ownExpectations(subject) };
  return itemStandings(input, { first: last - windowDays + 1, last });
}

/**
 * What changed from one moment to another, and what was learned later of the earlier one.
 *
 * @param earlier all items as of the earlier moment, from what is known now
 * @param shown   what the page showed at the earlier moment; null where nobody looked
 */
export function sinceOf(
  { now, earlier, window }: { now: Subject; earlier: Subject; window: Window },
  known: Since["known"],
  shown: Sight | null,
): Answer<Since> {
  const days = window.last - window.first + 1;
  const before = standingsOf(sameItems(earlier, now), days);
  const changes = changesBetween(before, standingsOf(now, days));
  const learned = shown && changesBetween(ofThese(shown.standings, now), before);
  const rows = new Map(now.table.items.map((id, row) => [id, row]));
  const moved = new Set(changes.map(({ item }) => item));
  return {
    ...basis(now.table),
    definition: "since",
    window: null,
    n: changes.length,
    counted: Uint32Array.from([...moved].flatMap((id) => rows.get(id) ?? [])),
    leftOut: [],
    evidence: tableEvidence(now.table),
    value: { from: earlier.table.asOf, known, changes, learned },
  };
}

/** Of a choice of the team's items, what was shown of these. */
function ofThese(standings: Standings, { whole, table }: Subject): Standings {
  if (!whole) return standings;
  const chosen = new Set<ItemId>(table.items);
  return new Map([...standings].filter(([id]) => chosen.has(id)));
}

/** The items chosen now, as they stood then, also those that would not have been chosen then. */
function sameItems(then: Subject, now: Subject): Subject {
  if (!now.whole) return then;
  const chosen = new Set<ItemId>(now.table.items);
  const rows = Uint32Array.from(
    then.table.items.flatMap((id, row) => (chosen.has(id) ? [row] : [])),
  );
  return {
    ...then,
    table: filteredTable(then.table, rows),
    attributes: () => attributesOfRows(then.attributes(), rows),
    whole: then,
  };
}

/** The same hour of the last working day before an instant's: what somebody who was never here compares with. */
export function workingDayBefore(
  { zone, weekend, holidays }: Subject["team"],
  at: Instant,
): Instant {
  const isFree = (day: number) =>
    weekend.includes(weekday(day)) || holidays.includes(formatDay(day));
  const day = dayIn(zone, at);
  let before = day - 1;
  for (let i = 0; i < 31 && isFree(before); i++) before -= 1;
  const sameHour = startOfDay(zone, before) + (at - startOfDay(zone, day));
  return Math.min(sameHour, startOfDay(zone, before + 1) - 1);
}
