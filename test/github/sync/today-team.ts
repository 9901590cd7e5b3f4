import { teamZone } from "../../../mocks/worlds/simulated/places.ts";
import { simulateTeam } from "../../../mocks/worlds/simulated/simulate-team.ts";
import type { ItemTruth } from "../../../mocks/worlds/simulated/truth.ts";
import { dayIn, startOfDay } from "../../../src/domain/days.ts";
import { buildFlowTable } from "../../../src/history/build-flow-table.ts";
import { filteredTable } from "../../../src/history/filtered-table.ts";
import { teamOnTwin } from "../../engine/team-on-twin.ts";

const end = Date.parse("2026-11-20T16:00:00Z");
const dayMs = 86_400_000;
const secondMs = 1000;
/** Since then GitHub writes no status events. */
const lostAt = end - 60 * dayMs;
/** Since then Headway reads the board. */
const firstReadAt = end - 75 * dayMs;

/** When the board is read: every so many days, at an hour of the team's day or at its last second. */
export type Rhythm = { everyDays: number; at: number | "last second" };

/** Moves that still write events after the others have stopped. */
export type Told = "none" | "into and out of Blocked";

/**
 * A simulated team on today's GitHub: four months of work, status events for the first two
 * only, read by Headway now and then from a little before that, and in the end.
 */
export async function todaysTeam(options: { seed: number; rhythm: Rhythm; told: Told }) {
  const { world, truth, teamFile } = simulateTeam({
    seed: options.seed,
    end,
    months: 4,
    silentMoves: 0,
  });
  const places = new Map<string, string | null>();
  const actions = world.actions.map((action) => {
    if (action.do !== "set status") return action;
    const touchesBlocked = [places.get(action.content), action.status].includes("Blocked");
    places.set(action.content, action.status);
    const recorded =
      action.at < lostAt || (options.told === "into and out of Blocked" && touchesBlocked);
    return { ...action, recorded: action.recorded && recorded };
  });

  const { team, readAt, facts } = teamOnTwin({ ...world, actions }, teamFile);
  const { everyDays, at } = options.rhythm;
  for (let day = dayIn(teamZone, firstReadAt); ; day += everyDays) {
    const now =
      at === "last second"
        ? startOfDay(teamZone, day + 1) - secondMs
        : startOfDay(teamZone, day) + at * 60 * 60 * secondMs;
    if (now > end) break;
    await readAt(now);
  }
  const last = await readAt(end);
  const { boards, items } = await facts();
  const whole = buildFlowTable({ team, boards, items, asOf: end });
  return {
    team,
    truth: truth.items,
    complete: last.complete,
    /** The first whole day after the first reading. */
    firstDay: dayIn(teamZone, firstReadAt) + 1,
    lostAt,
    /** The table of the items that GitHub's record and our readings tell enough about. */
    table: (known: (item: ItemTruth) => boolean = () => true) => {
      const out = new Set(truth.items.filter((item) => !known(item)).map(({ id }) => id));
      return filteredTable(
        whole,
        Uint32Array.from(whole.items.flatMap((id, row) => (out.has(id) ? [] : [row]))),
      );
    },
    /** The end of a team day, or the end of all. */
    endOf: (day: number) => Math.min(startOfDay(teamZone, day + 1), end + 1),
  };
}
