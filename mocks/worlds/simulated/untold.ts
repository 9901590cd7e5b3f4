import type { Instant } from "../../../src/domain/instant.ts";
import { type Life, offBoard, type Telling } from "./life.ts";
import type { Bounds, Untold, UntoldReason } from "./truth.ts";

/** Between which tellings a crossing of the left edge of stage `edge`, truly at `at`, is known to lie. */
function between(
  tellings: readonly Telling[],
  createdAt: Instant,
  edge: number,
  at: Instant,
): Bounds {
  let notBefore = createdAt;
  let notAfter = Number.POSITIVE_INFINITY;
  for (const { at: told, before, after } of tellings) {
    const isLeft = (before !== null && before < edge) || (after !== null && after < edge);
    const isRight = (before !== null && before >= edge) || (after !== null && after >= edge);
    if (told <= at && isLeft) notBefore = Math.max(notBefore, told);
    if (told >= at && isRight) notAfter = Math.min(notAfter, told);
  }
  return { notBefore, notAfter };
}

const notes: Record<UntoldReason, string> = {
  "silent move":
    "A move wrote no event: the last is dated by the status value's change, earlier ones lie before the next event.",
  draft: "A draft has no timeline: only its creation and the last change of its status are known.",
  "converted draft": "It was a draft at first: the issue's history begins at the conversion.",
  "archived unfinished": "Archiving writes no event: it came after the last known move.",
  "removed from board": "No longer on the board: only who has read the board before knows of it.",
  "unreadable blocker": "It waits for an issue that may not be read, whose closing is not told.",
};

/**
 * What GitHub's record as of `end` cannot tell of an item, given what the
 * process itself knows of the moves it made without leaving a trace.
 */
export function untoldOf(
  life: Life,
  item: {
    isDraft: boolean;
    isRemoved: boolean;
    startedAt: Instant | null;
    finishedAt: Instant | null;
  },
  edges: { commitment: number; done: number },
  end: Instant,
): Untold | null {
  const why: UntoldReason[] = [];
  const isArchived = life.exit !== null && !item.isRemoved;
  if (life.silentMoves > 0) why.push("silent move");
  if (item.isDraft) why.push("draft");
  if (life.convertedAt !== null) why.push("converted draft");
  if (isArchived) why.push("archived unfinished");
  if (item.isRemoved) why.push("removed from board");
  if (life.hasHiddenBlocker) why.push("unreadable blocker");
  if (why.length === 0) return null;

  const { lastMove, convertedAt } = life;
  // Off the board there is no status value any more, and no time of its last change.
  const dated = lastMove?.silent && !item.isRemoved ? lastMove : null;
  const tellings = [...life.tellings];
  const stoodBefore =
    tellings.findLast(({ at, after }) => at < (dated?.at ?? end) && after !== null)?.after ??
    offBoard;
  if (dated) tellings.push({ at: dated.at, before: null, after: dated.position });
  const bounds = (edge: number, at: Instant): Bounds =>
    // Where it was last known right of the edge, it may or may not have left it in between.
    dated?.at === at && stoodBefore < edge
      ? { notBefore: at, notAfter: at }
      : between(tellings, life.createdAt, edge, at);
  const untold: Untold = { why, unsure: [], note: why.map((reason) => notes[reason]).join(" ") };
  const movedBefore = convertedAt !== null || item.isDraft;
  const hasLostMoves = movedBefore || life.silentMoves > (dated ? 1 : 0);
  if (convertedAt !== null) untold.created = { notBefore: life.createdAt, notAfter: convertedAt };
  const { startedAt, finishedAt } = item;
  if (startedAt !== null) untold.started = bounds(edges.commitment, startedAt);
  if (finishedAt !== null && life.exit === null) untold.finished = bounds(edges.done, finishedAt);
  if (convertedAt !== null) {
    // A sight at the conversion ("at or before") is as good a reading as the value's own change time.
    for (const part of [untold.started, untold.finished]) {
      if (part && part.notBefore < convertedAt)
        part.notAfter = Math.max(part.notAfter, convertedAt);
    }
  }
  if (isArchived || (item.isDraft && item.isRemoved)) {
    const known = tellings.reduce((latest, { at }) => Math.max(latest, at), life.createdAt);
    untold.finished = { notBefore: known, notAfter: end };
  }
  untold.unsure = unsureOf(life, untold, edges.done, hasLostMoves);
  return untold;
}

/** The parts of the truth that follow from what is not known, and have no bounds of their own. */
function unsureOf(
  life: Life,
  { started, finished }: Untold,
  doneEdge: number,
  hasLostMoves: boolean,
): Untold["unsure"] {
  const isLoose = (part?: Bounds) => part !== undefined && part.notBefore < part.notAfter;
  const cameBack = life.trail.some(({ position }, i, trail) => {
    const next = trail[i + 1];
    return position >= doneEdge && next !== undefined && next.position < doneEdge;
  });
  const areStays = hasLostMoves || isLoose(started) || isLoose(finished);
  const areSignals =
    life.hasHiddenBlocker ||
    life.convertedAt !== null ||
    isLoose(finished) ||
    (hasLostMoves && cameBack);
  const unsure: Untold["unsure"] = [];
  if (areStays) unsure.push("stays");
  if (areStays || areSignals) unsure.push("blockedWhileInProgress");
  if (areSignals) unsure.push("blocked");
  return unsure;
}
