import type {
  ActorFieldsFragment,
  BoardRowFieldsFragment,
  DraftFieldsFragment,
  IssueEventFieldsFragment,
  IssueFieldsFragment,
  PullEventFieldsFragment,
  PullFieldsFragment,
} from "./documents.gen.ts";

/** What GitHub's answers hold, under the names this room uses. They never leave it. */
export type ActorNode = ActorFieldsFragment;
export type IssueNode = IssueFieldsFragment;
export type PullNode = PullFieldsFragment;
export type DraftNode = DraftFieldsFragment;
export type BoardRowNode = BoardRowFieldsFragment;
export type IssueEventNode = IssueEventFieldsFragment;
export type PullEventNode = PullEventFieldsFragment;

/** The entries of a connection that GitHub could read; a null stands for one it would not show. */
export const present = <T>(nodes: readonly (T | null)[] | null | undefined): T[] =>
  (nodes ?? []).filter((node) => node !== null);
