import type { Ledger } from "../../data/ledger.ts";
import type { ClockKind } from "../../domain/team.ts";
import { formatDuration } from "../../ui/duration.ts";
import { plural } from "../../ui/format.ts";

/** What the ledger says as a whole: how much is blocked, at what cost, and on whom it is. */
export function ledgerSentence({ blocks, totalDays, issues }: Ledger, clock: ClockKind): string {
  const started = blocks.filter(({ inProgress }) => inProgress);
  const early = blocks.length - started.length;
  const before =
    early === 0
      ? ""
      : ` ${plural(early, "item")} ${early === 1 ? "is" : "are"} blocked before being started.`;
  if (started.length === 0) return `Nothing in progress is blocked now.${before}`;
  const cost = formatDuration(totalDays, clock).replace(/day/, "item-day");
  const parts = [
    `${plural(started.length, "item")} in progress ${started.length === 1 ? "is" : "are"} blocked now; so far that cost ${cost}.`,
  ];
  const ownerless = started.filter(({ owner }) => owner.logins.length === 0).length;
  const outside = started.filter(({ owner }) => owner.outside).length;
  if (ownerless > 0) parts.push(`${ownerless} without a clear owner.`);
  if (outside > 0)
    parts.push(`${outside} ${outside === 1 ? "waits" : "wait"} for somebody outside the team.`);
  const [largest] = issues;
  if (largest && largest.waiting > 1)
    parts.push(
      `${largest.item?.ref ?? "An issue that may not be read"} alone holds up ${plural(largest.waiting, "item")}.`,
    );
  return `${parts.join(" ")}${before}`;
}
