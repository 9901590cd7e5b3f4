import type { FactOf } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import { OFF } from "./flow-table.ts";
import { confirmsMs, type Moves, proxy } from "./moves.ts";
import type { Rules } from "./rules.ts";

/** What is known of an item when a recorded change of status tells where it came from. */
type Known = {
  moves: Moves;
  rules: Rules;
  /** The last mapped status and when it was set; null and NaN before any. */
  status: number | null;
  statusAt: Instant;
  /** When it came to be; −Infinity where its moves before are lost altogether (a draft's). */
  begunAt: Instant;
};

/** A move that nothing told of; `isBeforeLast`: it came before the last move, at the same time. */
type LostMove = { notBefore: Instant; unseen: boolean; isBeforeLast: boolean };

/**
 * A recorded change says where it came from. Where we did not know the item was there, a move
 * was lost: it lies between the last status we know of and the change. Null where none was.
 *
 * Readings of the board in between narrow nothing: that none of them told of the move does not
 * say that they saw the item there. What moved to another repository, or was hidden, they saw
 * under another id, and what they found is told of that one.
 *
 * @param origin place of the status it came from
 */
export function lostMove(
  { at }: FactOf<"status">,
  origin: number,
  { moves, rules, status, statusAt, begunAt }: Known,
): LostMove | null {
  const { done, commitment } = rules;
  if (origin < 0 || origin >= done || origin === status) return null;
  const isDone = moves.standing >= done;
  const closedJustNow =
    isDone &&
    moves.evidence[moves.last] === proxy &&
    at - (moves.at[moves.last] as number) <= confirmsMs;
  if (isDone && !closedJustNow) return null;
  const before = isDone ? (moves.position[moves.last - 1] ?? OFF) : moves.standing;
  if (before === origin || before >= done) return null;
  return {
    notBefore: Number.isNaN(statusAt) ? begunAt : statusAt,
    unseen: before < commitment && origin >= commitment,
    isBeforeLast: closedJustNow,
  };
}
