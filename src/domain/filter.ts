import type { ItemId } from "./item.ts";

/**
 * Which items a view is about. An item is in when, for each list that names anything, it has
 * one of the values named; an empty list asks for nothing. Values are compared as they stand
 * at `asOf`; "" stands for none (no kind, no type, no milestone, no iteration).
 */
export type Filter = {
  /** Names of the team's kinds of work. */
  kinds: readonly string[];
  /** The organisation's issue types. */
  types: readonly string[];
  labels: readonly string[];
  /** `owner/name`; "" for drafts. */
  repositories: readonly string[];
  milestones: readonly string[];
  iterations: readonly string[];
  parents: readonly ItemId[];
  /** Only items with nobody assigned. */
  unassigned: boolean;
};

export const noFilter: Filter = {
  kinds: [],
  types: [],
  labels: [],
  repositories: [],
  milestones: [],
  iterations: [],
  parents: [],
  unassigned: false,
};
