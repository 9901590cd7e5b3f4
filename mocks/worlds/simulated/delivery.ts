import type { Process } from "./agenda.ts";
import { dayMs, minuteMs, secondMs } from "./calendar.ts";
import type { Fate } from "./decks.ts";
import { finished } from "./endings.ts";
import { obstructed } from "./obstacles.ts";
import type { Office, Work } from "./office.ts";
import type { Person } from "./people.ts";
import { commitment } from "./places.ts";
import { openedPull, reviewed } from "./review.ts";
import { delayHours, toil } from "./toil.ts";

/** One item from being picked up to being done, or given up. */
export function* delivery(office: Office, person: Person, work: Work): Process {
  const { ledger, dice } = office;
  const { thing, kind, effortHours, isSecondTry } = work;
  const isPlain = isSecondTry || kind === "incident" || thing.life.position >= commitment;
  const entry = isPlain ? "plain" : office.decks.entry.draw();
  office.underWay.add(work);
  const isIssue = thing.kind === "issue";
  if (isIssue && !dice.chance(0.05)) ledger.assign(thing, person.login, person.login);

  if (entry === "straight to done" && isIssue) {
    yield* toil(office, person, work, Math.min(effortHours, 6));
    return yield* finished(office, person, work, null);
  }
  if (entry === "one second" || entry === "late to review") {
    yield* toil(office, person, work, Math.min(effortHours, 9));
    if (entry === "one second") ledger.move(thing, "In progress", person.login);
  } else {
    ledger.move(thing, "In progress", person.login);
    const share = dice.between(0.2, 0.7);
    yield* toil(office, person, work, effortHours * share);
    const fate = isSecondTry || kind === "incident" ? "none" : fateOf(office);
    work.effortHours = effortHours * (1 - share);
    if (!(yield* survived(office, person, work, fate))) return;
    yield* toil(office, person, work, work.effortHours);
  }
  yield* concluded(office, person, work);
}

/** What will happen on the way; near the end a few things get stuck, so that there is something to unblock. */
function fateOf({ now, end, lingering, dice, decks }: Office): Fate {
  const isStuck = now > end - 9 * dayMs && lingering.length > 0 && dice.chance(0.6);
  return isStuck ? "blocked" : decks.fate.draw();
}

/** Review and the end. */
function* concluded(office: Office, person: Person, work: Work): Process {
  const { ledger, dice } = office;
  const { thing } = work;
  // A draft cannot be closed by a pull request; one that was converted on the way can.
  const pull = thing.kind === "issue" && dice.chance(0.8) ? openedPull(office, person, work) : null;
  if (pull && dice.chance(0.35)) {
    yield* toil(office, person, work, dice.between(0.5, 3));
    ledger.note(pull, person.login, { do: "ready for review" });
  }
  const isBot = pull !== null && dice.chance(0.3);
  ledger.move(thing, "In review", isBot ? null : person.login, isBot);
  if (pull)
    yield* reviewed(office, person, work, pull, {
      begin: () => ledger.move(thing, "In progress", person.login),
      end: () => ledger.move(thing, "In review", person.login),
    });
  else yield person.hours.after(office.now, delayHours(office, 3));
  yield* finished(office, person, work, pull);
}

/** What happens on the way. @returns whether the item goes on */
function* survived(
  office: Office,
  person: Person,
  work: Work,
  fate: Fate,
): Generator<number, boolean, void> {
  const { ledger, dice } = office;
  const { thing } = work;
  const isIssue = thing.kind === "issue";
  const by = person.login;
  switch (fate) {
    case "blocked":
      if (isIssue) yield* obstructed(office, person, work);
      return true;
    case "handed over":
      ledger.move(thing, "Waiting on others", by);
      yield office.now + dice.between(0.7, office.isLimited ? 2.5 : 5) * dayMs;
      yield person.hours.after(office.now, delayHours(office, 1));
      ledger.move(thing, "In progress", by);
      return true;
    case "sent back":
      work.isSecondTry = true;
      ledger.move(thing, dice.chance(0.5) ? "Backlog" : "Up next", by);
      if (isIssue) ledger.unassign(thing, by);
      office.underWay.delete(work);
      yield office.now + dice.between(1, 8) * dayMs;
      (thing.column === "Backlog" ? office.backlog : office.upNext).push(work);
      return false;
    case "not planned":
    case "duplicate":
      if (!isIssue) return true;
      yield* dropped(office, person, work, fate);
      return false;
    case "removed":
    case "archived":
      if (!isIssue) return true;
      yield office.now + dice.between(1, 20) * minuteMs;
      if (fate === "removed") ledger.remove(thing, by);
      else ledger.archive(thing, by);
      office.underWay.delete(work);
      return false;
    case "none":
      return true;
  }
}

/** Closes without doing; automation moves the card a second later. */
export function* dropped(
  office: Office,
  person: Person,
  work: Work,
  fate: "not planned" | "duplicate",
): Process {
  const { ledger, dice } = office;
  const { thing } = work;
  const originals = office.finished.filter(({ kind }) => kind === "issue");
  if (fate === "duplicate" && originals.length > 0)
    ledger.close(thing, person.login, { reason: "DUPLICATE", duplicateOf: dice.pick(originals) });
  else ledger.close(thing, person.login, { reason: "NOT_PLANNED" });
  office.underWay.delete(work);
  yield office.now + secondMs;
  ledger.move(thing, "Done", null, true);
}
