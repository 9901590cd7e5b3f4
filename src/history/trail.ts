import { type Evidence, evidences } from "../domain/evidence.ts";
import type { Fact, FactOf } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { BoardId } from "../domain/item.ts";
import { BlockedSignalsTrail, canMark } from "./blocked-signals.ts";
import { OFF } from "./flow-table.ts";
import type { Span } from "./intervals.ts";
import type { Move, Trail, TrailOptions } from "./move.ts";
import { type Rules, UNMAPPED } from "./rules.ts";
import { StageSignals } from "./stage-signals.ts";

/** A gap between two stage labels up to this long is one move. */
const labelGapMs = 60_000;
/** A recorded move to done this soon after the closing confirms it. */
const confirmsMs = 60_000;

/**
 * Follows one item through the workflow.
 *
 * On a board the latest closing, reopening or mapped status change decides the position.
 * Without a board: closed, else the rightmost stage label, else linked pull request,
 * assigned, open. Facts of one second are one move; a blocked column keeps the position;
 * an unmapped status moves nothing.
 *
 * @param facts one item's, ordered by `orderFacts`, all dated up to the instant it is read as of
 */
export function trailOf(facts: readonly Fact[], options: TrailOptions): Trail {
  const walk = new Walk(options);
  for (let from = 0, to = 0; from < facts.length; from = to) {
    const { at } = facts[from] as Fact;
    for (; to < facts.length && (facts[to] as Fact).at === at; to++) walk.take(facts[to] as Fact);
    walk.settle(at);
  }
  return walk.end();
}

class Walk {
  private readonly options: TrailOptions;
  private readonly rules: Rules;
  private readonly moves: Move[] = [];
  private readonly archived: Span[] = [];
  private readonly findings: Trail["findings"] = [];
  /** Null until something can mark the item: most never are. */
  private blocked: BlockedSignalsTrail | null = null;
  /** Only where there is no board. */
  private readonly stages: StageSignals | null;

  /** When it came to be; NaN before. */
  private begunAt = Number.NaN;
  private converted = false;
  private onBoard = false;
  private closed = false;
  private archivedAt = Number.NaN;
  private leftAt = Number.NaN;
  /** What statuses, closings and reopenings decided; OFF while nothing has. */
  private decision = OFF;
  /** The last mapped status seen and when; null before any. */
  private status: number | null = null;
  private statusAt = Number.NaN;
  private position = OFF;
  /** What the second's move, if there is one, rests on. */
  private evidence: Evidence = "recorded";
  private notBefore = Number.POSITIVE_INFINITY;
  private unseen = false;
  /** A stage label came off: no move yet, another may follow. */
  private pending: Move | null = null;

  constructor(options: TrailOptions) {
    this.options = options;
    this.rules = options.rules;
    this.stages = options.board === null ? new StageSignals(options.rules) : null;
  }

  take(fact: Fact): void {
    const here = "board" in fact && this.isHere(fact);
    if (this.blocked || canMark(this.rules, fact))
      (this.blocked ??= new BlockedSignalsTrail(this.rules)).take(fact, here);
    if (this.stages?.take(fact)) this.because(fact, "proxy");
    switch (fact.kind) {
      case "created":
        this.begin(fact.at);
        this.because(fact, fact.evidence);
        return;
      case "closed":
      case "merged":
        this.close(fact);
        return;
      case "reopened":
        this.reopen(fact);
        return;
      case "added":
      case "converted":
        if (here) this.add(fact);
        return;
      case "removed":
        if (here) this.remove(fact);
        return;
      case "archived":
        if (here && Number.isNaN(this.archivedAt)) this.archivedAt = fact.at;
        return;
      case "unarchived":
        if (here) this.unarchive(fact.at);
        return;
      case "status":
        if (here) this.changeStatus(fact);
        return;
      default:
        return;
    }
  }

  /** Closes one second: whatever happened within it is one move. */
  settle(at: Instant): void {
    const labelled = this.closed || this.stages?.labelled === true;
    if (this.pending && at - this.pending.at > labelGapMs) this.push(this.pending);
    else if (labelled) this.pending = null;
    const position = this.standing();
    if (position !== (this.pending?.position ?? this.position)) {
      if (this.pending) this.push(this.pending);
      const { evidence, unseen } = this;
      const move = { at, position, evidence, notBefore: Math.min(at, this.notBefore), unseen };
      if (this.stages?.dropped && !labelled) this.pending = move;
      else this.push(move);
    }
    if (this.stages) this.stages.dropped = false;
    this.evidence = "recorded";
    this.notBefore = Number.POSITIVE_INFINITY;
    this.unseen = false;
  }

  end(): Trail {
    if (this.pending) this.push(this.pending);
    if (!Number.isNaN(this.archivedAt)) {
      this.archived.push({ start: this.archivedAt, end: Infinity });
      if (this.position !== OFF && this.position < this.rules.done) this.leftAt = this.archivedAt;
    }
    const { moves, archived, leftAt, findings } = this;
    const blocked = this.blocked?.isEmpty === false ? this.blocked : null;
    return { moves, archived, leftAt, blocked, findings };
  }

  private isHere({ board }: { board: BoardId | null }): boolean {
    return board === null ? this.options.onlyBoard : board === this.options.board;
  }

  private begin(at: Instant): void {
    if (Number.isNaN(this.begunAt)) this.begunAt = at;
  }

  private because(fact: Fact, evidence: Evidence, unseen = false): void {
    this.evidence = evidence;
    this.notBefore = fact.notBefore ?? fact.at;
    this.unseen = unseen;
  }

  private push(move: Move): void {
    this.pending = null;
    if (move.position === this.position) return;
    this.moves.push(move);
    this.position = move.position;
  }

  private standing(): number {
    if (Number.isNaN(this.begunAt)) return OFF;
    if (this.stages) return this.stages.stage(this.closed);
    return this.onBoard ? this.decision : OFF;
  }

  private changeStatus(fact: FactOf<"status">): void {
    const place = this.rules.placeOf(fact.to);
    this.begin(fact.at);
    this.onBoard = true;
    if (fact.evidence === "recorded" && fact.from !== null && fact.from !== "")
      this.lostMove(fact, this.rules.placeOf(fact.from));
    if (place >= 0) {
      this.confirmDone(fact, place);
      this.decision = place;
      this.because(fact, fact.evidence, this.status === null && fact.from === null);
      this.status = place;
    } else if (place === UNMAPPED && fact.to !== "") {
      this.findings.push({ kind: "unmapped status", detail: fact.to });
    }
    this.statusAt = fact.at;
  }

  /** Closing stands in for a move to done only until the move itself is recorded. */
  private confirmDone(fact: FactOf<"status">, place: number): void {
    const last = this.moves.at(-1);
    if (!last || place < this.rules.done || last.position < this.rules.done) return;
    if (
      fact.at - last.at <= confirmsMs &&
      evidences.indexOf(fact.evidence) < evidences.indexOf(last.evidence)
    )
      last.evidence = fact.evidence;
  }

  /** A recorded change says where it came from. Where we did not know the item was there, a move was lost. */
  private lostMove(fact: FactOf<"status">, origin: number): void {
    const { done, commitment } = this.rules;
    if (origin < 0 || origin >= done || origin === this.status) return;
    const last = this.moves.at(-1);
    const closedJustNow =
      this.position >= done && last?.evidence === "proxy" && fact.at - last.at <= confirmsMs;
    const before = closedJustNow ? (this.moves.at(-2)?.position ?? OFF) : this.position;
    if (before === origin || before >= done || (this.position >= done && !closedJustNow)) return;
    const move: Move = {
      at: closedJustNow ? last.at : fact.at,
      position: origin,
      evidence: "inferred",
      notBefore: Math.min(this.lastKnownAt(), fact.at),
      unseen: before < commitment && origin >= commitment,
    };
    if (closedJustNow) this.moves.splice(-1, 0, move);
    else {
      this.push(move);
      this.decision = origin;
    }
    this.status = origin;
  }

  /** Since when nothing told where it stood. A draft's moves are lost altogether. */
  private lastKnownAt(): Instant {
    if (!Number.isNaN(this.statusAt)) return this.statusAt;
    return this.converted ? Number.NEGATIVE_INFINITY : this.begunAt;
  }

  private close(fact: Fact): void {
    this.closed = true;
    if (this.rules.closingIsDone && this.decision < this.rules.done)
      this.decision = this.rules.done;
    else if (this.options.board !== null) return;
    this.because(fact, "proxy");
  }

  private reopen(fact: Fact): void {
    if (!this.closed) return;
    this.closed = false;
    this.because(fact, "proxy");
    if (this.rules.closingIsDone && this.decision >= this.rules.done)
      this.decision = this.rules.done - 1;
  }

  /** A draft stands on its board before the issue it becomes is created. */
  private add(fact: Fact): void {
    this.begin(fact.at);
    this.converted ||= fact.kind === "converted";
    this.onBoard = true;
    this.leftAt = Number.NaN;
    this.because(fact, fact.evidence);
  }

  private remove(fact: Fact): void {
    if (!this.onBoard) return;
    this.findings.push({ kind: "removed from board", detail: null });
    if (this.decision >= this.rules.done) return;
    this.onBoard = false;
    this.leftAt = fact.at;
    this.unarchive(fact.at);
    if (!this.closed) this.decision = OFF;
    this.status = null;
    this.statusAt = Number.NaN;
    this.because(fact, fact.evidence);
  }

  private unarchive(at: Instant): void {
    if (at > this.archivedAt) this.archived.push({ start: this.archivedAt, end: at });
    this.archivedAt = Number.NaN;
  }
}
