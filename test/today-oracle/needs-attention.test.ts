import { describe, expect, it } from "vitest";
import type { Subject } from "../../src/engine/answer-subject.ts";
import { answer } from "../../src/engine/answers.ts";
import { standingsOf } from "../../src/engine/since.ts";
import type { AttentionReason } from "../../src/metrics/attention-reason.ts";
import { changesBetween } from "../../src/metrics/since.ts";
import { lastDays } from "../../src/metrics/window.ts";
import { teamOnTwin } from "../engine/team-on-twin.ts";
import { valueOf } from "../metrics/value-of.ts";
import { trueChanges } from "./changes.ts";
import { type Listed, oracle } from "./oracle.ts";
import { toldWorld } from "./told-world.ts";

const dayMs = 86_400_000;
const end = Date.parse("2026-11-20T16:00:00Z");
/** Days before the end: of all hours, two on weekends, one in the week of the clocks' change. */
const instants = [62.3, 40.71, 25.4, 9.05, 0].map((days) => Math.round(end - days * dayMs));

/** How each reason's line begins; all of them are met. */
const kinds = [
  "past the SLE",
  "past the band",
  "likely",
  "due in",
  "blocked",
  "review asked",
  "quiet for",
  "In review has",
  "nobody on it",
  "still marked",
];
const seen = new Map<string, number>();

const round = (value: number) => Math.round(value * 1e9) / 1e9;

/** A reason in the oracle's words, which name every figure of its line. */
function words(reason: AttentionReason, { table, items }: Subject): string {
  const stageName = (stage: number) => table.stages[stage]?.name;
  switch (reason.kind) {
    case "past the SLE":
      return `past the SLE of ${reason.sleDays} by ${reason.byDays}`;
    case "likely to miss the SLE":
      return `likely ${round(reason.probability)}: ${reason.late} of ${reason.asOld}, SLE ${reason.sleDays}`;
    case "past the pace band":
      return `past the band of ${stageName(reason.stage)}: ${reason.bandDays}`;
    case "due too soon":
      return `due in ${reason.daysLeft}, needs ${reason.remainingDays} of ${reason.asOld}`;
    case "blocked": {
      const why = reason.reasons
        .map((one) => `${one.signal} ${one.signal === "dependency" ? one.blocker : one.name}`)
        .toSorted();
      const { logins, of, outside } = reason.owner;
      return `blocked ${reason.days} by ${why.join(", ")}; ${logins.toSorted().join(" ")} of ${of ?? "nobody"}${outside ? ", outside" : ""}`;
    }
    case "waiting for review":
      return `review asked ${reason.days} ago of ${reason.asked.toSorted().join(" ")}`;
    case "stale":
      return `quiet for ${reason.days}`;
    case "over the WIP limit":
      return `${stageName(reason.stage)} has ${reason.wip} of ${reason.limit}`;
    case "nobody on it":
      return "nobody on it";
    case "blocker cleared but still marked":
      return `still marked: ${reason.blocker}`;
    case "unmapped status":
      return `unmapped ${reason.status} of ${items.size}`;
  }
}

const told = (subject: Subject): Listed[] =>
  valueOf(answer("needs attention", subject, lastDays(subject.table, 90))).items.map(
    ({ item, rank, probability, ageDays, reasons }) => ({
      id: item,
      rank,
      probability: probability === null ? null : round(probability),
      ageDays: ageDays ?? -1,
      lines: reasons
        .map((reason) => ({ rank: reason.rank, text: words(reason, subject) }))
        .toSorted((a, b) => a.rank - b.rank || (a.text < b.text ? -1 : 1)),
    }),
  );

describe.each([2, 3, 8, 12])(
  "what needs a person in the team of seed %i, read at five instants",
  (seed) => {
    it("is what a brute-force oracle finds: the same items in the same order, with the same figures; and so is what changed", async () => {
      const simulated = toldWorld(seed, end);
      const { readAt, subject: subjectAt } = teamOnTwin(simulated.world, simulated.teamFile);
      let before: { t: number; subject: Subject } | null = null;
      for (const t of instants) {
        await readAt(t);
        const expected = oracle(simulated, t);
        const subject = await subjectAt(t);
        expect(told(subject)).toEqual(expected);
        const changes = before
          ? changesBetween(standingsOf(before.subject, 90), standingsOf(subject, 90))
          : [];
        const truly: Record<string, string[]> = before ? trueChanges(simulated, before.t, t) : {};
        const ofKind = (kind: string) =>
          changes.flatMap((one) => (one.kind === kind ? [one.item] : [])).toSorted();
        expect(Object.keys(truly).map((kind) => [kind, ofKind(kind)])).toEqual(
          Object.entries(truly).map(([kind, ids]) => [kind, ids.toSorted()]),
        );
        before = { t, subject };
        for (const { text } of expected.flatMap(({ lines }) => lines)) {
          const kind = kinds.find((start) => text.startsWith(start)) ?? text;
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
        }
      }
    }, 60_000);
  },
);

it("met every reason that the worlds can give", () => {
  expect([...seen.keys()].toSorted()).toEqual(kinds.toSorted());
});
