import type { Instant } from "./instant.ts";

/** GitHub's node id of an issue, pull request or draft; of the board's item where the content is hidden from us. */
export type ItemId = string;
/** GitHub's node id of a Projects board. */
export type BoardId = string;

export type ItemKind = "issue" | "pull request" | "draft" | "redacted";
export type ItemState = "open" | "closed" | "merged";
export type CloseReason = "completed" | "not planned" | "duplicate";

/** Where an item stands on one board, as last read. */
export type BoardPlace = {
  board: BoardId;
  /** GitHub's id of the board's own row; absent where no row was read. */
  boardItem?: string;
  /** Name of the Status option, or null while it has none. */
  status: string | null;
  archived: boolean;
  /** When GitHub last changed the board's row; absent where no row was read. */
  updatedAt?: Instant;
  /** True when a complete reading of the board no longer held the item. */
  gone: boolean;
  /** Other single-select, iteration, number, date and text fields by name, as text. */
  fields: Record<string, string>;
};

/**
 * What GitHub says of an item now. Only for showing and for choosing what counts:
 * whatever has a time of its own is a `Fact`.
 */
export type Item = {
  id: ItemId;
  kind: ItemKind;
  /** `owner/name`, null for drafts and redacted items. */
  repository: string | null;
  number: number | null;
  title: string;
  url: string | null;
  state: ItemState;
  createdAt: Instant;
  updatedAt: Instant;
  author: string | null;
  assignees: string[];
  labels: string[];
  milestone: string | null;
  /** The organisation's issue type, e.g. "Bug". */
  type: string | null;
  parent: ItemId | null;
  subIssues: number;
  /** For a pull request: the issues it closes when merged. */
  closes: ItemId[];
  boards: BoardPlace[];
  /** `whole`: its history was read. `reference`: known only because another item points at it. */
  depth: "whole" | "reference";
};
