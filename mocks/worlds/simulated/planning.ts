import type { Instant } from "../../../src/domain/instant.ts";
import type { Process } from "./agenda.ts";
import { dayMs, hourMs, minuteMs, secondMs } from "./calendar.ts";
import { dropped } from "./delivery.ts";
import { intake } from "./intake.ts";
import type { Office, Work } from "./office.ts";
import type { Person } from "./people.ts";
import { boardId, iterationDays, iterationTitle } from "./places.ts";
import type { Thing } from "./thing.ts";

type Initiative = { thing: Thing; parts: Thing[] };

/** Every second Monday: new initiatives where the backlog runs low, then the next iteration's work. */
export function* planning(office: Office, firstMonday: Instant): Process {
  const initiatives: Initiative[] = [];
  for (let index = 0; ; index++) {
    const monday = firstMonday + index * iterationDays * dayMs;
    if (monday + 9 * hourMs < office.now) continue;
    const lead = office.people[index % 2] ?? office.anybody();
    yield Math.max(office.now, monday + 8 * hourMs + office.dice.whole(0, 1800) * secondMs);
    while (office.backlog.length < 34 * office.size) {
      initiatives.push(initiative(office, lead));
      yield office.now + office.dice.between(3, 15) * minuteMs;
    }
    for (const { thing, parts } of initiatives) {
      if (thing.isOpen && parts.every(({ life }) => life.isDone))
        office.ledger.close(thing, lead.login);
    }
    yield* groomed(office, lead);
    yield* committed(office, lead, index);
  }
}

function initiative(office: Office, lead: Person): Initiative {
  const { ledger, dice, titles } = office;
  const area = titles.area();
  const by = lead.login;
  const title = titles.initiative(area);
  const thing = ledger.openIssue("web", { title, by, workKind: "goal" });
  ledger.note(thing, by, { do: "set type", type: "Initiative" });
  ledger.addToBoard(thing, by);
  ledger.move(thing, "In progress", by);
  const parts: Thing[] = [];
  for (let i = dice.whole(5, 9); i > 0; i--) {
    const work = intake(office, "goal", by, "Backlog", area);
    ledger.setParent(work.thing, thing, by);
    office.backlog.push(work);
    parts.push(work.thing);
  }
  return { thing, parts };
}

/** Goes through the backlog: some of it will never be done. */
function* groomed(office: Office, lead: Person): Process {
  const { ledger, backlog, dice } = office;
  const by = lead.login;
  const fates = ["not planned", "duplicate", "not planned", "archived", "removed"] as const;
  for (const fate of fates) {
    if (backlog.length < 12 || dice.chance(0.72)) continue;
    const i = dice.whole(0, Math.floor(backlog.length / 2));
    const work = backlog[i];
    if (!work || work.thing.kind === "draft") continue;
    backlog.splice(i, 1);
    yield office.now + dice.whole(20, 240) * secondMs;
    if (fate === "archived") ledger.archive(work.thing, by);
    else if (fate === "removed") ledger.remove(work.thing, by);
    else yield* dropped(office, lead, work, fate);
  }
}

/** Moves what the team thinks it can do into the next column. */
function* committed(office: Office, lead: Person, index: number): Process {
  const { ledger, backlog, upNext, dice } = office;
  const wanted = Math.round((office.isLimited ? 17 : 14) * office.size);
  const taken: Work[] = [];
  while (upNext.length + taken.length < wanted && backlog.length > 0) {
    const [work] = backlog.splice(dice.whole(0, Math.min(5, backlog.length - 1)), 1);
    if (work) taken.push(work);
  }
  for (const work of taken) {
    yield office.now + dice.whole(3, 60) * secondMs;
    ledger.note(work.thing, lead.login, {
      do: "set field",
      board: boardId,
      field: "Iteration",
      value: iterationTitle(index),
    });
    ledger.move(work.thing, "Up next", lead.login);
    if (work.thing.kind === "issue" && dice.chance(0.06))
      office.agenda.start(heldUp(office, lead, work));
    else upNext.push(work);
  }
}

/** Blocked before anybody could begin. */
function* heldUp(office: Office, lead: Person, work: Work): Process {
  const { ledger, dice, upNext } = office;
  const isColumn = dice.chance(0.5);
  yield lead.hours.after(office.now, dice.between(0.5, 8));
  if (isColumn) ledger.move(work.thing, "Blocked", lead.login);
  else ledger.label(work.thing, "waiting: legal", lead.login);
  yield office.now + dice.between(1, 6) * dayMs;
  yield lead.hours.after(office.now, 0.5);
  if (isColumn) ledger.move(work.thing, "Up next", lead.login);
  else ledger.unlabel(work.thing, "waiting: legal", lead.login);
  upNext.push(work);
}

/** Once a month, what has been done for a while leaves the board's view. */
export function* tidying(office: Office): Process {
  const { dice, ledger } = office;
  for (;;) {
    const person = office.anybody();
    yield person.hours.after(office.now + 27 * dayMs, dice.between(0, 6));
    for (const thing of office.finished) {
      const last = thing.life.places.at(-1)?.at ?? office.now;
      const isOld = thing.life.isDone && last < office.now - 45 * dayMs;
      if (!isOld || thing.archived || thing.removed || thing.isOpen || dice.chance(0.5)) continue;
      ledger.archive(thing, person.login);
      yield office.now + dice.whole(1, 9) * secondMs;
    }
  }
}
