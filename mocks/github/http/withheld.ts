import type { ErrorEntry } from "../document-check.ts";
import type { Body } from "../executor.ts";
import { type PartialFault, partialFaults } from "./faults.ts";

type Path = (string | number)[];

/**
 * An answer of which GitHub keeps back a part: of its first list the second half is null,
 * each row with an error at its path. The rest is as asked for.
 *
 * @param error what is said of each row kept back
 * @throws RangeError when the answer holds no list with rows
 */
function withheld({ data }: Body, error: Omit<ErrorEntry, "path">): Body {
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

/** Parts of a row that may be null, and what GitHub then means by it depends on whether there is an error. */
const leaves = ["status", "content", "closingIssuesReferences", "closedByPullRequestsReferences"];

/**
 * An answer of which GitHub keeps back a part of some rows: of every second row of its first list
 * one part is null, with an error at its path; where the part may not be null, the row is. An
 * answer without such parts is as asked for.
 */
function leafWithheld({ data }: Body, error: Omit<ErrorEntry, "path">): Body {
  const copy = structuredClone(data ?? null);
  const { rows, path } = firstList(copy, []) ?? { rows: [], path: [] };
  const errors: ErrorEntry[] = [];
  for (let i = 1; i < rows.length; i += 2) {
    const row = rows[i];
    if (typeof row !== "object" || row === null) continue;
    const there = leaves.filter((leaf) => leaf in row);
    const leaf = there[((i - 1) / 2) % there.length];
    if (leaf === undefined) continue;
    // The status of an event is never null: then the event itself is.
    if (typeof Reflect.get(row, leaf) === "string") rows[i] = null;
    else Object.assign(row, { [leaf]: null });
    errors.push({ ...error, path: [...path, i, leaf] });
  }
  return errors.length === 0 ? { data: copy } : { data: copy, errors };
}

/** An answer with what a fault leaves standing of it. */
export const partOf = (body: Body, fault: PartialFault): Body =>
  (fault === "a leaf withheld" ? leafWithheld : withheld)(body, partialFaults[fault]);

function firstList(value: unknown, path: Path): { rows: unknown[]; path: Path } | null {
  if (Array.isArray(value)) return value.length > 0 ? { rows: value, path } : null;
  if (typeof value !== "object" || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    const found = firstList(inner, [...path, name]);
    if (found) return found;
  }
  return null;
}
