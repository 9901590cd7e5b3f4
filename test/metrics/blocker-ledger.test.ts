import { describe, expect, it } from "vitest";
import type { Item } from "../../src/domain/item.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import type { Team } from "../../src/domain/team.ts";
import { isRefusal } from "../../src/metrics/answer.ts";
import { factsById } from "../../src/metrics/block-origins.ts";
import { type BlockerLedger, blockerLedger } from "../../src/metrics/blocker-ledger.ts";
import type { HeldUp } from "../../src/metrics/held-up.ts";
import {
  at,
  board,
  closed,
  created,
  type Line,
  labelled,
  moved,
  onBoard,
  reopened,
  story,
  team,
  waitsFor,
  waitsNoMore,
} from "../stories.ts";
import { attributed } from "./attributed.ts";

/** In progress since a day of June, by default the 1st; somebody is assigned. */
const doing = (id: string, more: Line[], item: Partial<Item> = {}, from = "2026-06-01") =>
  story(id, [...onBoard("2026-06-01"), [from, moved("Doing", "Backlog")], ...more], {
    assignees: ["ada"],
    ...item,
  });
const waiting = (id: string, more: Line[]) =>
  story(id, [...onBoard("2026-06-01"), ...more], { assignees: ["ada"] });
/** An issue of other people. */
const away = (id: string, more: Line[] = [], item: Partial<Item> = {}) =>
  story(id, [["2026-05-01", created], ...more], {
    boards: [],
    depth: "reference",
    repository: "upstream/lib",
    ...item,
  });

function ledgerOf(
  stories: ItemFacts[],
  asOf: string,
  { whose = team(), ends = [] }: { whose?: Team; ends?: [string, string][] } = {},
) {
  const { table, attributes } = attributed(stories, asOf, whose);
  const answer = blockerLedger({
    table,
    team: whose,
    boards: [board],
    items: new Map(stories.map(({ item }) => [item.id, item])),
    attributes,
    iterationEnds: new Map(ends.map(([title, day]) => [title, Date.parse(day) / 86_400_000])),
    factsOf: factsById(() => stories),
  });
  if (isRefusal(answer.value)) throw new Error("refused");
  const name = (row: number) => table.items[row] ?? "";
  const names = (rows: Uint32Array) => Array.from(rows, name);
  const { value, counted, ...rest } = answer;
  return { ...readable(value, name, names), told: { ...rest, counted: names(counted) } };
}

const held = ({ rows, rowDays }: HeldUp, names: (rows: Uint32Array) => string[]) =>
  names(rows)
    .map((id, i) => `${id} ${rowDays[i]}`)
    .toSorted();

const readable = (
  { blocks, issues, total }: BlockerLedger,
  name: (row: number) => string,
  names: (rows: Uint32Array) => string[],
) => ({
  total: { days: total.days, held: held(total, names) },
  blocks: blocks.map(({ row, since, behind, circle, next, cost, ...rest }) => ({
    ...rest,
    costDays: cost.days,
    item: name(row),
    since,
    behind: names(behind),
    circle: names(circle),
    step: `${next.step}: ${next.because}`,
  })),
  issues: issues.map(({ blocker, row, direct, waiting: all, cost }) => ({
    blocker,
    own: row !== null,
    direct: names(direct),
    waiting: names(all),
    costDays: cost.days,
    held: held(cost, names),
  })),
});

describe("the blocker ledger", () => {
  it("is empty where nothing is blocked", () => {
    expect(ledgerOf([doing("I1", [])], "2026-06-10")).toMatchObject({
      blocks: [],
      issues: [],
      total: { days: 0, held: [] },
    });
  });

  it("lists what is blocked in progress first, oldest first, then what is blocked before its start", () => {
    const { blocks } = ledgerOf(
      [
        waiting("I1", [["2026-06-01", labelled("blocked")]]),
        doing("I2", [["2026-06-05", labelled("blocked")]]),
        doing("I3", [["2026-06-03", labelled("waiting: legal")]]),
        doing("I4", [
          ["2026-06-02", labelled("blocked")],
          ["2026-06-08", moved("Done", "Doing")],
        ]),
      ],
      "2026-06-10",
    );
    expect(
      blocks.map(({ item, inProgress, since, ageDays, costDays }) => [
        item,
        inProgress,
        since,
        ageDays,
        costDays,
      ]),
    ).toEqual([
      ["I3", true, at("2026-06-03"), 8, 8],
      ["I2", true, at("2026-06-05"), 6, 6],
      ["I1", false, at("2026-06-01"), 10, 0],
    ]);
  });

  it("counts its blocks, in the table's order, and puts those of one moment in it", () => {
    const marked = labelled("blocked");
    const { blocks, told } = ledgerOf(
      [
        doing("I1", [["2026-06-05", marked]]),
        doing("I2", [["2026-06-04", marked]]),
        doing("I3", []),
        doing("I4", [["2026-06-04", marked]]),
      ],
      "2026-06-10",
    );
    expect(blocks.map(({ item }) => item)).toEqual(["I2", "I4", "I1"]);
    expect(told).toEqual({
      definition: "blocker ledger",
      asOf: at("2026-06-10"),
      zone: "UTC",
      clock: "calendar days",
      window: null,
      n: 3,
      counted: ["I1", "I2", "I4"],
      leftOut: [],
      evidence: { recorded: 3, inferred: 0, observed: 0, proxy: 0 },
    });
  });

  it("lists blocking issues by what they cost, of the same cost the one waited for longest", () => {
    const { issues } = ledgerOf(
      [
        ...["B1", "B2", "B3"].map((id) => away(id)),
        doing("I1", [["2026-06-06", waitsFor("B1")]]),
        // 6–10 and 7–10
        doing("I2", [["2026-06-06", waitsFor("B2")]]),
        doing("I3", [["2026-06-07", waitsFor("B2")]]),
        doing("I4", [["2026-06-02", waitsFor("B3")]]),
      ],
      "2026-06-10",
    );
    expect(issues.map(({ blocker, costDays }) => [blocker, costDays])).toEqual([
      ["B3", 9],
      ["B2", 9],
      ["B1", 5],
    ]);
  });

  it("begins a block where its unbroken run of signals does, in progress no earlier than the start", () => {
    const run: Line[] = [
      ["2026-06-02", labelled("blocked")],
      ["2026-06-04", labelled("waiting: legal")],
      ["2026-06-05", { kind: "unlabelled", label: "blocked" }],
    ];
    const { blocks } = ledgerOf(
      [waiting("I1", run), doing("I2", run, {}, "2026-06-03"), doing("I3", run)],
      "2026-06-10",
    );
    const since = Object.fromEntries(blocks.map((block) => [block.item, block.since]));
    expect(since).toEqual({
      I1: at("2026-06-02"),
      I2: at("2026-06-03"),
      I3: at("2026-06-02"),
    });
    expect(blocks[0]?.reasons.map(({ reason, since: from }) => [reason, from])).toEqual([
      [{ signal: "label", name: "waiting: legal" }, at("2026-06-04")],
    ]);
  });

  it("charges a block with itself and all that waits behind it, each item once", () => {
    //  I1 ← I2 ← I4 and I1 ← I3 ← I4
    const { blocks, total } = ledgerOf(
      [
        doing("I1", [["2026-06-04", labelled("blocked")]]),
        doing("I2", [["2026-06-02", waitsFor("I1")]]),
        doing("I3", [["2026-06-06", waitsFor("I1")]]),
        doing("I4", [
          ["2026-06-05", waitsFor("I2")],
          ["2026-06-07", waitsFor("I3")],
        ]),
        waiting("I5", [["2026-06-05", waitsFor("I4")]]),
      ],
      "2026-06-10",
    );
    expect(blocks.map(({ item, behind, costDays }) => [item, behind, costDays])).toEqual([
      // itself 2–10: 9, I4 5–10: 6
      ["I2", ["I4", "I5"], 15],
      // itself 4–10: 7, I2 4–10: 7, I3 6–10: 5, I4 5–10: 6; I5 was never in progress
      ["I1", ["I2", "I3", "I4", "I5"], 25],
      // itself 5–10
      ["I4", ["I5"], 6],
      // itself 6–10: 5, I4 7–10: 4
      ["I3", ["I4", "I5"], 9],
      ["I5", [], 0],
    ]);
    // I1 7, I2 9, I3 5, I4 6
    expect(total).toEqual({ days: 27, held: ["I1 7", "I2 9", "I3 5", "I4 6"] });
  });

  it("keeps the longer of two stretches in the total, whichever is met first", () => {
    const { total } = ledgerOf(
      [
        doing("I1", [
          ["2026-06-02", labelled("blocked")],
          ["2026-06-06", waitsFor("I2")],
        ]),
        doing("I2", [["2026-06-05", labelled("blocked")]]),
      ],
      "2026-06-10",
    );
    expect(total).toEqual({ days: 15, held: ["I1 9", "I2 6"] });
  });

  it("goes through another item only while that one waits itself", () => {
    // Without an interruption anywhere, and with one.
    const later: Line[] = [["2026-06-06", waitsFor("B1")]];
    const again: Line[] = [
      ["2026-06-02", waitsFor("B1")],
      ["2026-06-03", waitsNoMore("B1")],
      ...later,
    ];
    const costOf = (lines: Line[]) =>
      ledgerOf(
        [
          away("B1"),
          doing("I0", [["2026-06-02", waitsFor("B1")]]),
          doing("I1", lines),
          doing("I2", [["2026-06-04", waitsFor("I1")]]),
        ],
        "2026-06-10",
      ).issues.find(({ blocker }) => blocker === "B1")?.held;
    expect(costOf(later)).toEqual(["I0 9", "I1 5", "I2 5"]);
    // I1: 2, 3 and 6 to 10 June
    expect(costOf(again)).toEqual(["I0 9", "I1 7", "I2 5"]);
  });

  it("counts an interrupted wait behind another item by its parts", () => {
    const { issues } = ledgerOf(
      [
        away("B1"),
        doing("I1", [["2026-06-02", waitsFor("B1")]]),
        doing("I2", [
          ["2026-06-02", waitsFor("I1")],
          ["2026-06-03", waitsNoMore("I1")],
          ["2026-06-06", waitsFor("I1")],
        ]),
      ],
      "2026-06-10",
    );
    // I2: 2, 3 and 6 to 10 June
    expect(issues.find(({ blocker }) => blocker === "B1")?.held).toEqual(["I1 9", "I2 7"]);
  });

  it("counts a blocking issue once, with all that waits for it", () => {
    const { issues } = ledgerOf(
      [
        away("B1"),
        doing("I1", [["2026-06-04", waitsFor("B1")]]),
        doing("I2", [["2026-06-06", waitsFor("I1")]]),
        waiting("I3", [["2026-06-08", waitsFor("B1")]]),
        doing("I4", [
          ["2026-06-02", waitsFor("B2")],
          ["2026-06-03", waitsNoMore("B2")],
        ]),
      ],
      "2026-06-10",
    );
    expect(issues).toEqual([
      {
        blocker: "B1",
        own: false,
        direct: ["I1", "I3"],
        waiting: ["I1", "I2", "I3"],
        costDays: 12,
        held: ["I1 7", "I2 5"],
      },
      { blocker: "I1", own: true, direct: ["I2"], waiting: ["I2"], costDays: 5, held: ["I2 5"] },
    ]);
  });

  it("tells of a blocking issue that was reopened, and since when it holds again", () => {
    const { blocks } = ledgerOf(
      [
        away("B1", [
          ["2026-06-04", closed],
          ["2026-06-07", reopened],
        ]),
        doing("I1", [["2026-06-02", waitsFor("B1")]]),
      ],
      "2026-06-10",
    );
    expect(blocks[0]?.since).toBe(at("2026-06-07"));
    expect(blocks[0]?.reasons).toEqual([
      {
        reason: { signal: "dependency", blocker: "B1" },
        since: at("2026-06-07"),
        notBefore: at("2026-06-07"),
        reopened: true,
      },
    ]);
  });

  it("tells from when to when a signal may have begun that was only seen between two readings", () => {
    const { blocks } = ledgerOf(
      [
        away("B1"),
        doing("I1", [
          [
            "2026-06-05",
            waitsFor("B1"),
            { evidence: "observed", notBefore: at("2026-06-04T09:00") },
          ],
        ]),
      ],
      "2026-06-10",
    );
    expect(blocks[0]?.reasons[0]).toMatchObject({
      since: at("2026-06-05"),
      notBefore: at("2026-06-04T09:00"),
      reopened: false,
    });
  });

  it("does not list what a removed dependency blocked, also where only a reading saw it gone", () => {
    const gone: Partial<ItemFacts["facts"][number]> = {
      evidence: "observed",
      notBefore: at("2026-06-06"),
    };
    const stories = [
      away("B1"),
      doing("I1", [
        ["2026-06-02", waitsFor("B1")],
        ["2026-06-07", waitsNoMore("B1"), gone],
      ]),
    ];
    expect(ledgerOf(stories, "2026-06-06T23:00").blocks).toHaveLength(1);
    const { blocks, issues } = ledgerOf(stories, "2026-06-10");
    expect([blocks, issues]).toEqual([[], []]);
  });

  it("names the first promised day among the item and all that waits for it", () => {
    const due = team({ fields: { due: "Due", iteration: "Sprint" } });
    const place = (fields: Record<string, string>) => ({
      boards: [{ board, status: null, archived: false, gone: false, fields }],
    });
    const { blocks } = ledgerOf(
      [
        doing("I1", [["2026-06-04", labelled("blocked")]], place({ Due: "2026-06-30" })),
        doing("I2", [["2026-06-04", waitsFor("I1")]], place({ Sprint: "Sprint 3" })),
        doing("I3", [["2026-06-05", labelled("blocked")]], place({ Due: "2026-06-08" })),
        doing("I4", [["2026-06-06", labelled("blocked")]], place({ Sprint: "Unknown" })),
      ],
      "2026-06-10",
      { whose: due, ends: [["Sprint 3", "2026-06-14"]] },
    );
    expect(blocks.map(({ item, promise }) => [item, promise])).toEqual([
      ["I1", { kind: "iteration", title: "Sprint 3", on: 20_618, daysLeft: 4, row: 1 }],
      ["I2", { kind: "iteration", title: "Sprint 3", on: 20_618, daysLeft: 4, row: 1 }],
      ["I3", { kind: "due", title: "", on: 20_612, daysLeft: -2, row: 2 }],
      ["I4", null],
    ]);
    expect(20_618 * 86_400_000).toBe(Date.parse("2026-06-14"));
  });
});

describe("the suggested next step", () => {
  const stepOf = (stories: ItemFacts[], asOf = "2026-06-10", whose = team()) =>
    Object.fromEntries(
      ledgerOf(stories, asOf, { whose }).blocks.map(({ item, step }) => [item, step]),
    );

  it("is to find an owner where nobody is assigned to the blocking issue or the item", () => {
    const own = { repository: "acme/app" };
    expect(
      stepOf([
        away("B1", [], own),
        away("B2", [], { ...own, assignees: ["bea"] }),
        doing("I1", [["2026-06-09", waitsFor("B1")]], { assignees: [] }),
        doing("I2", [["2026-06-09", waitsFor("B2")]], { assignees: [] }),
        doing("I3", [["2026-06-09", waitsFor(null)]], { assignees: [] }),
      ]),
    ).toEqual({
      I1: "find an owner: nobody assigned",
      I2: "ask: owner known",
      // An issue that may not be read lies outside the team.
      I3: "escalate: outside the team",
    });
  });

  it("is to escalate what lies outside the team, or lasts past the team's limit", () => {
    const own = { repository: "acme/app" };
    const limit = team({ attention: { blockedDays: 3 } });
    const stories = [
      away("B1", [], { assignees: ["eve"] }),
      away("B2", [], own),
      doing("I1", [["2026-06-09", waitsFor("B1")]]),
      doing("I2", [["2026-06-09", waitsFor(null)]]),
      doing("I3", [["2026-06-07", waitsFor("B2")]]),
      doing("I4", [["2026-06-08", waitsFor("B2")]]),
    ];
    expect(stepOf(stories, "2026-06-10", limit)).toEqual({
      I1: "escalate: outside the team",
      I2: "escalate: outside the team",
      I3: "escalate: past the limit", // 4 days touched
      I4: "ask: owner known", // 3
    });
  });

  it("is to split a circle, and an item that waits for several issues", () => {
    const own = { repository: "acme/app" };
    const stories = [
      doing("I1", [["2026-06-09", waitsFor("I2")]]),
      doing("I2", [["2026-06-09", waitsFor("I1")]]),
      away("B1", [], own),
      away("B2", [], own),
      doing("I3", [
        ["2026-06-09", waitsFor("B1")],
        ["2026-06-09", waitsFor("B2")],
      ]),
    ];
    expect(stepOf(stories)).toEqual({
      I1: "split: circle",
      I2: "split: circle",
      I3: "split: several blockers",
    });
    expect(
      ledgerOf(stories, "2026-06-10").blocks.map(({ item, circle, behind }) => [
        item,
        circle,
        behind,
      ]),
    ).toEqual([
      ["I1", ["I1", "I2"], ["I2"]],
      ["I2", ["I1", "I2"], ["I1"]],
      ["I3", [], []],
    ]);
  });

  it("asks why only where a mark says no more than that it is blocked", () => {
    const marks = ["On hold", "status: blocked", "🚧 blocked", "needs rebase", "blocked by legal"];
    const whose = team({ blocked: { labels: marks } });
    const stories = marks.map((label, i) => doing(`I${i}`, [["2026-06-09", labelled(label)]]));
    const twice: Line[] = [
      ["2026-06-09", labelled("On hold")],
      ["2026-06-09", labelled("needs rebase")],
    ];
    expect(stepOf([...stories, doing("I5", twice)], "2026-06-10", whose)).toEqual({
      I0: "ask: no reason given",
      I1: "ask: no reason given",
      I2: "ask: no reason given",
      I3: "ask: owner known",
      I4: "ask: owner known",
      I5: "ask: owner known",
    });
  });

  it("is to remove a mark that nothing stands behind any more", () => {
    const stories = [
      away("B1", [["2026-06-08", closed]]),
      // Went on although marked.
      doing("I1", [
        ["2026-06-07", labelled("blocked")],
        ["2026-06-09", moved("Review", "Doing")],
      ]),
      // What it waited for is closed, the label is left.
      doing("I2", [
        ["2026-06-05", labelled("blocked")],
        ["2026-06-06", waitsFor("B1")],
      ]),
      // The move came first.
      doing("I3", [
        ["2026-06-07", moved("Review", "Doing")],
        ["2026-06-09", labelled("waiting: legal")],
      ]),
      // Sent back is no progress.
      doing("I4", [
        ["2026-06-02", moved("Review", "Doing")],
        ["2026-06-07", labelled("waiting: legal")],
        ["2026-06-09", moved("Doing", "Review")],
      ]),
      doing("I5", [["2026-06-09", labelled("blocked")]]),
      // That wait was over before this block began.
      doing("I6", [
        ["2026-06-02", waitsFor("B1")],
        ["2026-06-03", waitsNoMore("B1")],
        ["2026-06-09", labelled("waiting: legal")],
      ]),
    ];
    expect(stepOf(stories)).toEqual({
      I1: "remove the mark: moved on",
      I2: "remove the mark: wait is over",
      I3: "ask: owner known",
      I4: "ask: owner known",
      I5: "ask: no reason given",
      I6: "ask: owner known",
    });
  });
});
