import type { Instant } from "../../../src/domain/instant.ts";
import { Life } from "./life.ts";
import type { Column, RepositoryKey } from "./places.ts";
import type { WorkKind } from "./truth.ts";

/** An issue, pull request or draft, as the process that moves it sees it. */
export type Thing = {
  /** Node id; changes when a draft is converted. */
  id: string;
  kind: "issue" | "pull request" | "draft";
  repository: RepositoryKey | null;
  number: number | null;
  title: string;
  workKind: WorkKind;
  isOpen: boolean;
  isMerged: boolean;
  /** Why it was last closed. */
  reason: CloseReason;
  /** Whether it is or was on the board. */
  boarded: boolean;
  /** Taken off the board. */
  removed: boolean;
  archived: boolean;
  column: Column | null;
  assignees: Set<string>;
  /** Issues it waits for, and things that wait for it. */
  blockers: Set<Thing>;
  blocking: Set<Thing>;
  /** An initiative: has sub-issues. */
  isParent: boolean;
  /** For a pull request: what it closes. */
  closes: Thing[];
  life: Life;
};

export type CloseReason = "COMPLETED" | "NOT_PLANNED" | "DUPLICATE" | null;

/** What it takes to open something. */
export type Opened = { title: string; by: string; workKind: WorkKind };
/** How something is closed: as completed, unless a reason is given. */
export type Closing = { reason?: CloseReason; closer?: Thing; duplicateOf?: Thing };

type Born = Pick<Thing, "id" | "kind" | "repository" | "number" | "title" | "workKind">;

/** Something just opened: open, on no board, nobody's, waiting for nothing. */
export const newThing = (born: Born, createdAt: Instant): Thing => ({
  ...born,
  isOpen: true,
  isMerged: false,
  reason: null,
  boarded: false,
  removed: false,
  archived: false,
  column: null,
  assignees: new Set(),
  blockers: new Set(),
  blocking: new Set(),
  isParent: false,
  closes: [],
  life: new Life(createdAt),
});
