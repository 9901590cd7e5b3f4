import { Pencil, Trash2 } from "lucide-react";
import { type Day, parseDay } from "../../domain/days.ts";
import type { Mark } from "../../domain/mark.ts";
import type { Note } from "../../domain/note.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { markKindWords, markWhen } from "../../ui/mark-words.ts";
import styles from "./notes.module.css";

type Props = {
  /** All but notes. */
  marks: readonly Mark[];
  notes: readonly Note[];
  /** The day that was pointed at on a chart. */
  day: Day | null;
  onEdit: (note: Note) => void;
  onDelete: (note: Note) => void;
};

type Entry = { mark: Mark; note: Note | null };

const entryOf = (note: Note): Entry => ({
  note,
  mark: {
    kind: "note",
    day: parseDay(note.first),
    last: parseDay(note.last),
    words: note.text,
  },
});

/** What scrolls must be reachable by keyboard. */
const scrolled = { tabIndex: 0, "aria-label": "What happened" } as const;

/** What happened, the latest first; what the team wrote can be changed and deleted. */
export function NoteList({ marks, notes, day, onEdit, onDelete }: Props) {
  const entries = [...notes.map(entryOf), ...marks.map((mark): Entry => ({ mark, note: null }))];
  if (entries.length === 0)
    return <EmptyState>Nothing is marked yet: the first note will be.</EmptyState>;
  return (
    <section className={styles["scroll"]} {...scrolled}>
      <ol className={styles["list"]} aria-label="What happened, the latest first">
        {entries
          .toSorted((a, b) => b.mark.day - a.mark.day)
          .map(({ mark, note }) => (
            <li
              key={note?.id ?? `${mark.kind} ${mark.day} ${mark.words}`}
              aria-current={day === mark.day ? "date" : undefined}
              ref={(line) => {
                if (day === mark.day) line?.scrollIntoView({ block: "nearest" });
              }}
            >
              <span className={styles["when"]}>{markWhen(mark)}</span>
              <div>
                <span className={styles["kind"]}>{markKindWords[mark.kind]}</span>
                <p>{mark.words}</p>
              </div>
              {note && (
                <span className={styles["actions"]}>
                  <Button
                    look="icon"
                    aria-label={`Change the note: ${note.text}`}
                    onClick={() => onEdit(note)}
                  >
                    <Pencil size={16} aria-hidden />
                  </Button>
                  <Button
                    look="icon"
                    aria-label={`Delete the note: ${note.text}`}
                    onClick={() => onDelete(note)}
                  >
                    <Trash2 size={16} aria-hidden />
                  </Button>
                </span>
              )}
            </li>
          ))}
      </ol>
    </section>
  );
}
