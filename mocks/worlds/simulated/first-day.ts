import type { Process } from "./agenda.ts";
import { secondMs } from "./calendar.ts";
import { delivery } from "./delivery.ts";
import { intake } from "./intake.ts";
import type { Office } from "./office.ts";

/** The board's first day: the team writes down what it has in hand, and what it means to do next. */
export function* handedIn(office: Office): Process {
  const { dice, people, agenda, upNext } = office;
  yield office.anybody().hours.after(office.now, 0.5);
  for (const [i, person] of people.entries()) {
    for (let count = dice.whole(1, 2); count > 0; count--) {
      const kind = dice.chance(0.3) ? "support" : "goal";
      const work = intake(office, kind, person.login, "In progress");
      agenda.start(delivery(office, person, work));
      yield office.now + dice.whole(40, 400) * secondMs;
    }
    if (i % 2 === 0) upNext.push(intake(office, "goal", person.login, "Up next"));
  }
}
