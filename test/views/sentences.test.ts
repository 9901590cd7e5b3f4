import { describe, expect, it } from "vitest";
import type { Blocker, CycleTimes, Throughput } from "../../src/metrics/values.ts";
import { explanation } from "../../src/views/explain/explanation.ts";
import { sortItems } from "../../src/views/items/sort-items.ts";
import { refusalSentence } from "../../src/views/panel/refusal-sentence.ts";
import { parseJson } from "../../src/views/setup/parse-json.ts";
import { ownerWords, reasonWords } from "../../src/views/today/blocker-words.ts";
import { byKind, findingsSentence } from "../../src/views/today/finding-words.ts";
import {
  ageingSentence,
  blockersSentence,
  cycleTimeSentence,
  leadSentence,
  throughputSentence,
  wipSentence,
} from "../../src/views/today/sentences.ts";
import { attention, standingOf, standings } from "../../src/views/today/standing.ts";
import { answers, asOf, itemText } from "../fake-engine.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const ages = (days: number[], blocked: number[] = [], atLeast: number[] = []) => ({
  rows: Uint32Array.from(days, (_, i) => i),
  ageDays: Float64Array.from(days),
  atLeast: Uint8Array.from(days, (_, i) => atLeast[i] ?? 0),
  stage: new Int8Array(days.length),
  blocked: Uint8Array.from(days, (_, i) => blocked[i] ?? 0),
});
const sle = { percentile: 85, days: 10, setBy: "history" } as const;

describe("how an item in progress stands", () => {
  it("is past the expectation only beyond it, to be watched from 80 % of it on", () => {
    expect([7.9, 8, 10, 10.1].map((age) => standingOf(age, false, sle))).toEqual([
      "fine",
      "watch",
      "watch",
      "act",
    ]);
    expect(standingOf(100, true, sle)).toBe("blocked");
    expect(standingOf(100, false, null)).toBe("fine");
    expect(standings(ages([11, 3], [0, 1]), sle)).toEqual(["act", "blocked"]);
  });

  it("counts an item that is both blocked and late once, and watches only what needs nobody yet", () => {
    // 20 late and blocked, 12 late, 9 blocked, 8 to watch, 1 fine.
    expect(attention(ages([20, 12, 9, 8, 1], [1, 0, 1, 0, 0]), sle)).toEqual({
      needed: 3,
      pastSle: 2,
      blocked: 2,
      watch: 1,
    });
    expect(attention(ages([20], [0]), null)).toEqual({
      needed: 0,
      pastSle: 0,
      blocked: 0,
      watch: 0,
    });
  });
});

describe("the sentence the page begins with", () => {
  const found = (needed: number, pastSle: number, blocked: number, watch = 0) => ({
    needed,
    pastSle,
    blocked,
    watch,
  });

  it.each([
    [
      found(0, 0, 0),
      7,
      "Nothing needs a person today: no item is blocked or past its expectation.",
    ],
    [
      found(0, 0, 0, 2),
      7,
      "Nothing needs a person today: no item is blocked or past its expectation. 2 more are close to the expectation.",
    ],
    [found(1, 0, 1), 7, "1 item needs a person today: it is blocked."],
    [found(1, 1, 1), 7, "1 item needs a person today: it is past the expectation and blocked."],
    [found(2, 2, 0), 7, "2 items need a person today: both are past the expectation."],
    [found(5, 0, 5), 7, "5 items need a person today: all 5 are blocked."],
    [
      found(3, 2, 2, 1),
      7,
      "3 items need a person today: 2 are past the expectation, 2 are blocked (1 is both). 1 more is close to the expectation.",
    ],
    [found(3, 1, 2), 7, "3 items need a person today: 1 is past the expectation, 2 are blocked."],
    [found(0, 0, 0), 0, "Nothing is in progress."],
  ])("%j of %d in progress", (attentionFound, total, sentence) => {
    expect(leadSentence(attentionFound, total, true)).toBe(sentence);
  });

  it("speaks of a past day in the past", () => {
    expect(leadSentence(found(1, 0, 1), 7, false)).toBe(
      "1 item needed a person that day: it was blocked.",
    );
    expect(leadSentence(found(0, 0, 0), 0, false)).toBe("Nothing was in progress.");
  });
});

describe("the answers in words", () => {
  const times = answers["cycle time"].value as CycleTimes;
  const throughput = answers.throughput.value as Throughput;

  it("tells how long work takes, with what the percentile covers", () => {
    expect(plain(cycleTimeSentence(times, "calendar days"))).toBe(
      "85 % of items finish within 12 days (covers 17 of 20).",
    );
    expect(plain(cycleTimeSentence(times, "working days"))).toContain("within 12 working days");
    const own: CycleTimes = { ...times, sle: { percentile: 70, days: 9, setBy: "team" } };
    expect(plain(cycleTimeSentence(own, "calendar days"))).toBe(
      "70 % of items finish within 8 days (covers 14 of 20); the team expects 70 % within 9 days.",
    );
  });

  it("holds against the team's percentile even where only others were worked out", () => {
    const own: CycleTimes = { ...times, sle: { percentile: 90, days: 9, setBy: "team" } };
    expect(plain(cycleTimeSentence(own, "calendar days"))).toBe(
      "85 % of items finish within 12 days (covers 17 of 20); the team expects 90 % within 9 days.",
    );
  });

  it("keeps the unfinished week apart from the mean", () => {
    expect(throughputSentence(throughput)).toBe(
      "2.4 items a week on average over 7 whole weeks; 3 in the last, unfinished week.",
    );
    const none = {
      ...throughput,
      delivered: Int32Array.of(2),
      partial: Uint8Array.of(1),
      meanAWeek: null,
    };
    expect(throughputSentence(none)).toBe("No whole week yet; 2 in the last, unfinished week.");
    const whole = {
      ...throughput,
      delivered: Int32Array.of(1),
      partial: Uint8Array.of(0),
      meanAWeek: 1,
    };
    expect(throughputSentence(whole)).toBe("1 item a week on average over 1 whole week.");
  });

  it("counts work in progress and names the oldest", () => {
    expect(plain(wipSentence(ages([34, 2]), "calendar days"))).toBe(
      "2 items are in progress; the oldest is 34 days old.",
    );
    expect(plain(wipSentence(ages([10], [], [1]), "working days"))).toBe(
      "1 item is in progress; it is at least 10 working days old.",
    );
    expect(wipSentence(ages([]), "calendar days")).toBe("No item is in progress.");
  });

  it("holds the work in progress against the expectation, where there is one", () => {
    const some = ages([34, 12, 11, 1]);
    const cycle = { ...times, sle };
    expect(plain(ageingSentence(attention(some, sle), cycle, some, "calendar days"))).toBe(
      "Of the 4 items in progress, 3 are past the expectation of 10 days.",
    );
    const told = (days: number[]) =>
      plain(ageingSentence(attention(ages(days), sle), cycle, ages(days), "calendar days"));
    expect(told([34, 10, 1])).toBe(
      "Of the 3 items in progress, 1 is past the expectation of 10 days and 1 is close to it.",
    );
    expect(told([10, 9, 1])).toBe(
      "Of the 3 items in progress, 2 are close to the expectation of 10 days; none is past it.",
    );
    expect(told([2, 1])).toBe(
      "None of the 2 items in progress is close to the expectation of 10 days.",
    );
    expect(told([11])).toBe("The one item in progress is past the expectation of 10 days.");
    expect(told([10])).toBe("The one item in progress is close to the expectation of 10 days.");
    expect(told([1])).toBe("The one item in progress is within the expectation of 10 days.");
    expect(ageingSentence(attention(some, null), null, some, "calendar days")).toBe(
      "4 items are in progress; there is too little history to say what to expect.",
    );
  });

  it("tells what is blocked, for how long, and where nobody is named", () => {
    const blockers = answers.blockers.value as Blocker[];
    expect(plain(blockersSentence(blockers, "calendar days"))).toBe(
      "2 items are blocked, the longest for 10 days; 1 has no clear owner.",
    );
    expect(plain(blockersSentence(blockers.slice(1), "calendar days"))).toBe(
      "1 item is blocked, for 3 days.",
    );
    expect(blockersSentence([], "calendar days")).toBe("Nothing in progress is blocked.");
  });

  it("says what is missing instead of a number", () => {
    expect(refusalSentence({ refused: "finished items", have: 3, need: 5 })).toBe(
      "3 finished items; 5 are needed.",
    );
    expect(refusalSentence({ refused: "finished items", have: 1, need: 5 })).toBe(
      "1 finished item; 5 are needed.",
    );
  });
});

describe("a blocker in words", () => {
  const nameOf = (id: string) => (id === "I_88" ? "upstream/auth#88 Sign in fails" : undefined);

  it("names the signal, or the blocking issue where it may be read", () => {
    expect(reasonWords({ signal: "label", name: "waiting" }, nameOf)).toBe("label “waiting”");
    expect(reasonWords({ signal: "field", name: "vendor" }, nameOf)).toBe("board field “vendor”");
    expect(reasonWords({ signal: "dependency", blocker: "I_88" }, nameOf)).toBe(
      "blocked by upstream/auth#88 Sign in fails",
    );
    expect(reasonWords({ signal: "dependency", blocker: null }, nameOf)).toBe(
      "blocked by an issue that may not be read",
    );
  });

  it("names who can help, where from, and when nobody can be named", () => {
    expect(ownerWords({ logins: ["mira", "jo"], of: "item", outside: false })).toBe("@mira, @jo");
    expect(ownerWords({ logins: ["sol"], of: "blocking issue", outside: true })).toBe(
      "@sol (on the blocking issue); the cause lies outside the team",
    );
    expect(ownerWords({ logins: [], of: null, outside: false })).toBe("no clear owner");
  });
});

describe("findings", () => {
  it("are grouped, the most frequent kind first", () => {
    const finding = (kind: "unseen start" | "skipped stages", item: string) => ({
      kind,
      item,
      detail: null,
    });
    const groups = byKind([
      finding("unseen start", "a"),
      finding("skipped stages", "b"),
      finding("skipped stages", "c"),
    ]);
    expect(groups.map(({ kind, findings }) => [kind, findings.map(({ item }) => item)])).toEqual([
      ["skipped stages", ["b", "c"]],
      ["unseen start", ["a"]],
    ]);
    expect(findingsSentence(1)).toBe("1 finding about the data behind these numbers.");
    expect(findingsSentence(0)).toBe("Nothing odd was found in the data behind these numbers.");
  });
});

describe("what Explain shows", () => {
  it("tells clock, zone, window, how many, what was left out, and how it is known", () => {
    const told = explanation(answers["cycle time"]);
    expect(told.title).toBe("Cycle time");
    expect(told.facts.map(({ name }) => name)).toEqual(["As of", "Window", "Clock", "Rests on"]);
    expect(told.facts[0]?.value).toContain("Europe/Zurich");
    expect(told.leftOut).toEqual([{ reason: "discarded, not delivered", items: 2 }]);
    expect(told.evidence.map(({ name, share, inputs }) => [name, plain(share), inputs])).toEqual([
      ["recorded", "95 %", 19],
      ["proxy", "5 %", 1],
    ]);
  });

  it("leaves out the window where there is none, and reasons without items", () => {
    const told = explanation({
      ...answers.blockers,
      window: null,
      leftOut: [{ reason: "nothing", rows: new Uint32Array() }],
    });
    expect(told.facts.map(({ name }) => name)).toEqual(["As of", "Clock", "Rests on"]);
    expect(told.leftOut).toEqual([]);
    expect(told.facts[0]?.value).toContain(new Date(asOf).getUTCFullYear().toString());
  });
});

describe("a list of items put in order", () => {
  const texts = new Map([3, 20, 21].map((row) => [row, itemText(row)]));
  const list = {
    rows: [20, 3, 21],
    days: new Map([
      [20, 9],
      [3, 4],
    ]),
  };

  it("keeps its own order until asked, and puts what has no days last either way", () => {
    expect(sortItems(list, texts, null)).toEqual([20, 3, 21]);
    expect(sortItems(list, texts, { column: "days", descending: false })).toEqual([3, 20, 21]);
    expect(sortItems(list, texts, { column: "days", descending: true })).toEqual([20, 3, 21]);
  });

  it("sorts references by their numbers, not their digits", () => {
    const numbers = new Map(
      [1, 2, 3].map((row) => [row, { ...itemText(row), ref: `a/b#${row * 5}` }]),
    );
    const rows = { rows: [2, 1, 3], days: new Map() };
    expect(sortItems(rows, numbers, { column: "item", descending: false })).toEqual([1, 2, 3]);
    expect(sortItems(rows, new Map(), { column: "item", descending: false })).toEqual([2, 1, 3]);
  });
});

describe("a pasted team file", () => {
  it("is read as JSON or refused with the reason", () => {
    expect(parseJson('{"name":"A"}')).toEqual({ ok: true, value: { name: "A" } });
    expect(parseJson("  ")).toEqual({
      ok: false,
      fault: "The team file is empty: paste or choose one.",
    });
    expect(parseJson("{name}")).toMatchObject({
      ok: false,
      fault: expect.stringMatching(/^The team file is not JSON: ./) as string,
    });
  });
});
