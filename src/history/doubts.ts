import type { Fact, FactOf } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import { intersection, type Span, union } from "./intervals.ts";
import type { Moves } from "./moves.ts";
import { positionSpans } from "./position-spans.ts";
import type { Rules } from "./rules.ts";

const none: Span[] = [];

/**
 * When it is not known whether an item was in progress. Where a change is only known to lie
 * between two instants, moves before it may be lost altogether: between the two the item may
 * have been anywhere. Archiving alone loses no move. Serves one item after another.
 */
export class Doubts {
  /** Sorted and disjoint once `finish` was called; each begins at a lower bound or a move and ends where a fact is dated. */
  spans: Span[] = none;
  /** While it stood in a column that tells no position, come there unseen. */
  private lost: Span[] = none;
  /** Since when it stands in such a column; NaN while it does not. */
  private lostSince = Number.NaN;
  /** The bounds of each time it was archived or brought back: empty where the time is known. */
  private archivings: Span[] = none;

  reset(): void {
    this.spans = this.lost = this.archivings = none;
    this.lostSince = Number.NaN;
  }

  /**
   * It was archived, or no longer: that matters only while it is in progress.
   *
   * @param isAgain it was so before, and nothing of the contrary is told since: both bounds hold
   *                where they meet; where they do not, the contrary was lost between them
   */
  archived({ at, notBefore = at }: Pick<Fact, "at" | "notBefore">, isAgain: boolean): void {
    const last = this.archivings.at(-1);
    if (isAgain && last && notBefore < last.end)
      this.archivings = [
        ...this.archivings.slice(0, -1),
        { start: Math.max(last.start, notBefore), end: Math.min(last.end, at) },
      ];
    else {
      const start = isAgain && last ? last.end : notBefore;
      this.archivings = [...this.archivings, { start, end: at }];
    }
  }

  /**
   * A status fact.
   *
   * @param place    where it puts the item: a stage, or below 0 where it tells no position
   * @param standing the stage it was in as far as was known, below 0 for none
   */
  moved(fact: FactOf<"status">, place: number, standing: number, rules: Rules): void {
    const { at, notBefore = at, from } = fact;
    const isLost = !Number.isNaN(this.lostSince);
    if (notBefore === at && !isLost) return;
    this.within(fact);
    if (place >= 0) {
      if (isLost) this.find(notBefore);
      return;
    }
    const told = from === null ? -1 : rules.placeOf(from);
    const before = told >= 0 ? told : standing;
    const inProgress = before >= rules.commitment && before < rules.done;
    if (notBefore < at && !inProgress && !isLost) this.lostSince = notBefore;
  }

  /**
   * Adds the bounds of moves that other facts have told. Nothing is in doubt before the item was
   * there, and any move tells again where a lost one is: closed, taken off its board.
   *
   * @param begunAt when it came to be
   */
  finish(moves: Moves, begunAt: Instant, { commitment, done }: Rules): void {
    const { length, at, notBefore } = moves;
    if (!Number.isNaN(this.lostSince)) this.find(Infinity);
    const spans = [...this.spans];
    if (this.archivings.length > 0)
      spans.push(...intersection(union(this.archivings), positionSpans(moves, commitment, done)));
    for (let i = 0; i < length; i++) {
      const start = notBefore[i] as number;
      const end = at[i] as number;
      if (start < end) spans.push({ start, end });
    }
    if (spans.length === 0) return;
    for (const { start, end } of this.lost) {
      let i = 0;
      while (i < length && (at[i] as number) <= start) i++;
      spans.push({ start, end: i < length ? Math.min(end, at[i] as number) : end });
    }
    this.spans = union(spans.map(({ start, end }) => ({ start: Math.max(start, begunAt), end })));
  }

  /** The earliest instant at which something dated `at` can have been. */
  earliest(at: Instant): Instant {
    return earliestIn(this.spans, at);
  }

  /** Within the bounds of a fact. */
  private within({ at, notBefore = at }: Fact): void {
    if (notBefore < at) this.spans = [...this.spans, { start: notBefore, end: at }];
  }

  private find(at: Instant): void {
    this.lost = [...this.lost, { start: this.lostSince, end: at }];
    this.lostSince = Number.NaN;
  }
}

/** The earliest instant at which something dated `at` can have been, where it is in doubt within `spans`. */
export function earliestIn(spans: readonly Span[], at: Instant): Instant {
  for (const { start, end } of spans) if (start < at && at <= end) return start;
  return at;
}

/**
 * A fact of a board with the narrowest bounds that are known. What became of an item there lies
 * after its last move: that found it there and, as GitHub refuses to move what is archived, not
 * archived.
 *
 * @param movedAt when its status last changed; NaN where it has none
 */
export const narrowed = <Known extends Fact>(fact: Known, movedAt: Instant): Known =>
  fact.notBefore !== undefined && fact.notBefore < movedAt ? { ...fact, notBefore: movedAt } : fact;
