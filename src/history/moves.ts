import { type Evidence, evidences } from "../domain/evidence.ts";
import type { Instant } from "../domain/instant.ts";
import { OFF } from "./flow-table.ts";

const codes = new Map(evidences.map((evidence, code) => [evidence, code]));

/** Index into `evidences`. */
export const evidenceCode = (evidence: Evidence): number =>
  evidence === "recorded" ? 0 : (codes.get(evidence) as number);

export const recorded = evidenceCode("recorded");
export const inferred = evidenceCode("inferred");
export const proxy = evidenceCode("proxy");

/** A move recorded this soon after what stands in for it confirms it. */
export const confirmsMs = 60_000;
/** A gap between two stage labels up to this long is one move. */
export const labelGapMs = 60_000;
const usual = 64;

/**
 * The changes of position of one item, as columns that serve one item after another:
 * making objects of a million moves would cost more than reading them. Each holds until the next.
 */
export class Moves {
  length = 0;
  at = new Float64Array(usual);
  /** The true time is not before this; equal to `at` where it is known. */
  notBefore = new Float64Array(usual);
  /** Stage index, or OFF. */
  position = new Int8Array(usual);
  /** Index into `evidences`. */
  evidence = new Uint8Array(usual);
  /** 1: where it stood before was not seen; it may have been here earlier. */
  unseen = new Uint8Array(usual);

  /** Index of the last move, -1 when there is none. */
  get last(): number {
    return this.length - 1;
  }

  /** Where the item stands after its last move; OFF before any. */
  get standing(): number {
    return this.length === 0 ? OFF : (this.position[this.length - 1] as number);
  }

  /** A move to where it stands already is none. */
  push(at: Instant, position: number, evidence: number, notBefore: Instant, unseen: boolean): void {
    if (position !== this.standing)
      this.put(this.length++, at, position, evidence, notBefore, unseen);
  }

  /** Puts a move before the last one, at the last one's time. */
  pushBeforeLast(position: number, evidence: number, notBefore: Instant, unseen: boolean): void {
    const i = this.last;
    const at = this.at[i] as number;
    const last = [this.position, this.evidence, this.notBefore].map(
      (column) => column[i] as number,
    );
    const [lastPosition = OFF, lastEvidence = 0, lastNotBefore = at] = last;
    this.put(this.length++, at, lastPosition, lastEvidence, lastNotBefore, this.unseen[i] === 1);
    this.put(i, at, position, evidence, Math.min(at, notBefore), unseen);
  }

  /** What happened at `at` bears out the last move, if it was soon enough. */
  confirm(at: Instant, evidence: number): void {
    const { last } = this;
    if (at - (this.at[last] as number) <= confirmsMs && evidence < (this.evidence[last] as number))
      this.evidence[last] = evidence;
  }

  private put(
    i: number,
    at: Instant,
    position: number,
    evidence: number,
    notBefore: Instant,
    unseen: boolean,
  ): void {
    if (i === this.at.length) this.grow();
    this.at[i] = at;
    this.position[i] = position;
    this.evidence[i] = evidence;
    this.notBefore[i] = notBefore;
    this.unseen[i] = unseen ? 1 : 0;
  }

  /**
   * The move that took the item over the left edge of stage `boundary` for the last time,
   * provided it is right of that edge now.
   * @returns its index, or -1
   */
  crossing(boundary: number): number {
    if (this.standing < boundary || this.length === 0) return -1;
    let i = this.length - 1;
    while (i > 0 && (this.position[i - 1] as number) >= boundary) i--;
    return i;
  }

  private grow(): void {
    const length = this.at.length * 2;
    const grown = <Column extends Float64Array | Int8Array | Uint8Array>(
      column: Column,
      larger: Column,
    ): Column => {
      larger.set(column);
      return larger;
    };
    this.at = grown(this.at, new Float64Array(length));
    this.notBefore = grown(this.notBefore, new Float64Array(length));
    this.position = grown(this.position, new Int8Array(length));
    this.evidence = grown(this.evidence, new Uint8Array(length));
    this.unseen = grown(this.unseen, new Uint8Array(length));
  }
}
