/**
 * How we know a fact. In order of strength:
 * `recorded`: a GitHub event with its own time.
 * `inferred`: the current value's own change time (exact for the last move; moves before it are lost).
 * `observed`: the difference of two of our own readings; the fact lies between them.
 * `proxy`: something else stands in for it (closed, merged or labelled stands in for a move).
 */
export type Evidence = "recorded" | "inferred" | "observed" | "proxy";

/** Strongest first; a column stores the index. */
export const evidences = [
  "recorded",
  "inferred",
  "observed",
  "proxy",
] as const satisfies Evidence[];

/** How many of an answer's inputs were known in which way. */
export type EvidenceShares = Record<Evidence, number>;
