import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { World } from "../../mocks/github/action.ts";
import type { Replay } from "../../mocks/github/state/world-state.ts";
import {
  hostileBoards,
  hostileOwner,
  hostileWorld,
} from "../../mocks/worlds/hostile/hostile-world.ts";
import { recordedWorld } from "../../mocks/worlds/recorded.ts";
import { simulateTeam } from "../../mocks/worlds/simulated/simulate-team.ts";
import { parseTeam } from "../../src/domain/team.ts";
import { readDump } from "../../src/headless/read-dump.ts";
import { given } from "../engine/given.ts";
import { setUp } from "../engine/setup-engine.ts";
import { differences, signalsOf, written } from "./written.ts";

const end = Date.parse("2026-11-20T12:00:00Z");

/** What is proposed for a world, by the way that a newcomer takes. */
async function proposalOf(world: World | Replay, address: string) {
  const { engine } = setUp(world, { now: () => end });
  given(await engine.checkToken("github.com", "ghp_secret123", false));
  const survey = given(await engine.survey([address], () => {}));
  const proposal = given(await engine.propose([address], "A team", "Europe/Zurich"));
  return { engine, survey, ...proposal };
}

/** One is enough where each of thousands of mutants has to go through it. */
const seeds = process.env["MUTATED_ROOM"] === undefined ? [7, 8, 9] : [9];

/** In how many signals a proposal may differ from the one written by hand. */
const allowed = 1;

describe("the proposal for the simulated team", () => {
  it.each(seeds)("equals the one written by hand, seed %i", async (seed) => {
    const { teamFile } = await proposalOf(
      simulateTeam({ seed, end, months: 6 }).world,
      "https://github.com/orgs/brightwater/projects/7",
    );
    if (!teamFile) throw new Error("nothing was proposed");
    const found = differences(teamFile, written("simulated"));
    expect(found.length > allowed ? found : []).toEqual([]);
    const upNext = teamFile.stages.find(({ name }) => name === "Up next");
    expect(upNext?.statuses).toEqual(["Up next", "Ready"]);
  });
});

describe("the proposal for a hostile world", () => {
  const cases = [
    ["hostile-names", hostileBoards.names],
    ["hostile-columns", hostileBoards.columns],
    ["hostile-empty", hostileBoards.empty],
    ["hostile-no-status", hostileBoards.noStatus],
  ] as const;

  it.each(cases)("equals the one written by hand: %s", async (name, number) => {
    const address = `https://github.com/orgs/${hostileOwner}/projects/${number}`;
    const { engine, teamFile, survey } = await proposalOf(hostileWorld(end), address);
    expect(survey).toMatchObject({ complete: true, problems: [] });
    if (!teamFile) throw new Error("nothing was proposed");
    const found = differences(teamFile, written(name));
    expect(found.length > allowed ? found : []).toEqual([]);
    // It is a team like any other: it previews, is kept, and opens.
    expect(teamFile.stages.length).toBeLessThanOrEqual(20);
    given(await engine.preview(teamFile));
    const id = given(await engine.keepTeam(teamFile, null));
    expect((await engine.open(id)).ok).toBe(true);
  });

  it("says in short sentences whatever stands in names and titles", async () => {
    for (const [, number] of cases) {
      const { guesses } = await proposalOf(
        hostileWorld(end),
        `https://github.com/orgs/${hostileOwner}/projects/${number}`,
      );
      for (const { sentence } of guesses) expect(sentence.length).toBeLessThan(400);
    }
  });
});

const data = process.env["HEADWAY_DATA"] ?? "";
const recorded = [
  ["gui", "bitcoin-core", "gui"],
  ["bips", "bitcoin", "bips"],
  ["secp256k1", "bitcoin-core", "secp256k1"],
] as const;

describe.skipIf(data === "")(
  "the proposal for a real repository without a board (skipped without HEADWAY_DATA)",
  () => {
    it.each(recorded)(
      "equals the one written by hand: %s",
      async (name, owner, repository) => {
        const { teamFile } = await proposalOf(
          recordedWorld(readDump(join(data, `${owner}__${repository}.ndjson.gz`))),
          `https://github.com/${owner}/${repository}`,
        );
        if (!teamFile) throw new Error("nothing was proposed");
        const found = differences(teamFile, written(name));
        expect(found.length > allowed ? found : []).toEqual([]);
      },
      60_000,
    );
  },
);

describe("how a proposal is compared with the one written by hand", () => {
  const byHand = written("bips");

  it("counts each signal that is taken for something else, missing, or one too many", () => {
    expect(differences(byHand, byHand)).toEqual([]);
    const [open, pending, ...rest] = byHand.stages;
    if (!open || !pending) throw new Error("no stages");
    const other = { ...pending, kind: "active" };
    expect(differences({ ...byHand, stages: [open, other, ...rest] }, byHand)).toEqual([
      "labels Pending acceptance: active, by hand waiting",
    ]);
    expect(differences({ ...byHand, stages: [open, ...rest] }, byHand)).toHaveLength(1);
    const more = { ...byHand, blocked: { ...byHand.blocked, labels: ["help"] } };
    expect(differences(more, byHand)).toEqual(["labels help: blocked, by hand –"]);
  });

  it("counts a stage that stands in another place", () => {
    const [open, pending, author, ...rest] = byHand.stages;
    if (!open || !pending || !author) throw new Error("no stages");
    const swapped = { ...byHand, stages: [open, author, pending, ...rest] };
    expect(differences(swapped, byHand)).toEqual(["a stage in another place"]);
  });

  it.each([
    "simulated",
    "hostile-names",
    "hostile-columns",
    "hostile-empty",
    "hostile-no-status",
    "gui",
    "bips",
    "secp256k1",
  ])("was written as a team that can be kept: %s", (name) => {
    const { stages, ...rest } = written(name);
    const file = { name, zone: "UTC", sources: [{ repository: "acme/app" }], stages, ...rest };
    expect(parseTeam(file).workflow.stages.length).toBe(stages.length);
    expect(signalsOf(written(name)).size).toBeGreaterThan(5);
  });
});
