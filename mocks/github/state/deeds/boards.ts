import { type Doing, momentOf } from "../doing.ts";
import { boardOf, contentOf, itemOf, WorldError } from "../found.ts";
import type { Board, BoardItem, State } from "../state.ts";
import { type Moment, written } from "../written.ts";
import { addIssue } from "./opening.ts";

/** Drafts have no timeline: nothing is written. */
export function addDraft(state: State, deed: Doing<"add draft">): void {
  const moment = momentOf(state, deed);
  const draft = {
    __typename: "DraftIssue" as const,
    id: deed.id,
    title: deed.title,
    createdAt: moment.at,
    updatedAt: moment.at,
    creator: moment.actor,
    currentAssignees: [],
  };
  state.nodes.set(draft.id, draft);
  place(state, boardOf(state, deed.board), deed.boardItem, draft, moment);
}

/** The board's row stays, with the dates of its values; the issue's own record begins now. */
export function convertDraft(state: State, deed: Doing<"convert draft">): void {
  const moment = momentOf(state, deed);
  const draft = contentOf(state, deed.draft);
  if (draft.__typename !== "DraftIssue") throw new WorldError(`"${deed.draft}" is no draft`);
  const item = state.boards
    .flatMap((board) => board.allItems)
    .find((candidate) => candidate.content === draft);
  if (!item) throw new WorldError(`the draft "${deed.draft}" is on no board`);

  const issue = addIssue(state, { ...deed, id: deed.issue, title: draft.title }, moment);
  issue.currentAssignees = draft.currentAssignees;
  issue.boardItems.push(item);
  item.content = issue;
  changed(item, moment);
  state.nodes.delete(draft.id);
  written(issue, "ConvertedFromDraftEvent", moment, {
    project: item.project,
    wasAutomated: false,
  });
}

export function addToBoard(state: State, deed: Doing<"add to board">): void {
  const moment = momentOf(state, deed);
  const board = boardOf(state, deed.board);
  const content = contentOf(state, deed.content);
  if (content.__typename === "DraftIssue")
    throw new WorldError(`the draft "${deed.content}" stands on its board from the beginning`);
  if (content.boardItems.some(({ project }) => project === board))
    throw new WorldError(`"${deed.content}" is on the board "${deed.board}" already`);
  content.boardItems.push(place(state, board, deed.boardItem, content, moment));
  written(content, "AddedToProjectV2Event", moment, { project: board, wasAutomated: false });
}

export function removeFromBoard(state: State, deed: Doing<"remove from board">): void {
  const moment = momentOf(state, deed);
  const item = itemOf(state, deed.board, deed.content);
  const { project, content } = item;
  project.allItems.splice(project.allItems.indexOf(item), 1);
  project.updatedAt = moment.at;
  state.nodes.delete(item.id);
  if (content.__typename === "DraftIssue") {
    state.nodes.delete(content.id);
    return;
  }
  content.boardItems.splice(content.boardItems.indexOf(item), 1);
  written(content, "RemovedFromProjectV2Event", moment, { project, wasAutomated: false });
}

/** Neither archiving nor its undoing writes an event. */
export function archive(state: State, deed: Doing<"archive" | "unarchive">): void {
  const item = itemOf(state, deed.board, deed.content);
  item.isArchived = deed.do === "archive";
  changed(item, momentOf(state, deed));
}

/** A row is changed, and with it the board, but not what stands in the row. */
export function changed(item: BoardItem, { at }: Moment): void {
  item.updatedAt = at;
  item.project.updatedAt = at;
}

function place(
  state: State,
  project: Board,
  id: string,
  content: BoardItem["content"],
  { at, actor }: Moment,
): BoardItem {
  const item: BoardItem = {
    __typename: "ProjectV2Item",
    id,
    project,
    content,
    creator: actor,
    createdAt: at,
    updatedAt: at,
    isArchived: false,
    values: new Map(),
  };
  project.allItems.push(item);
  project.updatedAt = at;
  state.nodes.set(id, item);
  return item;
}
