import type { Fact } from "../domain/fact.ts";
import type { CloseReason, Item } from "../domain/item.ts";
import { earliestIn } from "./doubts.ts";
import type { Followed, TrailFinding } from "./followed.ts";
import { followedStretches } from "./followed-stretches.ts";
import { intersection, type Span, union } from "./intervals.ts";
import { joinMoves } from "./joined-moves.ts";
import type { Part } from "./joined-part.ts";
import { joinedSignals } from "./joined-signals.ts";
import { Moves } from "./moves.ts";
import type { Place } from "./places.ts";
import { presenceOn } from "./presence.ts";
import type { Rules } from "./rules.ts";
import { Trail } from "./trail.ts";

/**
 * The way of one item that is read at several places: at each instant as the place tells it
 * that decides then (see `followedStretches`). Changing over is a move where the two do not
 * agree. Follows one item after another: what it holds is true of the last.
 */
export class JoinedTrail implements Followed {
  readonly rules: Rules;
  readonly moves = new Moves();
  archived: Followed["archived"] = { spans: [] };
  doubts: Followed["doubts"] = doubtsOf([]);
  blocked: Followed["blocked"] = joinedSignals([]);
  findings: readonly TrailFinding[] = [];
  board: Place = null;
  status: number | null = null;
  closed: Followed["closed"] = { spans: [], holds: false };
  closeReason: CloseReason | null = null;
  merged = false;
  leftAt = Number.NaN;
  private readonly trails: Trail[] = [];

  constructor(rules: Rules) {
    this.rules = rules;
  }

  /**
   * Follows an item.
   *
   * @param facts  of the item, ordered by `orderFacts`, all dated up to the instant it is read as of
   * @param places as of `placesOf`
   */
  follow(item: Item, facts: readonly Fact[], places: readonly Place[]): void {
    const stories = places.map((place, i) => {
      const trail = (this.trails[i] ??= new Trail(this.rules));
      trail.follow(item, facts, place);
      return { trail, moves: trail.moves, presence: presenceOn(place, facts) };
    });
    const parts = followedStretches(stories, places.indexOf(null)).map(
      (stretch): Part => ({ ...stretch, ...(stories[stretch.place] as (typeof stories)[number]) }),
    );
    const { trail: last, start } = parts.at(-1) as Part;
    joinMoves(this.moves, parts, facts);
    this.archived = {
      spans: union(
        parts.flatMap(({ trail, ...span }) => intersection(trail.archived.spans, [span])),
      ),
    };
    this.doubts = doubtsOf([...parts.flatMap(doubtsWithin), ...boundsOf(this.moves)]);
    this.blocked = joinedSignals(parts);
    this.findings = findingsOf(parts, last);
    this.board = last.board;
    this.status = last.status;
    this.closed = last.closed;
    this.closeReason = last.closeReason;
    this.merged = last.merged;
    this.leftAt = Math.max(last.leftAt, start);
  }
}

/** What lies within the bounds of a change to a place is in doubt though another decided then. */
const doubtsWithin = ({ trail, start, end }: Part): Span[] =>
  trail.doubts.spans
    .filter((span) => span.end >= start)
    .map((span) => ({ start: span.start, end: Math.min(span.end, end) }));

const boundsOf = ({ length, at, notBefore }: Moves): Span[] =>
  Array.from({ length }, (_, i) => ({ start: notBefore[i] as number, end: at[i] as number }));

function doubtsOf(all: readonly Span[]): Followed["doubts"] {
  const spans = union(all);
  return { spans, earliest: (at) => earliestIn(spans, at) };
}

/** Leaving a board that decides no more is no oddity: the item is still the team's. */
function findingsOf(parts: readonly Part[], last: Trail): TrailFinding[] {
  const before = new Set(parts.map(({ trail }) => trail));
  before.delete(last);
  const unmapped = [...before].flatMap(({ findings }) =>
    findings.filter(({ kind }) => kind === "unmapped status"),
  );
  return [...unmapped, ...last.findings];
}
