import type { Fact } from "../domain/fact.ts";
import { recorded } from "./moves.ts";

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
}
