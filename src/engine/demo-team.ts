import type { Archive } from "../archive/archive.ts";
import type { Instant } from "../domain/instant.ts";
import type { Reading } from "../domain/reading.ts";
import { parseTeam } from "../domain/team.ts";
import { readingFacts, unexplained } from "../github/readings.ts";
import { type CreateClient, createHostClients } from "./host-clients.ts";
import { createTabs, type Tabs } from "./tabs.ts";
import { TeamSession } from "./team-session.ts";

/** The demo's id where teams have one. */
export const demoId = "demo";

/** The simulated GitHub behind the demo; loaded only when the demo reads it. */
export type DemoGitHub = {
  teamFile: unknown;
  /** The instant the demo is read at. */
  end: Instant;
  token: string;
  fetch: typeof globalThis.fetch;
  /** What its own readings of past days found, oldest first. */
  readings: () => Reading[];
};

export type DemoTeam = {
  name: string;
  open(openArchive: () => Promise<Archive>): Promise<TeamSession>;
};

/** Names the demo's world. An archive made from another one is thrown away. */
export type DemoEdition = { edition: string; name: string; end: Instant };

/**
 * The demo team, with an archive of its own: the second opening answers from it
 * before the simulated GitHub is even loaded.
 *
 * @param load    brings the simulated GitHub
 * @param release names the code that works out tables
 */
export function createDemoTeam(
  { edition, name, end }: DemoEdition,
  load: () => Promise<DemoGitHub>,
  createClient: CreateClient,
  tabs: Tabs = createTabs({ scope: demoId }),
  release?: string,
): DemoTeam {
  return {
    name,
    async open(openArchive) {
      let archive = await openArchive();
      const kept = (await archive.documents("team")).find(({ id }) => id === edition);
      if (!kept && (await archive.version()) > 0) {
        await archive.destroy();
        archive = await openArchive();
      }
      const teamFile = kept?.content ?? (await load()).teamFile;
      if (!kept) await archive.putDocument("team", edition, teamFile);
      const own = archive;
      const clientOf = createHostClients(
        async () => own,
        createClient,
        () => end,
      );
      return new TeamSession({
        id: demoId,
        demo: true,
        team: parseTeam(teamFile),
        archive,
        now: () => end,
        tabs,
        release,
        client: async (host) => {
          const { token, fetch } = await load();
          return clientOf({ host, token, fetch });
        },
        afterReading: async (source) => {
          const { kept } = await keepReadings(archive, source, (await load()).readings);
          // A demo that is left before all are kept keeps them the next time.
          kept.catch(() => {});
        },
      });
    },
  };
}

/**
 * The demo's own readings of past days go into the archive once, as if they had been
 * made on those days: first what they tell, then, behind the numbers, the readings.
 */
export async function keepReadings(
  archive: Archive,
  source: string,
  readings: () => Reading[],
): Promise<{ kept: Promise<void> }> {
  if ((await archive.meta("demo readings")) === true) return { kept: Promise.resolve() };
  const all = readings();
  const known = (await archive.itemFacts({ source })).flatMap(({ facts }) => facts);
  const differences = all.flatMap((reading, i) => readingFacts(all[i - 1] ?? null, reading));
  await archive.append({ source, items: [], facts: unexplained(differences, known) });
  const keep = async () => {
    for (const reading of all) await archive.append({ source, items: [], facts: [], reading });
    await archive.putMeta("demo readings", true);
  };
  return { kept: keep() };
}
