import type { ClockKind } from "../../domain/team.ts";
import { isRefusal } from "../../metrics/answer.ts";
import type { LongItem } from "../../metrics/longest-items.ts";
import { backCount } from "../../metrics/set-backs.ts";
import { formatDuration } from "../../ui/duration.ts";
import { formatNumber, formatShare, type Locale, plural } from "../../ui/format.ts";
import { cellText } from "../../ui/table.ts";
import type { Findings, PeriodFindings } from "./findings.ts";
import type { Section } from "./section.ts";

/** "62 % in “In review”, 20 % in “In progress”, 18 % done, then reopened". */
export function whereWords(
  { stages, reopenedShare }: LongItem,
  stageName: Findings["stageName"],
  locale?: Locale,
): string {
  const parts = [
    ...stages.map(({ stage, share }) => ({ words: `in “${stageName(stage)}”`, share })),
    ...(reopenedShare > 0 ? [{ words: "done, then reopened", share: reopenedShare }] : []),
  ];
  return parts
    .toSorted((a, b) => b.share - a.share)
    .slice(0, 3)
    .map(({ words, share }) => `${formatShare(share, 1, locale)} ${words}`)
    .join(", ");
}

function blockedWords(longest: readonly LongItem[], clock: ClockKind, locale?: Locale): string {
  const blocked = longest.filter(({ blockedDays }) => blockedDays > 0);
  const [one] = blocked;
  if (!one) return `${longest.length === 1 ? "It was not" : "None of the longest was"} blocked.`;
  return longest.length === 1
    ? `It was blocked for ${formatDuration(one.blockedDays, clock, locale)} of it.`
    : `${blocked.length} of the ${longest.length} longest ${blocked.length === 1 ? "was" : "were"} blocked for some of it.`;
}

/** The items that took longest, and where their time went. */
export function longestSection(
  { comparison, clock, nameOf, stageName }: Findings,
  locale?: Locale,
): Section {
  const { longest } = comparison;
  const [first] = longest;
  return {
    id: "longest",
    title: "What took longest, and where did the time go?",
    answer: first
      ? `The longest took ${formatDuration(first.days, clock, locale)}: ${whereWords(first, stageName, locale)}. ${blockedWords(longest, clock, locale)}`
      : "Nothing that was delivered has a cycle time.",
    lines: [],
    table:
      longest.length === 0
        ? null
        : {
            caption: "The items that took longest",
            columns: [
              { title: "Item" },
              { title: "Took", numeric: true, short: true },
              { title: "Blocked", numeric: true, short: true },
              { title: "Where the time went" },
            ],
            rows: longest.map((item) => [
              nameOf(item.row),
              formatDuration(item.days, clock, locale),
              item.blockedDays === 0 ? "–" : formatDuration(item.blockedDays, clock, locale),
              whereWords(item, stageName, locale),
            ]),
          },
    pictures: [],
  };
}

/** So many items of a list are named. */
const named = 10;

/** Items that moved backwards, were reopened, or grew too old. */
export function setBackSection({ comparison, clock, nameOf }: Findings, locale?: Locale): Section {
  const { setBacks, agedOut } = comparison.now;
  const lists = [
    ["Moved back", setBacks.movedBack],
    ["Reopened", setBacks.reopened],
    ["Aged out", agedOut ?? new Uint32Array()],
  ] as const;
  const sle = comparison.sleDays;
  const went = backCount(setBacks);
  const old =
    agedOut === null || sle === null
      ? "There is no expectation yet that items could grow older than."
      : agedOut.length === 0
        ? `Nothing grew older than ${formatDuration(sle, clock, locale)} while in progress.`
        : `${plural(agedOut.length, "item", undefined, locale)} grew older than ${formatDuration(sle, clock, locale)} while in progress.`;
  const rows = lists.flatMap(([what, list]) =>
    [...list].slice(0, named).map((row) => [what, nameOf(row)] as const),
  );
  const hidden = lists.reduce((sum, [, list]) => sum + Math.max(0, list.length - named), 0);
  return {
    id: "setbacks",
    title: "What went back, and what grew too old?",
    answer: `${went === 0 ? "Nothing moved back or was reopened." : `${plural(went, "item", undefined, locale)} moved back or ${went === 1 ? "was" : "were"} reopened.`} ${old}`,
    lines: hidden > 0 ? [`${formatNumber(hidden, locale)} more are not listed here.`] : [],
    table:
      rows.length === 0
        ? null
        : {
            caption: "Items that moved back, were reopened or aged out",
            columns: [{ title: "What", short: true }, { title: "Item" }],
            rows,
          },
    pictures: [],
  };
}

const outcomes = { done: "Done", dropped: "Dropped", open: "Open" } as const;

/** What retrospectives agreed on, and what became of it. */
export function actionSection(
  { actions, clock, nameOf }: PeriodFindings,
  locale?: Locale,
): Section {
  const title = "What did we agree on last time?";
  const empty = { id: "actions" as const, title, lines: [], table: null, pictures: [] };
  if (isRefusal(actions))
    return {
      ...empty,
      answer:
        "The team has named no label for what a retrospective agrees on. Name one on its page of agreements, put it on those items, and they are followed here.",
    };
  const { all, done, dropped } = actions.latest;
  if (all === 0) return { ...empty, answer: "No item carries the team's label for actions yet." };
  return {
    ...empty,
    answer: `Of the ${plural(all, "action", undefined, locale)} of the last retrospective, ${done} ${done === 1 ? "is" : "are"} done${dropped > 0 ? ` and ${dropped} dropped` : ""}.`,
    table: {
      caption: "Actions of retrospectives, the newest first",
      columns: [
        { title: "Action" },
        { title: "Outcome", short: true },
        { title: "Age", numeric: true, short: true },
        { title: "Of the last one", short: true },
      ],
      rows: actions.actions
        .slice(0, 2 * named)
        .map(({ row, outcome, ageDays, latest }) => [
          nameOf(row),
          outcomes[outcome],
          formatDuration(ageDays, clock, locale),
          latest ? "yes" : "",
        ]),
    },
  };
}

/** A cell as words in a sentence. */
export const nameWords = (cell: ReturnType<Findings["nameOf"]>): string => cellText(cell);
