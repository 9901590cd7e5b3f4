import type { Archive } from "../../../../src/archive/archive.ts";
import { troubledGitHub } from "./github.ts";
import type { Scenario } from "./scenario.ts";
import { truthOf } from "./truth.ts";
import { faultsOf } from "./verdict.ts";

const minute = 60_000;

/** Plays a scenario to its end, and says what is wrong then. */
export async function play({ world, visits }: Scenario): Promise<string[]> {
  const github = troubledGitHub(world);
  const archive = github.openArchive();
  for (const visit of visits) await github.visit(archive, visit);
  const end = Math.max(github.time.now(), world.actions.at(-1)?.at ?? 0) + minute;
  // The first takes up what was cut short, the second sees all that there is.
  await github.readAll(archive, end);
  const results = await github.readAll(archive, end + 30 * minute);
  const before = await contentOf(archive);
  await github.readAll(archive, end + 60 * minute);
  const news = (await contentOf(archive)).filter((one) => !before.includes(one));
  const faults = [
    ...results.flatMap((result, index) =>
      result instanceof Error || !result.complete
        ? [`source ${index} is not complete: ${JSON.stringify(result)}`]
        : [],
    ),
    ...news.map((one) => `told only when nothing happened any more: ${one}`),
  ];
  const clean = github.openArchive();
  await github.readAll(clean, end + 90 * minute);
  return [...faults, ...(await faultsOf(archive, clean, truthOf(world)))];
}

/** All items and facts, each as a line. */
const contentOf = async (archive: Archive): Promise<string[]> =>
  (await archive.itemFacts()).flatMap(({ item, facts }) =>
    [item, ...facts].map((one) => JSON.stringify(one)),
  );
