import type { Instant } from "../../../src/domain/instant.ts";
import type { World } from "../../github/action.ts";
import { incidents, renaming, supportTickets, upstreamWork } from "./arrivals.ts";
import { truthOfAll } from "./books.ts";
import { dayIn, dayMs, holidays, secondMs, weekday } from "./calendar.ts";
import { dayToDay } from "./day-to-day.ts";
import { Dice } from "./dice.ts";
import { draftCards } from "./drafts.ts";
import { handedIn } from "./first-day.ts";
import { loosePulls } from "./loose-pulls.ts";
import { Office } from "./office.ts";
import { people, usersOf } from "./people.ts";
import {
  boardSetup,
  iterationDays,
  organisation,
  repositories,
  teamFile,
  teamZone,
} from "./places.ts";
import { planning, tidying } from "./planning.ts";
import type { Truth } from "./truth.ts";

export type SimulatedWorld = {
  world: World;
  truth: Truth;
  /** A team file for the world, as plain JSON. */
  teamFile: unknown;
};

/**
 * A plausible delivery team at work: what GitHub would have recorded of it, and
 * what really happened, both written by the same process as it goes along.
 *
 * The team of nine in four time zones has one board, two repositories, and a
 * limit on work in progress from two thirds of the period on. The same options
 * always give the same world; the share of silent moves changes nothing but
 * which moves leave no event.
 *
 * @param options.seed        any whole number
 * @param options.end         the last instant anything can happen; rounded down to a whole second
 * @param options.months      length of the period, each a twelfth of 365 days
 * @param options.silentMoves share of moves between columns that write no event (never those into or out of Blocked)
 * @param options.scale       1 is nine people and about 400 items; the number of people is rounded
 * @throws RangeError when the period or the scale is not positive
 */
export function simulateTeam(options: {
  seed: number;
  end: Instant;
  months?: number;
  silentMoves?: number;
  scale?: number;
}): SimulatedWorld {
  const { seed, months = 9, silentMoves = 0.02, scale = 1 } = options;
  if (!(months > 0 && scale > 0))
    throw new RangeError(`no simulation of ${months} months at scale ${scale}`);
  const end = Math.floor(options.end / secondMs) * secondMs;
  const length = (months * 365 * dayMs) / 12;
  const start = Math.floor((end - length) / secondMs) * secondMs;
  const firstDay = dayIn(teamZone, start);
  const lastDay = dayIn(teamZone, end);
  const firstMonday = firstDay - (weekday(firstDay) - 1);
  const count = Math.max(2, Math.round(9 * scale));
  const dice = new Dice(seed);
  const office = new Office({
    seed,
    start,
    end,
    limitAt: start + (length * 2) / 3,
    silentMoves,
    size: count / 9,
    people: people(dice, count, firstDay - 3, lastDay),
    dice,
  });

  const { agenda } = office;
  agenda.start(handedIn(office));
  agenda.start(planning(office, firstMonday * dayMs));
  for (const process of [
    supportTickets,
    incidents,
    upstreamWork,
    draftCards,
    loosePulls,
    tidying,
    renaming,
  ])
    agenda.start(process(office));
  for (const person of office.people) agenda.start(dayToDay(office, person));
  agenda.run(end);

  const iterations = Math.ceil((lastDay - firstMonday) / iterationDays) + 2;
  const world: World = {
    setup: {
      users: usersOf(count),
      organizations: [
        { login: organisation, name: "Brightwater" },
        { login: repositories.upstream.owner, name: "Open Quay" },
      ],
      repositories: Object.values(repositories),
      boards: [boardSetup(firstMonday, iterations)],
    },
    actions: office.ledger.actions,
  };
  return {
    world,
    truth: truthOfAll(office.ledger.things, end),
    teamFile: teamFile(holidays(firstDay, lastDay + 366)),
  };
}
