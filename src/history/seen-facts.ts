import type { Fact } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { BoardId, Item } from "../domain/item.ts";
import { normal } from "../domain/workflow.ts";
import type { FindingKind } from "./flow-table.ts";

/** What matters of the facts of one item after another, each in any order. */
export class SeenFacts {
  /** Facts later than the instant: then the present does not tell about it. */
  later = false;
  labelled: Map<string, { at: Instant; on: boolean }> | null = null;
  createdAt = Infinity;
  closedAt = Number.NEGATIVE_INFINITY;
  reopenedAt = Number.NEGATIVE_INFINITY;
  status = "";
  private movedAt = Number.NEGATIVE_INFINITY;
  /** Two moves in one second: which came last is not looked into. */
  unclear = false;

  /** Forgets the item: the next one begins with nothing. */
  reset(): void {
    this.later = this.unclear = false;
    this.labelled = null;
    this.createdAt = Infinity;
    this.closedAt = this.reopenedAt = this.movedAt = Number.NEGATIVE_INFINITY;
    this.status = "";
  }

  moved({ at, to }: Fact & { to: string }): void {
    if (at < this.movedAt) return;
    this.unclear = at === this.movedAt;
    this.movedAt = at;
    this.status = to;
  }

  get hasMoved(): boolean {
    return this.movedAt > Number.NEGATIVE_INFINITY;
  }

  take(fact: Fact): void {
    switch (fact.kind) {
      case "labelled":
      case "unlabelled": {
        this.labelled ??= new Map();
        const before = this.labelled.get(fact.label);
        if (before && before.at > fact.at) return;
        // Put on and taken off within one second: whichever, it is no rename.
        const on = fact.kind === "labelled" && !(before && before.at === fact.at);
        this.labelled.set(fact.label, { at: fact.at, on });
        return;
      }
      case "created":
        this.createdAt = Math.min(this.createdAt, fact.at);
        return;
      case "closed":
      case "merged":
        this.closedAt = Math.max(this.closedAt, fact.at);
        return;
      case "reopened":
        this.reopenedAt = Math.max(this.reopenedAt, fact.at);
        return;
      default:
    }
  }
}

/** What contradicts itself about one item. */
export function contradictions(
  seen: SeenFacts,
  item: Item,
  board: BoardId | null,
): [FindingKind, string][] {
  const found: [FindingKind, string][] = [];
  const { closedAt, createdAt, reopenedAt } = seen;
  if (closedAt < createdAt && createdAt < Infinity && closedAt > Number.NEGATIVE_INFINITY)
    found.push(["negative time", "closed before it was created"]);
  if (seen.later) return found;
  const isClosed = closedAt > reopenedAt;
  const inOneSecond = closedAt === reopenedAt && closedAt > Number.NEGATIVE_INFINITY;
  if (!inOneSecond && isClosed !== (item.state !== "open"))
    found.push([
      "disagreement",
      isClosed ? "open, though it was closed last" : "closed, though no event closed it",
    ]);
  const place = item.boards.find((candidate) => candidate.board === board);
  if (place && !place.gone && !seen.unclear && seen.hasMoved) {
    const shown = place.status ?? "";
    if (shown !== seen.status && normal(shown) !== normal(seen.status))
      found.push(["disagreement", `stands in “${shown}”, was last moved to “${seen.status}”`]);
  }
  return found;
}
