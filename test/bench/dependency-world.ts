import { Dice } from "../../mocks/worlds/simulated/dice.ts";
import { boardId, teamFile } from "../../mocks/worlds/simulated/places.ts";
import { manyEnd, simulateMany } from "../../mocks/worlds/simulated/simulate-many.ts";
import { parseTeam } from "../../src/domain/team.ts";
import type { SubjectInput } from "../../src/engine/subject.ts";

/**
 * Synthetic histories with native dependencies among their latest items, for measuring how fast
 * the ledger and the map of blockers are made: the items are open, half of them in progress,
 * and each waits for items created shortly before, so that chains are long.
 */
export function dependencyWorld(options: {
  items: number;
  edges: number;
  seed: number;
}): SubjectInput {
  const { items: count, edges, seed } = options;
  const dice = new Dice(seed);
  const stories = simulateMany({ items: count, eventsEach: 10, seed });
  const open = stories.slice(-Math.floor(count * 0.3)).map(({ item, facts }) => ({
    item: { ...item, state: "open" as const },
    facts: facts.filter(
      ({ kind, ...fact }) => kind !== "closed" && !("to" in fact && fact.to === "Done"),
    ),
  }));
  const last = open.length - 1;
  for (let i = 0; i < edges; i++) {
    const at = dice.whole(1, last);
    const blocker = open[Math.max(0, at - dice.whole(1, 40))];
    const waiting = open[at];
    if (!blocker || !waiting) continue;
    waiting.facts.push({
      id: `dependency ${i}`,
      item: waiting.item.id,
      at: manyEnd - dice.whole(1, 60) * 86_400_000,
      evidence: "recorded",
      kind: "blocked",
      blocker: blocker.item.id,
    });
  }
  const items = [...stories.slice(0, count - open.length), ...open];
  return {
    team: parseTeam(teamFile([])),
    asOf: manyEnd,
    facts: {
      boards: [boardId],
      items,
      byId: new Map(items.map(({ item }) => [item.id, item])),
      iterations: [],
    },
  };
}
