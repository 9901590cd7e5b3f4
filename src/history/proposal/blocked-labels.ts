/**
 * Label patterns that stand for these labels: where several share what is before a
 * colon or a slash, and no other label does, one pattern takes those to come too.
 *
 * @param chosen labels that block
 * @param all    every label there is
 */
export function labelPatterns(chosen: readonly string[], all: readonly string[]): string[] {
  const picked = new Set(chosen.map((label) => label.toLowerCase()));
  const isFamily = (prefix: string): boolean => {
    const family = all.filter((other) => prefixOf(other) === prefix);
    // A star in a label would stand for anything.
    return (
      family.length > 1 &&
      family.every((other) => picked.has(other.toLowerCase())) &&
      !prefix.includes("*")
    );
  };
  const patterns = chosen.map((label) => {
    const prefix = prefixOf(label);
    return prefix !== null && isFamily(prefix) ? `${label.slice(0, prefix.length)}*` : label;
  });
  return [...new Set(patterns)];
}

/** "waiting: " of "waiting: vendor"; in lower case. */
const prefixOf = (label: string): string | null =>
  /^[^:/]+[:/]\s*(?=\S)/.exec(label)?.[0].toLowerCase() ?? null;
