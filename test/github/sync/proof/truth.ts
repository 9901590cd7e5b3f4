import type { Action, World } from "../../../../mocks/github/action.ts";
import type { Instant } from "../../../../src/domain/instant.ts";
import { setup } from "./setup.ts";

/** A change of a value, and what it is from then on. */
export type Change<Value> = { at: Instant; value: Value };

/** What truly happened to one row of a board. */
export type TrueRow = {
  id: string;
  board: string;
  /** The item it stands for, from when on: a draft becomes an issue, an issue moves. */
  contents: Change<string>[];
  createdAt: Instant;
  removedAt: Instant;
  /** Ids of options; null: none. */
  status: Change<string | null>[];
  fields: Map<string, Change<string | null>[]>;
  archived: Change<boolean>[];
};

/** What truly happened, worked out from the actions alone. */
export type Truth = {
  rows: TrueRow[];
  /** By board and option id: its names, oldest first. */
  names: Map<string, string[]>;
  /** By waiting issue and blocker: whether it waits. */
  waits: Map<string, Change<boolean>[]>;
  /** Issues, pull requests and drafts: from when, and until when under that id. */
  things: Map<string, { bornAt: Instant; endedAt: Instant; bornDraft: boolean }>;
  /** When items were closed or merged, under the ids they had then. */
  closings: { id: string; at: Instant }[];
  /** By an issue's former id: what it is called since it moved. */
  moved: Map<string, string>;
  renamedLabels: boolean;
  /** Something was deleted or moved: what points at it may be old. */
  erased: boolean;
};

export function truthOf({ actions }: World): Truth {
  const truth: Truth = {
    rows: [],
    names: new Map(
      setup.boards.flatMap(({ statuses }) =>
        statuses.map(({ id, name }): [string, string[]] => [id, [name]]),
      ),
    ),
    waits: new Map(),
    things: new Map(),
    closings: [],
    moved: new Map(),
    renamedLabels: false,
    erased: false,
  };
  for (const action of actions) happen(truth, action);
  return truth;
}

const contentOf = ({ contents }: TrueRow): string => contents.at(-1)?.value ?? "";
const rowsOf = ({ rows }: Truth, content: string): TrueRow[] =>
  rows.filter((row) => row.removedAt === Infinity && contentOf(row) === content);

function happen(truth: Truth, action: Action): void {
  const { at } = action;
  const rowOn = (content: string, board: string): TrueRow => {
    const row = rowsOf(truth, content).find((each) => each.board === board);
    if (!row) throw new Error(`${content} is not on ${board}`);
    return row;
  };
  const begin = (id: string, bornDraft = false) =>
    truth.things.set(id, { bornAt: at, endedAt: Infinity, bornDraft });
  const end = (id: string) => {
    const thing = truth.things.get(id);
    if (thing) thing.endedAt = at;
    for (const [key, changes] of truth.waits)
      if (key.split(" ").includes(id)) changes.push({ at, value: false });
  };
  const place = (id: string, board: string, content: string) =>
    truth.rows.push({
      id,
      board,
      contents: [{ at, value: content }],
      createdAt: at,
      removedAt: Infinity,
      status: [],
      fields: new Map(),
      archived: [],
    });
  switch (action.do) {
    case "open issue":
      begin(action.id);
      return;
    case "open pull request":
      begin(action.id, action.draft);
      return;
    case "close":
    case "merge":
      truth.closings.push({ id: action.content, at });
      return;
    case "add draft":
      begin(action.id);
      place(action.boardItem, action.board, action.id);
      return;
    case "convert draft":
      end(action.draft);
      begin(action.issue);
      for (const row of rowsOf(truth, action.draft)) row.contents.push({ at, value: action.issue });
      return;
    case "add to board":
      place(action.boardItem, action.board, action.content);
      return;
    case "remove from board": {
      rowOn(action.content, action.board).removedAt = at;
      return;
    }
    case "archive":
    case "unarchive":
      rowOn(action.content, action.board).archived.push({ at, value: action.do === "archive" });
      return;
    case "set status": {
      const option =
        [...truth.names].find(
          ([id, names]) => id.startsWith(`${action.board} `) && names.at(-1) === action.status,
        )?.[0] ?? null;
      rowOn(action.content, action.board).status.push({ at, value: option });
      return;
    }
    case "set field": {
      const { fields } = rowOn(action.content, action.board);
      const changes = fields.get(action.field) ?? [];
      fields.set(action.field, changes);
      changes.push({ at, value: action.value === null ? null : String(action.value) });
      return;
    }
    case "rename status": {
      const names = [...truth.names].find(
        ([id, each]) => id.startsWith(`${action.board} `) && each.at(-1) === action.from,
      )?.[1];
      names?.push(action.to);
      return;
    }
    case "rename label":
      truth.renamedLabels = true;
      return;
    case "add dependency":
    case "remove dependency": {
      const key = `${action.content} ${action.blocker}`;
      const changes = truth.waits.get(key) ?? [];
      truth.waits.set(key, changes);
      changes.push({ at, value: action.do === "add dependency" });
      return;
    }
    case "delete":
      truth.erased = true;
      for (const row of rowsOf(truth, action.content)) row.removedAt = at;
      end(action.content);
      return;
    case "transfer":
      truth.erased = true;
      // Rows of before too: its timeline goes with it.
      for (const row of truth.rows)
        if (contentOf(row) === action.content) row.contents.push({ at, value: action.id });
      for (const [key, changes] of Array.from(truth.waits)) {
        const ids = key.split(" ");
        if (!ids.includes(action.content)) continue;
        const moved = ids.map((id) => (id === action.content ? action.id : id)).join(" ");
        truth.waits.set(moved, [...changes]);
      }
      end(action.content);
      begin(action.id);
      truth.moved.set(action.content, action.id);
      return;
    default:
      return;
  }
}

/** The value at an instant. */
export const valueAt = <Value>(changes: readonly Change<Value>[], at: Instant): Value | undefined =>
  changes.findLast((change) => change.at <= at)?.value;

/** What an id is called now. */
export function presentId(truth: Truth, id: unknown): unknown {
  const next = typeof id === "string" ? truth.moved.get(id) : undefined;
  return next === undefined ? id : presentId(truth, next);
}

/** All names of an option; "" for none. */
export const namesOf = ({ names }: Truth, option: string | null): readonly string[] =>
  option === null ? [""] : (names.get(option) ?? []);
