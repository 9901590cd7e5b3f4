import type { Instant } from "../../domain/instant.ts";
import type { BoardId, ItemId } from "../../domain/item.ts";
import type { BoardRow } from "../facts/board-row.ts";
import type { IssueEventNode, IssueNode, PullEventNode, PullNode } from "../wire.ts";
import type { BoardDescription } from "./board-description.ts";
import type { Stream } from "./stream.ts";

/** What items that were read name: others to be read. Lists, not sets, as it is kept as JSON. */
export type Learned = {
  /** Issues that wait or waited for another one. */
  waits: ItemId[];
  /** Every issue that one of them ever waited for. */
  blockers: ItemId[];
  /** Pull requests that were ever linked to an issue. */
  pulls: ItemId[];
  /** Pull request and issue that says it is linked to it. */
  links: [pull: ItemId, issue: ItemId][];
  /** Pull request and issue that it closes. */
  closes: [pull: ItemId, issue: ItemId][];
  /** The same, of those that it once said it closes and does no longer. */
  drops: [pull: ItemId, issue: ItemId][];
  /** Boards that an item stands on by its events alone. */
  strays: [board: BoardId, item: ItemId, since: Instant][];
  /** Node id and name of the repositories they lie in. */
  repositories: [id: string, name: string][];
  /** Former names of status options, by option. */
  names: [option: string, name: string][];
};

/** What GitHub says of items beside their facts. */
export type Hints = Pick<Learned, "waits" | "repositories">;
/** What only a comparison with the archive tells. */
export type Compared = Pick<Learned, "drops" | "names">;

/** An item of whose timeline there is more: read as far as the cursor. */
export type Open = { node: IssueNode | PullNode; after: string };

/** A further page of such a timeline. */
export type OpenPage = {
  events: (IssueEventNode | PullEventNode)[];
  /** True when GitHub kept events back. */
  holes: boolean;
  /** Cursor of the next page; null behind the last. */
  after: string | null;
};

/** What one step of a pass has done, by the step's name. All of it JSON. */
export type Steps = {
  board: BoardDescription;
  rows: {
    round: number;
    rows: BoardRow[];
    /** Ids of rows of which GitHub kept a part back. */
    unshown: string[];
    after: string | null;
    total: number;
    /** When the board last changed, by GitHub's clock. */
    changedAt: Instant;
    done: boolean;
  };
  /** Rows asked for by their own ids: found, not there, or not told. */
  found: { asked: string[]; rows: BoardRow[]; unsure: string[] };
  /** Items that were read: `ids` are settled; of these `unread` were not shown this time, `absent` are not there, `open` have more events. */
  read: {
    purpose: string;
    ids: ItemId[];
    unread: ItemId[];
    absent: ItemId[];
    open: Open[];
    learned: Learned;
  };
  /** A further page of a timeline, the last one when `after` is null. */
  events: { purpose: string; id: ItemId; page: OpenPage; learned: Learned };
  /** What issues wait for; null for one that GitHub did not show. */
  edges: [ItemId, { hidden: number; blockers: [ItemId, Instant][] } | null][];
  counts: { total: number; issues: string | null; pulls: string | null };
  page: {
    list: "issues" | "pulls";
    stream: Stream;
    ids: ItemId[];
    unread: ItemId[];
    open: Open[];
    learned: Learned;
  };
  /** By repository: its newest change of a pull request. */
  newest: [string, string][];
  changed: {
    repository: string;
    pulls: { id: ItemId; updatedAt: Instant; closes: ItemId[] }[];
    after: string | null;
    /** GitHub kept some back, or what they close. */
    holes: boolean;
    done: boolean;
  };
  there: { asked: ItemId[]; gone: ItemId[] };
};
/** Name of a step. */
export type Step = keyof Steps;
