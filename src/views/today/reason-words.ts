import type { ClockKind } from "../../domain/team.ts";
import type { AttentionReason } from "../../metrics/attention-reason.ts";
import { formatDuration } from "../../ui/duration.ts";
import { formatDate, formatNumber } from "../../ui/format.ts";
import type { Standing } from "../../ui/standing-mark.tsx";
import { ownerWords, reasonWords } from "./blocker-words.ts";

export type ReasonWords = {
  clock: ClockKind;
  stageName: (stage: number) => string;
  /** Names an issue by its id, where it is known. */
  nameOf: (id: string) => string | undefined;
};

const names = (logins: readonly string[]) => logins.map((login) => `@${login}`).join(", ");

/** "6 in 10": a share as people say it, never none or all. */
export const inTen = (share: number): string =>
  `${Math.min(9, Math.max(1, Math.round(10 * share)))} in 10`;

/** A reason in one line, with its figures: "8 days past the expectation of 15 days". */
export function attentionWords(reason: AttentionReason, words: ReasonWords): string {
  const { clock, stageName, nameOf } = words;
  const time = (days: number) => formatDuration(days, clock);
  switch (reason.kind) {
    case "past the SLE":
      return `${time(reason.byDays)} past the expectation of ${time(reason.sleDays)}`;
    case "likely to miss the SLE":
      return `${inTen(reason.probability)} this old miss the expectation of ${time(reason.sleDays)} (${formatNumber(reason.late)} of ${formatNumber(reason.asOld)} finished items did)`;
    case "past the pace band":
      return `older than ${reason.percentile}\u00a0% of items were when they left ${stageName(reason.stage)} (${time(reason.bandDays)})`;
    case "due too soon": {
      const rest = `${reason.percentile}\u00a0% this old took up to ${time(reason.remainingDays)} more`;
      const due = formatDate(reason.dueOn);
      return reason.daysLeft < 0
        ? `was due on ${due}`
        : `due on ${due}, ${reason.daysLeft === 0 ? "today" : `in ${time(reason.daysLeft)}`}; ${rest}`;
    }
    case "blocked": {
      const why = reason.reasons.map((one) => reasonWords(one, nameOf)).join(" and ");
      const by = why.replaceAll("blocked by ", "by ");
      return `blocked for ${time(reason.days)}: ${by}; ${reason.owner.logins.length > 0 ? "ask " : ""}${ownerWords(reason.owner)}`;
    }
    case "waiting for review": {
      const who = reason.asked.length === 0 ? "nobody is named" : `${names(reason.asked)} asked`;
      return `waiting for review for ${time(reason.days)}, ${who}`;
    }
    case "stale":
      return `untouched for ${time(reason.days)}`;
    case "over the WIP limit":
      return `${stageName(reason.stage)} holds ${formatNumber(reason.wip)}, its limit is ${formatNumber(reason.limit)}`;
    case "nobody on it":
      return "nobody is assigned";
    case "blocker cleared but still marked":
      return `still lists ${nameOf(reason.blocker) ?? "an issue"} as blocking, which is closed`;
    case "unmapped status":
      return `has been in “${reason.status}”, which no stage of the team names`;
  }
}

/** How pressing a reason is, as a mark. */
export function attentionStanding({ kind, rank }: AttentionReason): Standing {
  if (kind === "blocked") return "blocked";
  if (rank === 1) return "act";
  return rank === 7 ? "fine" : "watch";
}

/** The issues that reasons name by id. */
export const namedIssues = (reasons: readonly AttentionReason[]): string[] =>
  reasons.flatMap((reason) => {
    if (reason.kind === "blocker cleared but still marked") return [reason.blocker];
    if (reason.kind !== "blocked") return [];
    return reason.reasons.flatMap((one) =>
      one.signal === "dependency" && one.blocker !== null ? [one.blocker] : [],
    );
  });
