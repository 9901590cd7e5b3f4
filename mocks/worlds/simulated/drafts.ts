import type { Process } from "./agenda.ts";
import { dayMs } from "./calendar.ts";
import { delivery } from "./delivery.ts";
import { sorted, workOn } from "./intake.ts";
import type { Office, Work } from "./office.ts";
import type { Person } from "./people.ts";

/** Cards without an issue: some stay so, some become issues before work begins, some while it goes on. */
export function* draftCards(office: Office): Process {
  const { dice, ledger, backlog } = office;
  for (let i = 0; ; i++) {
    const person = office.anybody();
    yield person.hours.after(office.now + dice.gap((8 * dayMs) / office.size), dice.between(0, 5));
    const title = office.titles.draft();
    const thing = ledger.addDraft({ title, by: person.login, workKind: "goal" });
    ledger.move(thing, "Backlog", person.login);
    sorted(office, thing, "goal", person.login);
    const work = workOn(office, thing, "goal");
    work.effortHours = Math.min(work.effortHours, 9);
    if (i % 3 === 0) office.agenda.start(convertedEarly(office, person, work));
    else if (i % 3 === 1) office.agenda.start(convertedLate(office, person, work));
    else backlog.push(work);
  }
}

const convert = ({ ledger, dice }: Office, person: Person, { thing }: Work) =>
  ledger.convert(thing, dice.chance(0.5) ? "web" : "api", person.login);

function* convertedEarly(office: Office, person: Person, work: Work): Process {
  yield person.hours.after(office.now, office.dice.between(3, 30));
  convert(office, person, work);
  office.backlog.push(work);
}

/** Somebody begins while it is a draft, and makes it an issue when it turns out to be more. */
function* convertedLate(office: Office, person: Person, work: Work): Process {
  yield person.hours.after(office.now, office.dice.between(2, 40));
  office.ledger.move(work.thing, "In progress", person.login);
  office.underWay.add(work);
  person.inHand.add(work.thing.id);
  const { id } = work.thing;
  yield person.hours.after(office.now, office.dice.between(1, 8));
  person.inHand.delete(id);
  convert(office, person, work);
  yield* delivery(office, person, work);
}
