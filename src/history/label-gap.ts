import type { Instant } from "../domain/instant.ts";
import { OFF } from "./flow-table.ts";
import { labelGapMs, type Moves, proxy } from "./moves.ts";

/** A stage label came off and none is left: no move yet, another may follow. Serves one item after another. */
export class LabelGap {
  /** NaN while nothing is pending. */
  private since = Number.NaN;
  private position = OFF;

  forget(): void {
    this.since = Number.NaN;
  }

  open(at: Instant, position: number): void {
    this.since = at;
    this.position = position;
  }

  /** Whether what is pending has waited too long for another label at `at`. */
  isOver(at: Instant): boolean {
    return at - this.since > labelGapMs;
  }

  /** Where the item stands once what is pending is a move. */
  standing(moves: Moves): number {
    return Number.isNaN(this.since) ? moves.standing : this.position;
  }

  /** What is pending, if anything is, was a move. */
  close(moves: Moves): void {
    if (Number.isNaN(this.since)) return;
    moves.push(this.since, this.position, proxy, this.since, false);
    this.since = Number.NaN;
  }
}
