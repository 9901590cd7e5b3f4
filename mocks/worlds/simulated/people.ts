import type { WorldSetup } from "../../github/action.ts";
import { holidays, isoDate, WorkingHours } from "./calendar.ts";
import type { Dice } from "./dice.ts";

/** Somebody of the team. */
export type Person = {
  login: string;
  hours: WorkingHours;
  /** Ids of the items this person is working on: not those in review, waiting or blocked. */
  inHand: Set<string>;
};

const team = [
  { login: "ada-k", name: "Ada Kvist", zone: "Europe/Berlin", opening: 8.5 },
  { login: "jonas-w", name: "Jonas Wendel", zone: "Europe/Berlin", opening: 9 },
  { login: "mirela-d", name: "Mirela Dobre", zone: "Europe/Berlin", opening: 9.5 },
  { login: "ines-b", name: "Ines Barroso", zone: "Europe/Lisbon", opening: 9 },
  { login: "tomas-r", name: "Tomas Reis", zone: "Europe/Lisbon", opening: 10 },
  { login: "priya-n", name: "Priya Nandan", zone: "Asia/Kolkata", opening: 9.5 },
  { login: "arun-s", name: "Arun Sethi", zone: "Asia/Kolkata", opening: 10 },
  { login: "dana-f", name: "Dana Fairley", zone: "America/New_York", opening: 9 },
  { login: "luke-m", name: "Luke Marsh", zone: "America/New_York", opening: 8.5 },
] as const;

/** Logins of people who are not of the team. */
export const outsiders = {
  support: ["noor-support", "elif-support"],
  maintainers: ["sol-quay", "wren-t"],
  payments: ["remy-o"],
} as const;

const others: WorldSetup["users"] = [
  { login: "noor-support", name: "Noor Haddad" },
  { login: "elif-support", name: "Elif Aydin" },
  { login: "sol-quay", name: "Sol Quayle" },
  { login: "wren-t", name: "Wren Tully" },
  { login: "remy-o", name: "Remy Okafor" },
  { login: "harbor-bot", name: "Harbor bot", bot: true },
];

/** Login of the `i`-th person; beyond nine (a larger team for load) the names go round again. */
const loginOf = (i: number): string => {
  const round = Math.floor(i / team.length);
  const { login } = memberOf(i);
  return round === 0 ? login : `${login}${round + 1}`;
};

const memberOf = (i: number) => team[i % team.length] ?? team[0];

export const usersOf = (size: number): WorldSetup["users"] => [
  ...Array.from({ length: size }, (_, i) => ({ login: loginOf(i), name: memberOf(i).name })),
  ...others,
];

/**
 * The team: nine people in four time zones, each with working hours in their
 * own zone, the team's holidays and about four weeks off a year.
 *
 * @param from first day of the simulation (since 1 January 1970)
 * @param to   last day
 */
export function people(dice: Dice, size: number, from: number, to: number): Person[] {
  // Work begun before the end must have hours to end in, long after it.
  const last = to + 120;
  const free = new Set(holidays(from, last));
  return Array.from({ length: size }, (_, i) => {
    const { zone, opening } = memberOf(i);
    const away = new Set<number>();
    for (let day = from + dice.whole(10, 90); day < last; day += dice.whole(60, 110)) {
      const length = dice.whole(3, 11);
      for (let k = 0; k < length; k++) away.add(day + k);
    }
    const isOff = (day: number) => away.has(day) || free.has(isoDate(day));
    return {
      login: loginOf(i),
      hours: new WorkingHours(zone, opening, from, last, isOff),
      inHand: new Set<string>(),
    };
  });
}
