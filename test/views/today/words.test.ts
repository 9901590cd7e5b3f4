import { describe, expect, it } from "vitest";
import { parseInstant } from "../../../src/domain/instant.ts";
import type { AttentionReason } from "../../../src/metrics/attention-reason.ts";
import { digestText } from "../../../src/views/today/digest.ts";
import { snoozeOf, sortedOut } from "../../../src/views/today/put-aside.ts";
import {
  attentionStanding,
  attentionWords,
  inTen,
  namedIssues,
} from "../../../src/views/today/reason-words.ts";
import { byChange, sinceSentence, wayWords } from "../../../src/views/today/since-words.ts";
import { listedAttention } from "../../../src/views/today/standing.ts";
import { momentumSentence, ruleWords } from "../../../src/views/today/verdict-words.ts";
import { attentionItems, momentumOf } from "../../fake-today.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const stages = ["Backlog", "Doing", "Review", "Done"];
const say = (reason: AttentionReason) =>
  plain(
    attentionWords(reason, {
      clock: "working days",
      stageName: (stage) => stages[stage] ?? "",
      nameOf: (id) => (id === "I_9" ? "acme/app#9 Sign in" : undefined),
    }),
  );
const day = Date.parse("2026-11-24") / 86_400_000;
const due = { kind: "due too soon", rank: 2, dueOn: day, percentile: 85, asOld: 12 } as const;

describe("a reason in one line", () => {
  it.each([
    [
      { kind: "past the SLE", rank: 1, sleDays: 12, byDays: 1 },
      "1 working day past the expectation of 12 working days",
    ],
    [
      { kind: "past the pace band", rank: 2, stage: 2, percentile: 85, bandDays: 9 },
      "older than 85 % of items were when they left Review (9 working days)",
    ],
    [
      { ...due, daysLeft: 2, remainingDays: 6 },
      /^due on .*24.* 2026, in 2 working days; 85 % this old took up to 6 working days more$/,
    ],
    [{ ...due, daysLeft: 0, remainingDays: 6 }, /, today; /],
    [{ ...due, daysLeft: -3, remainingDays: 6 }, /^was due on .*24.* 2026$/],
    [
      { kind: "waiting for review", rank: 4, days: 4, since: 0, asked: [] },
      "waiting for review for 4 working days, nobody is named",
    ],
    [
      { kind: "stale", rank: 5, days: 8, lastAt: 0, lastAct: "commented" },
      "untouched for 8 working days",
    ],
    [
      { kind: "over the WIP limit", rank: 6, stage: 2, wip: 4, limit: 2 },
      "Review holds 4, its limit is 2",
    ],
    [
      { kind: "blocker cleared but still marked", rank: 7, blocker: "I_9" },
      "still lists acme/app#9 Sign in as blocking, which is closed",
    ],
    [
      { kind: "unmapped status", rank: 7, status: "Design" },
      "has been in “Design”, which no stage of the team names",
    ],
  ] satisfies [AttentionReason, string | RegExp][])("%j", (reason, words) => {
    expect(say(reason)).toMatch(
      typeof words === "string"
        ? new RegExp(`^${words.replaceAll(/[()]/g, String.raw`\$&`)}$`)
        : words,
    );
  });

  it("never says that none or all of them miss it", () => {
    expect([0.001, 0.44, 0.5, 0.999].map(inTen)).toEqual([
      "1 in 10",
      "4 in 10",
      "5 in 10",
      "9 in 10",
    ]);
  });

  it("has a mark by how pressing it is, and names the issues it speaks of", () => {
    const first = attentionItems.map(
      ({ reasons: [reason] }) => reason && attentionStanding(reason),
    );
    expect(first).toEqual(["blocked", "act", "watch", "blocked"]);
    expect(attentionStanding({ kind: "nobody on it", rank: 7 })).toBe("fine");
    expect(namedIssues(attentionItems.flatMap(({ reasons }) => reasons))).toEqual(["I_other88"]);
  });
});

describe("what was put aside", () => {
  const friday = Date.parse("2026-08-21") / 86_400_000;
  const [first, second] = attentionItems;
  if (!first || !second) throw new Error("two items are needed");
  const left = (snoozes: Parameters<typeof sortedOut>[1], today = friday) =>
    sortedOut(attentionItems, snoozes, today).shown.map(({ item }) => item);

  it("is off the list until its day, and back on it", () => {
    const snoozes = [snoozeOf(first, "2026-08-24", "")];
    expect(left(snoozes)).toEqual(["I_21", "I_22", "I_23"]);
    expect(left(snoozes, friday + 2)).toEqual(["I_21", "I_22", "I_23"]);
    expect(left(snoozes, friday + 3)).toEqual(["I_20", "I_21", "I_22", "I_23"]);
  });

  it("stays away when dismissed, until something new is the matter", () => {
    const dismissed = snoozeOf(second, null, "agreed");
    expect(left([dismissed], friday + 400)).toEqual(["I_20", "I_22", "I_23"]);
    const before = { ...dismissed, reasons: ["past the SLE", "nobody on it"] };
    expect(left([before])).toContain("I_21");
  });

  it("does not count in the sentence the page begins with", () => {
    expect(listedAttention(attentionItems)).toEqual({
      needed: 3,
      pastSle: 2,
      blocked: 2,
      watch: 1,
    });
    expect(listedAttention(attentionItems.slice(2))).toEqual({
      needed: 1,
      pastSle: 0,
      blocked: 1,
      watch: 1,
    });
  });
});

describe("what changed, in words", () => {
  const from = parseInstant("2026-08-20T07:05:00Z");
  const change = (kind: "finished" | "started" | "got blocked", item: string) => ({
    kind,
    item,
    from: 1,
    to: 2,
  });
  const said = (changes: ReturnType<typeof change>[]) =>
    plain(sinceSentence({ from, known: "visit", changes, learned: null }, "UTC")).replace(
      /^Since .*?(?=: | nothing)/,
      "Since then",
    );

  it("is one sentence, to be read aloud", () => {
    expect(said([])).toBe("Since then nothing changed on the board.");
    expect(said([change("finished", "a")])).toBe("Since then: 1 item was finished.");
    expect(
      said([
        change("finished", "a"),
        change("finished", "b"),
        change("started", "c"),
        change("got blocked", "c"),
      ]),
    ).toBe("Since then: 2 items were finished, 1 was started and 1 got blocked.");
  });

  it("is grouped by what happened, with the way where there is one", () => {
    expect(
      byChange([change("finished", "a"), change("finished", "b"), change("got blocked", "c")]).map(
        ({ kind, changes }) => [kind, changes.length],
      ),
    ).toEqual([
      ["finished", 2],
      ["got blocked", 1],
    ]);
    expect(wayWords(change("finished", "a"), (stage) => stages[stage])).toBe("Doing → Review");
    expect(wayWords({ ...change("started", "a"), from: null }, (stage) => stages[stage])).toBe(
      null,
    );
    expect(wayWords(change("got blocked", "a"), (stage) => stages[stage])).toBe(null);
  });

  it("goes into a digest whose titles cannot forge links", () => {
    const line = {
      ref: "acme/app#1",
      title: "[x](http://evil) `a`",
      url: "https://github.com/acme/app/issues/1",
      words: "blocked for 2 days",
    };
    expect(
      digestText({
        heading: "Acme",
        lead: "1 item needs a person today.",
        attention: [line],
        since: "Since then: 1 item was finished.",
        changes: [{ title: "Finished", lines: [{ ...line, url: null, words: "" }] }],
      }),
    ).toBe(
      [
        "### Acme",
        "",
        "1 item needs a person today.",
        "",
        "**Needs attention**",
        "",
        "- [acme/app#1 \\[x\\](http:\u200B//evil) \\`a\\`](https://github.com/acme/app/issues/1): blocked for 2 days",
        "",
        "**Since then: 1 item was finished.**",
        "",
        "Finished:",
        "- acme/app#1 \\[x\\](http:\u200B//evil) \\`a\\`",
        "",
      ].join("\n"),
    );
  });
});

describe("momentum in words", () => {
  const [first, ...others] = momentumOf.map((one) => ({
    ...one,
    verdict: "holding: ordinary variation" as const,
  }));
  if (!first) throw new Error("a measure is needed");
  const signal = {
    rule: "8 on one side of the mean",
    side: "below",
    points: Uint32Array.of(1),
  } as const;

  it("names what moves, else says that it holds or that too little is known", () => {
    const slipping = { ...first, verdict: "slipping" as const, because: [signal] };
    expect(momentumSentence([slipping, ...others])).toBe("Throughput is slipping.");
    expect(momentumSentence([first, ...others])).toBe("Momentum is holding.");
    expect(momentumSentence(momentumOf)).toBe("There is too little history to tell momentum.");
    expect(ruleWords(slipping)).toBe("8 or more points in a row lie on one side of the mean");
    expect(ruleWords(first)).toBe("no rule finds more than ordinary variation");
  });
});
