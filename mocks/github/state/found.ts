import type { Account, Board, BoardItem, DraftIssue, Issue, PullRequest, State } from "./state.ts";

/** A world that contradicts itself, such as a deed upon an issue nobody opened. */
export class WorldError extends Error {
  override readonly name = "WorldError";
}

/** @throws WorldError when nobody has this login */
export function accountOf(state: State, login: string): Account {
  const account = state.accounts.get(login.toLowerCase());
  if (!account) throw new WorldError(`nobody has the login "${login}"`);
  return account;
}

/** Null when GitHub itself acted. */
export const actorOf = (state: State, login: string | null): Account | null =>
  login === null ? null : accountOf(state, login);

/** @throws WorldError when the id names no issue or pull request */
export function workOf(state: State, id: string): Issue | PullRequest {
  const node = state.nodes.get(id);
  if (node && isWork(node)) return node;
  throw new WorldError(`"${id}" is no issue and no pull request`);
}

/** @throws WorldError when the id names no issue */
export function issueOf(state: State, id: string): Issue {
  const node = workOf(state, id);
  if (node.__typename !== "Issue") throw new WorldError(`"${id}" is no issue`);
  return node;
}

/** @throws WorldError when the id names no pull request */
export function pullRequestOf(state: State, id: string): PullRequest {
  const node = workOf(state, id);
  if (node.__typename !== "PullRequest") throw new WorldError(`"${id}" is no pull request`);
  return node;
}

/** @throws WorldError when the id names nothing that can stand on a board */
export function contentOf(state: State, id: string): Issue | PullRequest | DraftIssue {
  const node = state.nodes.get(id);
  if (node && isDraft(node)) return node;
  return workOf(state, id);
}

/** @throws WorldError when there is no such board */
export function boardOf(state: State, id: string): Board {
  const board = state.boards.find((candidate) => candidate.id === id);
  if (!board) throw new WorldError(`there is no board "${id}"`);
  return board;
}

/** @throws WorldError when the content is not on the board */
export function itemOf(state: State, boardId: string, content: string): BoardItem {
  const board = boardOf(state, boardId);
  const node = contentOf(state, content);
  const item =
    node.__typename === "DraftIssue"
      ? board.allItems.find((candidate) => candidate.content === node)
      : node.boardItems.find((candidate) => candidate.project === board);
  if (!item) throw new WorldError(`"${content}" is not on the board "${boardId}"`);
  return item;
}

/** Whether a thing is an issue or a pull request. */
export const isWork = (thing: { __typename: string }): thing is Issue | PullRequest =>
  thing.__typename === "Issue" || thing.__typename === "PullRequest";

const isDraft = (thing: { __typename: string }): thing is DraftIssue =>
  thing.__typename === "DraftIssue";
