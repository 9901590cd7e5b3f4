import { type SubmitEvent, useId, useState } from "react";
import { type Day, formatDay } from "../../domain/days.ts";
import { longestNote, type Note } from "../../domain/note.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./notes.module.css";

/** A note as it is written: a new one has no id yet. */
export type WrittenNote = Omit<Note, "id"> & { id: string | null };

type Props = {
  /** The one that is changed; null: a new one. */
  note: Note | null;
  /** The day of a new one. */
  day: Day | null;
  failure: string | null;
  onSave: (note: WrittenNote) => void;
  onCancel: () => void;
};

/** Some words, and the day or the days they are about. */
export function NoteForm({ note, day, failure, onSave, onCancel }: Props) {
  const id = useId();
  const usual = day === null ? "" : formatDay(day);
  const [text, setText] = useState(note?.text ?? "");
  const [first, setFirst] = useState(note?.first ?? usual);
  const [last, setLast] = useState(note && note.last !== note.first ? note.last : "");
  const end = last === "" ? first : last;
  const backwards = first !== "" && end < first;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === "" || first === "" || backwards) return;
    onSave({ id: note?.id ?? null, text: text.trim(), first, last: end });
  };
  return (
    <form className={styles["form"]} onSubmit={submit}>
      <label htmlFor={`${id}text`}>{note ? "Change the note" : "Write a note"}</label>
      <textarea
        id={`${id}text`}
        rows={2}
        required
        maxLength={longestNote}
        placeholder="Half of us on holiday. New test machines. Pairing on every change…"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className={styles["days"]}>
        <label>
          Day
          <input
            type="date"
            required
            value={first}
            onChange={({ target }) => setFirst(target.value)}
          />
        </label>
        <label>
          Up to, if it lasted
          <input type="date" value={last} onChange={({ target }) => setLast(target.value)} />
        </label>
        <span className={styles["actions"]}>
          <Button look="primary" type="submit" disabled={text.trim() === "" || backwards}>
            {note ? "Keep the change" : "Add the note"}
          </Button>
          {note && (
            <Button look="quiet" onClick={onCancel}>
              Leave it
            </Button>
          )}
        </span>
      </div>
      {backwards && <p role="alert">It ends before it begins.</p>}
      {failure !== null && <p role="alert">{failure}</p>}
    </form>
  );
}
