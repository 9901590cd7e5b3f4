import { describe, expect, it } from "vitest";
import { dailyReadings } from "../../mocks/worlds/simulated/daily-readings.ts";
import { teamZone } from "../../mocks/worlds/simulated/places.ts";
import { simulateTeam } from "../../mocks/worlds/simulated/simulate-team.ts";
import type { ItemTruth, Stretch } from "../../mocks/worlds/simulated/truth.ts";
import { sourceKey } from "../../src/domain/source.ts";
import { keepReadings } from "../../src/engine/demo-team.ts";
import { buildFlowTable } from "../../src/history/build-flow-table.ts";
import type { FlowTable, IntervalColumns } from "../../src/history/flow-table.ts";
import { teamOnTwin } from "./team-on-twin.ts";

const end = Date.parse("2026-11-20T16:00:00Z");
const dayMs = 86_400_000;

/** Reads a simulated team through GitHub's answers, as a user would who opened Headway on the given days. */
async function read(seed: number, daysBeforeEnd: readonly number[]) {
  const { world, truth, teamFile } = simulateTeam({ seed, end });
  const { team, source, archive, readAt, facts } = teamOnTwin(world, teamFile);
  for (const days of daysBeforeEnd) {
    const { complete, gaps } = await readAt(end - days * dayMs);
    expect(gaps).toEqual([]);
    expect(complete).toBe(true);
  }
  const readings = await keepReadings(archive, sourceKey(source), () =>
    dailyReadings(world, { from: end - 280 * dayMs, to: end - dayMs, zone: teamZone }),
  );
  await readings.kept;
  const { boards, items } = await facts();
  const known = new Set(items.flatMap(({ item }) => (item.depth === "whole" ? [item.id] : [])));
  const closes = new Map(
    world.actions.flatMap((action) =>
      action.do === "open pull request" ? [[action.id, action.closes]] : [],
    ),
  );
  return { truth, known, closes, table: buildFlowTable({ team, boards, items, asOf: end }) };
}

const spansOf = ({ at, start, end: ends }: IntervalColumns, row: number): Stretch[] => {
  const spans: Stretch[] = [];
  for (let i = at[row] ?? 0; i < (at[row + 1] ?? 0); i++)
    spans.push({ from: start[i] ?? 0, to: ends[i] === Infinity ? null : (ends[i] ?? 0) });
  return spans;
};

/** Signals as the truth writes them, in order. */
function signalsOf(table: FlowTable, row: number): string[] {
  const spans = spansOf(table.signals, row);
  return spans
    .map((span, i) => {
      const reason = table.reasons[table.signalReason[(table.signals.at[row] ?? 0) + i] ?? -1];
      const detail = reason?.signal === "dependency" ? reason.blocker : reason?.name;
      return `${reason?.signal} ${detail} ${span.from} ${span.to}`;
    })
    .toSorted();
}

const outcomes = [null, "delivered", "discarded"];
const time = (at: number | undefined) => (at === undefined || Number.isNaN(at) ? null : at);

/** What the table says of an item in the truth's words, and where the two differ. */
function differences(table: FlowTable, row: number, truth: ItemTruth): string[] {
  const { untold } = truth;
  const found: string[] = [];
  const unsure = new Set<string>(untold?.unsure);
  const compare = (
    what: "started" | "finished",
    at: number | null,
    true_: number | null,
    notBefore: number | undefined,
  ) => {
    if (unsure.has(what)) return;
    const bounds = untold?.[what];
    if (bounds && bounds.notBefore < bounds.notAfter && true_ !== null) {
      if (at === null || at < bounds.notBefore || at > bounds.notAfter)
        found.push(`${what}: ${at} is not within ${bounds.notBefore} and ${bounds.notAfter}`);
      else if (at !== true_ && !((notBefore ?? at) <= true_ && true_ <= at))
        found.push(`${what}: true ${true_} is not within our bounds ${notBefore} and ${at}`);
    } else if (at !== true_) found.push(`${what}: ${at} instead of ${true_}`);
  };
  const isLoose = (bounds: { notBefore: number; notAfter: number } | undefined) =>
    bounds !== undefined && bounds.notBefore < bounds.notAfter;
  // What GitHub did not record is never called recorded, unless it is known exactly all the same.
  if (isLoose(untold?.started) && table.startedAt[row] !== truth.startedAt)
    if (table.startedEvidence[row] === 0) found.push("started: a guess is called recorded");
  const finished = time(table.finishedAt[row]);
  const left = time(table.leftAt[row]);
  compare("started", time(table.startedAt[row]), truth.startedAt, table.startedNotBefore[row]);
  compare(
    "finished",
    finished ?? left,
    truth.finishedAt,
    finished === null ? 0 : table.finishedNotBefore[row],
  );
  const outcome = outcomes[table.outcome[row] ?? 0];
  if (outcome !== truth.outcome) found.push(`outcome: ${outcome} instead of ${truth.outcome}`);
  if (!unsure.has("blocked")) {
    const expected = truth.blocked
      .map(({ signal, detail, from, to }) => `${signal} ${detail} ${from} ${to}`)
      .toSorted();
    const actual = signalsOf(table, row);
    if (JSON.stringify(actual) !== JSON.stringify(expected))
      found.push(`blocked: ${actual.join("; ")} instead of ${expected.join("; ")}`);
  }
  if (!unsure.has("blockedWhileInProgress")) {
    const actual = JSON.stringify(spansOf(table.blocks, row));
    const expected = JSON.stringify(
      truth.blockedWhileInProgress.map(({ from, to }) => ({ from, to })),
    );
    if (actual !== expected) found.push(`blocked in progress: ${actual} instead of ${expected}`);
  }
  return found.map((text) => `${truth.id} (${untold?.why.join(", ") ?? "all told"}) ${text}`);
}

describe.each(Array.from({ length: 20 }, (_, i) => i + 1))(
  "the simulated team of seed %i",
  (seed) => {
    it("is read as it truly was: every item's start, finish, outcome and blocks, to the second", async () => {
      const { truth, known, closes, table } = await read(seed, [180, 90, 0]);
      const rows = new Map(table.items.map((id, row) => [id, row]));
      const found: string[] = [];
      let compared = 0;
      for (const item of truth.items) {
        const row = rows.get(item.id);
        if (row !== undefined) {
          found.push(...differences(table, row, item));
          compared += 1;
        } else if (known.has(item.id) || !item.untold?.why.includes("removed from board"))
          found.push(`${item.id} is missing`);
      }
      // That a pull request closes one of the team's items shows only where that item was ever read.
      for (const id of table.items)
        if (
          !truth.items.some((item) => item.id === id) &&
          closes.get(id)?.some((issue) => known.has(issue)) !== false
        )
          found.push(`${id} does not count`);
      expect(found).toEqual([]);
      expect(compared).toBeGreaterThan(400);
    }, 60_000);
  },
);
