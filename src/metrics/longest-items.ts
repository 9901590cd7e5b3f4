import type { Team } from "../domain/team.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { intersection } from "../history/intervals.ts";
import { isRefusal, type Window } from "./answer.ts";
import { touchedDays } from "./blocked-time.ts";
import { cycleTimes } from "./cycle-time.ts";
import { spansOf } from "./dependency-waits.ts";
import { durationsToFinish } from "./durations.ts";
import { timeInStage } from "./time-in-stage.ts";

/** A delivered item and where its time went. */
export type LongItem = {
  row: number;
  /** Cycle time and time blocked within it, on the team's clock. */
  days: number;
  blockedDays: number;
  /** Share of its time in each stage in progress that it was in, largest first; and reopened. */
  stages: { stage: number; share: number }[];
  reopenedShare: number;
};

/** The delivered items of a window that took longest, longest first. @param most how many at most */
export function longestItems(table: FlowTable, window: Window, most = 5): LongItem[] {
  const { value } = timeInStage(table, window);
  if (isRefusal(value)) return [];
  const { rows, stages, stageMs, reopenedMs, totalMs } = value;
  const days = durationsToFinish(table, rows, "startedAt");
  return Array.from(rows.keys())
    .toSorted((a, b) => (days[b] as number) - (days[a] as number))
    .slice(0, most)
    .map((i): LongItem => {
      const row = rows[i] as number;
      const total = totalMs[i] as number;
      const own = { start: table.startedAt[row] as number, end: table.finishedAt[row] as number };
      return {
        row,
        days: days[i] as number,
        blockedDays: touchedDays(table.clock, intersection(spansOf(table.blocks, row), [own])),
        stages: Array.from(stages, (stage, s) => ({
          stage,
          share: (stageMs[i * stages.length + s] as number) / total,
        }))
          .filter(({ share }) => share > 0)
          .toSorted((a, b) => b.share - a.share),
        reopenedShare: (reopenedMs[i] as number) / total,
      };
    });
}

/** The team's expectation in days: its own number, else that of what was delivered up to and in the window; null below 5 items. */
export function expectationDays(table: FlowTable, last: number, sle: Team["sle"]): number | null {
  if (sle.days !== null) return sle.days;
  const { value } = cycleTimes(table, { first: last - 89, last }, sle);
  return isRefusal(value) ? null : (value.sle?.days ?? null);
}
