import type { Day } from "./days.ts";

/**
 * What a mark is of: a change of the team's description, the beginning of an iteration, a note
 * of the team's, an experiment it tries.
 */
export type MarkKind = "change" | "iteration" | "note" | "experiment";

/** Something that happened on a day, or lasted from one day to another (both in), as charts over time show it. */
export type Mark = { kind: MarkKind; day: Day; last: Day; words: string };

/** Marks of which some day lies within the days `first` to `last`, both in; by day, in the order given. */
export const marksWithin = (marks: readonly Mark[], first: Day, last: Day): Mark[] =>
  marks.filter((mark) => mark.day <= last && mark.last >= first).toSorted((a, b) => a.day - b.day);
