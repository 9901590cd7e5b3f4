import type { Process } from "./agenda.ts";
import { dayMs, hourMs } from "./calendar.ts";
import type { Obstacle } from "./decks.ts";
import type { Office, Work } from "./office.ts";
import { outsiders, type Person } from "./people.ts";
import type { RepositoryKey } from "./places.ts";
import type { Thing } from "./thing.ts";
import { delayHours } from "./toil.ts";

/** Days until it is out of the way. */
const patienceDays = (office: Office): number =>
  Math.min(26, office.dice.skewed(office.isLimited ? 1.8 : 3.2, 0.8));

/** Something stands in the way of an item in progress, until it does not and the person has noticed. */
export function* obstructed(office: Office, person: Person, work: Work): Process {
  const isLate = office.now > office.end - 9 * dayMs;
  const lasting = isLate ? office.lingering.pop() : undefined;
  const obstacle = lasting ?? office.decks.obstacle.draw();
  const days = lasting ? 60 : patienceDays(office);
  yield* ways[obstacle](office, person, work.thing, days * dayMs);
  yield person.hours.after(office.now, delayHours(office, 2));
}

type Way = (office: Office, person: Person, thing: Thing, forMs: number) => Process;

function* labelled(
  office: Office,
  person: Person,
  thing: Thing,
  forMs: number,
  label: string,
): Process {
  office.ledger.label(thing, label, person.login);
  office.ledger.note(thing, person.login, { do: "comment" });
  yield office.now + forMs;
  yield person.hours.after(office.now, 0.2);
  office.ledger.unlabel(thing, label, person.login);
}

function* inColumn(office: Office, person: Person, thing: Thing, forMs: number): Process {
  office.ledger.move(thing, "Blocked", person.login);
  yield office.now + forMs;
  yield person.hours.after(office.now, 0.2);
  office.ledger.move(thing, "In progress", person.login);
}

/** Waits for an issue that is nobody's board item. */
function behind(
  place: RepositoryKey,
  assignee: (office: Office, person: Person) => string | null,
): Way {
  return function* (office, person, thing, forMs) {
    const { ledger, dice } = office;
    const owner = assignee(office, person);
    const author = place === "upstream" ? dice.pick(outsiders.maintainers) : person.login;
    const blocker = blockerIn(office, place, author);
    // With nobody on the blocker and its own person gone to other work, the item has no clear owner.
    if (owner === null) ledger.unassign(thing, person.login);
    else ledger.assign(blocker, owner, author);
    yield office.now + dice.whole(30, 3000) * 1000;
    ledger.depend(thing, blocker, person.login);
    ledger.note(thing, person.login, { do: "comment" });
    yield office.now + forMs;
    ledger.close(blocker, owner ?? author);
  };
}

function blockerIn(office: Office, place: RepositoryKey, by: string): Thing {
  const kinds = { web: "own", api: "own", upstream: "upstream blocker", hidden: "hidden" } as const;
  const title = office.titles.blocker(kinds[place]);
  return office.ledger.openIssue(place, { title, by, workKind: "goal" });
}

/** Waits for another item on the board; gives up in the end and does without. */
const ownItem: Way = function* (office, person, thing, forMs) {
  const { ledger, dice } = office;
  const candidates = [...office.underWay, ...office.upNext]
    .map((work) => work.thing)
    .filter((other) => other !== thing && isFreeIssue(other) && other.life.position >= 0);
  if (candidates.length === 0) return yield* inColumn(office, person, thing, forMs);
  const blocker = dice.pick(candidates);
  ledger.depend(thing, blocker, person.login);
  const patience = office.now + Math.max(forMs, 4 * dayMs);
  while (blocker.isOpen && office.now < patience) yield office.now + 6 * hourMs;
  if (!blocker.isOpen) return;
  yield person.hours.after(office.now, 0.1);
  ledger.release(thing, blocker, person.login);
};

/** Nothing that itself waits, so that no ring of dependencies can arise. */
const isFreeIssue = (thing: Thing): boolean =>
  thing.kind === "issue" && thing.isOpen && thing.blockers.size === 0 && !thing.life.isDone;

const reopened: Way = function* (office, person, thing, forMs) {
  const { ledger } = office;
  const owner = office.colleagueOf(person).login;
  const blocker = blockerIn(office, "api", owner);
  ledger.assign(blocker, owner, owner);
  ledger.depend(thing, blocker, person.login);
  yield office.now + forMs / 2;
  ledger.close(blocker, owner);
  yield office.now + office.dice.whole(2, 20) * hourMs;
  ledger.reopen(blocker, person.login);
  yield office.now + forMs / 2;
  ledger.close(blocker, owner);
};

const removed: Way = function* (office, person, thing, forMs) {
  const { ledger } = office;
  const blocker = blockerIn(office, "web", person.login);
  ledger.depend(thing, blocker, person.login);
  yield office.now + forMs;
  yield person.hours.after(office.now, 0.1);
  ledger.release(thing, blocker, person.login);
};

const ways: Record<Obstacle, Way> = {
  status: inColumn,
  label: (office, person, thing, forMs) => labelled(office, person, thing, forMs, "blocked"),
  vendor: (office, person, thing, forMs) =>
    labelled(office, person, thing, forMs, "waiting: vendor"),
  *"status and label"(office, person, thing, forMs) {
    office.ledger.label(thing, "blocked", person.login);
    yield office.now + forMs * 0.2;
    yield* inColumn(office, person, thing, forMs * 0.5);
    yield office.now + forMs * 0.3;
    office.ledger.unlabel(thing, "blocked", person.login);
  },
  /** The label stays for ever: while the item is open it goes on blocking, after closing it does not. */
  *"label left on"(office, person, thing, forMs) {
    office.ledger.label(thing, "blocked", person.login);
    yield office.now + forMs;
  },
  "own item": ownItem,
  "own issue": behind("api", (office, person) => office.colleagueOf(person).login),
  "unassigned issue": behind("web", () => null),
  "upstream issue": behind("upstream", ({ dice }) => dice.pick(outsiders.maintainers)),
  "hidden issue": behind("hidden", () => outsiders.payments[0]),
  "reopened issue": reopened,
  "removed dependency": removed,
};
