import type { Mark } from "../domain/mark.ts";
import type { Note } from "../domain/note.ts";
import type { Reply } from "./reply.ts";
import type { Scope } from "./scope.ts";

/** A note as it is written: without an id where it is a new one. */
export type WrittenNote = Omit<Note, "id"> & { id: string | null };

/** What happened to a team's delivery, and what the team writes of it. */
export interface MarkCalls {
  /** Changes of the team's description, iterations begun and notes, as of the scope's instant; by day. */
  marks(scope: Pick<Scope, "team" | "asOf" | "seen">): Promise<Reply<Mark[]>>;
  /** All notes of a team, by first day. */
  notes(team: string): Promise<Reply<Note[]>>;
  /** Keeps a note, new or changed. */
  saveNote(team: string, note: WrittenNote): Promise<Reply<Note>>;
  deleteNote(team: string, id: string): Promise<Reply<null>>;
}
