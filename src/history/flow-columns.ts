import type { Fact } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { Item, ItemId } from "../domain/item.ts";
import { addFindings, FindingList } from "./findings.ts";
import type { FlowTable } from "./flow-table.ts";
import type { Followed } from "./followed.ts";
import { GrowingColumn } from "./growing.ts";
import { IntervalBuilder } from "./interval-columns.ts";
import { blocksOf, type OpenSpans, outcomeOf, signalsOf, stretchesOf } from "./item-history.ts";
import { recorded } from "./moves.ts";
import type { Rules } from "./rules.ts";

// Of the one table that is being built: their memory serves the next.
const stays = new IntervalBuilder();
const stretches = new IntervalBuilder();
const unsure = new IntervalBuilder();
const blocks = new IntervalBuilder();
const signals = new IntervalBuilder();
const stayPosition = new GrowingColumn((n) => new Int8Array(n));
const stayEvidence = new GrowingColumn((n) => new Uint8Array(n));
const signalReason = new GrowingColumn((n) => new Uint32Array(n));

/** The columns of a flow table that is being built, row after row; one table at a time. */
export class FlowColumns {
  private readonly rules: Rules;
  private readonly openSpans: OpenSpans;
  private row = 0;
  private readonly items: ItemId[] = [];
  private readonly createdAt: Float64Array;
  private readonly startedAt: Float64Array;
  private readonly finishedAt: Float64Array;
  private readonly startedNotBefore: Float64Array;
  private readonly finishedNotBefore: Float64Array;
  private readonly leftAt: Float64Array;
  private readonly startedEvidence: Uint8Array;
  private readonly finishedEvidence: Uint8Array;
  private readonly startUnseen: Uint8Array;
  private readonly outcome: Uint8Array;
  private readonly crossings: Float64Array;
  private readonly findings = new FindingList();

  constructor(rows: number, rules: Rules, openSpans: OpenSpans) {
    const times = (length = rows) => new Float64Array(length).fill(Number.NaN);
    this.rules = rules;
    this.openSpans = openSpans;
    this.createdAt = times();
    this.startedAt = times();
    this.finishedAt = times();
    this.startedNotBefore = times();
    this.finishedNotBefore = times();
    this.leftAt = times();
    this.startedEvidence = new Uint8Array(rows).fill(255);
    this.finishedEvidence = new Uint8Array(rows).fill(255);
    this.startUnseen = new Uint8Array(rows);
    this.outcome = new Uint8Array(rows);
    this.crossings = times(rows * rules.stages);
    for (const intervals of [stays, stretches, unsure, blocks, signals]) intervals.begin(rows);
    for (const column of [stayPosition, stayEvidence, signalReason]) column.clear();
  }

  /** @param facts of the item in order, at least one @param trail that has followed it through them */
  addRow(item: Item, facts: readonly Fact[], trail: Followed): void {
    const { row, rules } = this;
    const { moves } = trail;
    const start = moves.crossing(rules.commitment);
    const finish = moves.crossing(rules.done);
    this.items.push(item.id);
    this.createdAt[row] = (facts[0] as Fact).at;
    this.leftAt[row] = trail.leftAt;
    this.outcome[row] = outcomeOf(trail, item, finish >= 0);
    if (start >= 0) {
      this.startedAt[row] = moves.at[start] as number;
      this.startedNotBefore[row] = lowerBound(trail, start);
      this.startedEvidence[row] = moves.evidence[start] as number;
      this.startUnseen[row] = moves.unseen[start] as number;
    }
    if (finish >= 0) {
      this.finishedAt[row] = moves.at[finish] as number;
      this.finishedNotBefore[row] = lowerBound(trail, finish);
      this.finishedEvidence[row] = moves.evidence[finish] as number;
    }
    this.addStays(trail);
    const inProgress = stretchesOf(trail);
    const signalled = signalsOf(trail, this.openSpans);
    stretches.addRow(inProgress);
    unsure.addRow(trail.doubts.spans);
    blocks.addRow(blocksOf(signalled, inProgress));
    signals.addRow(signalled);
    for (const { reason } of signalled) signalReason.push(reason);
    addFindings(this.findings, trail, { start, finish }, signalled, item, facts);
    this.row++;
  }

  /** The stays; and the last moment each left edge was crossed, found from the end. */
  private addStays({ moves }: Followed): void {
    const { length, at, position, evidence } = moves;
    for (let i = 0; i < length; i++) {
      stays.push(at[i] as number, i + 1 < length ? (at[i + 1] as number) : Infinity);
      stayPosition.push(position[i] as number);
      stayEvidence.push(evidence[i] as number);
    }
    stays.endRow();
    const offset = this.row * this.rules.stages;
    let right = moves.standing + 1;
    for (let i = length - 1; i >= 0 && right > 0; i--) {
      const left = i === 0 ? 0 : (position[i - 1] as number) + 1;
      for (let k = left; k < right; k++) this.crossings[offset + k] = at[i] as number;
      right = Math.min(right, left);
    }
  }

  /** Call once, after the last row. */
  take(): Omit<
    FlowTable,
    "asOf" | "clock" | "stages" | "commitment" | "done" | "countDiscarded" | "leftOut"
  > {
    return {
      rows: this.row,
      items: this.items,
      createdAt: this.createdAt,
      startedAt: this.startedAt,
      finishedAt: this.finishedAt,
      startedEvidence: this.startedEvidence,
      finishedEvidence: this.finishedEvidence,
      startedNotBefore: this.startedNotBefore,
      finishedNotBefore: this.finishedNotBefore,
      startUnseen: this.startUnseen,
      outcome: this.outcome,
      leftAt: this.leftAt,
      crossings: this.crossings,
      stays: stays.take(),
      stayPosition: stayPosition.take(),
      stayEvidence: stayEvidence.take(),
      stretches: stretches.take(),
      unsure: unsure.take(),
      blocks: blocks.take(),
      signals: signals.take(),
      signalReason: signalReason.take(),
      reasons: this.rules.reasons,
      findings: this.findings.all,
    };
  }
}

/** Not before when a move was: where no event tells of it, it may be any time since it came in doubt. */
function lowerBound({ moves, doubts }: Followed, move: number): Instant {
  const notBefore = moves.notBefore[move] as number;
  if (moves.evidence[move] === recorded) return notBefore;
  return Math.min(notBefore, doubts.earliest(moves.at[move] as number));
}

/** The earliest instant that a table knows of: of creation or of a stay. */
export function earliest(
  { createdAt, stays }: Pick<FlowTable, "createdAt" | "stays">,
  asOf: Instant,
): Instant {
  let least = asOf;
  for (const at of createdAt) if (at < least) least = at;
  for (const at of stays.start) if (at < least) least = at;
  return least;
}
