import type { Fact } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { ItemId } from "../domain/item.ts";
import type { ItemFacts } from "../domain/reading.ts";
import { orderFacts } from "./order-facts.ts";

/** What a pull request says of the work on the items it is linked to, at an instant. */
export type PullWork = {
  /** Closed without being merged: nobody works on it any more. */
  givenUp: boolean;
  /** The last thing a person did on it; NaN and "" where nothing is known. */
  lastHumanAt: Instant;
  lastHumanAct: Fact["kind"] | "";
  /** Since when somebody asked has not answered; NaN where nobody is waited for. */
  askedAt: Instant;
  /** Who was asked and has not answered; a team as `organisation/team`. */
  asked: readonly string[];
};

/**
 * Reads a pull request as of an instant.
 *
 * Somebody asked for a review is waited for until they review, the request is taken back, or
 * the pull request is merged or closed; a team until anybody reviews who was not asked by
 * name. While it is a draft nobody is waited for: the wait begins when it is ready.
 */
export function pullWork({ facts }: ItemFacts, asOf: Instant): PullWork {
  const asked = new Map<string, Instant>();
  let isOpen = true;
  let merged = false;
  let readyAt = Number.NEGATIVE_INFINITY;
  let lastHumanAt = Number.NaN;
  let lastHumanAct: PullWork["lastHumanAct"] = "";
  for (const fact of orderFacts(facts, asOf)) {
    if (!fact.automated) {
      lastHumanAt = fact.at;
      lastHumanAct = fact.kind;
    }
    switch (fact.kind) {
      case "review requested":
        if (!asked.has(fact.reviewer ?? "")) asked.set(fact.reviewer ?? "", fact.at);
        break;
      case "review request removed":
        asked.delete(fact.reviewer ?? "");
        break;
      case "reviewed":
        if (fact.verdict !== "dismissed") answered(asked, fact.by);
        break;
      case "drafted":
        readyAt = Infinity;
        break;
      case "readied":
        readyAt = fact.at;
        break;
      case "merged":
        merged = true;
        break;
      case "closed":
        isOpen = false;
        break;
      case "reopened":
        isOpen = true;
        break;
      default:
    }
  }
  const isWaiting = isOpen && !merged && readyAt < Infinity && asked.size > 0;
  return {
    givenUp: !isOpen && !merged,
    lastHumanAt,
    lastHumanAct,
    askedAt: isWaiting ? Math.max(readyAt, Math.min(...asked.values())) : Number.NaN,
    asked: isWaiting ? [...asked.keys()] : [],
  };
}

/** A review answers the request to its author, or else those to teams and to nobody named. */
function answered(asked: Map<string, Instant>, by: string | undefined): void {
  if (by !== undefined && asked.delete(by)) return;
  for (const name of asked.keys()) if (name === "" || name.includes("/")) asked.delete(name);
}

/** The pull requests among a team's items, read as of an instant, and by the items they close. */
export type PullWorks = {
  of: (pull: ItemId) => PullWork | undefined;
  /** Pull requests that exist and say they close the item. */
  closing: (item: ItemId) => readonly ItemId[];
};

const none: readonly ItemId[] = [];

export function pullWorks(items: readonly ItemFacts[], asOf: Instant): PullWorks {
  const works = new Map<ItemId, PullWork>();
  const closers = new Map<ItemId, ItemId[]>();
  for (const entry of items) {
    const { item } = entry;
    if (item.kind !== "pull request" || item.createdAt > asOf) continue;
    works.set(item.id, pullWork(entry, asOf));
    for (const closed of item.closes) {
      const known = closers.get(closed);
      if (known) known.push(item.id);
      else closers.set(closed, [item.id]);
    }
  }
  return { of: (pull) => works.get(pull), closing: (item) => closers.get(item) ?? none };
}
