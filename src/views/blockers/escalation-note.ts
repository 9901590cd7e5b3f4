import type { LedgerBlock } from "../../data/ledger.ts";
import type { HeldReason } from "../../metrics/block-origins.ts";
import { formatDuration } from "../../ui/duration.ts";
import { toMarkdownItem, toMarkdownText } from "../../ui/export-table.ts";
import { formatDate, formatDateAt, plural } from "../../ui/format.ts";
import { heldWords, type LedgerWords, promiseWords } from "./ledger-words.ts";

/** A note for somebody outside the team, in GitHub's Markdown. */
export type Note = { title: string; body: string };

/** Behind one blocker at most this many items are named. */
const namedBehind = 5;

/**
 * A short, plain note about some blockers: what is blocked, since when, what it holds up, what
 * is asked, and by when. For a person who knows neither the team nor Headway.
 *
 * @param by the day by which an answer is asked, or null
 */
export function escalationNote(
  blocks: readonly LedgerBlock[],
  words: LedgerWords,
  by: number | null,
): Note {
  const [first] = blocks;
  const title =
    blocks.length === 1 && first
      ? `Blocked: ${first.item.title || first.item.ref}`
      : `${plural(blocks.length, "item")} blocked`;
  const parts = blocks.map((block) => partOf(block, words));
  const ending = by === null ? [] : [`Could you answer by **${formatDate(by)}**?`];
  return { title, body: [...parts, ...ending].join("\n\n") };
}

function partOf(block: LedgerBlock, words: LedgerWords): string {
  const { item, since, ageDays, reasons, behind, behindFirst, costDays, promise } = block;
  const held = reasons.map((reason) => heldText(reason, words)).join("; ");
  const lines = [
    `**${toMarkdownItem(item)}** has been blocked since ${formatDateAt(since, words.zone)} (${formatDuration(ageDays, words.clock)}): ${held}.`,
  ];
  if (behind > 0) {
    const named = behindFirst
      .slice(0, namedBehind)
      .flatMap((id) => words.items.get(id) ?? [])
      .map(toMarkdownItem);
    const more = behind - named.length;
    lines.push(
      `- It holds up ${plural(behind, "more item")}: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`,
    );
  }
  if (costDays > 0)
    lines.push(
      `- Time lost so far: ${formatDuration(costDays, words.clock).replace(/day/, "item-day")}.`,
    );
  if (promise) lines.push(`- At risk: ${toMarkdownText(promiseWords(block, words))}.`);
  lines.push(`- Asked: ${asked(block)}`);
  return lines.join("\n");
}

function asked({ next, owner }: LedgerBlock): string {
  const who = owner.logins.map((login) => `@${login}`).join(", ");
  switch (next.step) {
    case "find an owner":
      return "who can take this on?";
    case "split":
      return next.because === "circle"
        ? "which of these can go first, or be split so that one of them can?"
        : "which part of this can be had first?";
    case "remove the mark":
      return "is this still blocked, or can the mark go?";
    case "escalate":
    case "ask":
      return `what does it take to get this moving${who === "" ? "" : `, ${who}`}, and by when can it be done?`;
    default:
      return next satisfies never;
  }
}

/** Why it is blocked; the blocking issue is named by its reference, which GitHub links. */
function heldText(held: HeldReason, words: LedgerWords): string {
  const { reason } = held;
  const blocker =
    reason.signal === "dependency" && reason.blocker !== null
      ? words.items.get(reason.blocker)
      : undefined;
  const text = heldWords(held, words);
  const at = blocker ? text.indexOf(blocker.ref) : -1;
  if (!blocker || at < 0) return toMarkdownText(text);
  const after = text.slice(at + blocker.ref.length);
  return `${toMarkdownText(text.slice(0, at))}${blocker.ref}${toMarkdownText(after)}`;
}

/** GitHub refuses addresses beyond about 8 kB; this leaves room for what it adds itself. */
export const longestAddress = 7_000;
/** The first part of a text, no character split. */
const start = (text: string, share: number): string => {
  const letters = Array.from(text);
  return letters.slice(0, Math.floor(letters.length * share)).join("");
};

const cutOff = "\n\n(Shortened: the rest did not fit into the link.)";

/**
 * The address of GitHub's own form for a new issue, filled in. A body that would make the
 * address too long is cut at the end of a line, and says so.
 *
 * @param repository `owner/name`
 */
export function newIssueAddress(host: string, repository: string, { title, body }: Note): string {
  const address = (text: string) =>
    `https://${host}/${repository}/issues/new?${new URLSearchParams({ title: title.slice(0, 250), body: text }).toString()}`;
  const whole = address(body);
  if (whole.length <= longestAddress) return whole;
  const lines = body.split("\n");
  while (lines.length > 1 && address(lines.join("\n") + cutOff).length > longestAddress)
    lines.pop();
  let text = lines.join("\n");
  // One line alone may still be too long.
  while (address(text + cutOff).length > longestAddress) text = start(text, 0.9);
  return address(text + cutOff);
}
