import { describe, expect, it } from "vitest";
import { blockerClusters } from "../../src/metrics/blocker-clusters.ts";
import { lastDays } from "../../src/metrics/window.ts";
import { valueOf } from "../metrics/value-of.ts";
import { dayOf } from "../today-oracle/then.ts";
import { toldWorld } from "../today-oracle/told-world.ts";
import { teamOnTwin } from "./team-on-twin.ts";

const end = Date.parse("2026-11-20T16:00:00Z");
const underWay = new Set(["In progress", "In review", "Waiting on others"]);
const windowDays = 90;

/** A team of whose work GitHub tells everything, read once at the end. */
async function readTeam(seed: number) {
  const { world, truth, teamFile } = toldWorld(seed, end);
  const { readAt, subject } = teamOnTwin(world, teamFile);
  await readAt(end);
  return { truth, subject: await subject(end) };
}

describe.each([2, 3, 8])("blocked time by cause of the simulated team of seed %i", (seed) => {
  it("is the truth, day by day: by reason and by blocking issue, shared time once", async () => {
    const { truth, subject } = await readTeam(seed);
    const { table } = subject;
    const found = valueOf(blockerClusters(table, lastDays(table, windowDays)));

    const byReason = new Map<string, Set<string>>();
    const byBlocker = new Map<string, Set<string>>();
    const note = (groups: Map<string, Set<string>>, key: string, itemDay: string) =>
      groups.set(key, (groups.get(key) ?? new Set()).add(itemDay));
    const firstDay = dayOf(end) - windowDays + 1;
    for (const item of truth.items)
      for (const { signal, detail, from, to } of item.blocked)
        for (const stay of item.stays) {
          if (!underWay.has(stay.stage)) continue;
          const start = Math.max(from, stay.from);
          const until = Math.min(to ?? end, stay.to ?? end);
          if (until <= start) continue;
          for (let day = dayOf(start); day <= dayOf(until - 1); day++) {
            if (day < firstDay) continue;
            const itemDay = `${item.id} ${day}`;
            note(byReason, signal === "dependency" ? signal : `${signal} ${detail}`, itemDay);
            if (signal === "dependency") note(byBlocker, detail, itemDay);
          }
        }

    const sizes = (groups: Map<string, Set<string>>) =>
      Object.fromEntries([...groups].map(([key, days]) => [key, days.size]));
    const union = (groups: Map<string, Set<string>>) =>
      new Set([...groups.values()].flatMap((days) => [...days])).size;
    expect(
      Object.fromEntries(
        found.byReason.map(({ name, days }) => [
          name.signal === "dependency" ? "dependency" : `${name.signal} ${name.name}`,
          days,
        ]),
      ),
    ).toEqual(sizes(byReason));
    expect(Object.fromEntries(found.byBlocker.map(({ name, days }) => [name, days]))).toEqual(
      sizes(byBlocker),
    );
    expect(found.totalDays).toBe(union(byReason));
    expect(found.waitingDays).toBe(union(byBlocker));
    expect(byReason.size).toBeGreaterThan(2);
    expect(byBlocker.size).toBeGreaterThan(3);
  }, 60_000);
});
