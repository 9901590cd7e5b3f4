import { type Clock, workingDays } from "../domain/clock.ts";
import { dayAt } from "../domain/days.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { intersection, type Span, union } from "../history/intervals.ts";
import type { Answer, Window } from "./answer.ts";
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
  const spansOf = ({ at, start, end }: FlowTable["blocks"], row: number): Span[] => {
    const spans: Span[] = [];
    for (let i = at[row] as number; i < (at[row + 1] as number); i++)
      spans.push({ start: start[i] as number, end: end[i] as number });
    return spans;
  };
  let totalDays = 0;
  const counted: number[] = [];
  const perReason = new Map<number, { days: number; items: number }>();
  const evidence = new EvidenceCount();
  for (let row = 0; row < table.rows; row++) {
    const blocked = intersection(spansOf(blocks, row), bounds);
    if (blocked.length === 0) continue;
    counted.push(row);
    evidence.add(table.startedEvidence[row]);
    totalDays += touchedDays(clock, blocked);
    const inProgress = intersection(spansOf(stretches, row), bounds);
    const byReason = new Map<number, Span[]>();
    for (let i = signals.at[row] as number; i < (signals.at[row + 1] as number); i++) {
      const reason = signalReason[i] as number;
      const span = { start: signals.start[i] as number, end: signals.end[i] as number };
      byReason.set(reason, [...(byReason.get(reason) ?? []), span]);
    }
    for (const [reason, spans] of byReason) {
      const held = intersection(union(spans), inProgress);
      if (held.length === 0) continue;
      const sum = perReason.get(reason) ?? { days: 0, items: 0 };
      perReason.set(reason, {
        days: sum.days + touchedDays(clock, held),
        items: sum.items + 1,
      });
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
      byReason: [...perReason]
        .flatMap(([index, sum]) => {
          const reason = reasons[index];
          return reason ? [{ reason, ...sum }] : [];
        })
        .toSorted((a, b) => b.days - a.days),
    },
  };
}
