import { parseInstant } from "../src/domain/instant.ts";
import type { Reply, Snooze } from "../src/engine/protocol.ts";
import type { TodayCalls } from "../src/engine/today-protocol.ts";

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
