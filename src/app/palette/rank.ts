/** Something that can be gone to or done, found by its words. */
export type Command = {
  id: string;
  /** What kind of thing it is: "View", "Team", "Item". */
  group: string;
  title: string;
  /** Further words to be found by. */
  also?: string;
  /** Keys that do the same. */
  keys?: string;
  run: () => void;
};

/**
 * The commands that a text means, best first: each of its words begins a word of the command,
 * and those whose title begins with the text come before. Without a text, all in their order.
 */
export function ranked(commands: readonly Command[], text: string): Command[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...commands];
  return commands
    .flatMap((command, place) => {
      const score = scoreOf(command, words);
      return score === null ? [] : [{ command, place, score }];
    })
    .toSorted((a, b) => a.score - b.score || a.place - b.place)
    .map(({ command }) => command);
}

/** Smaller is better; null where a word is not found. */
function scoreOf({ title, group, also = "" }: Command, words: readonly string[]): number | null {
  const name = title.toLowerCase();
  const all = `${name} ${group} ${also}`.toLowerCase().split(/[^\p{L}\p{N}#]+/u);
  if (!words.every((word) => all.some((known) => known.startsWith(word)))) return null;
  return name.startsWith(words.join(" ")) ? 0 : 1;
}
