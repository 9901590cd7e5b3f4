import type { ItemId } from "../domain/item.ts";
import type { FlowTable, Reason } from "../history/flow-table.ts";
import type { Answer, Window } from "./answer.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import { type Cluster, Pareto } from "./pareto.ts";
import { windowInterval } from "./window.ts";

/** What marked an item: all dependencies on other issues are one cause. */
export type Cause = Exclude<Reason, { signal: "dependency" }> | { signal: "dependency" };

/** Blocked time by cause, and the part of it spent waiting for issues by issue; most first. */
export type BlockerClusters = {
  totalDays: number;
  byReason: Cluster<Cause>[];
  waitingDays: number;
  /** Only direct waits; null: issues that may not be read, together. */
  byBlocker: Cluster<ItemId | null>[];
};

/**
 * Blocker clusters: what the items' blocked time within the window came from, by reason
 * and by blocking issue, with the share that the largest explain together.
 *
 * Blocked time is that in progress only. Reasons overlap, so their days do not add up to the
 * total; a cumulative share counts shared time once.
 *
 * @param window whole days, both in
 * @returns item-days on the team's clock
 */
export function blockerClusters(table: FlowTable, window: Window): Answer<BlockerClusters> {
  const { clock, asOf, blocks, signals, signalReason, reasons, stretches } = table;
  const { start, end } = windowInterval(table, window);
  const until = Math.min(end, asOf);
  const causes = new Pareto<Cause>(clock);
  const blockers = new Pareto<ItemId | null>(clock);
  const groups = reasons.map((reason) =>
    reason.signal === "dependency"
      ? {
          cause: causes.group("dependency", dependency),
          blocker: blockers.group(reason.blocker ?? "", reason.blocker),
        }
      : { cause: causes.group(`${reason.signal} ${reason.name}`, reason), blocker: null },
  );
  const counted: number[] = [];
  const evidence = new EvidenceCount();
  for (let row = 0; row < table.rows; row++) {
    if (blocks.at[row] === blocks.at[row + 1]) continue;
    let seen = false;
    for (let i = signals.at[row] as number; i < (signals.at[row + 1] as number); i++) {
      const group = groups[signalReason[i] as number];
      if (!group) continue;
      for (let j = stretches.at[row] as number; j < (stretches.at[row + 1] as number); j++) {
        const from = Math.max(start, signals.start[i] as number, stretches.start[j] as number);
        const to = Math.min(until, signals.end[i] as number, stretches.end[j] as number);
        if (to <= from) continue;
        seen = true;
        causes.add(group.cause, row, from, to);
        if (group.blocker) blockers.add(group.blocker, row, from, to);
      }
    }
    if (!seen) continue;
    counted.push(row);
    evidence.add(table.startedEvidence[row]);
  }
  const byReason = causes.chart();
  const byBlocker = blockers.chart();
  return {
    definition: "blocker clusters",
    asOf,
    zone: clock.days.zone,
    clock: clock.kind,
    window,
    n: counted.length,
    counted: new Uint32Array(counted),
    leftOut: [],
    evidence: evidence.shares(),
    value: {
      totalDays: byReason.totalDays,
      byReason: byReason.clusters,
      waitingDays: byBlocker.totalDays,
      byBlocker: byBlocker.clusters,
    },
  };
}

const dependency: Cause = { signal: "dependency" };
