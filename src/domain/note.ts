import * as v from "valibot";
import type { IsoDay } from "./days.ts";
import { day } from "./file-values.ts";

/** What the team wants to remember of a day or of a stretch of days, both ends in; charts over time show it. */
export type Note = { id: string; text: string; first: IsoDay; last: IsoDay };

/** More belongs where there is room to read it. */
export const longestNote = 500;

const text = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty("a note says something"),
  v.maxLength(longestNote, `a note has ${longestNote} letters at most`),
);

/** A note as an archive or a team file holds it. */
export const noteSchema = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
    text,
    first: day,
    last: day,
  }),
  v.check(({ first, last }) => first <= last, "a note ends before it begins"),
);

/** A note from what is kept or was given; null where it is none. */
export function noteOf(content: unknown): Note | null {
  const found = v.safeParse(noteSchema, content);
  return found.success ? found.output : null;
}

const withNotes = v.object({ notes: v.array(noteSchema) });

/** The notes in a team file that `parseTeam` accepts; none where it holds none. */
export function notesIn(teamFile: unknown): Note[] {
  const found = v.safeParse(withNotes, teamFile);
  return found.success ? found.output.notes : [];
}
