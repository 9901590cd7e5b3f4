import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { troubledGitHub } from "./proof/github.ts";
import { anyScenario, type Scenario } from "./proof/scenario.ts";
import { truthOf } from "./proof/truth.ts";
import { faultsOf } from "./proof/verdict.ts";

const minute = 60_000;

/** Plays a scenario to its end, and says what is wrong then. */
async function play({ world, visits }: Scenario): Promise<string[]> {
  const github = troubledGitHub(world);
  const archive = github.openArchive();
  for (const visit of visits) await github.visit(archive, visit);
  const end = Math.max(github.time.now(), world.actions.at(-1)?.at ?? 0) + minute;
  // The first takes up what was cut short, the second sees all that there is.
  await github.readAll(archive, end);
  const results = await github.readAll(archive, end + 30 * minute);
  const version = await archive.version();
  await github.readAll(archive, end + 60 * minute);
  const faults = results.flatMap((result, index) =>
    result instanceof Error || !result.complete
      ? [`source ${index} is not complete: ${result instanceof Error ? result.message : JSON.stringify(result.gaps)}`]
      : [],
  );
  if ((await archive.version()) !== version) faults.push("reading again when nothing happened tells something new");
  const clean = github.openArchive();
  await github.readAll(clean, end + 90 * minute);
  return [...faults, ...(await faultsOf(archive, clean, truthOf(world)))];
}

describe("any sequence of changes and troubled readings", () => {
  const runs = Number(process.env["SYNC_RUNS"] ?? 500);
  const seed = Number(process.env["SYNC_SEED"] ?? 1);
  const path = process.env["SYNC_PATH"];

  it(
    `ends in the facts of one clean reading (seed ${seed}, ${runs} runs)`,
    async () => {
      await fc.assert(
        fc.asyncProperty(anyScenario, async (scenario) => {
          expect(await play(scenario)).toEqual([]);
        }),
        { numRuns: runs, seed, ...(path === undefined ? {} : { path }) },
      );
    },
    30 * minute,
  );
});
