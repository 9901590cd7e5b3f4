import { holes } from "./features.ts";

/**
 * An answer to a pruned document as the whole document would be answered by a host on
 * which nothing of what it lacks exists: `null`, 0, no entries.
 *
 * @param missing as in `features`; events leave no hole
 */
export function filledIn<Data>(data: Data, missing: ReadonlySet<string>): Data {
  const open = new Map<string, [string, unknown][]>();
  for (const { part, type, key, value } of holes)
    if (missing.has(part)) open.set(type, [...(open.get(type) ?? []), [key, value]]);
  const filled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== "object" || value === null) return value;
    const type = "__typename" in value ? String(value.__typename) : "";
    return Object.fromEntries([
      ...(open.get(type) ?? []),
      ...Object.entries(value).map(([key, inner]) => [key, filled(inner)] as const),
    ]);
  };
  return open.size === 0 ? data : (filled(data) as Data);
}
