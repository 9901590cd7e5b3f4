import type { Fact } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import { type Moves, recorded } from "./moves.ts";

/** What the move of one second, if there is one, rests on: its last deciding fact. */
export class Grounds {
  /** Index into `evidences`. */
  evidence = recorded;
  notBefore = Infinity;
  unseen = false;

  forget(): void {
    this.evidence = recorded;
    this.notBefore = Infinity;
    this.unseen = false;
  }

  /** @param unseen where the item stood before the fact was not seen */
  set(fact: Fact, evidence: number, unseen = false): void {
    this.evidence = evidence;
    this.notBefore = fact.notBefore ?? fact.at;
    this.unseen = unseen;
  }

  /** The move itself. */
  move(moves: Moves, at: Instant, position: number): void {
    moves.push(at, position, this.evidence, Math.min(at, this.notBefore), this.unseen);
  }
}
