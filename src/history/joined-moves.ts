import type { Fact } from "../domain/fact.ts";
import { OFF } from "./flow-table.ts";
import type { Part } from "./joined-part.ts";
import { evidenceCode, type Moves } from "./moves.ts";

/**
 * Writes the moves of an item that one place after another decided: those of each place while
 * it did, and a move where changing over makes a difference.
 *
 * @param joined what to write to; what it held is forgotten
 * @param parts  in order of time
 * @param facts  of the item, in order
 */
export function joinMoves(joined: Moves, parts: readonly Part[], facts: readonly Fact[]): void {
  joined.length = 0;
  for (const [i, part] of parts.entries()) {
    const { moves, start, end } = part;
    let next = 0;
    if (i > 0) {
      while (next < moves.length && (moves.at[next] as number) < start) next++;
      next = changeOver(joined, part, parts[i - 1] as Part, next, facts);
    }
    for (; next < moves.length && (moves.at[next] as number) < end; next++)
      copy(joined, part, next);
  }
}

/** @param next of its moves the first not before the change @returns the first after it */
function changeOver(
  joined: Moves,
  part: Part,
  before: Part,
  next: number,
  facts: readonly Fact[],
): number {
  const { moves, start } = part;
  let after = next;
  while (after < moves.length && moves.at[after] === start) after++;
  if (after > next) {
    // Where it stood here a moment ago is no place it came through from elsewhere.
    const from = joined.standing === OFF ? next : after - 1;
    for (let i = from; i < after; i++) copy(joined, part, i);
    return after;
  }
  const position = next === 0 ? OFF : (moves.position[next - 1] as number);
  const change =
    [...before.presence, ...part.presence].find(({ at }) => at === start)?.fact ??
    facts.findLast(({ at }) => at === start);
  const { evidence = "recorded", notBefore = start } = change ?? {};
  joined.push(start, position, evidenceCode(evidence), Math.min(start, notBefore), false);
  return after;
}

function copy(joined: Moves, { moves }: Part, i: number): void {
  joined.push(
    moves.at[i] as number,
    moves.position[i] as number,
    moves.evidence[i] as number,
    moves.notBefore[i] as number,
    moves.unseen[i] === 1,
  );
}
