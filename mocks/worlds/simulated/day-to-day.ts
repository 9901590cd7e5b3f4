import type { Process } from "./agenda.ts";
import { delivery } from "./delivery.ts";
import type { Office, Work } from "./office.ts";
import type { Person } from "./people.ts";

/** One person's working days: now and then free for something new. */
export function* dayToDay(office: Office, person: Person): Process {
  const { dice } = office;
  for (;;) {
    yield person.hours.after(office.now, dice.between(0.3, 2.2));
    const work = nextFor(office, person);
    if (work) office.agenda.start(delivery(office, person, work));
  }
}

/** Incidents at once; else, with a hand free and (since the limit) room on the board, a ticket or the next thing planned. */
function nextFor(office: Office, person: Person): Work | undefined {
  const { dice, alarms, tickets, upNext, backlog } = office;
  if (alarms.length > 0 && person.inHand.size < 3) return alarms.shift();
  const hands = !office.isLimited && dice.chance(0.015) ? 2 : 1;
  if (person.inHand.size >= hands || !office.hasRoom) return undefined;
  if (tickets.length > 0 && (dice.chance(0.45) || tickets.length > 6)) return tickets.shift();
  const list = upNext.length > 0 && !dice.chance(0.05) ? upNext : backlog;
  if (list === backlog && list.length < 4) return tickets.shift();
  return list.splice(dice.whole(0, Math.min(2, list.length - 1)), 1)[0];
}
