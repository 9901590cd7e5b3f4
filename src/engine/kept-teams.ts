import type { Archive } from "../archive/archive.ts";
import { type Experiment, experimentsIn } from "../domain/experiment.ts";
import type { Instant } from "../domain/instant.ts";
import { type Note, notesIn } from "../domain/note.ts";
import { type Source, sourceKey } from "../domain/source.ts";
import { parseTeam, type Team, TeamError } from "../domain/team.ts";
import type { TeamChange } from "../domain/team-changes.ts";
import { addExperiments, experimentsOf } from "./experiments.ts";
import { UnknownTeam } from "./failures.ts";
import { forgetSources } from "./forget-sources.ts";
import { addNotes, notesOf } from "./notes.ts";
import { dropWarmStart } from "./warm-start.ts";

/** The teams kept in an archive, with the changes that were made to them. */
export type KeptTeams = {
  all(): Promise<{ id: string; content: unknown }[]>;
  /** @throws UnknownTeam, TeamError */
  team(id: string): Promise<Team>;
  /**
   * Keeps a team and dates what changed. Notes that the file carries join those there are.
   * @param id null for a new team; it gets one from its sources
   * @returns `left`: sources that it does not read any more, nor does any other team
   * @throws TeamError when the file cannot be used; UnknownTeam when there is none of that id
   */
  keep(teamFile: unknown, id: string | null): Promise<{ id: string; team: Team; left: Source[] }>;
  /** The first kept team that reads just these sources; null where there is none. */
  onSources(sources: readonly Source[]): Promise<string | null>;
  /** What any kept team reads. */
  sources(): Promise<Source[]>;
  /** Oldest first. */
  changes(id: string): Promise<TeamChange[]>;
  /** By their first day. */
  notes(id: string): Promise<Note[]>;
  /** By their first day. */
  experiments(id: string): Promise<Experiment[]>;
  /** Deletes a team, and what was read from sources that no other team has. */
  remove(id: string): Promise<void>;
};

export function createKeptTeams(open: () => Promise<Archive>, now: () => Instant): KeptTeams {
  const all = async () => (await open()).documents("team");
  const contentOf = async (id: string) => {
    const kept = (await all()).find((entry) => entry.id === id);
    if (!kept) throw new UnknownTeam(id);
    return kept.content;
  };
  const changes = async (id: string) => changesOf(await open(), id);
  return {
    all,
    team: async (id) => parseTeam(await contentOf(id)),
    sources: async () => (await all()).flatMap((entry) => sourcesOf(entry.content)),
    changes,
    notes: async (id) => notesOf(await open(), id),
    experiments: async (id) => experimentsOf(await open(), id),

    async onSources(sources) {
      const wanted = keysOf(sources);
      return (await all()).find(({ content }) => keysOf(sourcesOf(content)) === wanted)?.id ?? null;
    },

    async keep(teamFile, id) {
      const archive = await open();
      const team = parseTeam(teamFile);
      const before = id === null ? null : understood(await contentOf(id));
      const known = id ?? freshId(team, await all());
      const at = now();
      // Loaded when somebody changes something.
      const { teamChanges } = await import("../domain/team-changes.ts");
      const made: TeamChange[] = before
        ? teamChanges(before, team).map((change) => ({ at, ...change }))
        : [{ at, part: "team", words: id === null ? "Set up." : "Described anew." }];
      await archive.putDocument("team", known, withoutNotes(teamFile));
      await addNotes(archive, known, notesIn(teamFile));
      await addExperiments(archive, known, experimentsIn(teamFile));
      if (made.length > 0)
        await archive.putDocument("changes", known, [...(await changes(known)), ...made]);
      const wanted = (await all()).flatMap((entry) => sourcesOf(entry.content));
      return { id: known, team, left: lost(before?.sources ?? [], wanted) };
    },

    async remove(id) {
      const archive = await open();
      const content = await contentOf(id);
      const others = (await all()).filter((entry) => entry.id !== id);
      await forgetSources(
        archive,
        sourcesOf(content),
        others.flatMap((entry) => sourcesOf(entry.content)),
      );
      await dropWarmStart(archive, id);
      await archive.dropMeta(`last check ${id}`);
      for (const what of ["visit", "stand-up"]) await archive.dropMeta(`${what} ${id}`);
      for (const kind of ["changes", "note", "snooze", "experiment"] as const)
        for (const document of await archive.documents(kind))
          if (document.id === id || document.id.startsWith(`${id} `))
            await archive.removeDocument(kind, document.id);
      await archive.removeDocument("team", id);
    },
  };
}

/** What was changed of a kept team, oldest first. */
export async function changesOf(archive: Archive, id: string): Promise<TeamChange[]> {
  const kept = (await archive.documents("changes")).find((entry) => entry.id === id);
  return Array.isArray(kept?.content) ? (kept.content as TeamChange[]) : [];
}

/** Notes and experiments are kept apart: a team that is described anew keeps them. */
function withoutNotes(teamFile: unknown): unknown {
  if (typeof teamFile !== "object" || teamFile === null) return teamFile;
  const { notes: _, experiments: __, ...rest } = teamFile as Record<string, unknown>;
  return rest;
}

/** A team kept by an earlier release may be one that this one cannot read. */
function understood(content: unknown): Team | null {
  try {
    return parseTeam(content);
  } catch (error) {
    if (error instanceof TeamError) return null;
    throw error;
  }
}

const sourcesOf = (content: unknown): Source[] => understood(content)?.sources ?? [];

/** Those that are no longer wanted. */
function lost(given: readonly Source[], wanted: readonly Source[]): Source[] {
  const kept = new Set(wanted.map(sourceKey));
  return given.filter((source) => !kept.has(sourceKey(source)));
}

/** The same for the same sources, in whatever order. */
const keysOf = (sources: readonly Source[]): string =>
  [...new Set(sources.map(sourceKey))].toSorted().join("\n");

const idOf = (sources: readonly Source[]): string =>
  sources.map(sourceKey).join("+").replaceAll("/", "~");

/** By its sources; of several teams on the same sources, the later ones are numbered. */
function freshId(team: Team, kept: readonly { id: string }[]): string {
  const id = idOf(team.sources);
  const taken = new Set(kept.map((entry) => entry.id));
  for (let n = 1; ; n++) {
    const numbered = n === 1 ? id : `${id}~${n}`;
    if (!taken.has(numbered)) return numbered;
  }
}
