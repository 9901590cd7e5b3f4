/**
 * Whether a name matches one of the patterns; `*` stands for anything, case does not matter.
 * @returns the pattern that matched first, or null. Remembers what it was asked.
 */
export function matcher(patterns: readonly string[]): (name: string) => string | null {
  const tests = patterns.map((pattern) => {
    const source = pattern
      .trim()
      .split("*")
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"))
      .join(".*");
    return { pattern, test: new RegExp(`^${source}$`, "iu") };
  });
  const known = new Map<string, string | null>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = tests.find(({ test }) => test.test(name.trim()))?.pattern ?? null;
    known.set(name, found);
    return found;
  };
}
