import type { FactOf } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { ItemId } from "../domain/item.ts";
import { orderFacts } from "./order-facts.ts";
import type { PullWorks } from "./pull-work.ts";
import { TextBuilder, type TextColumn, TextListBuilder, type TextLists } from "./text-columns.ts";

type Link = FactOf<"linked" | "unlinked">;

/** Stands for a pull request that may not be read. */
const hidden = "hidden";

/** Collects row after row who did something last, what works on an item, and who is waited for. */
export class WorkColumns {
  private readonly works: PullWorks;
  private readonly lastHumanAt: Float64Array;
  private readonly lastHumanAct: TextBuilder;
  private readonly pulls: TextListBuilder;
  private readonly reviewAskedAt: Float64Array;
  private readonly reviewers: TextListBuilder;
  private row = -1;
  /** When a person last did something on the item of the row, as far as told. */
  lastAt = Number.NEGATIVE_INFINITY;
  private act = "";
  private links: Link[] | null = null;

  constructor(rows: number, works: PullWorks) {
    this.works = works;
    this.lastHumanAt = new Float64Array(rows).fill(Number.NaN);
    this.lastHumanAct = new TextBuilder(rows);
    this.pulls = new TextListBuilder(rows);
    this.reviewAskedAt = new Float64Array(rows).fill(Number.NaN);
    this.reviewers = new TextListBuilder(rows);
  }

  /**
   * A person did something on the item of the row. Of what was done in one second the name
   * decides: facts may come in any order.
   */
  did(at: Instant, act: string): void {
    if (at < this.lastAt || (at === this.lastAt && act < this.act)) return;
    this.lastAt = at;
    this.act = act;
  }

  /** The item of the row was linked to a pull request, or no longer is; in any order. */
  link(fact: Link): void {
    (this.links ??= []).push(fact);
  }

  /** @param own whether the item is itself a pull request */
  endRow(id: ItemId, own: boolean): void {
    this.row++;
    const asked = new Set<string>();
    if (own) this.wait(id, asked);
    const closing = this.works.closing(id);
    if (this.links !== null || closing.length > 0)
      for (const pull of new Set([...closing, ...linkedNow(this.links ?? [])])) {
        const work = this.works.of(pull);
        if (work && work.lastHumanAt >= this.lastAt) this.did(work.lastHumanAt, work.lastHumanAct);
        if (!work?.givenUp) this.pulls.push(pull);
        this.wait(pull, asked);
      }
    for (const reviewer of asked) this.reviewers.push(reviewer);
    this.pulls.endRow();
    this.reviewers.endRow();
    if (this.act !== "") this.lastHumanAt[this.row] = this.lastAt;
    this.lastHumanAct.set(this.row, this.act);
    this.lastAt = Number.NEGATIVE_INFINITY;
    this.act = "";
    this.links = null;
  }

  columns(): {
    lastHumanAt: Float64Array;
    lastHumanAct: TextColumn;
    pulls: TextLists;
    reviewAskedAt: Float64Array;
    reviewers: TextLists;
  } {
    return {
      lastHumanAt: this.lastHumanAt,
      lastHumanAct: this.lastHumanAct.take(),
      pulls: this.pulls.take(),
      reviewAskedAt: this.reviewAskedAt,
      reviewers: this.reviewers.take(),
    };
  }

  private wait(pull: ItemId, asked: Set<string>): void {
    const work = this.works.of(pull);
    if (!work || Number.isNaN(work.askedAt)) return;
    const { row, reviewAskedAt } = this;
    const before = reviewAskedAt[row] as number;
    reviewAskedAt[row] = Number.isNaN(before) ? work.askedAt : Math.min(before, work.askedAt);
    for (const reviewer of work.asked) asked.add(reviewer);
  }
}

/** The pull requests that are linked after the last of the facts. */
function linkedNow(links: readonly Link[]): Set<ItemId> {
  const now = new Set<ItemId>();
  for (const fact of links.length < 2 ? links : orderFacts(links, Infinity)) {
    if (fact.kind === "linked") now.add(fact.pull ?? hidden);
    if (fact.kind === "unlinked") now.delete(fact.pull ?? hidden);
  }
  return now;
}
