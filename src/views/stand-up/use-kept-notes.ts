import { useCallback, useState } from "react";
import * as v from "valibot";

const note = v.object({ decision: v.string(), who: v.string(), parked: v.boolean() });
const named = v.object({
  id: v.string(),
  ref: v.string(),
  title: v.string(),
  url: v.nullable(v.string()),
});
const meeting = v.object({
  /** What was said, by item. */
  notes: v.record(v.string(), note),
  /** The items that something was said of, by id: they may leave the board before the end. */
  named: v.record(v.string(), named),
  /** Where the walk stands: the item, and its place in case the item is gone; no place is the end. */
  at: v.object({ item: v.nullable(v.string()), place: v.nullable(v.number()) }),
});

/** A stand-up under way. */
export type Meeting = v.InferOutput<typeof meeting>;

const begun: Meeting = { notes: {}, named: {}, at: { item: null, place: 0 } };

/**
 * A stand-up, kept in this tab: a reload in the middle of it loses nothing. `name` tells
 * meetings apart; a new one begins at the first item with nothing said.
 */
export function useKeptNotes(name: string) {
  const key = `headway-stand-up ${name}`;
  const [kept, keep] = useState(() => read(key));
  const change = useCallback(
    (next: (before: Meeting) => Meeting) =>
      keep((before) => {
        const after = next(before);
        write(key, after);
        return after;
      }),
    [key],
  );
  return [kept, change] as const;
}

function read(key: string): Meeting {
  try {
    const kept = v.safeParse(meeting, JSON.parse(sessionStorage.getItem(key) ?? "null"));
    return kept.success ? kept.output : begun;
  } catch {
    return begun;
  }
}

/** A browser that refuses to keep it costs what a reload would lose, not the meeting. */
function write(key: string, kept: Meeting): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // It stays in memory.
  }
}
