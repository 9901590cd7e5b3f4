import type { Archive } from "../../../../src/archive/archive.ts";
import { troubledGitHub, type Visited } from "./github.ts";
import type { Scenario } from "./scenario.ts";
import { type Sight, untoldChanges } from "./seen-changes.ts";
import { truthOf } from "./truth.ts";
import { faultsOf } from "./verdict.ts";

const minute = 60_000;

/** Plays a scenario to its end, and says what is wrong then. */
export async function play({ world, visits }: Scenario): Promise<string[]> {
  const github = troubledGitHub(world);
  let archive = github.openArchive();
  let file: string[] | null = null;
  const visited: Visited[] = [];
  const colleague = github.openArchive();
  for (const visit of visits) {
    if (visit.elsewhere) {
      await github.visit(colleague, visit);
      continue;
    }
    if (visit.archive === "takes the colleague's file")
      await archive.importHistory(colleague.exportHistory());
    if (visit.archive === "takes an old file" && file) await archive.importHistory(file);
    if (visit.archive !== "stays") file = await exported(archive);
    if (visit.archive === "moves" && file) {
      archive = github.openArchive();
      await archive.importHistory(file);
    }
    visited.push(...(await github.visit(archive, visit)));
  }
  const end = Math.max(github.time.now(), world.actions.at(-1)?.at ?? 0) + minute;
  // The first takes up what was cut short, the second sees all that there is.
  visited.push(...(await github.readAll(archive, end)));
  const last = await github.readAll(archive, end + 30 * minute);
  visited.push(...last);
  const before = await contentOf(archive);
  await github.readAll(archive, end + 60 * minute);
  const news = (await contentOf(archive)).filter((one) => !before.includes(one));
  const faults = [
    ...last.flatMap(({ result }, index) =>
      result instanceof Error || !result.complete
        ? [`source ${index} is not complete: ${JSON.stringify(result)}`]
        : [],
    ),
    ...news.map((one) => `told only when nothing happened any more: ${one}`),
  ];
  const clean = github.openArchive();
  await github.readAll(clean, end + 90 * minute);
  const truth = truthOf(world);
  const isJoined = visits.some((visit) => visit.archive === "takes the colleague's file");
  return [
    ...faults,
    ...(await faultsOf(archive, clean, truth)),
    ...(await untoldChanges(archive, truth, visited.flatMap(sightOf), isJoined)),
  ];
}

const sightOf = ({ source, result, endedAt }: Visited): Sight[] =>
  source.kind === "board" && !(result instanceof Error) && result.complete
    ? [{ board: `B${source.number}`, from: result.readAt, to: endedAt, shut: !result.moved }]
    : [];

async function exported(archive: Archive): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of archive.exportHistory()) pieces.push(piece);
  return pieces;
}

/** All items and facts, each as a line. */
const contentOf = async (archive: Archive): Promise<string[]> =>
  (await archive.itemFacts()).flatMap(({ item, facts }) =>
    [item, ...facts].map((one) => JSON.stringify(one)),
  );
