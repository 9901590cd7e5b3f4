import type { Process } from "./agenda.ts";
import { dayMs, secondMs } from "./calendar.ts";
import { sorted, workOn } from "./intake.ts";
import type { Office, Work } from "./office.ts";
import type { Person } from "./people.ts";
import { reviewed } from "./review.ts";
import type { Thing } from "./thing.ts";
import { toil } from "./toil.ts";

/** Pull requests that belong to no issue and stand on the board themselves: upkeep, and gifts to the upstream library. */
export function* loosePulls(office: Office): Process {
  const { dice, people } = office;
  for (;;) {
    const person = dice.pick(people);
    yield person.hours.after(office.now + dice.gap((13 * dayMs) / office.size), dice.between(0, 6));
    if (office.hasRoom) office.agenda.start(loosePull(office, person));
  }
}

function* loosePull(office: Office, person: Person): Process {
  const { dice, ledger } = office;
  const kind = dice.chance(0.5) ? "upstream" : "goal";
  const by = person.login;
  const pull = ledger.openPull(kind === "upstream" ? "upstream" : dice.pick(["web", "api"]), {
    title: office.titles.of(kind, office.titles.area()),
    by,
    workKind: kind,
    draft: true,
    closes: [],
  });
  if (kind === "upstream") ledger.label(pull, "upstream", by);
  ledger.addToBoard(pull, by);
  ledger.move(pull, "In progress", by);
  sorted(office, pull, kind, by);
  const work = workOn(office, pull, kind);
  office.underWay.add(work);
  yield* toil(office, person, work, Math.min(work.effortHours, 6));
  ledger.note(pull, by, { do: "ready for review" });
  yield office.now + dice.whole(1, 2) * secondMs;
  ledger.move(pull, "In review", null, true);
  if (office.decks.pull.draw() === "given up") yield* givenUp(office, person, work);
  else yield* accepted(office, person, work, pull);
  office.underWay.delete(work);
}

function* givenUp(office: Office, person: Person, { thing }: Work): Process {
  yield person.hours.after(office.now, office.dice.between(5, 25));
  office.ledger.note(thing, person.login, { do: "comment" });
  office.ledger.close(thing, person.login);
  yield office.now + secondMs;
  office.ledger.move(thing, "Done", null, true);
}

function* accepted(office: Office, person: Person, work: Work, pull: Thing): Process {
  const { ledger } = office;
  yield* reviewed(office, person, work, pull, {
    begin: () => ledger.move(pull, "In progress", person.login),
    end: () => ledger.move(pull, "In review", person.login),
  });
  ledger.merge(pull, person.login);
  yield office.now + secondMs;
  ledger.move(pull, "Done", null, true);
}
