import { describe, expect, it } from "vitest";
import { parseDay } from "../../../src/domain/days.ts";
import { isRefusal } from "../../../src/metrics/answer.ts";
import { limitsOf } from "../../../src/metrics/behaviour-limits.ts";
import { processBehaviour } from "../../../src/metrics/process-behaviour.ts";
import { arrangedLedger } from "../../../src/views/blockers/arranged-ledger.ts";
import { hygieneOf } from "../../../src/views/blockers/hygiene.ts";
import { ledgerSentence } from "../../../src/views/blockers/ledger-sentence.ts";
import {
  costWords,
  heldWords,
  nextWords,
  promiseWords,
  whyWords,
} from "../../../src/views/blockers/ledger-words.ts";
import { endingWords, overTimeSentence } from "../../../src/views/blockers/patterns-words.ts";
import { asOf, block, issue, ledger, waitsFor, words } from "./ledger-samples.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const hour = 3_600_000;

describe("why something is blocked, in words", () => {
  const of = ledger([], [issue("I9")]);
  const [wait] = waitsFor("I9");
  if (!wait) throw new Error("no reason");

  it("names the blocking issue", () => {
    expect(heldWords(wait, words(of))).toBe("blocked by acme/app#9 Title of I9");
  });

  it("says that a blocking issue was reopened, and when", () => {
    expect(heldWords({ ...wait, reopened: true }, words(of))).toBe(
      "blocked by acme/app#9 Title of I9, again since it was reopened on Aug 18, 2026",
    );
  });

  it("says between which readings a signal without an event began", () => {
    expect(heldWords({ ...wait, notBefore: wait.since - 24 * hour }, words(of))).toMatch(
      /^blocked by acme\/app#9 Title of I9, first seen Aug 18, 2026, 6:00\sPM, not there yet Aug 17, 2026, 6:00\sPM$/,
    );
  });

  it("says what cannot be known of an issue that may not be read", () => {
    expect(whyWords(block("I1", 3, { reasons: waitsFor(null) }), words(of))).toBe(
      "blocked by an issue that may not be read: it counts until the link is removed, closing it cannot be seen",
    );
  });
});

describe("whether blocking changes, in words", () => {
  const weeks = (values: number[]) => {
    const first = Int32Array.from(values, (_, i) => 7 * i);
    const series = { first, last: first.map((day) => day + 6), values: Float64Array.from(values) };
    const limits = limitsOf(series, { signed: true });
    return isRefusal(limits) ? limits : processBehaviour(series, limits);
  };
  const level = weeks([4, 6, 4, 6, 4, 6, 4, 6, 4, 6]);
  const told = (changes: number[]) =>
    overTimeSentence({ begun: level, blocked: level, blockedChange: weeks(changes) });
  const wave = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 2 : -2));

  it("is judged by the change from week to week, and names the latest only where it lies beyond", () => {
    expect(told(wave)).toMatch(/^Holding: it changes from week to week as it did; 5 item-days/);
    expect(told([...wave, 30])).toMatch(
      /^Growing: the change of the latest week lies beyond ordinary variation;/,
    );
    expect(told([...wave, -30])).toMatch(/^Shrinking: the change of the latest week lies beyond/);
    expect(told([...wave, 1, 1, 1, 1, 1, 1, 1, 1])).toMatch(
      /^Growing: the changes of the latest weeks are more than ordinary variation;/,
    );
    expect(told([1, 2])).toMatch(/^There are too few weeks to judge how blocked time changes;/);
  });
});

describe("how a block ended, in words", () => {
  const ended = {
    row: 1,
    since: asOf - 5 * 24 * hour,
    end: asOf,
    days: 6,
    how: "the dependency was removed" as const,
  };

  it("is a date where an event told it", () => {
    expect(endingWords({ ...ended, notBefore: asOf }, "UTC")).toBe(
      "the dependency was removed, Aug 21, 2026",
    );
  });

  it("is two readings where none did", () => {
    expect(endingWords({ ...ended, notBefore: asOf - 24 * hour }, "UTC")).toMatch(
      /^the dependency was removed, some time between Aug 20, 2026, 6:00\sPM and Aug 21, 2026, 6:00\sPM: GitHub told of no event, two readings differ$/,
    );
  });
});

describe("dates, costs and next steps, in words", () => {
  const promise = (on: string, daysLeft: number, of = "I1") => ({
    kind: "iteration" as const,
    title: "Iteration 20",
    on: parseDay(on),
    daysLeft,
    of,
  });
  const of = ledger([block("I1", 4)], [], ["I7"]);

  it("tells what is to come, today, and over; and whose date it is", () => {
    const say = (...given: Parameters<typeof promise>) =>
      promiseWords(block("I1", 4, { promise: promise(...given) }), words(of));
    expect(say("2026-08-23", 2)).toBe("Iteration 20 ends Aug 23, 2026, in 2 days");
    expect(say("2026-08-21", 0)).toBe("Iteration 20 ends Aug 21, 2026, today");
    expect(say("2026-08-20", -1)).toBe("Iteration 20 ended Aug 20, 2026, 1 day ago");
    expect(say("2026-08-23", 2, "I7")).toBe(
      "Iteration 20 ends Aug 23, 2026, in 2 days (acme/app#7 behind it)",
    );
    expect(promiseWords(block("I1", 4), words(of))).toBe("");
  });

  it("tells item-days, and that what was never started lost none", () => {
    expect(plain(costWords(block("I1", 4, { costDays: 1 }), words(of)))).toBe("1 item-day so far");
    expect(plain(costWords(block("I1", 4, { costDays: 12 }), words(of)))).toBe(
      "12 item-days so far",
    );
    expect(costWords(block("I1", 4, { costDays: 0, inProgress: false }), words(of))).toBe(
      "not started yet, no time lost",
    );
  });

  it("suggests, and says why", () => {
    const say = (change: Parameters<typeof block>[2]) =>
      plain(nextWords(block("I1", 9, change), words(of)));
    expect(say({})).toBe("Ask @mira what it takes.");
    expect(say({ next: { step: "escalate", because: "past the limit" } })).toBe(
      "Escalate: it is blocked for longer than the team's limit of 5 days.",
    );
    expect(say({ next: { step: "split", because: "circle" }, circle: ["I1", "I7"] })).toBe(
      "Split: it waits in a circle with acme/app#7.",
    );
    expect(
      say({
        next: { step: "find an owner", because: "nobody assigned" },
        owner: { logins: [], of: null, outside: false },
      }),
    ).toBe("Find an owner: nobody is assigned. @olga opened it.");
    expect(say({ next: { step: "remove the mark", because: "wait is over" } })).toBe(
      "Remove the mark, if nothing else holds it up: what it waited for is over.",
    );
  });
});

describe("the ledger's sentence", () => {
  it("tells how much is blocked at what cost, on whom, and what holds up most", () => {
    const of = ledger(
      [
        block("I1", 9, { owner: { logins: [], of: null, outside: false } }),
        block("I2", 3, { owner: { logins: ["eve"], of: "blocking issue", outside: true } }),
        block("I3", 2, { inProgress: false, costDays: 0 }),
      ],
      [issue("I9", { waiting: 4 })],
    );
    expect(plain(ledgerSentence(of, "calendar days"))).toBe(
      "2 items in progress are blocked now; so far that cost 12 item-days. 1 without a clear owner. 1 waits for somebody outside the team. acme/app#9 alone holds up 4 items. 1 item is blocked before being started.",
    );
  });

  it("says so where nothing is blocked", () => {
    expect(ledgerSentence(ledger([]), "elapsed")).toBe("Nothing in progress is blocked now.");
  });
});

describe("the ledger as it is arranged", () => {
  const blocks = [
    block("I1", 9),
    block("I2", 7, { reasons: waitsFor("I9"), costDays: 20 }),
    block("I3", 5, {
      reasons: [...waitsFor("I9"), ...block("I3", 5).reasons],
      behind: 3,
      owner: { logins: [], of: null, outside: true },
    }),
    block("I4", 2, { inProgress: false, costDays: 0 }),
  ];
  const of = ledger(blocks, [
    issue("I9", { waiting: 5, waitingTeams: ["own", "other"], assignees: ["bea"] }),
  ]);
  const shown = (change: Partial<Parameters<typeof arrangedLedger>[1]>) =>
    arrangedLedger(of, { group: "none", sort: "age", only: "everything", ...change }).map(
      ({ title, blocks: listed }) => [title, listed.map(({ item: { id } }) => id).join(" ")],
    );

  it("sorts, and keeps the oldest first where there is nothing between two", () => {
    expect(shown({})).toEqual([[null, "I1 I2 I3 I4"]]);
    expect(shown({ sort: "cost" })).toEqual([[null, "I2 I1 I3 I4"]]);
    expect(shown({ sort: "behind" })).toEqual([[null, "I3 I1 I2 I4"]]);
    expect(shown({ sort: "date" })).toEqual([[null, "I1 I2 I3 I4"]]);
  });

  it("narrows", () => {
    expect(shown({ only: "started" })).toEqual([[null, "I1 I2 I3"]]);
    expect(shown({ only: "waiting" })).toEqual([[null, "I4"]]);
    expect(shown({ only: "outside" })).toEqual([[null, "I3"]]);
    expect(shown({ only: "ownerless" })).toEqual([[null, "I3"]]);
    expect(shown({ only: "dated" })).toEqual([]);
  });

  it("groups; what has two reasons stands under both", () => {
    expect(shown({ group: "reason" })).toEqual([
      ["Label “waiting: legal”", "I1 I3 I4"],
      ["Waits for another issue", "I2 I3"],
    ]);
    expect(shown({ group: "owner" })).toEqual([
      ["Somebody of the team", "I1 I2 I4"],
      ["Outside the team", "I3"],
    ]);
    expect(shown({ group: "issue" })).toEqual([
      ["Marked, no issue named", "I1 I4"],
      ["acme/app#9 Title of I9", "I2 I3"],
    ]);
    expect(shown({ group: "repository" })).toEqual([["acme/app", "I1 I2 I3 I4"]]);
  });

  it("tells of a blocking issue that teams share, once", () => {
    const groups = arrangedLedger(of, { group: "issue", sort: "age", only: "everything" });
    expect(groups.map(({ note }) => note)).toEqual([
      "",
      "holds up 5 items; shared by Platform and Payments; @bea",
    ]);
  });
});

describe("hygiene", () => {
  const signals = { statuses: ["Blocked"], labels: ["blocked"], dependencies: true, fields: [] };
  const of = ledger([
    block("I1", 9, { reasons: waitsFor("I9") }),
    block("I2", 3, { next: { step: "remove the mark", because: "moved on" } }),
    block("I3", 3, { inProgress: false, reasons: waitsFor("I9") }),
  ]);
  const found = (given: typeof signals) =>
    hygieneOf(
      of,
      [
        { kind: "label left on after closing", item: "I8", detail: null },
        { kind: "skipped stages", item: "I7", detail: null },
      ],
      given,
    ).map(({ title, items }) => [title, items.map(({ id }) => id)]);

  it("tells what marks and dependencies get wrong, and nothing else", () => {
    expect(found(signals)).toEqual([
      ["Mark left on after closing", ["I8"]],
      ["A reason, but no mark", ["I1"]],
      ["Blocked before the start", ["I3"]],
      ["Two signals that disagree", ["I2"]],
    ]);
  });

  it("misses no mark where the team uses none", () => {
    const titles = found({ ...signals, statuses: [], labels: [] }).map(([title]) => title);
    expect(titles).not.toContain("A reason, but no mark");
  });
});
