import type { Fact, FactOf } from "../../domain/fact.ts";
import type { Instant } from "../../domain/instant.ts";
import type { BoardId } from "../../domain/item.ts";
import { movedUnarchived } from "../../domain/moved-unarchived.ts";

/** Where an item stands on a board by what is known of it. */
export type Standing = {
  on: boolean;
  /** "" when it has none. */
  status: string;
  /** The last move since it came onto the board; null when none is known. */
  move: FactOf<"status"> | null;
  archived: boolean;
  /** When it was last archived or brought back; null when neither is known. */
  toggledAt: Instant | null;
  /** Archived, it was moved: so it was brought back before, and nothing told of that. */
  movedAt: Instant | null;
  /** Last change of each field since it came onto the board. */
  fields: ReadonlyMap<string, FactOf<"field">>;
};

/**
 * Where an item stands on a board by its facts. What was taken off and put on again begins
 * anew, without status and fields; a draft that became an issue keeps its row.
 *
 * @param told  the item's recorded facts in the order of its timeline
 * @param known all that is stored of it, in any order
 * @param until recorded facts after this instant are left out: the row to compare with is older
 */
export function standingOn(
  board: BoardId,
  told: readonly Fact[],
  known: readonly Fact[],
  until: Instant = Infinity,
): Standing {
  const standing = nothing();
  for (const fact of lined(told, known)) {
    if (fact.evidence === "recorded" && fact.at > until + lag(fact)) continue;
    if (!("board" in fact) || fact.board !== board) continue;
    take(standing, fact);
  }
  return standing;
}

/** GitHub may write the event of a move a moment after the row. */
const lag = ({ kind }: Fact): number => (kind === "status" ? 2_000 : 0);

type Mutable = { -readonly [K in keyof Standing]: Standing[K] } & {
  fields: Map<string, FactOf<"field">>;
};

const nothing = (): Mutable => ({
  on: false,
  status: "",
  move: null,
  archived: false,
  toggledAt: null,
  movedAt: null,
  fields: new Map(),
});

function take(standing: Mutable, fact: Extract<Fact, { board: BoardId | null }>): void {
  switch (fact.kind) {
    case "added":
      Object.assign(standing, nothing(), { on: true });
      return;
    case "converted":
      standing.on = true;
      return;
    case "removed":
      Object.assign(standing, nothing());
      return;
    case "archived":
    case "unarchived":
      standing.archived = fact.kind === "archived";
      standing.toggledAt = fact.at;
      standing.movedAt = null;
      return;
    case "status":
      if (standing.archived && movedUnarchived(fact, standing.toggledAt ?? Number.NaN))
        standing.movedAt ??= fact.at;
      standing.on = true;
      standing.status = fact.to;
      standing.move = fact;
      return;
    case "field":
      standing.fields.set(fact.field, fact);
  }
}

/** By time; within a second a row's own creation, then the timeline in its order, then what was concluded. */
function lined(told: readonly Fact[], known: readonly Fact[]): Fact[] {
  const ids = new Set(told.map(({ id }) => id));
  return [...told, ...known.filter(({ id }) => !ids.has(id))].toSorted(
    (a, b) => a.at - b.at || rank(a) - rank(b),
  );
}

const rank = ({ evidence, kind }: Fact): number => {
  if (evidence === "recorded") return 1;
  return kind === "added" ? 0 : 2;
};
