import type { ItemFacts } from "../../src/domain/reading.ts";
import type { Team } from "../../src/domain/team.ts";
import type { Subject } from "../../src/engine/answer-subject.ts";
import { subjectOf } from "../../src/engine/subject.ts";
import { at, board, team } from "../stories.ts";

/**
 * What questions are answered from: stories read as one team's board.
 *
 * @param asOf  a day, as stories name it
 * @param known what else was read; all that counts when left out
 */
export const storySubject = (
  items: ItemFacts[],
  asOf: string,
  whose: Team = team(),
  known: readonly ItemFacts[] = items,
): Subject =>
  subjectOf({
    team: whose,
    facts: {
      boards: [board],
      items,
      byId: new Map(known.map(({ item }) => [item.id, item])),
      iterations: [],
    },
    asOf: at(asOf),
  });
