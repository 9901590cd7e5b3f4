import { describe, expect, it } from "vitest";
import type { FactContent } from "../../src/domain/fact.ts";
import type { Item } from "../../src/domain/item.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { parseTeam, type Team } from "../../src/domain/team.ts";
import { buildFlowTable } from "../../src/history/build-flow-table.ts";
import {
  added,
  at,
  board,
  created,
  labelTeam,
  moved,
  onBoard,
  other,
  removed,
  story,
  tableOf,
  team,
} from "../stories.ts";

const nowhere = { boards: [] };
const place = (id: string, gone = false) => ({
  board: id,
  status: null,
  archived: false,
  gone,
  fields: {},
});
const any = (id: string, item: Partial<Item> = {}) => story(id, onBoard("2026-06-01"), item);
const whole = (id: string, item: Partial<Item> = {}) =>
  story(id, [["2026-06-01", created]], { ...nowhere, ...item });

/** The items counted, and the reasons for those left out, by id. */
const choice = (
  items: ItemFacts[],
  whose: Team = team(),
  boards = [board],
  asOf = "2026-06-30",
) => {
  const table = buildFlowTable({ team: whose, boards, items, asOf: at(asOf) });
  return {
    counted: table.items,
    leftOut: Object.fromEntries(table.leftOut.map(({ item, reason }) => [item, reason])),
  };
};
const items = (choices: Record<string, unknown>) => team({ items: choices });

describe("what counts as the team's work", () => {
  const kinds = () => [
    any("A issue"),
    any("B draft", { kind: "draft" }),
    any("C pull", { kind: "pull request" }),
    any("D parent", { subIssues: 2 }),
    any("E hidden", { kind: "redacted" }),
    any("F closes A", { kind: "pull request", closes: ["A issue"] }),
    any("G closes another's", { kind: "pull request", closes: ["X"] }),
  ];

  it("is issues, drafts and pull requests that close none of its items; parents are initiatives", () => {
    expect(choice(kinds())).toEqual({
      counted: ["A issue", "B draft", "C pull", "G closes another's"],
      leftOut: {
        "D parent": "an initiative: it has sub-issues",
        "E hidden": "hidden: the token may not read it",
        "F closes A": "a pull request that closes one of the team's items",
      },
    });
  });

  it("is what the team chooses", () => {
    expect(choice(kinds(), items({ drafts: false, parents: true, pullRequests: "none" }))).toEqual({
      counted: ["A issue", "D parent"],
      leftOut: {
        "B draft": "a draft, and the team does not count drafts",
        "C pull": "a pull request, and the team does not count pull requests",
        "E hidden": "hidden: the token may not read it",
        "F closes A": "a pull request, and the team does not count pull requests",
        "G closes another's": "a pull request, and the team does not count pull requests",
      },
    });
    expect(choice(kinds(), items({ pullRequests: "all" })).counted).toContain("F closes A");
    // Without issues, nothing that a pull request closes counts.
    expect(choice(kinds(), items({ issues: false }))).toEqual({
      counted: ["B draft", "C pull", "F closes A", "G closes another's"],
      leftOut: {
        "A issue": "an issue, and the team does not count issues",
        "D parent": "an issue, and the team does not count issues",
        "E hidden": "hidden: the token may not read it",
      },
    });
  });

  it("is on its boards, now or once; an issue of elsewhere that merely blocks is not listed", () => {
    expect(
      choice([
        any("A on it"),
        story("B off it now", [...onBoard("2026-06-01"), ["2026-06-04", removed]], {
          boards: [place(board, true)],
        }),
        story(
          "C by its events",
          [
            ["2026-06-01", created],
            ["2026-06-02", added],
            ["2026-06-03", moved("Doing")],
            ["2026-06-04", removed],
          ],
          nowhere,
        ),
        whole("D on another", { boards: [place(other)] }),
        whole("E nowhere"),
        story("F pointed at", [["2026-06-02", added]], { ...nowhere, depth: "reference" }),
        any("G second place", { boards: [place(other), place(board)] }),
      ]),
    ).toEqual({
      counted: ["A on it", "B off it now", "C by its events", "G second place"],
      leftOut: {},
    });
  });

  it("is in its repositories, whatever the case; not what is only pointed at", () => {
    const whose = labelTeam({ sources: [{ repository: "Acme/App" }] });
    expect(
      choice(
        [
          whole("A", { repository: "acme/app" }),
          whole("B", { repository: "acme/other" }),
          whole("C", { repository: null }),
          whole("D", { repository: "acme/app", depth: "reference" }),
        ],
        whose,
        [],
      ),
    ).toEqual({ counted: ["A"], leftOut: {} });
  });

  it("on several boards and in a repository follows the first listed that it stands on", () => {
    const whose = parseTeam({
      name: "Two",
      zone: "UTC",
      sources: [
        { board: "https://github.com/orgs/acme/projects/1" },
        { board: "https://github.com/orgs/acme/projects/2" },
        { repository: "acme/app" },
      ],
      stages: [
        { name: "Backlog", kind: "not started", statuses: ["Backlog"], signals: ["open"] },
        { name: "Doing", kind: "active", statuses: ["Doing"], signals: ["assigned"] },
        { name: "Done", kind: "done", statuses: ["Done"] },
      ],
    });
    const on = (id: string, to: string): FactContent => ({
      kind: "status",
      board: id,
      from: null,
      to,
    });
    const started = (entry: ItemFacts, asOf = "2026-06-30") => {
      const table = buildFlowTable({
        team: whose,
        boards: [board, other],
        items: [entry],
        asOf: at(asOf),
      });
      const time = table.startedAt[0] ?? Number.NaN;
      return Number.isNaN(time) ? null : new Date(time).getUTCDate();
    };
    const both = { boards: [place(other), place(board)] };
    const two = story(
      "I1",
      [
        ["2026-06-01", created],
        ["2026-06-02", on(other, "Doing")],
        ["2026-06-05", on(board, "Doing")],
        ["2026-06-09", removed],
      ],
      both,
    );
    expect(started(two, "2026-06-03")).toBe(2); // only on the second then
    expect(started(two, "2026-06-06")).toBe(2); // on both: the first listed says the same
    expect(started(two)).toBe(2); // off the first: the second
    const gone = story(
      "I1",
      [
        ["2026-06-01", created],
        ["2026-06-02", on(other, "Doing")],
        ["2026-06-03", { kind: "removed", board: other }],
        ["2026-06-05", on(board, "Doing")],
        ["2026-06-06", on(board, "Backlog")],
        ["2026-06-09", removed],
      ],
      both,
    );
    expect(started(gone)).toBeNull(); // off both: the first listed of those it was on
    const assigned = story(
      "I1",
      [
        ["2026-06-01", created],
        ["2026-06-04", { kind: "assigned", login: "ada" }],
      ],
      nowhere,
    );
    expect(started(assigned)).toBe(4); // on no board, and of the repository
    const elsewhere = { ...assigned.item, repository: "up/stream", boards: [place(other)] };
    expect(started({ ...assigned, item: elsewhere })).toBeNull(); // nowhere before it came to a board
  });

  it("a draft that lives on as an issue is left out, one that was taken off is not", () => {
    const draft = (id: string, gone: boolean, more: Parameters<typeof story>[1] = []) =>
      story(id, [...onBoard("2026-06-01"), ...more], {
        kind: "draft",
        boards: [place(board, gone)],
      });
    expect(
      choice([draft("A", false), draft("B", true), draft("C", true, [["2026-06-05", removed]])]),
    ).toEqual({ counted: ["A", "C"], leftOut: { B: "a draft that became an issue" } });
  });

  it("an issue whose row lives on under another id counts there only, one that was taken off counts", () => {
    const issue = (id: string, gone: boolean, more: Parameters<typeof story>[1] = []) =>
      story(id, [...onBoard("2026-06-01"), ...more], { boards: [place(board, gone)] });
    expect(
      choice([issue("A", false), issue("B", true), issue("C", true, [["2026-06-05", removed]])]),
    ).toEqual({
      counted: ["A", "C"],
      leftOut: { B: "moved to another repository: it counts there" },
    });
  });

  it("lists what is left out by id, whatever order the items come in", () => {
    const parents = ["B", "D", "A", "C"].map((id) => any(id, { subIssues: 1 }));
    const left = (items: ItemFacts[]) =>
      tableOf(items, "2026-06-30").leftOut.map(({ item }) => item);
    expect(left(parents)).toEqual(["A", "B", "C", "D"]);
    expect(left(parents.toReversed())).toEqual(["A", "B", "C", "D"]);
  });

  it("is its own from the day an event put it on the board, where nothing else tells", () => {
    const item = story(
      "A",
      [
        ["2026-06-01", created],
        ["2026-06-05", added],
      ],
      nowhere,
    );
    const counted = (asOf: string) => choice([item], team(), [board], asOf).counted;
    expect([counted("2026-06-04"), counted("2026-06-05")]).toEqual([[], ["A"]]);
    const elsewhere = story("A", [["2026-06-05", { kind: "added", board: other }]], nowhere);
    expect(choice([elsewhere]).counted).toEqual([]);
    const nameless = story("A", [["2026-06-05", { kind: "added", board: null }]], nowhere);
    expect(choice([nameless]).counted).toEqual([]);
  });

  it("a draft on two boards lives on until it is gone from both", () => {
    const draft = any("A", { kind: "draft", boards: [place(board, true), place(other)] });
    expect(choice([draft]).counted).toEqual(["A"]);
  });

  it("taken off the only board it was on, an item of the repository was discarded there", () => {
    const whose = team({
      sources: [{ board: "https://github.com/orgs/acme/projects/1" }, { repository: "acme/app" }],
    });
    const life = (...lines: Parameters<typeof story>[1]) =>
      story("A", [["2026-06-01", created], ...lines], nowhere);
    const outcome = (entry: ItemFacts) => {
      const table = buildFlowTable({
        team: whose,
        boards: [board],
        items: [entry],
        asOf: at("2026-06-30"),
      });
      return [table.outcome[0], table.leftAt[0]];
    };
    const off = life(
      ["2026-06-02", added],
      ["2026-06-03", moved("Doing", "")],
      ["2026-06-05", removed],
    );
    expect(outcome(off)).toEqual([2, at("2026-06-05")]);
    // Events of boards that are none of the team's, or that name none, put it on no board.
    const never = life(
      ["2026-06-02", { kind: "added", board: other }],
      ["2026-06-03", { kind: "removed", board: null }],
      ["2026-06-04", { kind: "closed", reason: "completed" }],
    );
    expect(outcome(never)).toEqual([1, Number.NaN]);
  });

  it("leaves a pull request out on the days before its issue was there, too, as later", () => {
    const pull = any("A pull", { kind: "pull request", closes: ["B issue"] });
    const issue = story("B issue", onBoard("2026-06-09"));
    const reason = "a pull request that closes one of the team's items";
    for (const asOf of ["2026-06-05", "2026-06-30"])
      expect(choice([pull, issue], team(), [board], asOf).leftOut).toEqual({ "A pull": reason });
    const initiative = { ...issue, item: { ...issue.item, subIssues: 3 } };
    expect(choice([pull, initiative]).counted).toEqual(["A pull"]);
    const gone = { kind: "draft" as const, boards: [place(board, true)] };
    expect(choice([pull, { ...issue, item: { ...issue.item, ...gone } }]).counted).toEqual([
      "A pull",
    ]);
    expect(choice([pull, whole("B issue")]).counted).toEqual(["A pull"]);
  });

  it("is what exists by then, in order of creation, then of id", () => {
    const later = story("A", onBoard("2026-06-05"));
    const same = ["C", "B"].map((id) => any(id));
    const table = (asOf: string) => tableOf([later, ...same], asOf).items;
    expect([table("2026-06-30"), table("2026-06-04"), table("2026-05-30")]).toEqual([
      ["B", "C", "A"],
      ["B", "C"],
      [],
    ]);
  });
});
