import type { ErrorEntry } from "../document-check.ts";
import type { Body } from "../executor.ts";

type Path = (string | number)[];

/**
 * An answer of which GitHub keeps back a part: of its first list the second half is null,
 * each row with an error at its path. The rest is as asked for.
 *
 * @param error what is said of each row kept back
 * @throws RangeError when the answer holds no list with rows
 */
export function withheld({ data }: Body, error: Omit<ErrorEntry, "path">): Body {
  const copy = structuredClone(data ?? null);
  const found = firstList(copy, []);
  if (!found) throw new RangeError("the answer holds no list of which a part could be kept back");
  const { rows, path } = found;
  const errors: ErrorEntry[] = [];
  for (let i = Math.floor(rows.length / 2); i < rows.length; i++) {
    rows[i] = null;
    errors.push({ ...error, path: [...path, i] });
  }
  return { data: copy, errors };
}

function firstList(value: unknown, path: Path): { rows: unknown[]; path: Path } | null {
  if (Array.isArray(value)) return value.length > 0 ? { rows: value, path } : null;
  if (typeof value !== "object" || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    const found = firstList(inner, [...path, name]);
    if (found) return found;
  }
  return null;
}
