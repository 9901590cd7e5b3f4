import { boardId } from "../../mocks/worlds/simulated/places.ts";
import type { Fact } from "../../src/domain/fact.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";

/**
 * The same histories in the order in which a reading of GitHub hands them over, with as many
 * facts each: the closing before the board's own move of that second, and after the timeline
 * the values that only the board's row tells, dated when they were set (in place of an item's
 * first comment). Every tenth item waits for an earlier one (in place of a comment).
 */
export function* toldByGitHub(entries: readonly ItemFacts[]): Generator<ItemFacts> {
  let waiting = 0;
  for (const [index, { item, facts }] of entries.entries()) {
    const last = facts.length - 1;
    const told = facts.map(
      (_, i) => facts[closedLast(facts) && i >= last - 1 ? 2 * last - 1 - i : i] as Fact,
    );
    const comment = told.findIndex(({ kind }) => kind === "commented");
    const waitsFor = entries[index - 7];
    const spoken = told[comment];
    if (spoken && waitsFor && waiting < index / 10) {
      waiting++;
      const { id, at, evidence, by } = spoken;
      told[comment] = {
        id,
        item: item.id,
        at,
        evidence,
        ...(by ? { by } : {}),
        kind: "blocked",
        blocker: waitsFor.item.id,
      };
    } else if (spoken) {
      told.splice(comment, 1);
      told.push({
        id: spoken.id,
        item: item.id,
        at: item.createdAt,
        evidence: "inferred",
        kind: "field",
        board: boardId,
        field: "Priority",
        from: null,
        to: "Normal",
      });
    }
    yield { item, facts: told };
  }
}

const closedLast = (facts: readonly Fact[]) =>
  facts.at(-1)?.kind === "closed" && facts.at(-2)?.kind === "status";
