import type { Archive } from "../archive/archive.ts";
import { type Experiment, experimentOf } from "../domain/experiment.ts";
import type { Instant } from "../domain/instant.ts";

const idOf = (team: string, experiment: string) => `${team} ${experiment}`;

/** What a team tried, by first day. */
export async function experimentsOf(archive: Archive, team: string): Promise<Experiment[]> {
  const kept = await archive.documents("experiment");
  return kept
    .filter(({ id }) => id.startsWith(idOf(team, "")))
    .flatMap(({ content }) => experimentOf(content) ?? [])
    .toSorted((a, b) => (a.first < b.first ? -1 : Number(a.first > b.first)));
}

/**
 * Keeps an experiment; one without an id is new and gets one from the time of writing.
 * @throws RangeError where it has no name, or is reviewed before it began
 */
export async function keepExperiment(
  archive: Archive,
  team: string,
  given: Omit<Experiment, "id"> & { id: string | null },
  at: Instant,
): Promise<Experiment> {
  const taken = new Set((await experimentsOf(archive, team)).map(({ id }) => id));
  let stamp = at;
  while (taken.has(stamp.toString(36))) stamp += 1;
  const experiment = experimentOf({ ...given, id: given.id ?? stamp.toString(36) });
  if (!experiment)
    throw new RangeError(
      "An experiment needs a name, and a review after the day on which it began.",
    );
  await archive.putDocument("experiment", idOf(team, experiment.id), experiment);
  return experiment;
}

/** Adds experiments that came with a team file. What is here under the same id stays as it is. */
export async function addExperiments(
  archive: Archive,
  team: string,
  experiments: readonly Experiment[],
): Promise<void> {
  if (experiments.length === 0) return;
  const known = new Set((await experimentsOf(archive, team)).map(({ id }) => id));
  for (const experiment of experiments)
    if (!known.has(experiment.id))
      await archive.putDocument("experiment", idOf(team, experiment.id), experiment);
}

export const dropExperiment = (archive: Archive, team: string, id: string): Promise<void> =>
  archive.removeDocument("experiment", idOf(team, id));
