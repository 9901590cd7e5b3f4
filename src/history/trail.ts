import type { Fact, FactOf } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { BoardId, CloseReason, Item } from "../domain/item.ts";
import { ArchivedSpell } from "./archived-spell.ts";
import { BlockedSignalsTrail } from "./blocked-signals.ts";
import { Doubts, narrowed } from "./doubts.ts";
import { type FindingKind, OFF } from "./flow-table.ts";
import { Grounds } from "./grounds.ts";
import { LabelGap } from "./label-gap.ts";
import { lostMove } from "./lost-move.ts";
import { evidenceCode, inferred, Moves, proxy } from "./moves.ts";
import { BLOCKED_COLUMN, type Rules, UNMAPPED } from "./rules.ts";
import { Spell } from "./spell.ts";
import { StageSignals } from "./stage-signals.ts";

/**
 * The way of one item through the workflow, up to an instant. Follows one item after
 * another: what it holds is true of the last.
 *
 * On a board the latest closing, reopening or mapped status change decides the position.
 * Without a board: closed, else the rightmost stage label, else linked pull request,
 * assigned, open. Facts of one second are one move; a blocked column keeps the position;
 * an unmapped status moves nothing.
 */
export class Trail {
  readonly rules: Rules;
  readonly moves = new Moves();
  /** Merging is a closing. */
  readonly closed = new Spell();
  readonly doubts = new Doubts();
  readonly archived = new ArchivedSpell(this.doubts);
  /** Why it is closed, if it is. */
  closeReason: CloseReason | null = null;
  merged = false;
  /** When it was taken off the board unfinished, if it is still off it; NaN otherwise. */
  leftAt = Number.NaN;
  readonly blocked: BlockedSignalsTrail;
  /** Unmapped statuses and removals, as they came by. */
  readonly findings: { kind: FindingKind; detail: string | null }[] = [];

  /** The board whose events count; null where the item is read without a board. */
  board: BoardId | null = null;
  private item: Item | null = null;
  private readonly stages: StageSignals;

  /** When it came to be; Infinity before. */
  private begunAt = Infinity;
  private converted = false;
  private onBoard = false;
  /** Taken off the board when it was done: that changes nothing until it is reopened. */
  private removedDone = false;
  /** What statuses, closings and reopenings decided; OFF while nothing has. */
  private decision = OFF;
  /** The last mapped status seen and when; null before any. */
  status: number | null = null;
  private statusName: string | null = null;
  private statusAt = Number.NaN;
  private readonly grounds = new Grounds();
  private readonly gap = new LabelGap();

  constructor(rules: Rules) {
    this.rules = rules;
    this.stages = new StageSignals(rules);
    this.blocked = new BlockedSignalsTrail(rules);
  }

  /**
   * Follows an item.
   *
   * @param facts of the item, ordered by `orderFacts`, all dated up to the instant it is read as of
   * @param board the board whose events count, or null to read it without a board
   */
  follow(item: Item, facts: readonly Fact[], board: BoardId | null): void {
    this.reset(item, board);
    let second = Number.NaN;
    for (let i = 0; i < facts.length; i++) {
      const fact = facts[i] as Fact;
      const { at } = fact;
      if (at > second) this.settle(second);
      second = at;
      this.take(fact);
    }
    this.settle(second);
    this.end();
  }

  private reset(item: Item, board: BoardId | null): void {
    this.item = item;
    this.board = board;
    this.moves.length = 0;
    if (this.findings.length > 0) this.findings.length = 0;
    if (board === null) this.stages.reset();
    this.blocked.reset();
    this.closed.reset();
    this.archived.reset();
    this.doubts.reset();
    this.merged = this.converted = this.onBoard = this.removedDone = false;
    this.closeReason = this.status = this.statusName = null;
    this.begunAt = Infinity;
    this.leftAt = this.statusAt = Number.NaN;
    this.gap.forget();
    this.decision = OFF;
    this.grounds.forget();
  }

  private take(fact: Fact): void {
    switch (fact.kind) {
      case "status":
        if (this.isHere(fact.board)) this.changeStatus(narrowed(fact, this.statusAt));
        return;
      case "created":
        this.begunAt = Math.min(this.begunAt, fact.at);
        this.grounds.set(fact, evidenceCode(fact.evidence));
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
        if (this.isHere(fact.board)) this.add(fact);
        return;
      case "removed":
        if (this.isHere(fact.board)) this.remove(narrowed(fact, this.statusAt));
        return;
      case "archived":
      case "unarchived":
        if (this.isHere(fact.board)) this.archived.take(fact, this.statusAt);
        return;
      case "field":
        if (this.isHere(fact.board)) this.blocked.take(fact);
        return;
      default:
        this.blocked.take(fact);
        if (this.board === null && this.stages.take(fact)) this.grounds.set(fact, proxy);
        return;
    }
  }

  /** Closes one second: whatever happened within it is one move. */
  private settle(at: Instant): void {
    const labelled = this.closed.holds || this.board !== null || this.stages.labelled;
    if (this.gap.isOver(at)) this.gap.close(this.moves);
    else if (labelled) this.gap.forget();
    const position = this.standing();
    if (position !== this.gap.standing(this.moves)) {
      this.gap.close(this.moves);
      if (this.stages.dropped && !labelled) this.gap.open(at, position);
      else this.grounds.move(this.moves, at, position);
    }
    this.stages.dropped = false;
    this.grounds.forget();
  }

  private end(): void {
    this.gap.close(this.moves);
    this.closed.finish();
    this.archived.finish();
    this.doubts.finish(this.moves, this.begunAt, this.rules);
    const { standing } = this.moves;
    if (this.archived.holds && standing !== OFF && standing < this.rules.done)
      this.leftAt = this.archived.since;
  }

  /** An event that names no board can only mean the item's only one. */
  private isHere(board: BoardId | null): boolean {
    if (board !== null) return board === this.board;
    return this.board !== null && this.item?.boards.length === 1;
  }

  private arrive(at: Instant): void {
    this.begunAt = Math.min(this.begunAt, at);
    this.onBoard = true;
    this.removedDone = false;
    this.leftAt = Number.NaN;
  }

  private standing(): number {
    if (this.begunAt === Infinity) return OFF;
    if (this.board === null) return this.stages.stage(this.closed.holds);
    return this.onBoard ? this.decision : OFF;
  }

  private changeStatus(fact: FactOf<"status">): void {
    const place = this.rules.placeOf(fact.to);
    this.archived.moved(fact);
    this.arrive(fact.at);
    this.blocked.changeColumn(place === BLOCKED_COLUMN ? fact.to : null, fact.at);
    const { from } = fact;
    this.doubts.moved(fact, place, this.decision, this.rules);
    if (from !== null && from !== "" && from !== this.statusName && fact.evidence === "recorded")
      this.findLostMove(fact, this.rules.placeOf(from));
    if (place >= 0) {
      const evidence = evidenceCode(fact.evidence);
      // Closing stands in for a move to done only until the move itself is recorded.
      if (place >= this.rules.done && this.moves.standing >= this.rules.done)
        this.moves.confirm(fact.at, evidence);
      this.decision = place;
      this.grounds.set(fact, evidence, this.status === null && fact.from === null);
      this.status = place;
    } else if (place === UNMAPPED && fact.to !== "") {
      this.findings.push({ kind: "unmapped status", detail: fact.to });
    }
    this.statusName = fact.to;
    this.statusAt = fact.at;
  }

  private findLostMove(fact: FactOf<"status">, origin: number): void {
    const { moves, rules, status, statusAt } = this;
    const begunAt = this.converted ? Number.NEGATIVE_INFINITY : this.begunAt;
    const lost = lostMove(fact, origin, { moves, rules, status, statusAt, begunAt });
    if (lost === null) return;
    const { notBefore, unseen } = lost;
    if (lost.isBeforeLast) moves.pushBeforeLast(origin, inferred, notBefore, unseen);
    else {
      this.gap.close(moves);
      moves.push(fact.at, origin, inferred, notBefore, unseen);
      this.decision = origin;
    }
    this.status = origin;
  }

  private close(fact: FactOf<"closed" | "merged">): void {
    if (fact.kind === "closed") this.closeReason = fact.reason;
    else this.merged = true;
    this.closed.begin(fact.at);
    if (this.rules.closingIsDone && this.decision < this.rules.done)
      this.decision = this.rules.done;
    else if (this.board !== null) return;
    this.grounds.set(fact, proxy);
  }

  private reopen(fact: Fact): void {
    if (!this.closed.holds) return;
    this.closed.end(fact.at);
    this.merged = false;
    this.closeReason = null;
    if (this.removedDone) {
      this.removedDone = false;
      this.decision = OFF;
      this.leave(fact);
      return;
    }
    if (this.board === null) this.grounds.set(fact, proxy);
    if (!this.rules.closingIsDone || this.decision < this.rules.done) return;
    this.decision = this.rules.done - 1;
    this.grounds.set(fact, proxy);
  }

  /** A draft stands on its board before the issue it becomes is created. */
  private add(fact: Fact): void {
    this.arrive(fact.at);
    this.converted ||= fact.kind === "converted";
    this.grounds.set(fact, evidenceCode(fact.evidence));
  }

  private remove(fact: Fact): void {
    this.blocked.changeColumn(null, fact.at);
    if (!this.onBoard) return;
    this.findings.push({ kind: "removed from board", detail: null });
    if (this.decision >= this.rules.done) {
      this.removedDone = true;
      return;
    }
    if (!this.closed.holds) this.decision = OFF;
    this.leave(fact);
  }

  /** Archived before, it was discarded then. */
  private leave(fact: Fact): void {
    this.onBoard = false;
    this.leftAt = this.archived.holds ? this.archived.since : fact.at;
    this.archived.end(fact.at);
    this.status = this.statusName = null;
    this.statusAt = Number.NaN;
    this.grounds.set(fact, evidenceCode(fact.evidence));
  }
}
