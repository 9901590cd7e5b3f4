import type { FactOf } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import { movedUnarchived } from "../domain/moved-unarchived.ts";
import { type Doubts, narrowed } from "./doubts.ts";
import { Spell } from "./spell.ts";

/**
 * While an item was archived on its board. GitHub never says since when: what lies between two
 * readings, and what is told of neither, is left to the doubts.
 */
export class ArchivedSpell extends Spell {
  private readonly doubts: Doubts;

  constructor(doubts: Doubts) {
    super();
    this.doubts = doubts;
  }

  /** @param movedAt when its status last changed; NaN where it has none */
  take(fact: FactOf<"archived" | "unarchived">, movedAt: Instant): void {
    const isArchived = fact.kind === "archived";
    // Brought back, it may have been moved since: then a move tells nothing about the time.
    const known = isArchived ? narrowed(fact, movedAt) : fact;
    const { at, notBefore = at } = known;
    // At its lower bound it was not archived.
    if (isArchived && notBefore > this.since && notBefore < at) this.bringBack(notBefore);
    this.doubts.archived(known, this.holds === isArchived);
    this.turn(isArchived, at);
  }

  /** A change of status, which may prove that it was brought back. */
  moved(fact: FactOf<"status">): void {
    if (movedUnarchived(fact, this.since)) this.bringBack(fact.at);
  }

  /** By then it was no longer archived, though nothing tells since when. */
  private bringBack(by: Instant): void {
    this.doubts.archived({ at: by, notBefore: this.since }, false);
    this.end(by);
  }
}
