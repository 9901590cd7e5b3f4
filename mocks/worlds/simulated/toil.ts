import type { Process } from "./agenda.ts";
import type { Office, Work } from "./office.ts";
import type { Person } from "./people.ts";

/** How much slower everything goes with one more item in the same hands. */
const switching = 0.85;
/** Hours at work for one undisturbed: meetings, questions and other people's reviews take the rest. */
const overhead = 2.05;

/**
 * Works for `effortHours` undisturbed hours. With several items in hand each
 * takes the longer; where colleagues have nothing to begin, they help.
 */
export function* toil(office: Office, person: Person, work: Work, effortHours: number): Process {
  const { id } = work.thing;
  person.inHand.add(id);
  for (let left = effortHours; left > 0; left -= 3) {
    const load = 1 + switching * (person.inHand.size - 1);
    const help = office.isLimited ? 0.68 : 1;
    yield person.hours.after(office.now, Math.min(left, 3) * overhead * load * help);
    if (work.thing.kind !== "draft" && office.dice.chance(0.08))
      office.ledger.note(work.thing, person.login, { do: "comment" });
  }
  person.inHand.delete(id);
}

/** Time until somebody answers or comes back to it, in working hours; shorter since the limit. */
export const delayHours = (office: Office, median: number): number =>
  office.dice.skewed(office.isLimited ? median * 0.45 : median, 0.7);
