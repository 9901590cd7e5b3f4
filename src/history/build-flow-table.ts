import { clockOf } from "../domain/clock.ts";
import { daysOf } from "../domain/days.ts";
import type { Fact } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { BoardId } from "../domain/item.ts";
import type { ItemFacts } from "../domain/reading.ts";
import type { Team } from "../domain/team.ts";
import { addFindings } from "./findings.ts";
import type { Finding, FlowTable } from "./flow-table.ts";
import { GrowingColumn } from "./growing.ts";
import { IntervalBuilder } from "./interval-columns.ts";
import { blockersOpen, existing, inOrder, whereFollowed } from "./item-facts.ts";
import { blocksOf, outcomeOf, signalsOf, stretchesOf } from "./item-history.ts";
import { rulesOf } from "./rules.ts";
import { convertedDrafts, teamItems } from "./team-items.ts";
import { Trail } from "./trail.ts";

/** What a flow table is built from. */
export type FlowTableInput = {
  team: Team;
  /** Node ids of the team's boards, in the order of its sources. */
  boards: readonly BoardId[];
  /** The team's items, and the issues that block them, with their unique facts in any order. */
  items: readonly ItemFacts[];
  /** Only facts dated up to this instant are read. */
  asOf: Instant;
};

/**
 * Reads every item's facts through the team's workflow into columns.
 *
 * Items created after `asOf` are not there yet. Rows are in order of creation, then
 * of id, whatever order the items come in.
 *
 * @see FlowTable for shapes and units
 */
export function buildFlowTable({ team, boards, items, asOf }: FlowTableInput): FlowTable {
  const rules = rulesOf(team);
  const { counted, leftOut } = teamItems(
    team,
    boards,
    existing(items, asOf),
    convertedDrafts(items),
  );
  const known = inOrder(counted);
  const openSpans = blockersOpen(items, asOf);
  const rows = known.length;
  const stages = rules.stages;

  const column = () => new Float64Array(rows).fill(Number.NaN);
  const createdAt = column();
  const startedAt = column();
  const finishedAt = column();
  const startedNotBefore = column();
  const finishedNotBefore = column();
  const leftAt = column();
  const startedEvidence = new Uint8Array(rows).fill(255);
  const finishedEvidence = new Uint8Array(rows).fill(255);
  const startUnseen = new Uint8Array(rows);
  const outcome = new Uint8Array(rows);
  const crossings = new Float64Array(rows * stages).fill(Number.NaN);
  const stays = new IntervalBuilder(rows);
  const stretches = new IntervalBuilder(rows);
  const blocks = new IntervalBuilder(rows);
  const signals = new IntervalBuilder(rows);
  const stayPosition = new GrowingColumn((n) => new Int8Array(n));
  const stayEvidence = new GrowingColumn((n) => new Uint8Array(n));
  const signalReason = new GrowingColumn((n) => new Uint32Array(n));
  const findings: Finding[] = [];
  const trail = new Trail(rules);
  const { moves } = trail;

  for (let row = 0; row < rows; row++) {
    const { item, facts } = known[row] as ItemFacts;
    trail.follow(facts, whereFollowed(team, boards, item, facts), item.boards.length === 1);
    const start = moves.crossing(rules.commitment);
    const finish = moves.crossing(rules.done);
    createdAt[row] = Math.min(trail.begunAt, (facts[0] as Fact).at);
    leftAt[row] = trail.leftAt;
    outcome[row] = outcomeOf(trail, item, finish >= 0);
    if (start >= 0) {
      startedAt[row] = moves.at[start] as number;
      startedNotBefore[row] = moves.notBefore[start] as number;
      startedEvidence[row] = moves.evidence[start] as number;
      startUnseen[row] = moves.unseen[start] as number;
    }
    if (finish >= 0) {
      finishedAt[row] = moves.at[finish] as number;
      finishedNotBefore[row] = moves.notBefore[finish] as number;
      finishedEvidence[row] = moves.evidence[finish] as number;
    }
    fillCrossings(crossings, row * stages, trail);
    for (let i = 0; i < moves.length; i++) {
      const next = i + 1 < moves.length ? (moves.at[i + 1] as number) : Infinity;
      stays.push(moves.at[i] as number, next);
      stayPosition.push(moves.position[i] as number);
      stayEvidence.push(moves.evidence[i] as number);
    }
    const inProgress = stretchesOf(trail);
    const signalled = signalsOf(trail, openSpans);
    for (const { start: from, end } of inProgress) stretches.push(from, end);
    for (const { start: from, end } of blocksOf(signalled, inProgress)) blocks.push(from, end);
    for (const { start: from, end, reason } of signalled) {
      signals.push(from, end);
      signalReason.push(reason);
    }
    stays.endRow();
    stretches.endRow();
    blocks.endRow();
    signals.endRow();
    addFindings(findings, trail, { start, finish }, signalled, item, facts);
  }

  const stayColumns = stays.take();
  const earliest = [createdAt, stayColumns.start].reduce(
    (least, times) => times.reduce((a, b) => Math.min(a, b), least),
    asOf,
  );
  return {
    asOf,
    clock: clockOf(team, daysOf(team.zone, earliest, asOf)),
    stages: team.workflow.stages,
    commitment: rules.commitment,
    done: rules.done,
    countDiscarded: team.counted === "finished",
    rows,
    items: known.map(({ item }) => item.id),
    createdAt,
    startedAt,
    finishedAt,
    startedEvidence,
    finishedEvidence,
    startedNotBefore,
    finishedNotBefore,
    startUnseen,
    outcome,
    leftAt,
    crossings,
    stays: stayColumns,
    stayPosition: stayPosition.take(),
    stayEvidence: stayEvidence.take(),
    stretches: stretches.take(),
    blocks: blocks.take(),
    signals: signals.take(),
    signalReason: signalReason.take(),
    reasons: rules.reasons,
    leftOut,
    findings,
  };
}

/** The last moment each left edge was crossed, found in one pass from the end. */
function fillCrossings(crossings: Float64Array, offset: number, { moves }: Trail): void {
  let right = moves.standing + 1;
  for (let i = moves.length - 1; i >= 0 && right > 0; i--) {
    const left = i === 0 ? 0 : (moves.position[i - 1] as number) + 1;
    for (let k = left; k < right; k++) crossings[offset + k] = moves.at[i] as number;
    right = Math.min(right, left);
  }
}
