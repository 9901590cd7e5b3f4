import { describe, expect, it } from "vitest";
import { dailyReadings } from "../../mocks/worlds/simulated/daily-readings.ts";
import { teamZone } from "../../mocks/worlds/simulated/places.ts";
import { simulateTeam } from "../../mocks/worlds/simulated/simulate-team.ts";
import { startOfDay } from "../../src/domain/days.ts";
import { sourceKey } from "../../src/domain/source.ts";
import { keepReadings } from "../../src/engine/demo-team.ts";
import { buildFlowTable } from "../../src/history/build-flow-table.ts";
import { filteredTable } from "../../src/history/filtered-table.ts";
import { wholeHistory } from "../../src/metrics/window.ts";
import { wipByDay } from "../../src/metrics/wip.ts";
import { valueOf } from "../metrics/value-of.ts";
import { teamOnTwin } from "./team-on-twin.ts";
import { isTold, trulyInProgress } from "./truly-in-progress.ts";

const end = Date.parse("2026-11-20T16:00:00Z");
const dayMs = 86_400_000;

/** When the team opened Headway, and whether it has readings of the last 120 days besides, as the demo has. */
type Habit = { opened: readonly number[]; readsDaily: boolean };

/** WIP and its band on every day, beside how many of those items truly were in progress. */
async function days(seed: number, { opened, readsDaily }: Habit) {
  const { world, truth, teamFile } = simulateTeam({ seed, end });
  const { team, source, archive, readAt, facts } = teamOnTwin(world, teamFile);
  for (const before of opened) await readAt(end - before * dayMs);
  const period = { from: end - 120 * dayMs, to: end - dayMs, zone: teamZone };
  if (readsDaily)
    await (await keepReadings(archive, sourceKey(source), () => dailyReadings(world, period))).kept;
  const { boards, items } = await facts();
  const whole = buildFlowTable({ team, boards, items, asOf: end });
  const told = truth.items.filter(isTold);
  const out = new Set(truth.items.filter((item) => !isTold(item)).map(({ id }) => id));
  const rows = whole.items.flatMap((id, row) => (out.has(id) ? [] : [row]));
  const table = filteredTable(whole, Uint32Array.from(rows));
  const { days: all, wip, low, high } = valueOf(wipByDay(table, wholeHistory(table)));
  return Array.from(all, (day, i) => ({
    day,
    wip: wip[i] ?? -1,
    low: low[i] ?? -1,
    high: high[i] ?? -1,
    truly: trulyInProgress(told, team, Math.min(startOfDay(teamZone, day + 1), end + 1)),
  }));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The demo's, and another. */
describe.each([7, 2])("the band of the simulated team of seed %i", (seed) => {
  it.each([
    { opened: [0], readsDaily: false, widest: 4, widestOfLate: 5.5 },
    { opened: [180, 90, 0], readsDaily: false, widest: 4, widestOfLate: 5.5 },
    { opened: [0], readsDaily: true, widest: 2, widestOfLate: 0.8 },
  ])(
    "holds the truth on every day and is worth drawing: opened $opened days ago, read daily: $readsDaily",
    async ({ widest, widestOfLate, ...habit }) => {
      const found = await days(seed, habit);
      expect(found.length).toBe(274);
      expect(found.filter(({ low, high, truly }) => truly < low || truly > high)).toEqual([]);
      expect(found.filter(({ low, wip, high }) => wip < low || wip > high)).toEqual([]);
      // Some days are in doubt.
      const widths = found.map(({ low, high }) => high - low);
      expect(mean(widths)).toBeGreaterThan(0.5);
      expect(mean(widths)).toBeLessThan(widest);
      expect(mean(widths.slice(-120))).toBeLessThan(widestOfLate);
    },
    60_000,
  );
});
