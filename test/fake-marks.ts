import { parseDay } from "../src/domain/days.ts";
import type { Mark } from "../src/domain/mark.ts";
import type { Note } from "../src/domain/note.ts";
import type { MarkCalls } from "../src/engine/marks-protocol.ts";
import type { Reply } from "../src/engine/protocol.ts";

const ok = <Value>(answer: Value): Reply<Value> => ({ ok: true, answer });

/** Marks that are always there, and notes that are kept as long as the page. */
export function fakeMarks(given: readonly Mark[] = []): MarkCalls {
  const kept = new Map<string, Note>();
  return {
    marks: async () =>
      ok(
        [
          ...given,
          ...[...kept.values()].map(
            ({ text, first, last }): Mark => ({
              kind: "note",
              day: parseDay(first),
              last: parseDay(last),
              words: text,
            }),
          ),
        ].toSorted((a, b) => a.day - b.day),
      ),
    notes: async () => ok([...kept.values()]),
    async saveNote(_team, note) {
      const id = note.id ?? `n${kept.size + 1}`;
      kept.set(id, { ...note, id });
      return ok({ ...note, id });
    },
    async deleteNote(_team, id) {
      kept.delete(id);
      return ok(null);
    },
  };
}
