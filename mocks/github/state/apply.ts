import type { Action } from "../action.ts";
import { postStatusUpdate } from "./deeds/board-updates.ts";
import { addDraft, addToBoard, archive, convertDraft, removeFromBoard } from "./deeds/boards.ts";
import { close, merge, reopen } from "./deeds/closing.ts";
import { addDependency, removeDependency } from "./deeds/dependencies.ts";
import {
  assign,
  comment,
  label,
  renameLabel,
  renameTitle,
  setMilestone,
  setParent,
  setType,
} from "./deeds/describing.ts";
import { renameStatus, setField, setStatus } from "./deeds/fields.ts";
import { erase, transfer } from "./deeds/leaving.ts";
import { linkPullRequest } from "./deeds/linking.ts";
import { openIssue, openPullRequest } from "./deeds/opening.ts";
import { requestReview, review, setDraft } from "./deeds/reviewing.ts";
import type { State } from "./state.ts";

/**
 * Lets one thing happen on GitHub.
 *
 * @throws WorldError when it could not have happened
 */
export function apply(state: State, action: Action): void {
  state.revision += 1;
  switch (action.do) {
    case "open issue":
      return openIssue(state, action);
    case "open pull request":
      return openPullRequest(state, action);
    case "add draft":
      return addDraft(state, action);
    case "convert draft":
      return convertDraft(state, action);
    case "add to board":
      return addToBoard(state, action);
    case "remove from board":
      return removeFromBoard(state, action);
    case "archive":
    case "unarchive":
      return archive(state, action);
    case "set status":
      return setStatus(state, action);
    case "set field":
      return setField(state, action);
    case "label":
    case "unlabel":
      return label(state, action);
    case "assign":
    case "unassign":
      return assign(state, action);
    case "set milestone":
      return setMilestone(state, action);
    case "set type":
      return setType(state, action);
    case "set parent":
      return setParent(state, action);
    case "rename title":
      return renameTitle(state, action);
    case "close":
      return close(state, action);
    case "reopen":
      return reopen(state, action);
    case "merge":
      return merge(state, action);
    case "comment":
      return comment(state, action);
    case "add dependency":
      return addDependency(state, action);
    case "remove dependency":
      return removeDependency(state, action);
    case "ready for review":
    case "convert to draft":
      return setDraft(state, action);
    case "request review":
    case "withdraw review request":
      return requestReview(state, action);
    case "review":
      return review(state, action);
    case "delete":
      return erase(state, action);
    case "transfer":
      return transfer(state, action);
    case "link pull request":
    case "unlink pull request":
      return linkPullRequest(state, action);
    case "post status update":
      return postStatusUpdate(state, action);
    case "rename status":
      return renameStatus(state, action);
    case "rename label":
      return renameLabel(state, action);
  }
}
