import { type Clock, workingDays } from "../domain/clock.ts";
import { dayAt } from "../domain/days.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { intersection, type Span, union } from "../history/intervals.ts";
import type { Answer, Window } from "./answer.ts";
import { spansOf } from "./dependency-waits.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import type { BlockedTime } from "./values.ts";
import { windowInterval } from "./window.ts";

/**
 * Time that sorted disjoint spans touch on a clock: distinct days on the day clocks
 * (working days only on the working clock), the sum of milliseconds on the elapsed one.
 *
 * @returns days
 */
export function touchedDays(clock: Clock, spans: readonly Span[]): number {
  if (clock.kind === "elapsed")
    return spans.reduce((sum, { start, end }) => sum + (end - start), 0) / 86_400_000;
  let total = 0;
  let counted = -Infinity;
  for (const { start, end } of spans) {
    const first = Math.max(dayAt(clock.days, start), counted + 1);
    const last = dayAt(clock.days, end - 1);
    if (last < first) continue;
    total += clock.kind === "calendar days" ? last - first + 1 : workingDays(clock, first, last);
    counted = last;
  }
  return total;
}

/**
 * Blocked time: how long items were blocked while in progress within the window, as the
 * union of all signals, and for each reason by itself. Reasons overlap, so they do not add up.
 *
 * Nothing counts before the start, after the finish, or between a close and its reopening:
 * a label left on after closing blocks nothing.
 *
 * @param window whole days, both in
 * @returns item-days on the team's clock; reasons by days, most first
 */
export function blockedTime(table: FlowTable, window: Window): Answer<BlockedTime> {
  const { clock, blocks, signals, stretches, signalReason, reasons, asOf } = table;
  const { start, end } = windowInterval(table, window);
  const bounds = [{ start, end: Math.min(end, asOf) }];
  let totalDays = 0;
  const counted: number[] = [];
  const perReason = new ReasonSums();
  const evidence = new EvidenceCount();
  for (let row = 0; row < table.rows; row++) {
    if (blocks.at[row] === blocks.at[row + 1]) continue;
    const blocked = intersection(spansOf(blocks, row), bounds);
    if (blocked.length === 0) continue;
    counted.push(row);
    evidence.add(table.startedEvidence[row]);
    const days = touchedDays(clock, blocked);
    totalDays += days;
    const first = signals.at[row] as number;
    const signalCount = (signals.at[row + 1] as number) - first;
    if (signalCount === 1) {
      perReason.add(signalReason[first] as number, days);
      continue;
    }
    const inProgress = intersection(spansOf(stretches, row), bounds);
    const byReason = new Map<number, Span[]>();
    for (let i = first; i < first + signalCount; i++) {
      const reason = signalReason[i] as number;
      const span = { start: signals.start[i] as number, end: signals.end[i] as number };
      const spans = byReason.get(reason);
      if (spans) spans.push(span);
      else byReason.set(reason, [span]);
    }
    for (const [reason, spans] of byReason) {
      const held = intersection(union(spans), inProgress);
      if (held.length > 0) perReason.add(reason, touchedDays(clock, held));
    }
  }
  return {
    definition: "blocked time",
    asOf,
    zone: clock.days.zone,
    clock: clock.kind,
    window,
    n: counted.length,
    counted: Uint32Array.from(counted),
    leftOut: [],
    evidence: evidence.shares(),
    value: {
      totalDays,
      byReason: [...perReason.sums]
        .flatMap(([index, sum]) => {
          const reason = reasons[index];
          return reason ? [{ reason, ...sum }] : [];
        })
        .toSorted((a, b) => b.days - a.days),
    },
  };
}

/** Sums by index of the reason, in the order in which they are met. */
class ReasonSums {
  readonly sums = new Map<number, { days: number; items: number }>();

  add(reason: number, days: number): void {
    const sum = this.sums.get(reason);
    if (sum) {
      sum.days += days;
      sum.items += 1;
    } else this.sums.set(reason, { days, items: 1 });
  }
}
