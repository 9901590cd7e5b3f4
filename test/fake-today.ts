import { parseInstant } from "../src/domain/instant.ts";
import type { Reply, Snooze } from "../src/engine/protocol.ts";
import type { TodayCalls } from "../src/engine/today-protocol.ts";
import type { AttentionItem } from "../src/metrics/attention-reason.ts";
import type { MeasureMomentum } from "../src/metrics/momentum.ts";

const asOf = parseInstant("2026-08-21T18:00:00Z");
const ok = <Value>(answer: Value): Reply<Value> => ({ ok: true, answer });

/** What Today asks of an engine, answered literally; snoozes are kept as long as the page. */
export function fakeToday(): TodayCalls {
  const kept = new Map<string, Snooze>();
  return {
    since: async () =>
      ok({
        definition: "since",
        asOf,
        zone: "Europe/Zurich",
        clock: "calendar days",
        window: null,
        n: 4,
        counted: Uint32Array.of(19, 26, 23),
        leftOut: [],
        evidence: { recorded: 19, inferred: 0, observed: 0, proxy: 1 },
        value: {
          from: parseInstant("2026-08-20T07:05:00Z"),
          known: "visit",
          changes: [
            { kind: "finished", item: "I_19", from: 2, to: 3 },
            { kind: "started", item: "I_26", from: 0, to: 1 },
            { kind: "moved back", item: "I_24", from: 2, to: 1 },
            { kind: "got blocked", item: "I_23", from: 1, to: 1 },
          ],
          learned: [{ kind: "finished", item: "I_18", from: 2, to: 3 }],
        },
      }),
    seen: async () => ok(null),
    snoozes: async () => ok([...kept.values()]),
    async snooze(_team, snooze) {
      kept.set(snooze.item, snooze);
      return ok(null);
    },
    async unsnooze(_team, item) {
      kept.delete(item);
      return ok(null);
    },
  };
}

const day = 86_400_000;

/** Rows 20 (blocked for 10 days, past the expectation), 21 (past it), 22 (likely to miss it), 23 (blocked). */
export const attentionItems: AttentionItem[] = [
  {
    row: 20,
    item: "I_20",
    rank: 1,
    probability: 1,
    ageDays: 34,
    atLeast: true,
    stage: 1,
    reasons: [
      {
        kind: "blocked",
        rank: 1,
        days: 10,
        limitDays: 5,
        since: asOf - 9 * day,
        reasons: [{ signal: "dependency", blocker: "I_other88" }],
        owner: { logins: [], of: null, outside: true },
      },
      { kind: "past the SLE", rank: 1, sleDays: 12, byDays: 22 },
    ],
  },
  {
    row: 21,
    item: "I_21",
    rank: 1,
    probability: 1,
    ageDays: 13,
    atLeast: false,
    stage: 2,
    reasons: [
      { kind: "past the SLE", rank: 1, sleDays: 12, byDays: 1 },
      { kind: "waiting for review", rank: 4, days: 4, since: asOf - 4 * day, asked: ["jonas"] },
      { kind: "nobody on it", rank: 7 },
    ],
  },
  {
    row: 22,
    item: "I_22",
    rank: 2,
    probability: 0.6,
    ageDays: 11,
    atLeast: false,
    stage: 1,
    reasons: [
      { kind: "likely to miss the SLE", rank: 2, sleDays: 12, probability: 0.6, late: 3, asOld: 5 },
    ],
  },
  {
    row: 23,
    item: "I_23",
    rank: 3,
    probability: 0.2,
    ageDays: 8,
    atLeast: false,
    stage: 1,
    reasons: [
      {
        kind: "blocked",
        rank: 3,
        days: 3,
        limitDays: 5,
        since: asOf - 2 * day,
        reasons: [{ signal: "label", name: "waiting: vendor" }],
        owner: { logins: ["mira"], of: "item", outside: false },
      },
    ],
  },
];

/** Too little history for any verdict. */
export const momentumOf: MeasureMomentum[] = (
  [
    "throughput",
    "cycle time",
    "change of total work item age",
    "change of blocked time",
    "arrivals less departures",
  ] as const
).map((measure) => ({
  measure,
  verdict: "not enough data",
  because: [],
  grain: "week",
  chart: { refused: "points", have: 7, need: 8 },
  rows: null,
}));
