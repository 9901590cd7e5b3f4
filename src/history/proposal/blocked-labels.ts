/**
 * Label patterns that stand for these labels: where several share what is before a
 * colon or a slash, and no other label does, one pattern takes those to come too.
 *
 * @param chosen labels that block
 * @param all    every label there is
 */
export function labelPatterns(chosen: readonly string[], all: readonly string[]): string[] {
  const picked = new Set(chosen.map((label) => label.toLowerCase()));
  const patterns = new Set<string>();
  for (const label of chosen) {
    const prefix = prefixOf(label);
    const family = prefix === null ? [] : all.filter((other) => prefixOf(other) === prefix);
    const isFamily = family.length > 1 && family.every((other) => picked.has(other.toLowerCase()));
    // A star in a label would stand for anything.
    patterns.add(
      isFamily && prefix !== null && !prefix.includes("*")
        ? `${label.slice(0, prefix.length)}*`
        : label,
    );
  }
  return [...patterns];
}

/** "waiting: " of "waiting: vendor"; in lower case. */
const prefixOf = (label: string): string | null =>
  /^[^:/]+[:/]\s*(?=\S)/.exec(label)?.[0].toLowerCase() ?? null;
