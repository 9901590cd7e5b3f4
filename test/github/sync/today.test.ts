import { describe, expect, it } from "vitest";
import type { ItemTruth } from "../../../mocks/worlds/simulated/truth.ts";
import { durationDays } from "../../../src/domain/clock.ts";
import type { FlowTable } from "../../../src/history/flow-table.ts";
import { wholeHistory } from "../../../src/metrics/window.ts";
import { wipByDay } from "../../../src/metrics/wip.ts";
import { explanation } from "../../../src/views/explain/explanation.ts";
import { isTold, trulyInProgress } from "../../engine/truly-in-progress.ts";
import { valueOf } from "../../metrics/value-of.ts";
import { todaysTeam } from "./today-team.ts";

type Today = Awaited<ReturnType<typeof todaysTeam>>;

/** WIP and its band against the truth, on each day since the first reading. */
function days(
  { team, truth, firstDay, table, endOf }: Today,
  known?: (item: ItemTruth) => boolean,
) {
  const flow = table(known);
  const { days: all, wip, low, high } = valueOf(wipByDay(flow, wholeHistory(flow)));
  const items = known ? truth.filter(known) : truth;
  return Array.from(all, (day, i) => ({
    day,
    wip: wip[i] ?? -1,
    low: low[i] ?? -1,
    high: high[i] ?? -1,
    truly: trulyInProgress(items, team, endOf(day)),
  })).filter(({ day }) => day >= firstDay);
}

const isLong = process.env["HEADWAY_LONG"] !== undefined;
/** Further teams take minutes; the first guards every change. */
const teams = [
  { seed: 1, when: "" },
  { seed: 2, when: ", skipped without HEADWAY_LONG: it takes too long" },
  { seed: 3, when: ", skipped without HEADWAY_LONG: it takes too long" },
];

for (const { seed, when } of teams)
  describe.skipIf(when !== "" && !isLong)(
    `today's GitHub, the simulated team of seed ${seed}${when}`,
    () => {
      it("is known exactly on every day when it is read at the last second of each", async () => {
        const today = await todaysTeam({
          seed,
          rhythm: { everyDays: 1, at: "last second" },
          told: "into and out of Blocked",
        });
        expect(today.complete).toBe(true);
        const found = days(today);
        expect(found.length).toBe(75);
        expect(found.filter(({ wip, truly }) => wip !== truly)).toEqual([]);
        expect(found.filter(({ low, high, truly }) => truly < low || truly > high)).toEqual([]);
      }, 60_000);

      it("is exact then or in doubt when nothing tells from where an item came into the blocked column", async () => {
        const rhythm = { everyDays: 1, at: "last second" } as const;
        const found = days(await todaysTeam({ seed, rhythm, told: "none" }));
        expect(found.filter(({ low, high, truly }) => truly < low || truly > high)).toEqual([]);
        expect(found.filter(({ low, high, wip, truly }) => low === high && wip !== truly)).toEqual(
          [],
        );
        expect(found.filter(({ low, high }) => high - low > 3)).toEqual([]);
        // There are days of both kinds.
        expect(found.length).toBe(75);
        expect(found.filter(({ low, high }) => low < high).length).toBeGreaterThan(0);
        expect(found.filter(({ low, high }) => low === high).length).toBeGreaterThan(0);
      }, 60_000);

      it.each([
        { everyDays: 1, at: 12, widest: 5 },
        { everyDays: 3, at: 15, widest: 12 },
      ])(
        "lies within its band when it is read every $everyDays days at $at:00",
        async ({ everyDays, at, widest }) => {
          const today = await todaysTeam({ seed, rhythm: { everyDays, at }, told: "none" });
          const found = days(today, isTold);
          expect(found.filter(({ low, high, truly }) => truly < low || truly > high)).toEqual([]);
          expect(found.filter(({ low, wip, high }) => wip < low || wip > high)).toEqual([]);
          // Some days are in doubt, and the band is still worth drawing.
          const mean = found.reduce((sum, { low, high }) => sum + high - low, 0) / found.length;
          expect(mean).toBeGreaterThan(0.5);
          expect(mean).toBeLessThan(widest);

          const { wrong, compared } = cycleTimes(today, today.table(isTold));
          expect(wrong).toEqual([]);
          expect(compared).toBeGreaterThan(80);

          const flow = today.table();
          const { evidence } = explanation(wipByDay(flow, wholeHistory(flow)));
          const notRecorded = evidence.filter(({ name }) => name !== "recorded");
          expect(notRecorded.reduce((sum, { inputs }) => sum + inputs, 0)).toBeGreaterThan(30);
        },
        60_000,
      );
    },
  );

/** Starts, finishes and cycle times that lie outside the bounds the table gives them. */
function cycleTimes({ truth, lostAt }: Today, table: FlowTable) {
  const rows = new Map(table.items.map((id, row) => [id, row]));
  const wrong: string[] = [];
  let compared = 0;
  for (const item of truth) {
    const row = rows.get(item.id);
    const { startedAt, finishedAt } = item;
    if (row === undefined || startedAt === null || finishedAt === null) continue;
    if (item.outcome !== "delivered" || cameBackUnseen(item, lostAt)) continue;
    compared += 1;
    const [from = Number.NaN, until = Number.NaN] = [
      table.startedNotBefore[row],
      table.startedAt[row],
    ];
    const [earliest = Number.NaN, latest = Number.NaN] = [
      table.finishedNotBefore[row],
      table.finishedAt[row],
    ];
    const days = durationDays(table.clock, startedAt, finishedAt);
    const most = durationDays(table.clock, from, latest);
    const least = earliest < until ? 0 : durationDays(table.clock, until, earliest);
    const isWithin =
      from <= startedAt && startedAt <= until && earliest <= finishedAt && finishedAt <= latest;
    if (!isWithin || days < least || days > most) wrong.push(item.id);
  }
  return { wrong, compared };
}

/** Finished, and finished anew without an event between two readings: only that it was set to done again is told. */
const cameBackUnseen = ({ stays }: ItemTruth, lostAt: number): boolean =>
  stays.some(
    ({ stage, to }, i) => stage === "Done" && to !== null && to >= lostAt && i < stays.length - 1,
  );
