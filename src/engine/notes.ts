import type { Archive } from "../archive/archive.ts";
import type { Instant } from "../domain/instant.ts";
import { type Note, noteOf } from "../domain/note.ts";

const idOf = (team: string, note: string) => `${team} ${note}`;

/** What a team noted, by first day. */
export async function notesOf(archive: Archive, team: string): Promise<Note[]> {
  const kept = await archive.documents("note");
  return kept
    .filter(({ id }) => id.startsWith(idOf(team, "")))
    .flatMap(({ content }) => noteOf(content) ?? [])
    .toSorted((a, b) => (a.first < b.first ? -1 : Number(a.first > b.first)));
}

/**
 * Keeps a note; one without an id is new and gets one from the time of writing.
 * @throws RangeError where it says nothing, or ends before it begins
 */
export async function keepNote(
  archive: Archive,
  team: string,
  given: Omit<Note, "id"> & { id: string | null },
  at: Instant,
): Promise<Note> {
  const taken = new Set((await notesOf(archive, team)).map(({ id }) => id));
  let stamp = at;
  while (taken.has(stamp.toString(36))) stamp += 1;
  const note = noteOf({ ...given, id: given.id ?? stamp.toString(36) });
  if (!note) throw new RangeError("A note needs some words, and may not end before it begins.");
  await archive.putDocument("note", idOf(team, note.id), note);
  return note;
}

/** Adds notes that came with a team file. What is here under the same id stays as it is. */
export async function addNotes(
  archive: Archive,
  team: string,
  notes: readonly Note[],
): Promise<void> {
  const known = new Set((await notesOf(archive, team)).map(({ id }) => id));
  for (const note of notes)
    if (!known.has(note.id)) await archive.putDocument("note", idOf(team, note.id), note);
}

export const dropNote = (archive: Archive, team: string, id: string): Promise<void> =>
  archive.removeDocument("note", idOf(team, id));
