import type { Process } from "./agenda.ts";
import { dayMs, hourMs, minuteMs } from "./calendar.ts";
import { intake } from "./intake.ts";
import type { Office } from "./office.ts";
import { outsiders } from "./people.ts";

/** Requests of the ports, on working days from morning to evening; now and then one that was dealt with on the phone. */
export function* supportTickets(office: Office): Process {
  const { dice, ledger, tickets } = office;
  for (;;) {
    const wait = dice.gap((2.3 * dayMs) / office.size);
    yield office.anybody().hours.after(office.now + wait, dice.between(0, 2));
    const by = dice.pick(outsiders.support);
    if (office.decks.ticket.draw() === "dealt with") {
      const { thing } = intake(office, "support", by, "Done");
      yield office.now + dice.between(1, 90) * minuteMs;
      ledger.close(thing, by);
    } else {
      tickets.push(intake(office, "support", by, "Backlog"));
    }
  }
}

/** Something breaks, at any hour of any day. */
export function* incidents(office: Office): Process {
  const { dice, alarms } = office;
  for (;;) {
    yield office.now + dice.gap((9 * dayMs) / office.size);
    const by = dice.chance(0.4) ? "harbor-bot" : dice.pick(outsiders.support);
    alarms.push(intake(office, "incident", by, "Up next"));
  }
}

/** Work for the library the product stands on. */
export function* upstreamWork(office: Office): Process {
  const { dice, backlog } = office;
  for (;;) {
    const person = office.anybody();
    yield person.hours.after(office.now + dice.gap((6 * dayMs) / office.size), dice.between(0, 6));
    backlog.push(intake(office, "upstream", person.login, "Backlog"));
  }
}

/** The last third's rule is announced; the board's second column gets its present name in the second month. */
export function* renaming(office: Office): Process {
  const person = office.anybody();
  yield person.hours.after(office.now + 38 * dayMs, 1);
  yield office.now + hourMs;
  office.ledger.renameColumn(person.login);
}
