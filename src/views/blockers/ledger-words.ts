import type { LedgerBlock, LedgerItem } from "../../data/ledger.ts";
import type { ClockKind } from "../../domain/team.ts";
import type { HeldReason } from "../../metrics/block-origins.ts";
import { formatDuration } from "../../ui/duration.ts";
import { formatDate, formatDateAt, formatTime, plural } from "../../ui/format.ts";
import { ownerWords, reasonWords } from "../today/blocker-words.ts";

/** What words are made with. */
export type LedgerWords = {
  items: ReadonlyMap<string, LedgerItem>;
  zone: string;
  clock: ClockKind;
  /** The team's limit for how long something is blocked, in days. */
  limitDays: number;
};

/** "acme/auth#88 Sign in". */
export const nameOf = ({ ref, title }: LedgerItem): string =>
  title === "" ? ref : `${ref} ${title}`;

const named = (items: LedgerWords["items"]) => (id: string) => {
  const item = items.get(id);
  return item && nameOf(item);
};

/** A signal with what must be known about it: that it came back, or when it may have begun. */
export function heldWords(held: HeldReason, { items, zone }: LedgerWords): string {
  const { reason, since, notBefore, reopened } = held;
  const words = reasonWords(reason, named(items));
  if (reopened) return `${words}, again since it was reopened on ${formatDateAt(since, zone)}`;
  if (notBefore < since)
    return `${words}, first seen ${stamp(since, zone)}, not there yet ${stamp(notBefore, zone)}`;
  if (reason.signal === "dependency" && reason.blocker === null)
    return `${words}: it counts until the link is removed, closing it cannot be seen`;
  return words;
}

const stamp = (at: number, zone: string) => `${formatDateAt(at, zone)}, ${formatTime(at, zone)}`;

/** Why it is blocked, in one sentence. */
export const whyWords = ({ reasons }: LedgerBlock, words: LedgerWords): string =>
  reasons.map((held) => heldWords(held, words)).join("; ");

/** "3 items wait for it"; "nothing waits for it". */
export const behindWords = ({ behind }: LedgerBlock): string =>
  behind === 0
    ? "nothing waits for it"
    : `${plural(behind, "item")} ${behind === 1 ? "waits" : "wait"} for it`;

/** "14 item-days so far". */
export const costWords = ({ costDays, inProgress }: LedgerBlock, { clock }: LedgerWords): string =>
  costDays === 0 && !inProgress
    ? "not started yet, no time lost"
    : `${formatDuration(costDays, clock).replace(/day/, "item-day")} so far`;

/** The date at risk: "due 24 Nov 2026, in 4 days"; empty where there is none. */
export function promiseWords({ promise, item }: LedgerBlock, { items }: LedgerWords): string {
  if (!promise) return "";
  const { kind, title, on, daysLeft, of } = promise;
  const ends = daysLeft < 0 ? "ended" : "ends";
  const what = kind === "due" ? `due ${formatDate(on)}` : `${title} ${ends} ${formatDate(on)}`;
  const when =
    daysLeft > 0
      ? `in ${plural(daysLeft, "day")}`
      : daysLeft === 0
        ? "today"
        : `${plural(-daysLeft, "day")} ago`;
  const other = of === item.id ? undefined : items.get(of)?.ref;
  return `${what}, ${when}${other === undefined ? "" : ` (${other} behind it)`}`;
}

/** What to do next, as a suggestion. */
export function nextWords(block: LedgerBlock, words: LedgerWords): string {
  const { next, owner, circle, reasons, item } = block;
  const who = owner.logins.map((login) => `@${login}`).join(", ");
  switch (next.because) {
    case "moved on":
      return "Remove the mark: it moved on while it was marked.";
    case "wait is over":
      return "Remove the mark, if nothing else holds it up: what it waited for is over.";
    case "circle": {
      const others = circle
        .filter((id) => id !== item.id)
        .map((id) => words.items.get(id)?.ref ?? id);
      return `Split: it waits in a circle with ${others.join(", ")}.`;
    }
    case "several blockers":
      return `Split off what can go on: it waits for ${reasons.filter(({ reason }) => reason.signal === "dependency").length} issues.`;
    case "nobody assigned":
      return item.author === null
        ? "Find an owner: nobody is assigned."
        : `Find an owner: nobody is assigned. @${item.author} opened it.`;
    case "outside the team":
      return "Escalate: the cause lies outside the team.";
    case "past the limit":
      return `Escalate: it is blocked for longer than the team's limit of ${formatDuration(words.limitDays, words.clock)}.`;
    case "no reason given":
      return `Ask ${who} what it waits for: the mark gives no reason.`;
    case "owner known":
      return `Ask ${who} what it takes.`;
    default:
      return next satisfies never;
  }
}

/** Who can help, as a sentence part. */
export const whoWords = ({ owner }: LedgerBlock): string => ownerWords(owner);
