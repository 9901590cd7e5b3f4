import { durationDays } from "../domain/clock.ts";
import type { Day } from "../domain/days.ts";
import type { Instant } from "../domain/instant.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { intersection } from "../history/intervals.ts";
import { type Answer, isRefusal, type Refusal, type Window } from "./answer.ts";
import { limitsOf, type Series } from "./behaviour-limits.ts";
import { type BlockEnding, blockEnding } from "./block-ending.ts";
import type { FactsOf } from "./block-origins.ts";
import { blockStarts } from "./block-starts.ts";
import { touchedDays } from "./blocked-time.ts";
import type { ItemLookup } from "./blockers.ts";
import { blockedByDay } from "./daily-figures.ts";
import { spansOf } from "./dependency-waits.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import { countsAsFinished } from "./finished-rows.ts";
import { type Cluster, Pareto } from "./pareto.ts";
import { percentiles, percentilesNeed } from "./percentiles.ts";
import { type ProcessBehaviour, processBehaviour } from "./process-behaviour.ts";
import { type RepeatedBlock, type RepeatedIssue, repeatedBlocks } from "./repeated-blocks.ts";
import { SignalList } from "./signal-list.ts";
import type { Percentile } from "./values.ts";
import { changes, lastCompleteDay, weekly } from "./weekly-series.ts";
import { windowInterval } from "./window.ts";

/** A block that ended within the window. */
export type EndedBlock = { row: number; since: Instant; end: Instant; days: number } & BlockEnding;

/** Where in the workflow blocks began within the window. */
export type BlockedStage = { stage: number; blocks: number; days: number };

/** What blocking looks like over time. */
export type BlockerPatterns = {
  /** By repository of the blocking issue; "" stands for issues that may not be read. */
  byRepository: Cluster<string>[];
  /**
   * Blocks begun in each week, and by how much blocked time grew from the week before, as process
   * behaviour charts of the history from the week of the first block on: before, nobody marked
   * anything.
   */
  begun: ProcessBehaviour | Refusal;
  blockedChange: ProcessBehaviour | Refusal;
  /**
   * Blocked item-days of each week, with limits but without signals: what is blocked at the end of
   * a week is blocked at the start of the next, so the rules would call a steady team unsteady.
   */
  blocked: ProcessBehaviour | Refusal;
  /** Latest first. */
  ended: EndedBlock[];
  /** Of how long they took, in days; a refusal below 5. */
  timeToUnblock: Percentile[] | Refusal;
  /** By stage of the workflow, in its order; only those where a block began. */
  stages: BlockedStage[];
  /** Blocked time of the items delivered in the window, and their time from start to finish; elapsed days. */
  cycle: { items: number; blockedDays: number; days: number };
  repeatedIssues: RepeatedIssue[];
  repeatedItems: RepeatedBlock[];
};

/** What patterns are read from, besides the table. */
export type PatternsInput = { items: ItemLookup; factsOf: FactsOf };

/**
 * Blocker patterns over a window: where blocked time comes from, whether it changes, how long
 * unblocking takes, where in the workflow it begins, its share of cycle time, and what repeats.
 *
 * A block is one unbroken run of signals of an item in progress. It counts by the day it begins
 * or ends; time within the window only. Weeks are complete ISO weeks of the team's history.
 *
 * @returns days on the team's clock, but for `cycle`, which is elapsed time
 */
export function blockerPatterns(
  table: FlowTable,
  window: Window,
  { items, factsOf }: PatternsInput,
): Answer<BlockerPatterns> {
  const { clock, asOf, blocks, signals, signalReason, reasons, stretches, rows } = table;
  const { start, end } = windowInterval(table, window);
  const until = Math.min(end, asOf);
  const repositories = new Pareto<string>(clock);
  const groups = reasons.map((reason) => {
    if (reason.signal !== "dependency") return null;
    const name = reason.blocker === null ? "" : (items.get(reason.blocker)?.repository ?? "");
    return repositories.group(name, name);
  });
  const ended: EndedBlock[] = [];
  const stages = table.stages.map((_, stage): BlockedStage => ({ stage, blocks: 0, days: 0 }));
  const cycle = { items: 0, blockedDays: 0, days: 0 };
  const counted: number[] = [];
  const evidence = new EvidenceCount();
  for (let row = 0; row < rows; row++) {
    const finished = table.finishedAt[row] as number;
    const started = table.startedAt[row] as number;
    if (finished >= start && finished < end && started < finished && countsAsFinished(table, row)) {
      cycle.items += 1;
      cycle.days += (finished - started) / 86_400_000;
      for (const span of intersection(spansOf(blocks, row), [{ start: started, end: finished }]))
        cycle.blockedDays += (span.end - span.start) / 86_400_000;
    }
    let seen = false;
    for (let i = blocks.at[row] as number; i < (blocks.at[row + 1] as number); i++) {
      const from = blocks.start[i] as number;
      const to = blocks.end[i] as number;
      if (to >= start && to < end)
        ended.push({
          row,
          since: from,
          end: to,
          days: durationDays(clock, from, to),
          ...blockEnding(table, row, to, factsOf),
        });
      if (to <= start || from >= until) continue;
      seen = true;
      if (from >= start) {
        const found = stages[stageAt(table, row, from)];
        if (found) {
          found.blocks += 1;
          found.days += touchedDays(clock, [{ start: from, end: Math.min(to, until) }]);
        }
      }
    }
    if (!seen) continue;
    counted.push(row);
    evidence.add(table.startedEvidence[row]);
    for (let i = signals.at[row] as number; i < (signals.at[row + 1] as number); i++) {
      const group = groups[signalReason[i] as number];
      if (!group) continue;
      for (let j = stretches.at[row] as number; j < (stretches.at[row + 1] as number); j++) {
        const from = Math.max(start, signals.start[i] as number, stretches.start[j] as number);
        const to = Math.min(until, signals.end[i] as number, stretches.end[j] as number);
        if (to > from) repositories.add(group, row, from, to);
      }
    }
  }
  ended.sort((a, b) => b.end - a.end);
  const through = lastCompleteDay(table);
  const begun = blockStarts(table);
  const blocked = sinceFirst(weekly(table, blockedByDay(table), through), begun, clock.days.first);
  return {
    definition: "blocker patterns",
    asOf,
    zone: clock.days.zone,
    clock: clock.kind,
    window,
    n: counted.length,
    counted: Uint32Array.from(counted),
    leftOut: [],
    evidence: evidence.shares(),
    value: {
      byRepository: repositories.chart().clusters,
      begun: chartOf(sinceFirst(weekly(table, begun, through), begun, clock.days.first)),
      blockedChange: chartOf(changes(blocked), true),
      blocked: levelOf(chartOf(blocked)),
      ended,
      timeToUnblock: unblockingTimes(ended),
      stages: stages.filter((stage) => stage.blocks > 0),
      cycle,
      ...repeatedBlocks(table, { start, end: until }, factsOf),
    },
  };
}

/** A series from the week on in which the first block began. */
function sinceFirst(series: Series, begun: Float64Array, firstDay: Day): Series {
  const day = begun.findIndex((count) => count > 0);
  const week =
    day < 0 ? series.last.length : series.last.findIndex((last) => last >= firstDay + day);
  const from = week < 0 ? series.last.length : week;
  return {
    first: series.first.slice(from),
    last: series.last.slice(from),
    values: series.values.slice(from),
  };
}

function chartOf(series: Series, signed = false): ProcessBehaviour | Refusal {
  const limits = limitsOf(series, { signed });
  return "refused" in limits ? limits : processBehaviour(series, limits);
}

const levelOf = (chart: ProcessBehaviour | Refusal): ProcessBehaviour | Refusal =>
  isRefusal(chart) ? chart : { ...chart, signals: new SignalList().take() };

const unblockingTimes = (ended: readonly EndedBlock[]): Percentile[] | Refusal =>
  ended.length < percentilesNeed
    ? { refused: "blocks that ended", have: ended.length, need: percentilesNeed }
    : percentiles(Float64Array.from(ended, ({ days }) => days));

function stageAt({ stays, stayPosition }: FlowTable, row: number, at: Instant): number {
  let stage = -1;
  for (let i = stays.at[row] as number; i < (stays.at[row + 1] as number); i++)
    if ((stays.start[i] as number) <= at) stage = stayPosition[i] as number;
  return stage;
}
