import { useRef, useState } from "react";
import { useMarks, useNotes } from "../../data/marks.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { dayIn } from "../../domain/days.ts";
import type { Note } from "../../domain/note.ts";
import { Drawer } from "../../ui/drawer.tsx";
import { useViewSettings } from "../../url/use-view-settings.ts";
import { Part } from "../panel/part.tsx";
import { NoteForm, type WrittenNote } from "./note-form.tsx";
import { NoteList } from "./note-list.tsx";

/** Where notes are written, beside all that charts are marked with. Open while the link says so. */
export function NotesDrawer() {
  const { opened, open } = useViewSettings();
  if (opened?.list !== "notes") return null;
  return (
    <Drawer
      open
      onClose={() => open(null)}
      beside
      title="Notes and changes"
      description="Marked on every chart over time. Notes stay in this browser and go along in the team's file."
    >
      <Part title="Notes and changes">
        <Notes key={opened.day} day={opened.day} />
      </Part>
    </Drawer>
  );
}

function Notes({ day }: { day: number | null }) {
  const { state, scope } = useTeamView();
  const marks = useMarks();
  const { notes, save, remove } = useNotes();
  const [edited, edit] = useState<Note | null>(null);
  const [written, setWritten] = useState(0);
  const saving = useRef(false);
  const keep = (note: WrittenNote) => {
    // Clicked twice, it is one note still.
    if (saving.current) return;
    saving.current = true;
    save.mutate(note, {
      onSuccess: () => {
        edit(null);
        if (note.id === null) setWritten((count) => count + 1);
      },
      onSettled: () => {
        saving.current = false;
      },
    });
  };
  const asOf = scope.asOf ?? state.readAt;
  const usual = day ?? (asOf === null ? null : dayIn(state.team.zone, asOf));
  return (
    <>
      <NoteForm
        // Empty again once a note was added, and only then.
        key={edited?.id ?? `new ${written}`}
        note={edited}
        day={usual}
        failure={save.error?.message ?? remove.error?.message ?? null}
        onSave={keep}
        onCancel={() => edit(null)}
      />
      <NoteList
        marks={marks.filter(({ kind }) => kind !== "note")}
        notes={notes}
        day={day}
        onEdit={edit}
        onDelete={({ id }) => {
          if (edited?.id === id) edit(null);
          remove.mutate(id);
        }}
      />
    </>
  );
}
