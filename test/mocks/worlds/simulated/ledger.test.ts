import { describe, expect, it } from "vitest";
import { truthOfAll } from "../../../../mocks/worlds/simulated/books.ts";
import { Ledger } from "../../../../mocks/worlds/simulated/ledger.ts";
import type { Column } from "../../../../mocks/worlds/simulated/places.ts";
import type { Thing } from "../../../../mocks/worlds/simulated/thing.ts";
import type { ItemTruth } from "../../../../mocks/worlds/simulated/truth.ts";

const dayMs = 86_400_000;
const end = 100 * dayMs;

/** A ledger with a clock to turn, and one issue on the board. */
function scene(silent: (day: number) => boolean = () => false) {
  let now = 0;
  const ledger = new Ledger(
    () => now,
    () => silent(now / dayMs),
  );
  const on = (day: number) => {
    now = day * dayMs;
  };
  const issue = (title: string): Thing => {
    const thing = ledger.openIssue("web", { title, by: "ada-k", workKind: "goal" });
    ledger.addToBoard(thing, "ada-k");
    return thing;
  };
  const to = (day: number, thing: Thing, column: Column) => {
    on(day);
    ledger.move(thing, column, "ada-k");
  };
  const truth = (thing: Thing): ItemTruth => {
    const found = truthOfAll(ledger.things, end).items.find(({ id }) => id === thing.id);
    if (!found) throw new Error("the ledger does not count it");
    return found;
  };
  return { ledger, on, issue, to, truth };
}

/** Instants as days. */
const days = ({ from, to }: { from: number; to: number | null }) => [
  from / dayMs,
  to === null ? null : to / dayMs,
];

describe("the ledger", () => {
  it("keeps the first start over a reopening, and the last finish", () => {
    const { ledger, on, issue, to, truth } = scene();
    const thing = issue("Reopened");
    to(0, thing, "Backlog");
    to(1, thing, "In progress");
    on(5);
    ledger.close(thing, "ada-k");
    ledger.move(thing, "Done", null, true);
    on(15);
    ledger.reopen(thing, "ada-k");
    to(16, thing, "In progress");
    to(20, thing, "Done");
    const item = truth(thing);
    expect([item.startedAt, item.finishedAt, item.outcome]).toEqual([
      dayMs,
      20 * dayMs,
      "delivered",
    ]);
    // A reopened item stands in the last stage before done until somebody moves it.
    expect(item.stays.map((stay) => [stay.stage, ...days(stay)])).toEqual([
      ["Backlog", 0, 1],
      ["In progress", 1, 5],
      ["Done", 5, 15],
      ["Waiting on others", 15, 16],
      ["In progress", 16, 20],
      ["Done", 20, null],
    ]);
  });

  it("stops the clock when an item is sent back, and starts it anew", () => {
    const { issue, to, truth } = scene();
    const thing = issue("Sent back");
    to(0, thing, "Up next");
    to(1, thing, "In progress");
    to(3, thing, "Backlog");
    expect(truth(thing).startedAt).toBeNull();
    to(7, thing, "In review");
    expect(truth(thing).startedAt).toBe(7 * dayMs);
  });

  it("leaves an item in its stage while it is in the Blocked column", () => {
    const { issue, to, truth } = scene();
    const thing = issue("Blocked");
    to(1, thing, "In review");
    to(3, thing, "Blocked");
    to(5, thing, "In review");
    const item = truth(thing);
    expect(item.startedAt).toBe(dayMs);
    expect(item.stays.map((stay) => [stay.stage, ...days(stay)])).toEqual([["In review", 1, null]]);
    expect(item.blocked.map((one) => [one.signal, one.detail, ...days(one)])).toEqual([
      ["status", "Blocked", 3, 5],
    ]);
  });

  it("takes moves of one second as one, and a label off and on in a second as on", () => {
    const { ledger, on, issue, to, truth } = scene();
    const thing = issue("One second");
    to(0, thing, "Up next");
    to(2, thing, "In progress");
    to(2, thing, "In review");
    to(4, thing, "Up next");
    to(4, thing, "In review");
    ledger.label(thing, "blocked", "ada-k");
    on(6);
    ledger.unlabel(thing, "blocked", "ada-k");
    ledger.label(thing, "blocked", "ada-k");
    on(9);
    ledger.unlabel(thing, "blocked", "ada-k");
    const item = truth(thing);
    expect(item.startedAt).toBe(2 * dayMs);
    expect(item.stays.map(({ stage }) => stage)).toEqual(["Up next", "In review"]);
    expect(item.blocked.map(days)).toEqual([[4, 9]]);
  });

  it("blocks by a dependency while the blocker is open, and again when it reopens", () => {
    const { ledger, on, issue, to, truth } = scene();
    const thing = issue("Waits");
    to(1, thing, "In progress");
    const blocker = ledger.openIssue("api", { title: "First", by: "ada-k", workKind: "goal" });
    on(2);
    ledger.depend(thing, blocker, "ada-k");
    on(4);
    ledger.close(blocker, "ada-k");
    on(6);
    ledger.reopen(blocker, "ada-k");
    on(9);
    ledger.release(thing, blocker, "ada-k");
    on(11);
    ledger.close(blocker, "ada-k");
    expect(truth(thing).blocked.map((one) => [one.detail, ...days(one)])).toEqual([
      [blocker.id, 2, 4],
      [blocker.id, 6, 9],
    ]);
  });

  it("takes the union of signals, within progress alone, and nothing while done", () => {
    const { ledger, on, issue, to, truth } = scene();
    const thing = issue("Twice blocked");
    to(0, thing, "Up next");
    on(1);
    ledger.label(thing, "waiting: vendor", "ada-k");
    to(3, thing, "In progress");
    to(5, thing, "Blocked");
    on(6);
    ledger.unlabel(thing, "waiting: vendor", "ada-k");
    to(8, thing, "In progress");
    on(9);
    ledger.label(thing, "blocked", "ada-k");
    on(10);
    ledger.close(thing, "ada-k"); // the label stays on
    on(20);
    ledger.reopen(thing, "ada-k");
    on(22);
    ledger.close(thing, "ada-k");
    const item = truth(thing);
    expect(item.blocked.map((one) => [one.detail, ...days(one)])).toEqual([
      ["waiting: vendor", 1, 6],
      ["Blocked", 5, 8],
      ["blocked", 9, 10],
      ["blocked", 20, 22],
    ]);
    expect(item.blockedWhileInProgress.map(days)).toEqual([
      [3, 8],
      [9, 10],
      [20, 22],
    ]);
  });

  it("discards what is removed or archived unfinished, and only that", () => {
    const { ledger, on, issue, to, truth } = scene();
    const [removed, archived, finished] = ["Removed", "Archived", "Finished"].map(issue) as [
      Thing,
      Thing,
      Thing,
    ];
    to(1, removed, "In progress");
    to(1, archived, "In progress");
    to(1, finished, "In progress");
    to(4, finished, "Done");
    on(9);
    ledger.remove(removed, "ada-k");
    ledger.archive(archived, "ada-k");
    ledger.remove(finished, "ada-k");
    const result = [removed, archived, finished].map((thing) => {
      const { startedAt, finishedAt, outcome } = truth(thing);
      return [startedAt, finishedAt, outcome];
    });
    expect(result).toEqual([
      [null, 9 * dayMs, "discarded"], // off the board: left of everything
      [dayMs, 9 * dayMs, "discarded"], // archiving is no move
      [dayMs, 4 * dayMs, "delivered"],
    ]);
  });

  it("bounds a silent start by the events around it, and dates a silent last move exactly", () => {
    const { issue, to, truth } = scene((day) => day === 3 || day === 8);
    const thing = issue("Silent");
    to(1, thing, "Up next");
    to(3, thing, "In progress"); // silent
    to(6, thing, "In review"); // its event says that it was in progress before
    to(8, thing, "Done"); // silent, and the last
    const { untold, startedAt, finishedAt } = truth(thing);
    expect([startedAt, finishedAt]).toEqual([3 * dayMs, 8 * dayMs]);
    expect(untold).toMatchObject({
      why: ["silent move"],
      started: { notBefore: dayMs, notAfter: 6 * dayMs },
      finished: { notBefore: 8 * dayMs, notAfter: 8 * dayMs },
      unsure: ["stays", "blockedWhileInProgress"],
    });
  });

  it("knows of a draft its creation and its last move, and of a converted one less", () => {
    const { ledger, on, to, truth } = scene();
    const opened = { by: "ada-k", workKind: "goal" } as const;
    const draft = ledger.addDraft({ title: "Draft", ...opened });
    const converted = ledger.addDraft({ title: "Converted", ...opened });
    for (const thing of [draft, converted]) {
      to(1, thing, "Backlog");
      to(3, thing, "In progress");
    }
    to(9, draft, "Done");
    on(5);
    ledger.convert(converted, "web", "ada-k");
    to(7, converted, "In review");
    expect(truth(draft).untold).toMatchObject({
      started: { notBefore: 0, notAfter: 9 * dayMs },
      finished: { notBefore: 9 * dayMs, notAfter: 9 * dayMs },
    });
    expect(truth(converted)).toMatchObject({ kind: "issue", createdAt: 0, startedAt: 3 * dayMs });
    expect(truth(converted).untold).toMatchObject({
      created: { notBefore: 0, notAfter: 5 * dayMs },
      started: { notBefore: 0, notAfter: 7 * dayMs },
    });
  });

  it("cannot say when a blocker that may not be read stops blocking", () => {
    const { ledger, on, issue, to, truth } = scene();
    const thing = issue("Waits for another team");
    to(1, thing, "In progress");
    const hidden = ledger.openIssue("hidden", { title: "Theirs", by: "remy-o", workKind: "goal" });
    ledger.depend(thing, hidden, "ada-k");
    on(4);
    ledger.close(hidden, "remy-o");
    to(6, thing, "Done");
    expect(truth(thing).blocked.map(days)).toEqual([[1, 4]]);
    expect(truth(thing).untold).toMatchObject({
      why: ["unreadable blocker"],
      started: { notBefore: dayMs, notAfter: dayMs },
      finished: { notBefore: 6 * dayMs, notAfter: 6 * dayMs },
      unsure: ["blockedWhileInProgress", "blocked"],
    });
  });

  it("counts neither an initiative nor a pull request that closes an item", () => {
    const { ledger, issue } = scene();
    const [parent, part] = ["Initiative", "Part"].map(issue) as [Thing, Thing];
    ledger.setParent(part, parent, "ada-k");
    const opened = { by: "ada-k", workKind: "goal", draft: false } as const;
    const linked = ledger.openPull("web", { title: "Linked", ...opened, closes: [part] });
    const loose = ledger.openPull("web", { title: "Loose", ...opened, closes: [] });
    ledger.addToBoard(linked, "ada-k");
    ledger.addToBoard(loose, "ada-k");
    const { items, left } = truthOfAll(ledger.things, end);
    expect(items.map(({ title }) => title)).toEqual(["Part", "Loose"]);
    expect(left.map(({ id }) => id)).toEqual([parent.id, linked.id]);
  });
});
