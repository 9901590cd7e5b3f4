/**
 * A name as it is compared with a vocabulary: markup, emoji, accents, case and
 * punctuation do not matter. Words stand between single spaces, with one at either end.
 *
 * @param name as somebody wrote it, of any length and script
 */
export function plainWords(name: string): string {
  const words = name
    .slice(0, longest)
    .replace(/<[^<>]*>/g, " ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    // Lower case of two words run together, as in "inProgress".
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/ł/g, "l")
    .replace(/ß/g, "ss")
    // Of emoji only those that mean something here are kept.
    .replace(/[^\p{L}\p{N}🐛🚧⛔🛑⏳✨✅🔥]/gu, " ")
    .replace(/([🐛🚧⛔🛑⏳✨✅🔥])/gu, " $1 ")
    .replace(/\s+/g, " ")
    .trim();
  return ` ${words} `;
}

/** More than the longest name of a label or a column that GitHub takes. */
const longest = 200;

/** Written without spaces between words: a word may stand anywhere in the text. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Compiles a list of words and phrases into a search.
 *
 * @param phrases as `plainWords` would write them; `*` at the end stands for the rest of a word
 * @returns the longest phrase that a name holds, or null
 */
export function finder(phrases: readonly string[]): (plain: string) => string | null {
  const known = phrases
    .map((phrase) => {
      const rest = phrase.endsWith("*");
      const text = plainWords(phrase).trim();
      if (unspaced.test(text)) return { phrase, needle: text };
      return { phrase, needle: rest ? ` ${text}` : ` ${text} ` };
    })
    .toSorted((a, b) => b.needle.length - a.needle.length);
  return (plain) => known.find(({ needle }) => plain.includes(needle))?.phrase ?? null;
}
