import type { Instant } from "../../../src/domain/instant.ts";
import { type Life, offBoard } from "./life.ts";
import { commitment, done, stages } from "./places.ts";
import { common, merged } from "./stretches.ts";
import type { Thing } from "./thing.ts";
import type { ItemTruth, Stretch, Truth } from "./truth.ts";
import { untoldOf } from "./untold.ts";

/** The last moment it moved from left of an edge to right of it, if it is right of it still. */
function crossing(life: Life, edge: number): Instant | null {
  let found: Instant | null = null;
  let before = offBoard;
  for (const { at, position } of life.trail) {
    if (position < edge) found = null;
    else if (before < edge) found = at;
    before = position;
  }
  return found;
}

function stays(life: Life): (Stretch & { position: number })[] {
  return life.trail.flatMap(({ at, position }, i, trail) => {
    const to = trail[i + 1]?.at ?? life.exit;
    return position === offBoard ? [] : [{ position, from: at, to }];
  });
}

/** Closes the book of one item. */
function truthOf(thing: Thing, end: Instant): ItemTruth {
  const { life } = thing;
  const startedAt = crossing(life, commitment);
  const finishedAt = life.exit ?? crossing(life, done);
  const visited = stays(life);
  const blocked = life.blocked;
  const underWay = visited.filter(({ position }) => position >= commitment && position < done);
  const isDropped =
    life.exit !== null ||
    thing.reason === "NOT_PLANNED" ||
    thing.reason === "DUPLICATE" ||
    (thing.kind === "pull request" && !thing.isOpen && !thing.isMerged);
  return {
    id: thing.id,
    kind: thing.kind,
    number: thing.number,
    title: thing.title,
    workKind: thing.workKind,
    createdAt: life.createdAt,
    startedAt,
    finishedAt,
    outcome: finishedAt === null ? null : isDropped ? "discarded" : "delivered",
    stays: visited
      .filter(({ from, to }) => to === null || to > from)
      .map(({ position, from, to }) => ({ stage: stages[position] ?? "", from, to })),
    blocked,
    blockedWhileInProgress: common(
      merged(blocked.map(({ from, to }) => ({ from, to }))),
      merged(underWay.map(({ from, to }) => ({ from, to }))),
    ),
    untold: untoldOf(
      life,
      { isDraft: thing.kind === "draft", isRemoved: thing.removed, startedAt, finishedAt },
      { commitment, done },
      end,
    ),
  };
}

/** Why something on the board is not one of the team's items under the team file; null when it is one. */
function leftBecause(thing: Thing): string | null {
  if (thing.isParent) return "an initiative: it has sub-issues";
  const closed = thing.closes.find(({ boarded }) => boarded);
  return closed ? `a pull request that closes the team's #${closed.number}` : null;
}

/** What really happened to everything that is or was on the board, as of `end`. */
export function truthOfAll(things: readonly Thing[], end: Instant): Truth {
  const truth: Truth = { items: [], left: [] };
  for (const thing of things) {
    if (!thing.boarded) continue;
    const why = leftBecause(thing);
    if (why === null) truth.items.push(truthOf(thing, end));
    else truth.left.push({ id: thing.id, why });
  }
  return truth;
}
