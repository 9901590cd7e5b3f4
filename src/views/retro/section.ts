import type { Table } from "../../ui/table.ts";

export type SectionId =
  | "period"
  | "plan"
  | "mix"
  | "longest"
  | "setbacks"
  | "charts"
  | "experiments"
  | "actions"
  | "meanwhile"
  | "questions";

/** A drawing that stands alone: an SVG of its own, and what it shows in words. */
export type Picture = { words: string; svg: string };

/** A part of a retrospective: a question, its answer in plain words, and what stands behind it. */
export type Section = {
  id: SectionId;
  /** The question. */
  title: string;
  /** The answer; the first sentence stands by itself. */
  answer: string;
  /** Further sentences, one a line. */
  lines: string[];
  table: Table | null;
  pictures: Picture[];
};
