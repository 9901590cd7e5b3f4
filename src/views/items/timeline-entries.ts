import type { ItemTimeline } from "../../data/history.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Reason } from "../../history/flow-table.ts";
import { formatDuration } from "../../ui/duration.ts";

/** One line of an item's timeline. */
export type Entry = { at: Instant; kind: "stage" | "block" | "person"; text: string; note: string };

const dayMs = 86_400_000;

const people: Record<ItemTimeline["people"][number]["what"], string> = {
  assigned: "assigned to",
  unassigned: "no longer assigned to",
  "review requested": "review asked of",
  "review request removed": "review no longer asked of",
  approved: "approved by",
  "changes requested": "changes asked for by",
  commented: "review commented by",
  dismissed: "review dismissed by",
};

type Words = {
  /** Names of the stages by index. */
  stages: readonly { name: string }[];
  reason: (reason: Reason) => string;
  asOf: Instant;
};

/** An item's timeline as lines, in order of time: where it went, what blocked it, who was asked. */
export function timelineEntries(
  { createdAt, stays, blocks, people: asked, startUnseen, startedAt }: ItemTimeline,
  { stages, reason, asOf }: Words,
): Entry[] {
  const lasted = (start: Instant, end: Instant | null) =>
    end === null
      ? `${formatDuration((asOf - start) / dayMs, "elapsed")} so far`
      : formatDuration((end - start) / dayMs, "elapsed");
  return [
    { at: createdAt, kind: "stage", text: "Created", note: "" } as const,
    ...stays.map(({ stage, start, end, evidence }): Entry => {
      const unseen = startUnseen && start === startedAt ? "; was there when first seen" : "";
      const name = stage === null ? "Off the board" : (stages[stage]?.name ?? "");
      return {
        at: start,
        kind: "stage",
        text: name,
        note: `${lasted(start, end)}, ${evidence}${unseen}`,
      };
    }),
    ...blocks.map(
      ({ start, end, reason: why }): Entry => ({
        at: start,
        kind: "block",
        text: why.signal === "dependency" ? reason(why) : `blocked: ${reason(why)}`,
        note: lasted(start, end),
      }),
    ),
    ...asked.map(
      ({ at, what, who }): Entry => ({
        at,
        kind: "person",
        text: `${people[what]} ${who === null ? "somebody" : `@${who}`}`,
        note: "",
      }),
    ),
  ].toSorted((a, b) => a.at - b.at);
}
