import { describe, expect, it } from "vitest";
import type { ItemFacts } from "../../../src/domain/reading.ts";
import type { Source } from "../../../src/domain/source.ts";
import { parseTeam } from "../../../src/domain/team.ts";
import type { BoardColumns } from "../../../src/history/proposal/proposal.ts";
import { proposeTeam } from "../../../src/history/proposal/propose-team.ts";
import { columns, item, labels, many, moves } from "./item-samples.ts";

const boardSource: Source = { kind: "board", host: "github.com", owner: "acme", number: 7 };
const repository: Source = { kind: "repository", host: "github.com", owner: "acme", name: "app" };

const ofBoard = (board: BoardColumns, items: ItemFacts[], sources: Source[] = [boardSource]) =>
  proposeTeam({ name: "Acme", zone: "UTC", sources, boards: [board] }, items);
const ofRepository = (items: ItemFacts[]) =>
  proposeTeam({ name: "Acme", zone: "UTC", sources: [repository], boards: [] }, items);
const usual = columns(["To do", "Doing", "Done"]);

describe("a proposal for a board", () => {
  it("is a team file that spells everything out and is accepted as it is", () => {
    const { teamFile } = ofBoard(usual, []);
    expect(parseTeam(teamFile)).toMatchObject({ name: "Acme", zone: "UTC" });
    expect(teamFile?.sources).toEqual([{ board: "https://github.com/orgs/acme/projects/7" }]);
  });

  it("counts the items that went each way, each item once", () => {
    const items = [
      ...many(3, () => item(moves("To do", "Doing", "Done"))),
      item(moves("To do", "Doing", "To do", "Doing")),
    ];
    const { guesses } = ofBoard(usual, items);
    const doing = guesses.find(({ name }) => name === "Doing");
    expect(doing?.sentence).toBe(
      "“Doing” is being worked on by its name (“doing”). 4 items went “To do” → “Doing”; 3 items went “Doing” → “Done”.",
    );
    expect(doing?.figures).toEqual({ came: 4, went: 3, standing: 1 });
  });

  it("puts two neighbours the way items nearly always went", () => {
    const board = columns(["To do", "Review", "Building", "Done"]);
    const stagesOf = (items: ItemFacts[]) =>
      ofBoard(board, items).teamFile?.stages.map(({ name }) => name);
    const other = moves("To do", "Building", "Review", "Done");
    expect(stagesOf(many(12, () => item(other)))).toEqual(["To do", "Building", "Review", "Done"]);
    expect(stagesOf(many(5, () => item(other)))).toEqual(["To do", "Review", "Building", "Done"]);
    const both = [
      ...many(12, () => item(other)),
      ...many(8, () => item(moves("To do", "Review", "Building"))),
    ];
    expect(stagesOf(both)).toEqual(["To do", "Review", "Building", "Done"]);
    const { guesses } = ofBoard(
      board,
      many(12, () => item(other)),
    );
    expect(guesses.find(({ part }) => part === "order")?.figures).toEqual({
      backward: 12,
      forward: 0,
    });
  });

  it("puts done last, wherever the board has it", () => {
    const { teamFile, guesses } = ofBoard(columns(["Done", "Backlog", "Doing"]), []);
    expect(teamFile?.stages.map(({ name }) => name)).toEqual(["Backlog", "Doing", "Done"]);
    expect(guesses.filter(({ part }) => part === "order")).toHaveLength(2);
  });

  it("takes the last column before done for work where none is named so", () => {
    const { teamFile } = ofBoard(columns(["Backlog", "Todo", "Done"]), []);
    expect(teamFile?.stages.map(({ kind }) => kind)).toEqual(["not started", "active", "done"]);
  });

  it("ends with closing where no column means done", () => {
    const standing = many(4, () => item(moves("To do", "In review")));
    const { teamFile } = ofBoard(columns(["To do", "In review"]), standing);
    expect(teamFile?.stages.at(-1)).toMatchObject({ kind: "done", signals: ["closed"] });
  });

  it("takes an unnamed last column for done only where what stands there is closed", () => {
    const board = columns(["To do", "Doing", "Zürich"]);
    const last = (state: "open" | "closed") =>
      ofBoard(
        board,
        many(4, () => item(moves("Doing", "Zürich"), { state })),
      ).teamFile?.stages.at(-1);
    expect(last("closed")).toMatchObject({ name: "Zürich", kind: "done" });
    expect(last("open")).toMatchObject({ name: "Closed", kind: "done" });
  });

  it("knows a column by its former name where items are shown under the new one since the same moment", () => {
    const renamed = item([
      { kind: "status", board: "B", from: "", to: "Ready", at: 5_000 },
      {
        kind: "status",
        board: "B",
        from: "Ready",
        to: "To do",
        at: 5_000,
        evidence: "inferred",
      },
    ]);
    const { teamFile, guesses } = ofBoard(usual, [renamed]);
    expect(teamFile?.stages[0]?.statuses).toEqual(["To do", "Ready"]);
    expect(guesses.find(({ name }) => name === "Ready")?.sentence).toContain("it was renamed");
  });

  it("knows it by what took over where nothing else tells", () => {
    const early = many(4, () => item(moves("Queue 7", "Doing"), {}, 0));
    const late = many(4, () => item(moves("To do", "Doing"), {}, 1e9));
    const { teamFile } = ofBoard(usual, [...early, ...late]);
    expect(teamFile?.stages[0]?.statuses).toEqual(["To do", "Queue 7"]);
  });

  it("takes nothing over that was used beside it all along", () => {
    const used = many(4, (i) => [
      item(moves("Queue 7", "Doing"), {}, i),
      item(moves("To do", "Doing"), {}, i),
    ]).flat();
    const { teamFile } = ofBoard(usual, used);
    expect(JSON.stringify(teamFile)).not.toContain("Queue 7");
  });

  it("leaves a column out that is gone and that nothing explains, and says so", () => {
    const used = many(3, () => item(moves("To do", "Zürich", "Doing")));
    const { teamFile, guesses } = ofBoard(usual, used);
    expect(JSON.stringify(teamFile)).not.toContain("Zürich");
    expect(guesses.find(({ part }) => part === "left out")?.sentence).toMatch(
      /no column any more.*3 items went there/,
    );
  });

  it("keeps every status of a board with hundreds of columns in twenty stages", () => {
    const names = ["Backlog", ...many(300, (i) => `Step ${i}`), "Done"];
    const busy = many(30, () => item(moves("Backlog", "Step 7", "Step 8", "Done")));
    const { teamFile } = ofBoard(columns(names), busy);
    expect(teamFile?.stages).toHaveLength(20);
    expect(teamFile?.stages.flatMap(({ statuses }) => statuses)).toEqual(names);
    expect(teamFile?.stages.find(({ statuses }) => statuses.includes("Step 7"))?.statuses).toEqual([
      "Step 7",
    ]);
  });

  it("joins the columns of two boards in one row", () => {
    const other: Source = { ...boardSource, number: 8 };
    const boards = [
      columns(["To do", "Doing", "Done"]),
      columns(["To do", "Review", "Done"], { board: "C" }),
    ];
    const { teamFile } = proposeTeam(
      { name: "Acme", zone: "UTC", sources: [boardSource, other], boards },
      [],
    );
    expect(teamFile?.stages.map(({ name }) => name)).toEqual(["To do", "Review", "Doing", "Done"]);
  });

  it("places what stands on no board by what it is, where a repository is read beside it", () => {
    const { teamFile } = ofBoard(usual, [], [boardSource, repository]);
    expect(teamFile?.stages.map(({ signals }) => signals)).toEqual([
      ["open"],
      ["assigned", "linked pull request"],
      ["closed"],
    ]);
  });

  it("says that a view laid out by another field has no history", () => {
    const { guesses } = ofBoard(columns(["To do", "Doing", "Done"], { columnsBy: "Phase" }), []);
    expect(guesses.find(({ name }) => name === "Phase")?.sentence).toMatch(/keeps no history/);
  });

  it("reads the repositories of its items where a board has no columns for work", () => {
    const priorities = columns(["High", "Normal", "Low"]);
    for (const board of [columns(null), columns([]), priorities]) {
      const { teamFile } = ofBoard(board, [
        item([]),
        item([], { repository: "acme/lib" }),
        item([]),
      ]);
      expect(teamFile?.sources).toEqual([
        { repository: "https://github.com/acme/app" },
        { repository: "https://github.com/acme/lib" },
      ]);
      expect(ofBoard(board, [])).toMatchObject({
        teamFile: null,
        problem: expect.stringContaining("choose a repository") as string,
      });
    }
  });
});

describe("what blocks", () => {
  it("is read from statuses, labels and fields by their names", () => {
    const worn = item([...moves("To do", "On hold"), ...labels("blocked", "waiting: legal")], {
      labels: ["blocked", "waiting: legal", "waiting: vendor", "waiting room"],
      boards: [
        {
          board: "B",
          status: "On hold",
          archived: false,
          gone: false,
          fields: { Blocked: "Yes", Impediment: "the vendor", Priority: "High" },
        },
      ],
    });
    const free = item([], {
      boards: [
        { board: "B", status: null, archived: false, gone: false, fields: { Blocked: "No" } },
      ],
    });
    const { teamFile } = ofBoard(columns(["To do", "Doing", "On hold", "Done"]), [worn, free]);
    expect(teamFile?.blocked).toEqual({
      statuses: ["On hold"],
      labels: ["blocked", "waiting: *", "waiting room"],
      dependencies: true,
      fields: [
        { field: "Blocked", values: ["Yes"] },
        { field: "Impediment", values: [] },
      ],
    });
  });

  it("is no label that speaks of the others that wait, or of what a release waits for", () => {
    const worn = item([], { labels: ["blocker", "release blocker", "needs triage", "pending"] });
    expect(ofBoard(usual, [worn]).teamFile?.blocked.labels).toEqual([]);
  });

  it("makes no pattern of a prefix that other labels have too", () => {
    const worn = item([], { labels: ["status: blocked", "status: on hold", "status: new"] });
    expect(ofBoard(usual, [worn]).teamFile?.blocked.labels).toEqual([
      "status: blocked",
      "status: on hold",
    ]);
  });
});

describe("kinds of work", () => {
  const kindsOf = (items: ItemFacts[]) =>
    ofBoard(usual, items).teamFile?.kinds.map(({ name, nature, labels: own, types, fields }) => ({
      name,
      nature,
      own: [...own, ...types, ...fields.flatMap(({ values }) => values)],
    }));
  const place = (fields: Record<string, string>) => [
    { board: "B", status: null, archived: false, gone: false, fields },
  ];

  it("come from a field made for them before types, and from types before labels", () => {
    const all = many(4, (i) =>
      item([], {
        type: i < 2 ? "Bug" : "Task",
        labels: ["feature"],
        boards: place({ Kind: i < 1 ? "Incident" : "Goal" }),
      }),
    );
    expect(kindsOf(all)?.map(({ name }) => name)).toEqual(["Incident", "Goal"]);
    const typed = many(4, (i) => item([], { type: i < 2 ? "Bug" : "Task", labels: ["bug"] }));
    expect(kindsOf(typed)).toEqual([
      { name: "Bug", nature: "reactive", own: ["bug", "Bug"] },
      { name: "Task", nature: "goal", own: ["Task"] },
    ]);
  });

  it("come from labels by what they say, what breaks first", () => {
    const worn = many(3, () =>
      item([], { labels: ["enhancement", "regression", "question", "docs", "UX", "help wanted"] }),
    );
    expect(kindsOf(worn)).toEqual([
      { name: "Bug", nature: "reactive", own: ["regression"] },
      { name: "Support", nature: "support", own: ["question"] },
      { name: "Feature", nature: "goal", own: ["enhancement"] },
      { name: "Maintenance", nature: "goal", own: ["docs"] },
    ]);
  });

  it("are none of what hardly anybody uses, nor of what blocks", () => {
    expect(kindsOf([item([], { labels: ["bug"] })])).toEqual([]);
    const waiting = many(5, () => item([], { labels: ["waiting for support"] }));
    expect(kindsOf(waiting)).toEqual([]);
  });
});

describe("fields", () => {
  it("of iterations are named by the board, of due dates by their name and values", () => {
    const dated = item([], {
      boards: [
        {
          board: "B",
          status: null,
          archived: false,
          gone: false,
          fields: { "Target date": "2026-08-01", Start: "2026-07-01", Due: "soon" },
        },
      ],
    });
    const board = columns(["To do", "Doing", "Done"], { iterationFields: ["Sprint", "Cycle"] });
    expect(ofBoard(board, [dated]).teamFile?.fields).toEqual({
      iteration: "Sprint",
      due: "Target date",
    });
    expect(ofBoard(usual, []).teamFile?.fields).toEqual({ iteration: null, due: null });
  });
});

describe("a proposal without a board", () => {
  const pull = (...told: string[]) => item(labels(...told), { kind: "pull request", boards: [] });
  const issue = (facts: ItemFacts["facts"][number]["kind"][]) =>
    item(
      facts.map((kind) =>
        kind === "assigned" ? { kind, login: "ada" } : { kind: "commented" as const },
      ),
      { boards: [] },
    );

  it("counts issues where enough of them show when work started, else pull requests", () => {
    const started = many(2, () => issue(["assigned"]));
    const silent = many(8, () => issue(["commented"]));
    const pulls = many(3, () => pull());
    expect(ofRepository([...started, ...silent, ...pulls]).teamFile?.items).toMatchObject({
      issues: true,
      pullRequests: "none",
    });
    const { teamFile, guesses } = ofRepository([...started, ...silent, issue([]), ...pulls]);
    expect(teamFile?.items).toMatchObject({ issues: false, pullRequests: "all" });
    expect(teamFile?.stages[0]).toMatchObject({ kind: "active", signals: ["open"] });
    expect(guesses[0]?.figures).toEqual({ issues: 11, started: 2, pulls: 3 });
    expect(ofRepository(silent).teamFile?.items.issues).toBe(true);
  });

  it("makes stages of labels that come and go while an item is open, in the order they come", () => {
    const round = many(4, () =>
      pull("needs review", "-needs review", "Waiting on author", "-Waiting on author", "closed"),
    );
    const { teamFile } = ofRepository(round);
    expect(teamFile?.stages.map(({ name, kind }) => [name, kind])).toEqual([
      ["Open", "active"],
      ["needs review", "waiting"],
      ["Waiting on author", "waiting"],
      ["Closed", "done"],
    ]);
  });

  it("makes none of labels that stay, that come after closing, or that are hardly used", () => {
    const pulls = [
      ...many(4, () => pull("needs docs", "closed")),
      ...many(4, () => pull("needs backport", "closed", "-needs backport")),
      ...many(2, () => pull("pending", "-pending")),
      // Taken off before closing now and then, after it mostly.
      ...many(4, () => pull("needs notes", "-needs notes")),
      ...many(6, () => pull("needs notes", "closed", "-needs notes")),
    ];
    const { teamFile, guesses } = ofRepository(pulls);
    expect(teamFile?.stages).toHaveLength(2);
    expect(guesses.filter(({ part }) => part === "left out").map(({ name }) => name)).toEqual([
      "needs docs",
      "needs backport",
      "pending",
      "needs notes",
    ]);
  });

  it("takes labels that say blocked for that, not for a stage", () => {
    const pulls = many(4, () => pull("on hold", "-on hold"));
    const { teamFile } = ofRepository(pulls);
    expect(teamFile?.stages).toHaveLength(2);
    expect(teamFile?.blocked.labels).toEqual(["on hold"]);
  });

  it("takes single words for stages only behind a prefix that says so", () => {
    const pulls = many(4, () => pull("test", "-test", "status: testing", "-status: testing"));
    expect(ofRepository(pulls).teamFile?.stages.map(({ name }) => name)).toEqual([
      "Open",
      "status: testing",
      "Closed",
    ]);
  });

  it("has something to propose for an empty repository", () => {
    const { teamFile } = ofRepository([]);
    expect(teamFile?.stages.map(({ kind }) => kind)).toEqual([
      "not started",
      "active",
      "active",
      "done",
    ]);
  });
});
