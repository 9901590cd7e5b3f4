import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Mark } from "../domain/mark.ts";
import type { Note } from "../domain/note.ts";
import type { WrittenNote } from "../engine/marks-protocol.ts";
import { useEngine } from "./engine-context.tsx";
import { answerOf } from "./engine-failure.ts";
import { useTeamView } from "./team-view.tsx";

const noMarks: readonly Mark[] = [];
const noNotes: readonly Note[] = [];
const marksKey = (team: string) => ["marks", team];
const notesKey = (team: string) => ["notes", team];

/** What the charts of the view around are marked with. A chart without its marks still shows its numbers. */
export function useMarks(): readonly Mark[] {
  const engine = useEngine();
  const { state, scope } = useTeamView();
  const { team, asOf, seen } = scope;
  const { data = noMarks } = useQuery({
    queryKey: [...marksKey(team), state.factsVersion, state.teamVersion, state.readAt, asOf],
    queryFn: async () => answerOf(await engine.marks({ team, asOf, ...(seen ? { seen } : {}) })),
    placeholderData: keepPreviousData,
  });
  return data;
}

/** The team's notes, and how to write, change and delete one. */
export function useNotes() {
  const engine = useEngine();
  const client = useQueryClient();
  const { team } = useTeamView().scope;
  const { data = noNotes } = useQuery({
    queryKey: notesKey(team),
    queryFn: async () => answerOf(await engine.notes(team)),
    throwOnError: true,
  });
  const again = () =>
    Promise.all(
      [notesKey(team), marksKey(team)].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  const save = useMutation({
    mutationFn: async (note: WrittenNote) => answerOf(await engine.saveNote(team, note)),
    onSettled: again,
  });
  const remove = useMutation({
    mutationFn: async (id: string) => answerOf(await engine.deleteNote(team, id)),
    onSettled: again,
  });
  return { notes: data, save, remove };
}
