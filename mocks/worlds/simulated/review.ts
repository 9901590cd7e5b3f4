import type { Process } from "./agenda.ts";
import { dayMs } from "./calendar.ts";
import type { Office, Work } from "./office.ts";
import type { Person } from "./people.ts";
import type { Thing } from "./thing.ts";
import { delayHours, toil } from "./toil.ts";

/** A pull request for an item; one in nine is on the board beside it. */
export function openedPull(office: Office, person: Person, work: Work): Thing {
  const { ledger, dice } = office;
  const { thing, kind } = work;
  const pull = ledger.openPull(thing.repository ?? "web", {
    title: thing.title,
    by: person.login,
    workKind: kind,
    draft: dice.chance(0.35),
    closes: [thing],
  });
  if (dice.chance(0.11)) {
    ledger.addToBoard(pull, person.login);
    ledger.move(pull, "In review", null, true);
  }
  return pull;
}

/**
 * Review of a pull request: asked for, waited for, perhaps changes, approved.
 *
 * @param onRework called when changes are asked for, and again when they are made
 */
export function* reviewed(
  office: Office,
  person: Person,
  work: Work,
  pull: Thing,
  onRework: { begin: () => void; end: () => void },
): Process {
  const { ledger, dice } = office;
  const reviewer = office.colleagueOf(person);
  ledger.note(pull, person.login, { do: "request review", login: reviewer.login });
  yield reviewer.hours.after(office.now, delayHours(office, 6));
  const opinion = dice.next();
  if (opinion < 0.3) {
    ledger.note(pull, reviewer.login, { do: "review", verdict: "CHANGES_REQUESTED" });
    yield person.hours.after(office.now, delayHours(office, 2));
    const isMovedBack = dice.chance(0.4);
    if (isMovedBack) onRework.begin();
    yield* toil(office, person, work, dice.between(1, 5));
    if (isMovedBack) onRework.end();
    ledger.note(pull, person.login, { do: "request review", login: reviewer.login });
    yield reviewer.hours.after(office.now, delayHours(office, 4));
  } else if (opinion < 0.5) {
    ledger.note(pull, reviewer.login, { do: "review", verdict: "COMMENTED" });
    yield office.now + dice.between(0.01, 0.1) * dayMs;
  }
  ledger.note(pull, reviewer.login, { do: "review", verdict: "APPROVED" });
  yield person.hours.after(office.now, delayHours(office, 0.8));
}
