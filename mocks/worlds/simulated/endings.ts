import type { Process } from "./agenda.ts";
import { dayMs, hourMs, minuteMs, secondMs } from "./calendar.ts";
import type { Ending } from "./decks.ts";
import type { Office, Work } from "./office.ts";
import type { Person } from "./people.ts";
import type { Thing } from "./thing.ts";
import { toil } from "./toil.ts";

/** Finishes an item, one way or the other, and sees what comes after. */
export function* finished(office: Office, person: Person, work: Work, pull: Thing | null): Process {
  const { thing } = work;
  const ending = thing.kind === "draft" ? "done only" : office.decks.ending.draw();
  if (pull) {
    office.ledger.merge(pull, person.login);
    if (pull.boarded) office.agenda.start(moveToDone(office, pull));
  }
  yield* close(office, person, thing, pull, ending);
  office.underWay.delete(work);
  office.finished.push(thing);
  if (!work.isSecondTry) office.agenda.start(afterwards(office, person, work));
}

function* moveToDone(office: Office, thing: Thing): Process {
  yield office.now + secondMs;
  office.ledger.move(thing, "Done", null, true);
}

function* close(
  office: Office,
  person: Person,
  thing: Thing,
  pull: Thing | null,
  ending: Ending,
): Process {
  const { ledger, dice } = office;
  const by = person.login;
  switch (ending) {
    case "merge closes":
    case "close, then bot":
      ledger.close(thing, by, pull ? { closer: pull } : {});
      yield office.now + secondMs;
      return ledger.move(thing, "Done", null, true);
    case "done, then close":
      ledger.move(thing, "Done", by);
      yield office.now + dice.between(0.02, 4) * dayMs;
      return ledger.close(thing, by);
    case "done only":
      return ledger.move(thing, "Done", by);
    case "close only":
      return ledger.close(thing, by);
    case "one second":
      ledger.close(thing, by);
      return ledger.move(thing, "Done", null, true);
  }
}

/** What may still happen to something that was thought finished. */
function* afterwards(office: Office, person: Person, work: Work): Process {
  const { ledger, dice, decks } = office;
  const { thing } = work;
  if (thing.kind === "draft") return;
  const aftermath = thing.isOpen ? decks.openAftermath.draw() : decks.aftermath.draw();
  if (aftermath === "none") return;
  yield office.now + dice.between(0.5, 9) * dayMs;
  yield person.hours.after(office.now, dice.between(0.1, 3));
  if (thing.archived) return;
  if (aftermath === "removed") return ledger.remove(thing, person.login);
  work.isSecondTry = true;
  ledger.note(thing, person.login, { do: "comment" });
  if (aftermath !== "back to progress") ledger.reopen(thing, person.login);
  if (aftermath === "back to backlog") return yield* backToBacklog(office, person, work);
  if (aftermath === "reopened" && dice.chance(0.6)) {
    yield office.now + dice.whole(1, 3) * secondMs;
    ledger.move(thing, "In progress", null, true);
  } else {
    yield office.now + dice.between(1, 40) * minuteMs;
    ledger.move(thing, "In progress", person.login);
  }
  office.underWay.add(work);
  yield* toil(office, person, work, dice.between(2, 9));
  yield* finished(office, person, work, null);
}

function* backToBacklog(office: Office, person: Person, work: Work): Process {
  yield office.now + office.dice.whole(20, 400) * secondMs;
  office.ledger.move(work.thing, "Backlog", person.login);
  work.effortHours = office.dice.between(3, 12);
  yield office.now + hourMs;
  office.backlog.push(work);
}
