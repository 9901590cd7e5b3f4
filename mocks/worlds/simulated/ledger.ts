import type { Instant } from "../../../src/domain/instant.ts";
import type { Action, Deed } from "../../github/action.ts";
import { offBoard } from "./life.ts";
import type { Note } from "./note.ts";
import {
  boardId,
  type Column,
  done,
  formerName,
  isBlockingLabel,
  lastNumbers,
  type RepositoryKey,
  repositories,
  stageOf,
} from "./places.ts";
import { type CloseReason, type Closing, newThing, type Opened, type Thing } from "./thing.ts";

/** GitHub's id of the row in which it stands; a converted draft keeps the draft's. */
const boardItemOf = ({ id }: Thing): string => `PVTI_${id}`;

/** The column to the left of Done: where a reopened item stands until somebody moves it. */
const lastBeforeDone = done - 1;

/**
 * Both books at once: each call writes what GitHub would see (an action) and
 * what really happened (the thing's life). Neither is ever derived from the other.
 */
export class Ledger {
  readonly actions: Action[] = [];
  readonly things: Thing[] = [];
  readonly #clock: () => Instant;
  readonly #isSilent: () => boolean;
  readonly #numbers = { ...lastNumbers };
  #ids = 0;
  #isRenamed = false;

  /**
   * @param clock    the instant of what is being done
   * @param isSilent asked at each move between columns in the order: true when GitHub writes no event for it
   */
  constructor(clock: () => Instant, isSilent: () => boolean) {
    this.#clock = clock;
    this.#isSilent = isSilent;
  }

  openIssue(repository: RepositoryKey, opened: Opened): Thing {
    const thing = this.#thing("issue", repository, opened);
    this.#write(opened.by, {
      do: "open issue",
      id: thing.id,
      repository: repositories[repository].id,
      number: thing.number ?? 0,
      title: thing.title,
    });
    return thing;
  }

  openPull(
    repository: RepositoryKey,
    { title, by, workKind, draft, closes }: Opened & { draft: boolean; closes: Thing[] },
  ): Thing {
    const thing = this.#thing("pull request", repository, { title, by, workKind });
    thing.closes = closes;
    this.#write(by, {
      do: "open pull request",
      id: thing.id,
      repository: repositories[repository].id,
      number: thing.number ?? 0,
      title,
      draft,
      closes: closes.map(({ id }) => id),
    });
    return thing;
  }

  addDraft({ title, by, workKind }: Opened): Thing {
    const thing = this.#thing("draft", null, { title, by, workKind });
    thing.boarded = true;
    this.#write(by, {
      do: "add draft",
      id: thing.id,
      board: boardId,
      boardItem: boardItemOf(thing),
      title,
    });
    return thing;
  }

  convert(thing: Thing, repository: RepositoryKey, by: string): void {
    const draft = thing.id;
    thing.id = this.#nodeId("issue");
    thing.kind = "issue";
    thing.repository = repository;
    thing.number = ++this.#numbers[repository];
    thing.life.convertedAt = this.#clock();
    thing.life.tellings = [];
    this.#write(by, {
      do: "convert draft",
      draft,
      issue: thing.id,
      repository: repositories[repository].id,
      number: thing.number,
    });
  }

  addToBoard(thing: Thing, by: string | null): void {
    thing.boarded = true;
    this.#write(by, {
      do: "add to board",
      content: thing.id,
      board: boardId,
      boardItem: boardItemOf(thing),
    });
  }

  /** Moves a card; nothing happens when it stands there already. */
  move(thing: Thing, column: Column, by: string | null, automated = false): void {
    const { life, column: previous } = thing;
    if (previous === column) return;
    const position = stageOf(column);
    const isOrdered = position !== null && previous !== "Blocked";
    const isDraft = thing.kind === "draft";
    const isSilent = (isOrdered && this.#isSilent()) || isDraft;
    const at = this.#clock();
    // After a silent move the event tells the status before it, but not on which side of a closing it was taken.
    const isUnclear = life.sinceEvent.silent && life.sinceEvent.shut;
    const before = previous === "Blocked" || isUnclear ? null : life.position;
    thing.column = column;
    this.#write(by, {
      do: "set status",
      content: thing.id,
      board: boardId,
      status: this.#name(column),
      recorded: !isSilent,
      automated,
    });
    if (previous === "Blocked") life.signal(at, { signal: "status", detail: previous }, false);
    if (position === null) life.signal(at, { signal: "status", detail: column }, true);
    else life.stand(at, position);
    if (isSilent) {
      if (!isDraft) life.silentMoves++;
      life.sinceEvent.silent = true;
    } else {
      life.tellings.push({ at, before, after: position });
      life.sinceEvent = { silent: false, shut: false };
    }
    life.lastMove = { at, silent: isSilent, position };
  }

  close(
    thing: Thing,
    by: string | null,
    { reason = "COMPLETED", closer, duplicateOf }: Closing = {},
  ): void {
    this.#write(by, {
      do: "close",
      content: thing.id,
      reason: thing.kind === "issue" ? reason : null,
      ...(closer ? { closer: closer.id } : {}),
      ...(duplicateOf ? { duplicateOf: duplicateOf.id } : {}),
    });
    this.#shut(thing, reason);
  }

  merge(pull: Thing, by: string): void {
    this.#write(by, { do: "merge", content: pull.id });
    pull.isMerged = true;
    this.#shut(pull, null);
  }

  reopen(thing: Thing, by: string): void {
    this.#write(by, { do: "reopen", content: thing.id });
    const at = this.#clock();
    thing.isOpen = true;
    thing.reason = null;
    if (thing.boarded && !thing.removed) thing.life.stand(at, lastBeforeDone);
    thing.life.tellings.push({ at, before: done, after: lastBeforeDone });
    thing.life.sinceEvent.shut = true;
    for (const waiting of thing.blocking) this.#dependency(waiting, thing);
  }

  label(thing: Thing, label: string, by: string): void {
    this.#write(by, { do: "label", content: thing.id, label });
    this.#labelled(thing, label, true);
  }

  unlabel(thing: Thing, label: string, by: string): void {
    this.#write(by, { do: "unlabel", content: thing.id, label });
    this.#labelled(thing, label, false);
  }

  /** Nothing happens when that person has it already. */
  assign(thing: Thing, login: string, by: string): void {
    if (thing.assignees.has(login)) return;
    thing.assignees.add(login);
    this.#write(by, { do: "assign", content: thing.id, login });
  }

  /** Takes it from whoever has it. */
  unassign(thing: Thing, by: string): void {
    for (const login of thing.assignees)
      this.#write(by, { do: "unassign", content: thing.id, login });
    thing.assignees.clear();
  }

  depend(thing: Thing, blocker: Thing, by: string): void {
    thing.blockers.add(blocker);
    blocker.blocking.add(thing);
    this.#write(by, { do: "add dependency", content: thing.id, blocker: blocker.id });
    if (blocker.repository === "hidden") thing.life.hasHiddenBlocker = true;
    this.#dependency(thing, blocker);
  }

  release(thing: Thing, blocker: Thing, by: string): void {
    thing.blockers.delete(blocker);
    blocker.blocking.delete(thing);
    this.#write(by, { do: "remove dependency", content: thing.id, blocker: blocker.id });
    this.#dependency(thing, blocker);
  }

  setParent(thing: Thing, parent: Thing, by: string): void {
    parent.isParent = true;
    this.#write(by, { do: "set parent", content: thing.id, parent: parent.id });
  }

  /** Off the board it is left of everything; unfinished, it is given up. */
  remove(thing: Thing, by: string): void {
    this.#write(by, { do: "remove from board", content: thing.id, board: boardId });
    thing.removed = true;
    if (thing.life.isDone) return;
    thing.life.leave(this.#clock());
    thing.life.stand(this.#clock(), offBoard);
  }

  /** No move: an unfinished item is given up where it stands. */
  archive(thing: Thing, by: string): void {
    this.#write(by, { do: "archive", content: thing.id, board: boardId });
    thing.archived = true;
    if (!thing.life.isDone) thing.life.leave(this.#clock());
  }

  /** Writes down what changes no truth: a comment, a review, a field, an assignment. */
  note(thing: Thing, by: string | null, deed: Note): void {
    this.#write(by, { ...deed, content: thing.id });
  }

  /** The second column gets its present name. */
  renameColumn(by: string): void {
    this.#isRenamed = true;
    const { column, name } = formerName;
    this.#write(by, { do: "rename status", board: boardId, from: name, to: column });
  }

  #labelled(thing: Thing, label: string, holds: boolean): void {
    if (!isBlockingLabel(label)) return;
    thing.life.signal(this.#clock(), { signal: "label", detail: label }, holds);
  }

  #name(column: Column): string {
    return column === formerName.column && !this.#isRenamed ? formerName.name : column;
  }

  #shut(thing: Thing, reason: CloseReason): void {
    const at = this.#clock();
    thing.isOpen = false;
    thing.reason = reason;
    if (thing.boarded && !thing.removed) thing.life.stand(at, done);
    thing.life.tellings.push({ at, before: null, after: done });
    thing.life.sinceEvent.shut = true;
    for (const waiting of thing.blocking) this.#dependency(waiting, thing);
  }

  /** A dependency blocks from when it was added until it is removed, while the blocking issue is open. */
  #dependency(thing: Thing, blocker: Thing): void {
    const holds = blocker.isOpen && thing.blockers.has(blocker);
    thing.life.signal(this.#clock(), { signal: "dependency", detail: blocker.id }, holds);
  }

  #write(by: string | null, deed: Deed): void {
    this.actions.push({ at: this.#clock(), by, ...deed });
  }

  #nodeId(kind: Thing["kind"]): string {
    const prefix = { issue: "I", "pull request": "PR", draft: "DI" }[kind];
    return `${prefix}_harbor${String(++this.#ids).padStart(5, "0")}`;
  }

  #thing(
    kind: Thing["kind"],
    repository: RepositoryKey | null,
    { title, workKind }: Opened,
  ): Thing {
    const number = repository === null ? null : ++this.#numbers[repository];
    const id = this.#nodeId(kind);
    const thing = newThing({ id, kind, repository, number, title, workKind }, this.#clock());
    this.things.push(thing);
    return thing;
  }
}
