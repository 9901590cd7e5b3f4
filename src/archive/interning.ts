import type { Entry } from "./entry.ts";

/** Gives equal texts one string, so that a million facts do not hold a million copies of "labelled". */
export type Interning = (text: string) => string;

export function interning(): Interning {
  const pool = new Map<string, string>();
  return (text) => {
    const found = pool.get(text);
    if (found !== undefined) return found;
    pool.set(text, text);
    return text;
  };
}

/** Shares the repeated texts of an entry's facts, in place: all but their ids. */
export function shareTexts(entry: Entry, intern: Interning): void {
  for (const fact of entry.facts) {
    const texts = fact as unknown as Record<string, unknown>;
    for (const key in texts) {
      const value = texts[key];
      if (key !== "id" && typeof value === "string") {
        texts[key] = key === "item" ? entry.id : intern(value);
      }
    }
  }
}
