import { evidences } from "../../src/domain/evidence.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { tableOf, team } from "../stories.ts";

const end = "2026-06-30";

/** Day of June 2026 and stage name ("-" off the board) of every move of the only item. */
export const movesOf = (entry: ItemFacts, asOf = end, whose = team()): string[] => {
  const { stays, stayPosition } = tableOf([entry], asOf, whose);
  return Array.from(stays.start, (at, i) => {
    const stage = whose.workflow.stages[stayPosition[i] ?? -1]?.name ?? "-";
    return `${new Date(at).getUTCDate()} ${stage}`;
  });
};

const day = (time: number | undefined) =>
  time === undefined || Number.isNaN(time) ? null : new Date(time).getUTCDate();

/** Days of June 2026 of start and finish, and the outcome code. */
export const endsOf = (entry: ItemFacts, asOf = end, whose = team()) => {
  const table = tableOf([entry], asOf, whose);
  return [day(table.startedAt[0]), day(table.finishedAt[0]), table.outcome[0]];
};

/** How the start is known, since which day of June 2026 it may have been so, and whether what was before was seen. */
export const startOf = (entry: ItemFacts, asOf = end, whose = team()) => {
  const { startedAt, startedNotBefore, startedEvidence, startUnseen } = tableOf(
    [entry],
    asOf,
    whose,
  );
  return {
    on: day(startedAt[0]),
    notBefore: day(startedNotBefore[0]),
    evidence: evidences[startedEvidence[0] ?? 255] ?? null,
    unseen: startUnseen[0] === 1,
  };
};
