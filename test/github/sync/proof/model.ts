import type { Action, Deed } from "../../../../mocks/github/action.ts";
import { boards, people, repositories, statuses } from "./setup.ts";

/** An issue, pull request or draft as the next deed finds it. */
export type Thing = {
  id: string;
  kind: "issue" | "pull request" | "draft";
  repository: string | null;
  state: "open" | "closed" | "merged";
  draft: boolean;
  /** Boards it stands on; archived or not. */
  rows: Map<string, { id: string; archived: boolean; fields: Set<string> }>;
  labels: Set<string>;
  assignees: Set<string>;
  blockers: Set<string>;
  closes: Set<string>;
  asked: Set<string>;
};

/** As much of GitHub's state as it takes to know what may happen next. */
export type Model = {
  things: Thing[];
  /** Names of the options of a board now. */
  statuses: Record<string, string[]>;
  labels: Set<string>;
  /** So many things and rows were ever made. */
  made: number;
};

export const emptyModel = (): Model => ({
  things: [],
  statuses: structuredClone(statuses),
  labels: new Set(),
  made: 0,
});

/** Three numbers choose what is done, to what and how. */
export type Seed = { what: number; a: number; b: number };

/** Things that a world holds at most. */
const most = 30;

type Making = (model: Model, a: number, b: number) => Deed | null;

const pick = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)];
const isIssue = ({ kind }: Thing) => kind === "issue";
const isPull = ({ kind }: Thing) => kind === "pull request";
const isWork = ({ kind }: Thing) => kind !== "draft";

const thing = (
  model: Model,
  own: Pick<Thing, "id" | "kind" | "repository"> & Partial<Thing>,
): Thing => {
  const made: Thing = {
    state: "open",
    draft: false,
    rows: new Map(),
    labels: new Set(),
    assignees: new Set(),
    blockers: new Set(),
    closes: new Set(),
    asked: new Set(),
    ...own,
  };
  model.things.push(made);
  return made;
};

const openIssue: Making = (model, a) => {
  if (model.things.length >= most) return null;
  const number = ++model.made;
  const repository = repositories[a % 8 === 7 ? 2 : a % 2] ?? "";
  const id = `I_${number}`;
  thing(model, { id, kind: "issue", repository });
  return { do: "open issue", id, repository, number, title: `Issue ${number}` };
};

const openPull: Making = (model, a, b) => {
  if (model.things.length >= most) return null;
  const number = ++model.made;
  const repository = repositories[a % 9 === 8 ? 2 : a % 2] ?? "";
  const closed = pick(
    model.things.filter(isIssue).filter(({ state }) => state === "open"),
    b,
  );
  const id = `PR_${number}`;
  const closes = closed && b % 4 > 0 ? [closed.id] : [];
  thing(model, {
    id,
    kind: "pull request",
    repository,
    draft: a % 3 === 0,
    closes: new Set(closes),
  });
  const title = `Pull ${number}`;
  return { do: "open pull request", id, repository, number, title, draft: a % 3 === 0, closes };
};

const addDraft: Making = (model, a) => {
  if (model.things.length >= most) return null;
  const number = ++model.made;
  const board = pick(boards, a) ?? "";
  const id = `DI_${number}`;
  const boardItem = `PVTI_${number}`;
  const rows = new Map([[board, { id: boardItem, archived: false, fields: new Set<string>() }]]);
  thing(model, { id, kind: "draft", repository: null, rows });
  return { do: "add draft", id, board, boardItem, title: `Draft ${number}` };
};

const convertDraft: Making = (model, a, b) => {
  const draft = pick(
    model.things.filter(({ kind }) => kind === "draft"),
    a,
  );
  if (!draft) return null;
  const number = ++model.made;
  const before = draft.id;
  draft.id = `I_${number}`;
  draft.kind = "issue";
  draft.repository = repositories[b % 2] ?? "";
  return {
    do: "convert draft",
    draft: before,
    issue: draft.id,
    repository: draft.repository,
    number,
  };
};

const addToBoard: Making = (model, a, b) => {
  const board = pick(boards, b) ?? "";
  const content = pick(
    model.things.filter((one) => isWork(one) && !one.rows.has(board)),
    a,
  );
  if (!content) return null;
  const boardItem = `PVTI_${++model.made}`;
  content.rows.set(board, { id: boardItem, archived: false, fields: new Set<string>() });
  return { do: "add to board", content: content.id, board, boardItem };
};

/** A thing with a row, and the board of the row. */
const onBoard = (model: Model, a: number, b: number): { one: Thing; board: string } | null => {
  const one = pick(
    model.things.filter(({ rows }) => rows.size > 0),
    a,
  );
  const board = one && pick([...one.rows.keys()], b);
  return one && board !== undefined ? { one, board } : null;
};

const removeFromBoard: Making = (model, a, b) => {
  const found = onBoard(model, a, b);
  if (!found) return null;
  const { one, board } = found;
  one.rows.delete(board);
  if (one.kind === "draft") model.things.splice(model.things.indexOf(one), 1);
  return { do: "remove from board", content: one.id, board };
};

const archive: Making = (model, a, b) => {
  const found = onBoard(model, a, b);
  const row = found?.one.rows.get(found.board);
  if (!found || !row) return null;
  row.archived = !row.archived;
  return {
    do: row.archived ? "archive" : "unarchive",
    content: found.one.id,
    board: found.board,
  };
};

/** GitHub refuses to change what is archived. */
const onBoardNow = (model: Model, a: number, b: number) => {
  const found = onBoard(model, a, b);
  return found?.one.rows.get(found.board)?.archived ? null : found;
};

const setStatus: Making = (model, a, b) => {
  const found = onBoardNow(model, a, a >> 5);
  if (!found) return null;
  const names = model.statuses[found.board] ?? [];
  const status = b % 7 === 6 ? null : (pick(names, b) ?? null);
  return {
    do: "set status",
    content: found.one.id,
    board: found.board,
    status,
    recorded: (b >> 4) % 2 === 0,
    automated: (b >> 5) % 4 === 0,
  };
};

type Values = [field: string, possible: (string | number | null)[]];
const values: [Values, ...Values[]] = [
  ["Points", [1, 2, 3, null]],
  ["Note", ["x", "y", null]],
  ["Due", ["2026-07-01", null]],
  ["Kind", ["Bug", "Feature", null]],
  ["Sprint", ["Sprint 1", "Sprint 2", null]],
];
const setField: Making = (model, a, b) => {
  const found = onBoardNow(model, a, a >> 5);
  const row = found?.one.rows.get(found.board);
  if (!found || !row) return null;
  // Every third time one that has a value is cleared.
  const set = b % 3 === 0 ? pick([...row.fields], b >> 2) : undefined;
  const [field, possible] = pick(values, b) ?? values[0];
  const value = pick(possible, b >> 4) ?? null;
  row.fields[value === null || set !== undefined ? "delete" : "add"](set ?? field);
  return {
    do: "set field",
    content: found.one.id,
    board: found.board,
    field: set ?? field,
    value: set === undefined ? value : null,
  };
};

const label: Making = (model, a, b) => {
  const one = pick(model.things.filter(isWork), a);
  if (!one) return null;
  const name = pick(["blocked", "bug"], b) ?? "";
  model.labels.add(`${one.repository} ${name}`);
  const has = one.labels.delete(name);
  if (!has) one.labels.add(name);
  return { do: has ? "unlabel" : "label", content: one.id, label: name };
};

const assign: Making = (model, a, b) => {
  const one = pick(model.things, a);
  if (!one) return null;
  const login = pick(people, b) ?? "";
  const has = one.assignees.delete(login);
  if (!has) one.assignees.add(login);
  return { do: has ? "unassign" : "assign", content: one.id, login };
};

const describe: Making = (model, a, b) => {
  const one = pick(model.things.filter(isWork), a);
  if (!one) return null;
  if (b % 3 === 0)
    return {
      do: "set milestone",
      content: one.id,
      milestone: pick(["M1", "M2", null], b >> 2) ?? null,
    };
  if (b % 3 === 1) return { do: "rename title", content: one.id, title: `Title ${b}` };
  return isIssue(one)
    ? { do: "set type", content: one.id, type: pick(["Bug", "Task"], b >> 2) ?? null }
    : { do: "comment", content: one.id };
};

const comment: Making = (model, a) => {
  const one = pick(model.things.filter(isWork), a);
  return one ? { do: "comment", content: one.id } : null;
};

const setParent: Making = (model, a, b) => {
  const issues = model.things.filter(isIssue);
  const child = pick(issues, a);
  const parent = pick(issues, b);
  if (!child || !parent || child === parent) return null;
  // Only later ones have earlier ones as parents: no circles.
  const isFree = issues.indexOf(parent) < issues.indexOf(child);
  return { do: "set parent", content: child.id, parent: isFree && b % 5 > 0 ? parent.id : null };
};

const closeOrReopen: Making = (model, a, b) => {
  const one = pick(
    model.things.filter((each) => isWork(each) && each.state !== "merged"),
    a,
  );
  if (!one) return null;
  one.state = one.state === "open" ? "closed" : "open";
  if (one.state === "open") return { do: "reopen", content: one.id };
  const reasons = ["COMPLETED", "NOT_PLANNED", null] as const;
  return { do: "close", content: one.id, reason: pick(reasons, b) ?? null };
};

const openPulls = (model: Model) =>
  model.things.filter((one) => isPull(one) && one.state === "open");

const merge: Making = (model, a) => {
  const one = pick(openPulls(model), a);
  if (!one) return null;
  one.state = "merged";
  return { do: "merge", content: one.id };
};

const review: Making = (model, a, b) => {
  const one = pick(openPulls(model), a);
  if (!one) return null;
  if (b % 3 === 0) {
    one.draft = !one.draft;
    return { do: one.draft ? "convert to draft" : "ready for review", content: one.id };
  }
  if (b % 3 === 1) {
    const login = pick(people, b >> 2) ?? "";
    const has = one.asked.delete(login);
    if (!has) one.asked.add(login);
    return { do: has ? "withdraw review request" : "request review", content: one.id, login };
  }
  const verdicts = ["APPROVED", "CHANGES_REQUESTED", "COMMENTED"] as const;
  return { do: "review", content: one.id, verdict: pick(verdicts, b >> 2) ?? "COMMENTED" };
};

const depend: Making = (model, a, b) => {
  const issues = model.things.filter(isIssue);
  const one = pick(issues, a);
  const blocker = pick(issues, b);
  if (!one || !blocker || one === blocker) return null;
  const has = one.blockers.delete(blocker.id);
  if (!has) one.blockers.add(blocker.id);
  return {
    do: has ? "remove dependency" : "add dependency",
    content: one.id,
    blocker: blocker.id,
  };
};

const link: Making = (model, a, b) => {
  const pull = pick(openPulls(model), a);
  const issue = pick(model.things.filter(isIssue), b);
  if (!pull || !issue) return null;
  const has = pull.closes.delete(issue.id);
  if (!has) pull.closes.add(issue.id);
  return {
    do: has ? "unlink pull request" : "link pull request",
    content: pull.id,
    issue: issue.id,
  };
};

const forget = (model: Model, id: string) => {
  for (const other of model.things)
    for (const set of [other.blockers, other.closes]) set.delete(id);
};

const erase: Making = (model, a) => {
  const one = pick(model.things.filter(isWork), a);
  if (!one) return null;
  model.things.splice(model.things.indexOf(one), 1);
  forget(model, one.id);
  return { do: "delete", content: one.id };
};

const transfer: Making = (model, a, b) => {
  const one = pick(model.things.filter(isIssue), a);
  const repository = repositories[b % 6 === 5 ? 2 : b % 2] ?? "";
  if (!one || one.repository === repository) return null;
  const number = ++model.made;
  const content = one.id;
  one.id = `I_${number}`;
  one.repository = repository;
  for (const other of model.things)
    for (const set of [other.blockers, other.closes]) if (set.delete(content)) set.add(one.id);
  return { do: "transfer", content, id: one.id, repository, number };
};

const renameStatus: Making = (model, a, b) => {
  const board = pick(boards, a) ?? "";
  const names = model.statuses[board] ?? [];
  const index = b % Math.max(1, names.length);
  const from = names[index] ?? "";
  // To a name nobody has used, or back to its first one.
  const first = statuses[board]?.[index] ?? "";
  const to = from !== first && b % 2 === 0 ? first : `${first} ${++model.made}`;
  names[index] = to;
  return { do: "rename status", board, from, to };
};

const renameLabel: Making = (model, a) => {
  const found = pick([...model.labels], a);
  if (found === undefined) return null;
  const [repository = "", from = ""] = found.split(" ");
  if (from.includes("-")) return null;
  const to = `${from}-${++model.made}`;
  model.labels.delete(found);
  for (const one of model.things)
    if (one.repository === repository && one.labels.delete(from)) one.labels.add(to);
  return { do: "rename label", repository, from, to };
};

const updateStatus: Making = (model, a, b) => ({
  do: "post status update",
  board: pick(boards, a) ?? "",
  id: `PVTSU_${++model.made}`,
  status: pick(["ON_TRACK", "AT_RISK", "OFF_TRACK"] as const, b) ?? "ON_TRACK",
});

/** Each as often as it is listed. */
const makings: readonly Making[] = [
  openIssue,
  openIssue,
  openIssue,
  openPull,
  openPull,
  addDraft,
  convertDraft,
  addToBoard,
  addToBoard,
  addToBoard,
  addToBoard,
  addToBoard,
  removeFromBoard,
  setStatus,
  setStatus,
  setStatus,
  setStatus,
  setStatus,
  setStatus,
  setField,
  setField,
  setField,
  archive,
  archive,
  label,
  assign,
  describe,
  comment,
  setParent,
  closeOrReopen,
  closeOrReopen,
  merge,
  review,
  review,
  depend,
  depend,
  depend,
  depend,
  link,
  link,
  erase,
  transfer,
  renameStatus,
  renameLabel,
  updateStatus,
];
const beginnings: readonly Making[] = [
  openIssue,
  addToBoard,
  setStatus,
  openPull,
  addDraft,
  depend,
];

/**
 * What somebody does next; what cannot be done in this world is left out.
 *
 * @param at     when
 * @param begins whether the world is only being filled
 */
export function nextAction(
  model: Model,
  { what, a, b }: Seed,
  at: number,
  begins: boolean,
): Action[] {
  const making = pick(begins ? beginnings : makings, what);
  const deed = making?.(model, a, b) ?? null;
  const by = what % 11 === 0 ? "board-bot" : (pick(people, a) ?? null);
  return deed ? [{ at, by, ...deed }] : [];
}
