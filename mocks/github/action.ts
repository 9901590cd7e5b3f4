import type { Instant } from "../../src/domain/instant.ts";

/** Who exists before anything happens, and where. All ids are node ids, chosen by the world, and answered as they are. */
export type WorldSetup = {
  users: { login: string; name: string; bot?: true }[];
  organizations: { login: string; name: string }[];
  repositories: {
    id: string;
    owner: string;
    name: string;
    /** False: the reader's token cannot see it, as with somebody else's private repository. */
    readable: boolean;
  }[];
  boards: BoardSetup[];
};

export type BoardSetup = {
  id: string;
  /** Login of an organisation or a user. */
  owner: string;
  number: number;
  title: string;
  /** The Status field's options in column order. */
  statuses: { id: string; name: string }[];
  /** Further fields. */
  fields: (
    | { name: string; type: "text" | "number" | "date" }
    | { name: string; type: "single select"; options: { id: string; name: string }[] }
    | {
        name: string;
        type: "iteration";
        iterations: { id: string; title: string; startDate: string; duration: number }[];
      }
  )[];
};

type Stamp = {
  /** On a whole second: GitHub keeps no finer time. */
  at: Instant;
  /** Login; null when GitHub itself acted. */
  by: string | null;
};

/** `content` is the node id of an issue, pull request or draft. */
export type Deed =
  | { do: "open issue"; id: string; repository: string; number: number; title: string }
  | {
      do: "open pull request";
      id: string;
      repository: string;
      number: number;
      title: string;
      draft: boolean;
      /** Issues its description says it closes. */
      closes: string[];
    }
  | { do: "add draft"; id: string; board: string; boardItem: string; title: string }
  /** The board's item stays and its content becomes an issue; the draft's id is gone. */
  | {
      do: "convert draft";
      draft: string;
      issue: string;
      repository: string;
      number: number;
    }
  | { do: "add to board"; content: string; board: string; boardItem: string }
  | { do: "remove from board" | "archive" | "unarchive"; content: string; board: string }
  | {
      do: "set status";
      content: string;
      board: string;
      /** Option name; null clears it. */
      status: string | null;
      /** False: no event is written, as GitHub does for most moves since September 2026. */
      recorded: boolean;
      automated: boolean;
    }
  | {
      do: "set field";
      content: string;
      board: string;
      field: string;
      /** Option name, iteration title, number, ISO date or text; null clears it. */
      value: string | number | null;
    }
  | { do: "label" | "unlabel"; content: string; label: string }
  | { do: "assign" | "unassign"; content: string; login: string }
  | { do: "set milestone"; content: string; milestone: string | null }
  | { do: "set type"; content: string; type: string | null }
  | { do: "set parent"; content: string; parent: string | null }
  | { do: "rename title"; content: string; title: string }
  | {
      do: "close";
      content: string;
      reason: "COMPLETED" | "NOT_PLANNED" | "DUPLICATE" | null;
      /** The pull request whose merging closed it. */
      closer?: string;
      duplicateOf?: string;
    }
  | { do: "reopen"; content: string }
  /** Merges and closes the pull request; issues it closes are closed by deeds of their own. */
  | { do: "merge"; content: string }
  /** For good: boards and dependencies lose it without an event. */
  | { do: "delete"; content: string }
  /** The issue goes on under another id and number; its rows on boards stay. */
  | { do: "transfer"; content: string; id: string; repository: string; number: number }
  /** By hand, from the issue's sidebar: the pull request counts as updated, the issue does not. */
  | { do: "link pull request" | "unlink pull request"; content: string; issue: string }
  | { do: "comment"; content: string }
  | {
      do: "add dependency" | "remove dependency";
      content: string;
      /** The issue it waits for. */
      blocker: string;
    }
  | { do: "ready for review" | "convert to draft"; content: string }
  | { do: "request review" | "withdraw review request"; content: string; login: string }
  | { do: "review"; content: string; verdict: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" }
  | {
      do: "post status update";
      board: string;
      id: string;
      status: "ON_TRACK" | "AT_RISK" | "OFF_TRACK" | "COMPLETE" | "INACTIVE";
    }
  /** Past events keep the old name. */
  | { do: "rename status"; board: string; from: string; to: string }
  /** GitHub writes no event for it; the labels on items change at once. */
  | { do: "rename label"; repository: string; from: string; to: string };

/** One thing that somebody did on GitHub. A world is a setup and a list of these in order of time. */
export type Action = Stamp & Deed;

/** A world that can be read as of any instant of its past. */
export type World = {
  setup: WorldSetup;
  /** In order of time. */
  actions: Action[];
};
