import type { Since } from "../../data/since.ts";
import type { Change, ChangeKind } from "../../metrics/since.ts";
import { formatDateAt, formatNumber, formatTimeNoted } from "../../ui/format.ts";

/** What happened, as it stands before a count: "Finished 2". */
export const changeTitles: Record<ChangeKind, string> = {
  finished: "Finished",
  started: "Started",
  "moved back": "Moved back",
  "got blocked": "Blocked",
  "got unblocked": "Unblocked",
  "passed the SLE": "Passed the SLE",
  "went stale": "Went stale",
  "joined the board": "Joined the board",
  "left the board": "Left the board",
  discarded: "Discarded",
};

const verbs: Record<ChangeKind, [one: string, many: string]> = {
  finished: ["was finished", "were finished"],
  started: ["was started", "were started"],
  "moved back": ["moved back", "moved back"],
  "got blocked": ["got blocked", "got blocked"],
  "got unblocked": ["is no longer blocked", "are no longer blocked"],
  "passed the SLE": ["passed the expectation", "passed the expectation"],
  "went stale": ["went stale", "went stale"],
  "joined the board": ["joined the board", "joined the board"],
  "left the board": ["left the board", "left the board"],
  discarded: ["was discarded", "were discarded"],
};

/** The changes of each kind, in the order they are read out; kinds of which there is none are left out. */
export function byChange(changes: readonly Change[]): { kind: ChangeKind; changes: Change[] }[] {
  const groups = new Map<ChangeKind, Change[]>();
  for (const change of changes)
    groups.set(change.kind, [...(groups.get(change.kind) ?? []), change]);
  return [...groups].map(([kind, found]) => ({ kind, changes: found }));
}

/** "Since 20 Aug 2026, 09:05: 2 items were finished, 1 was started and 1 got blocked." */
export function sinceSentence({ from, changes }: Since, zone: string): string {
  const when = `Since ${formatDateAt(from, zone)}, ${formatTimeNoted(from, zone)}`;
  const parts = byChange(changes).map(({ kind, changes: { length } }, i) => {
    const items = i > 0 ? "" : length === 1 ? " item" : " items";
    return `${formatNumber(length)}${items} ${verbs[kind][length === 1 ? 0 : 1]}`;
  });
  if (parts.length === 0) return `${when} nothing changed on the board.`;
  const last = parts.pop() ?? "";
  return `${when}: ${parts.length === 0 ? last : `${parts.join(", ")} and ${last}`}.`;
}

/** Where an item went: "In review → Done"; null where that says nothing. */
export function wayWords(
  { kind, from, to }: Change,
  stageName: (stage: number) => string | undefined,
): string | null {
  if (kind !== "finished" && kind !== "started" && kind !== "moved back") return null;
  const names = [from, to].flatMap((stage) => (stage === null ? [] : (stageName(stage) ?? [])));
  return names.length === 2 && names[0] !== names[1] ? names.join(" → ") : null;
}

/** What the earlier moment is: "your last visit", "the working day before: this is your first visit". */
export const knownWords: Record<Since["known"], string> = {
  visit: "your last visit",
  "stand-up": "the last stand-up",
  date: "the day you chose",
  first: "the working day before, as there is no earlier visit",
};
