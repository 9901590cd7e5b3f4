import type { Instant } from "../../../src/domain/instant.ts";
import type { Reading } from "../../../src/domain/reading.ts";
import type { World } from "../../github/action.ts";
import { BoardRows } from "./board-rows.ts";
import { dayIn, midnight } from "./calendar.ts";

/**
 * What a complete reading of each board would have found at the end of every day.
 *
 * @param period.from, period.to each midnight after `from` and not after `to` gives a reading
 * @param period.zone            IANA zone in which the days end
 * @returns one reading a board and day, oldest first; what happened in the very second of midnight is in it.
 *   Rows that did not change from one day to the next are the same objects.
 * @throws RangeError when the period is reversed
 */
export function dailyReadings(
  world: World,
  { from, to, zone }: { from: Instant; to: Instant; zone: string },
): Reading[] {
  if (to < from) throw new RangeError(`reversed period: ${from} to ${to}`);
  const boards = world.setup.boards.map(({ id }) => new BoardRows(id));
  const readings: Reading[] = [];
  let next = 0;
  for (let day = dayIn(zone, from) + 1; ; day++) {
    const at = midnight(zone, day);
    if (at > to) return readings;
    for (; next < world.actions.length; next++) {
      const action = world.actions[next];
      if (!action || action.at > at) break;
      for (const rows of boards) rows.see(action);
    }
    for (const rows of boards) readings.push({ board: rows.board, at, rows: rows.all() });
  }
}
