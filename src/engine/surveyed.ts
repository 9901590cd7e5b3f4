import type { Archive } from "../archive/archive.ts";
import { type Source, sourceKey } from "../domain/source.ts";
import { forgetSources } from "./forget-sources.ts";
import type { KeptTeams } from "./kept-teams.ts";
import type { Tabs } from "./tabs.ts";

/** What tabs have begun to read for teams that may never be kept, by tab; kept in the archive, for a tab may die. */
type Notes = Record<string, Source[]>;
const notesKey = "surveyed";

export type SurveyedOptions = {
  archive: () => Promise<Archive>;
  teams: KeptTeams;
  tabs: Tabs;
};

/** What this tab reads for a team that may never be kept. */
export type Surveyed = {
  /** Notes what is going to be read. */
  begin(sources: readonly Source[]): Promise<void>;
  /** Forgets of it what no kept team reads. */
  end(): Promise<void>;
};

/** Keeps what a survey reads only if a team comes of it. */
export function createSurveyed(options: SurveyedOptions): Surveyed {
  const { tabs } = options;
  const id = [...crypto.getRandomValues(new Uint32Array(2))].join("-");
  let release: (() => void) | null = null;
  return {
    async begin(sources) {
      // Held while this tab lives: another one knows by it that this one is not done.
      if (!release)
        await new Promise<void>((held) => {
          void tabs.alone(lockOf(id), () => {
            held();
            return new Promise<void>((resolve) => {
              release = resolve;
            });
          });
        });
      await changeNotes(options, async (notes) => {
        const all = [...(notes[id] ?? []), ...sources];
        const distinct = new Map(all.map((source) => [sourceKey(source), source]));
        return { ...notes, [id]: [...distinct.values()] };
      });
    },
    async end() {
      if (!release) return;
      await forgetNoted(options, id);
      release();
      release = null;
    },
  };
}

/** Forgets what tabs that have ended, or died, left behind; resolves when that is known of all of them. */
export async function sweepSurveyed(options: SurveyedOptions): Promise<void> {
  const notes = notesOf(await (await options.archive()).meta(notesKey));
  const left = Object.keys(notes).map(async (id) => {
    await options.tabs.whenFree(lockOf(id));
    await forgetNoted(options, id);
  });
  await Promise.all(left);
}

const lockOf = (id: string): string => `survey ${id}`;

const notesOf = (kept: unknown): Notes => (kept ?? {}) as Notes;

async function forgetNoted(options: SurveyedOptions, id: string): Promise<void> {
  await changeNotes(options, async (notes) => {
    const { [id]: own = [], ...others } = notes;
    const wanted = [...(await options.teams.sources()), ...Object.values(others).flat()];
    await forgetSources(await options.archive(), own, wanted);
    return others;
  });
}

/** One tab at a time: the notes are read, changed and written. */
const changeNotes = (
  { archive, tabs }: SurveyedOptions,
  change: (notes: Notes) => Promise<Notes>,
) =>
  tabs.alone("surveyed notes", async () => {
    const kept = await archive();
    const notes = await change(notesOf(await kept.meta(notesKey)));
    if (Object.keys(notes).length === 0) await kept.dropMeta(notesKey);
    else await kept.putMeta(notesKey, notes);
  });
