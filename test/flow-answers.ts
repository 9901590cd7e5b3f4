import { parseDay } from "../src/domain/days.ts";
import type { AnswerTo, QuestionName } from "../src/engine/protocol.ts";
import type { DefinitionId } from "../src/metrics/answer.ts";
import { limitsFrom } from "../src/metrics/behaviour-limits.ts";
import { processBehaviour } from "../src/metrics/process-behaviour.ts";
import { answers } from "./fake-engine.ts";

const first = parseDay("2026-08-10");
const days = Int32Array.from({ length: 12 }, (_, i) => first + i);
const hour = 3_600_000;

const answerOf = <Name extends QuestionName>(
  definition: DefinitionId,
  value: AnswerTo<Name>["value"],
): AnswerTo<Name> => ({
  ...answers["cycle time"],
  definition,
  window: { first, last: first + 11 },
  n: 20,
  value,
});

/** Twenty days of which the first twelve are shown; the last lies beyond the limits. */
const weekly = Float64Array.of(10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 30);
const throughputChart = processBehaviour(
  { first: days, last: days, values: weekly },
  limitsFrom(weekly.subarray(0, 10), { first, last: first + 9 }, false),
);

/** Literal answers to what the Flow view asks besides what Today does. */
export const flowAnswers: { [Name in QuestionName]?: AnswerTo<Name> } = {
  "throughput by day": answerOf<"throughput by day">("throughput", {
    days,
    delivered: Int32Array.of(1, 0, 2, 0, 1, 0, 0, 3, 0, 1, 1, 0),
    meanADay: 0.75,
  }),
  "total work item age": answerOf<"total work item age">("total work item age", {
    days,
    itemDays: Float64Array.of(60, 62, 64, 58, 60, 66, 72, 70, 71, 73, 74, 74),
  }),
  "arrivals and departures": answerOf<"arrivals and departures">("arrivals and departures", {
    days,
    arrivals: Int32Array.of(1, 1, 0, 2, 0, 0, 0, 1, 2, 0, 1, 0),
    departures: Int32Array.of(1, 0, 2, 0, 1, 0, 0, 0, 1, 1, 1, 0),
    finished: Int32Array.of(1, 0, 2, 0, 1, 0, 0, 0, 0, 1, 1, 0),
    discarded: Int32Array.of(0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0),
    sentBack: new Int32Array(12),
    wipBefore: 6,
  }),
  "cumulative flow": answerOf<"cumulative flow">("cumulative flow", {
    days,
    lines: Int32Array.from(
      [
        [130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141],
        [107, 108, 108, 110, 110, 110, 110, 111, 113, 113, 114, 114],
        [103, 104, 105, 105, 106, 106, 106, 107, 107, 108, 109, 109],
        [101, 101, 103, 103, 104, 104, 104, 104, 104, 105, 106, 107],
      ].flat(),
    ),
    discarded: new Int32Array(48),
    corrections: new Int32Array(48),
  }),
  "pace bands": answerOf<"pace bands">("pace bands", [
    { stage: 1, percentiles: answersAt(3, 5, 8, 12) },
    { stage: 2, percentiles: answersAt(6, 8, 12, 20) },
  ]),
  "time in stage": answerOf<"time in stage">("time in stage", {
    rows: Uint32Array.of(7, 12),
    stages: Uint8Array.of(1, 2),
    stageMs: Float64Array.of(72 * hour, 24 * hour, 36 * hour, 12 * hour),
    reopenedMs: new Float64Array(2),
    totalMs: Float64Array.of(96 * hour, 48 * hour),
    shares: Float64Array.of(0.75, 0.25),
    reopenedShare: 0,
  }),
  "flow efficiency": answerOf<"flow efficiency">("flow efficiency", {
    rows: Uint32Array.of(7, 12),
    activeMs: Float64Array.of(48 * hour, 36 * hour),
    totalMs: Float64Array.of(96 * hour, 48 * hour),
    efficiency: 84 / 144,
  }),
  "work mix": answerOf<"work mix">("work mix", {
    kinds: [
      {
        name: "Goal",
        nature: "goal",
        delivered: 15,
        share: 0.75,
        rows: Uint32Array.from({ length: 15 }, (_, i) => i),
      },
      {
        name: "",
        nature: null,
        delivered: 5,
        share: 0.25,
        rows: Uint32Array.of(15, 16, 17, 18, 19),
      },
    ],
    mondays: Int32Array.of(first, first + 7),
    partial: Uint8Array.of(0, 1),
    delivered: Int32Array.of(8, 2, 7, 3),
    wip: Int32Array.of(4, 2, 5, 2),
  }),
  "Little's law": answerOf<"Little's law">("Little's law", {
    balance: { on: true, arrivals: 40, departures: 41 },
    steady: {
      on: false,
      days: 90,
      wip: { first: 6, last: 9 },
      meanAgeDays: { first: 5, last: null },
    },
    kept: { on: null, sentBack: 0, discarded: 0, departures: 0 },
  }),
  momentum: answerOf<"momentum">("momentum", [
    {
      measure: "throughput",
      verdict: "gaining",
      because: [],
      grain: "day",
      chart: throughputChart,
      rows: null,
    },
    {
      measure: "cycle time",
      verdict: "not enough data",
      because: [],
      grain: "item",
      chart: { refused: "points in the baseline", have: 3, need: 8 },
      rows: null,
    },
  ]),
};

function answersAt(...at: [number, number, number, number]) {
  return ([50, 70, 85, 95] as const).map((p, i) => ({
    p,
    days: at[i] as number,
    covers: Math.ceil((20 * p) / 100),
    of: 20,
  }));
}
