import { clockOf } from "../domain/clock.ts";
import { daysOf } from "../domain/days.ts";
import { evidences } from "../domain/evidence.ts";
import type { Fact } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { BoardId, Item, ItemId } from "../domain/item.ts";
import type { ItemFacts } from "../domain/reading.ts";
import type { Team } from "../domain/team.ts";
import { closingsOf } from "./closings.ts";
import { itemFindings } from "./findings.ts";
import { type Finding, type FlowTable, OFF } from "./flow-table.ts";
import { GrowingColumn } from "./growing.ts";
import { IntervalBuilder } from "./interval-columns.ts";
import { type Span, without } from "./intervals.ts";
import { evidenceCode, factsAsOf, type ItemHistory, itemHistory } from "./item-history.ts";
import { rulesOf } from "./rules.ts";
import { teamItems } from "./team-items.ts";

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

const none = Number.NaN;

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
  const { counted, leftOut } = teamItems(team, boards, items);
  const known = inOrder(counted, asOf);
  const openSpans = blockersOpen(items, asOf);
  const rows = known.length;
  const stages = rules.stages;

  const column = () => new Float64Array(rows).fill(none);
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
  const crossings = new Float64Array(rows * stages).fill(none);
  const stays = new IntervalBuilder(rows);
  const stretches = new IntervalBuilder(rows);
  const blocks = new IntervalBuilder(rows);
  const signals = new IntervalBuilder(rows);
  const stayPosition = new GrowingColumn((n) => new Int8Array(n));
  const stayEvidence = new GrowingColumn((n) => new Uint8Array(n));
  const signalReason = new GrowingColumn((n) => new Uint16Array(n));
  const findings: Finding[] = [];

  for (const [row, { item, facts }] of known.entries()) {
    const history = itemHistory(facts, item, rules, boards, openSpans);
    const { start, finish, trail } = history;
    createdAt[row] = firstSeen(facts);
    leftAt[row] = trail.leftAt;
    outcome[row] = history.outcome;
    startedEvidence[row] = evidenceCode(start);
    finishedEvidence[row] = evidenceCode(finish);
    if (start) {
      startedAt[row] = start.at;
      startedNotBefore[row] = start.notBefore;
      startUnseen[row] = start.unseen ? 1 : 0;
    }
    if (finish) {
      finishedAt[row] = finish.at;
      finishedNotBefore[row] = finish.notBefore;
    }
    fillCrossings(crossings, row, stages, history);
    for (const [i, move] of trail.moves.entries()) {
      stays.push({ start: move.at, end: trail.moves[i + 1]?.at ?? Infinity });
      stayPosition.push(move.position);
      stayEvidence.push(evidences.indexOf(move.evidence));
    }
    for (const span of history.stretches) stretches.push(span);
    for (const span of history.blocks) blocks.push(span);
    for (const span of history.signals) {
      signals.push(span);
      signalReason.push(span.reason);
    }
    for (const builder of [stays, stretches, blocks, signals]) builder.endRow();
    for (const finding of itemFindings(history, item, rules, facts)) findings.push(finding);
  }

  const first = createdAt.reduce((least, at) => Math.min(least, at), asOf);
  const staysTaken = stays.take();
  const earliest = staysTaken.start.reduce((least, at) => Math.min(least, at), first);
  const days = daysOf(team.zone, earliest, asOf);
  return {
    asOf,
    clock: clockOf(team, days),
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
    stays: staysTaken,
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
function fillCrossings(
  crossings: Float64Array,
  row: number,
  stages: number,
  { trail: { moves } }: ItemHistory,
): void {
  let right = (moves.at(-1)?.position ?? OFF) + 1;
  for (let i = moves.length - 1; i >= 0 && right > 0; i--) {
    const left = Math.max(0, (moves[i - 1]?.position ?? OFF) + 1);
    const { at } = moves[i] as { at: number };
    for (let k = left; k < right; k++) crossings[row * stages + k] = at;
    right = Math.min(right, left);
  }
}

/** The items that exist at `asOf` with their facts up to it, in order of creation, then of id. */
function inOrder(counted: readonly ItemFacts[], asOf: Instant) {
  const known: { item: Item; facts: readonly Fact[] }[] = [];
  let ordered = true;
  for (const { item, facts } of counted) {
    const upTo = factsAsOf(facts, asOf);
    if (upTo.length === 0) continue;
    const last = known.at(-1)?.item;
    ordered &&= last === undefined || byCreation(last, item) < 0;
    known.push({ item, facts: upTo });
  }
  return ordered ? known : known.sort((a, b) => byCreation(a.item, b.item));
}

const byCreation = (a: Item, b: Item): number =>
  a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);

/** When an item came to be: its creation, or as a draft its arrival on a board before that. */
function firstSeen(facts: readonly Fact[]): Instant {
  let at = Infinity;
  for (const fact of facts)
    if (fact.kind === "created" || fact.kind === "added" || fact.kind === "converted")
      at = Math.min(at, fact.at);
  return Number.isFinite(at) ? at : (facts[0] as Fact).at;
}

/** When each issue that blocks others was open, worked out once it is asked for. */
function blockersOpen(items: readonly ItemFacts[], asOf: Instant): (id: ItemId) => readonly Span[] {
  const always: Span[] = [{ start: -Infinity, end: Infinity }];
  const wanted = new Set<ItemId>();
  for (const { facts } of items)
    for (const fact of facts) if (fact.kind === "blocked" && fact.blocker) wanted.add(fact.blocker);
  const open = new Map<ItemId, readonly Span[]>();
  for (const { item, facts } of items) {
    if (!wanted.has(item.id)) continue;
    open.set(item.id, without(always, closingsOf(factsAsOf(facts, asOf)).spans));
  }
  return (id) => open.get(id) ?? always;
}
