import { describe, expect, it } from "vitest";
import type { ItemFacts } from "../../../src/domain/reading.ts";
import type { Source } from "../../../src/domain/source.ts";
import type { BoardColumns, ProposalRequest } from "../../../src/history/proposal/proposal.ts";
import { proposeTeam } from "../../../src/history/proposal/propose-team.ts";
import { columns, item, labels, many, moves } from "./item-samples.ts";

const board: Source = { kind: "board", host: "github.com", owner: "acme", number: 7 };
const repository: Source = { kind: "repository", host: "github.com", owner: "acme", name: "app" };
const usual = columns(["To do", "Doing", "Done"]);

const ofBoard = (items: ItemFacts[], own: Partial<ProposalRequest> = {}) =>
  proposeTeam({ name: "Acme", zone: "UTC", sources: [board], boards: [usual], ...own }, items);
const ofRepository = (items: ItemFacts[]) => ofBoard(items, { sources: [repository], boards: [] });
const guessesOf = ({ guesses }: ReturnType<typeof proposeTeam>, name: string) =>
  guesses.filter((guess) => guess.name === name);

describe("what a board's labels say", () => {
  it("is told of each label that blocks: how often it was put on, and who wears it", () => {
    const proposal = ofBoard([
      item(labels("blocked"), { labels: ["blocked"] }),
      item([], { labels: ["Waiting: legal"] }),
      item([], { labels: ["Waiting: legal"] }),
    ]);
    expect(guessesOf(proposal, "blocked")).toEqual([
      {
        part: "blocked",
        name: "blocked",
        basis: "name",
        sentence:
          "The label “blocked” blocks by its name: it was put on once, and 1 item wears it now.",
        figures: { put: 1, worn: 1 },
      },
    ]);
    expect(guessesOf(proposal, "Waiting: legal")[0]?.sentence).toBe(
      "The label “Waiting: legal” blocks by its name: it was put on 0 times, and 2 items wear it now.",
    );
  });

  it("counts what was put on and is worn no more, not what was only taken off", () => {
    const proposal = ofBoard([item(labels("on hold", "-on hold", "-stuck"))]);
    expect(proposal.teamFile?.blocked.labels).toEqual(["on hold"]);
    expect(guessesOf(proposal, "stuck")).toEqual([]);
  });

  it("is read of the board's own items, and kinds of work of those that count", () => {
    const elsewhere = many(3, () => item([], { labels: ["blocked", "bug"], boards: [] }));
    const parents = many(3, () => item([], { labels: ["docs"], subIssues: 1 }));
    const own = many(3, () => item([], { labels: ["feature", "Stuck: bug"] }));
    const { teamFile } = ofBoard([...elsewhere, ...parents, ...own]);
    expect(teamFile?.blocked.labels).toEqual(["Stuck: bug"]);
    // A label that blocks is no kind of work, whatever else it says.
    expect(teamFile?.kinds.map(({ name }) => name)).toEqual(["Feature"]);
  });
});

describe("what else is said of a board", () => {
  it("counts the items that ever waited for an issue", () => {
    const [none] = guessesOf(ofBoard([item(moves("To do")), item([])]), "dependencies");
    expect(none).toEqual({
      part: "blocked",
      name: "dependencies",
      basis: "default",
      sentence:
        "An item is blocked while an issue that it waits for is open: 0 items ever waited for one.",
      figures: { items: 0 },
    });
    const waited = item([{ kind: "commented" }, { kind: "blocked", blocker: "I_9" }]);
    expect(guessesOf(ofBoard([waited, item([])]), "dependencies")[0]).toMatchObject({
      basis: "moves",
      figures: { items: 1 },
    });
  });

  it("comes in the order of the setup: stages, what blocks, kinds, fields, what is left out", () => {
    const place = { board: "B", status: null, archived: false, gone: false };
    const boards = [
      columns(["To do", "Doing", "Done"], { iterationFields: ["Sprint"], columnsBy: "Phase" }),
    ];
    const items = many(3, () =>
      item([], {
        labels: ["bug", "blocked"],
        boards: [{ ...place, fields: { Impediment: "vendor", Due: "2026-08-01" } }],
      }),
    );
    const { guesses } = ofBoard(items, { boards });
    expect(guesses.map(({ part, name }) => [part, name])).toEqual([
      ["stage", "To do"],
      ["stage", "Doing"],
      ["stage", "Done"],
      ["stage", "commitment"],
      ["stage", "done"],
      ["blocked", "blocked"],
      ["blocked", "Impediment"],
      ["blocked", "dependencies"],
      ["kind", "Bug"],
      ["field", "Sprint"],
      ["field", "Due"],
      ["left out", "Phase"],
    ]);
    expect(guesses.at(-1)).toEqual({
      part: "left out",
      name: "Phase",
      basis: "default",
      sentence:
        "“Delivery” is laid out by “Phase”, of which GitHub keeps no history: its Status is read instead.",
      figures: {},
    });
  });

  it("is little where there is little to say", () => {
    expect(ofBoard([]).guesses.map(({ part, name }) => [part, name])).toEqual([
      ["stage", "To do"],
      ["stage", "Doing"],
      ["stage", "Done"],
      ["stage", "commitment"],
      ["stage", "done"],
      ["blocked", "dependencies"],
    ]);
  });

  it("reads each item by its signals only where a repository is read beside the board", () => {
    const statuses = ["Inbox", "To do", "Queued", "Doing", "QA", "Done", "Rejected"];
    const signalsOf = (sources: Source[]) =>
      ofBoard([], { sources, boards: [columns(statuses)] }).teamFile?.stages.map(
        ({ signals }) => signals,
      );
    expect(signalsOf([board])).toEqual(statuses.map(() => []));
    expect(signalsOf([board, repository])).toEqual([
      ["open"],
      [],
      [],
      ["assigned", "linked pull request"],
      [],
      ["closed"],
      [],
    ]);
    // The stage that stands in for done is there for closing already.
    const open = many(2, () => item(moves("QA")));
    const noDone = ofBoard(open, {
      sources: [board, repository],
      boards: [columns(["To do", "QA"])],
    });
    expect(noDone.teamFile?.stages.at(-1)?.signals).toEqual(["closed"]);
  });

  it("is the fault where the team cannot be described", () => {
    const proposal = ofBoard([], { zone: "Mars/Olympus" });
    expect(proposal).toMatchObject({
      teamFile: null,
      problem: expect.stringContaining("no IANA time zone") as string,
    });
    expect(proposal.guesses).not.toEqual([]);
    expect(ofBoard([]).problem).toBeNull();
  });
});

describe("a repository without a board", () => {
  it("is read by its own items, whatever the case of its name", () => {
    const pull = (where: string | null) =>
      item([], { kind: "pull request", repository: where, boards: [] });
    const { guesses } = ofRepository([
      pull("Acme/APP"),
      pull("acme/lib"),
      pull(null),
      item([], { kind: "draft", boards: [] }),
    ]);
    expect(guesses[0]?.figures).toEqual({ issues: 0, started: 0, pulls: 1 });
  });

  it("is described by what counts: issues or pull requests, never drafts", () => {
    const made = (kind: "issue" | "pull request" | "draft", n: number, label: string) =>
      many(n, () =>
        item([{ kind: "assigned", login: "ada" }], { kind, labels: [label], boards: [] }),
      );
    const kinds = (items: ItemFacts[]) =>
      ofRepository(items).teamFile?.kinds.map(({ name }) => name);
    const [bugs, docs, features] = [
      made("issue", 3, "bug"),
      made("pull request", 3, "docs"),
      made("draft", 3, "feature"),
    ];
    expect(kinds([...bugs, ...docs, ...features])).toEqual(["Bug"]);
    expect(kinds([...docs, ...features])).toEqual(["Maintenance"]);
  });

  it("is blocked by labels that say so, put on and taken off or only worn, and not by waiting", () => {
    const proposal = ofRepository([
      ...many(3, () => item(labels("stuck", "-stuck"), { kind: "pull request", boards: [] })),
      item([], {
        kind: "pull request",
        boards: [],
        labels: ["hold: legal", "hold: vendor", "blocker", "waiting for bug", "docs"],
      }),
      item(labels("-paused"), { kind: "pull request", boards: [] }),
    ]);
    expect(proposal.teamFile?.blocked).toEqual({
      statuses: [],
      labels: ["stuck", "hold: *"],
      dependencies: true,
      fields: [],
    });
    expect(guessesOf(proposal, "dependencies")).toHaveLength(1);
  });

  it("has no kinds of work of labels that are stages or block", () => {
    const round = many(3, () =>
      item(labels("needs Support", "-needs Support"), {
        kind: "pull request",
        labels: ["needs Support", "Hold: customer", "crash"],
        boards: [],
      }),
    );
    const proposal = ofRepository(round);
    expect(proposal.teamFile?.stages[1]?.name).toBe("needs Support");
    expect(proposal.teamFile?.kinds.map(({ labels: own }) => own)).toEqual([["crash"]]);
  });

  it("says first what counts, then the stages, dependencies and kinds", () => {
    const { guesses } = ofRepository(
      many(3, () => item([], { kind: "pull request", labels: ["bug"], boards: [] })),
    );
    expect(guesses.map(({ part, name }) => [part, name])).toEqual([
      ["items", "pull requests"],
      ["stage", "commitment"],
      ["blocked", "dependencies"],
      ["kind", "Bug"],
    ]);
  });
});

describe("a board without columns for work", () => {
  const none: BoardColumns = columns(null);
  const of = (items: ItemFacts[], own: Partial<ProposalRequest> = {}) =>
    ofBoard(items, { boards: [none], ...own });

  it("is read by the repository of its items, and says so first", () => {
    const { guesses, teamFile } = of([
      item([]),
      // On no board: of a repository that the team has nothing to do with, as far as is known.
      item([], { repository: "acme/lib", boards: [] }),
    ]);
    expect(guesses[0]).toEqual({
      part: "source",
      name: "“Delivery”",
      basis: "default",
      sentence:
        "“Delivery” has no Status field with columns for work: nothing tells where its items stand. Read the repository of its items instead, whole: github.com/acme/app.",
      figures: { repositories: 1 },
    });
    expect(guesses[1]).toMatchObject({ part: "items", figures: { issues: 1 } });
    expect(teamFile?.stages.map(({ name }) => name)).toEqual([
      "Open",
      "Assigned",
      "Pull request",
      "Closed",
    ]);
  });

  it("keeps the repositories that were chosen, each once", () => {
    const items = [...many(2, () => item([], { repository: "acme/lib" })), item([])];
    const boards = [none, columns(["High", "Low"], { title: "Ideas", board: "C" })];
    const { guesses, teamFile } = of(items, { boards, sources: [board, repository] });
    expect(teamFile?.sources).toEqual([
      { repository: "https://github.com/acme/app" },
      { repository: "https://github.com/acme/lib" },
    ]);
    expect(guesses[0]).toMatchObject({
      name: "“Delivery”, “Ideas”",
      sentence: expect.stringMatching(
        /^“Delivery”, “Ideas” has .*Read the repositories .*: github\.com\/acme\/app, github\.com\/acme\/lib\.$/,
      ) as string,
    });
  });

  it("has nothing to propose where nothing is on it", () => {
    expect(of([])).toEqual({
      teamFile: null,
      problem:
        "“Delivery” has no Status field with columns for work: nothing tells where its items stand, and no issue or pull request is on it. Give it a Status field on GitHub, or choose a repository.",
      guesses: [],
    });
  });

  it("does not keep one that has them from being read by them", () => {
    const boards = [none, columns(["To do", "Doing", "Done"], { board: "C" })];
    expect(of([], { boards }).teamFile?.stages).toHaveLength(3);
    // A name that speaks of no work beside some that do is a column like any other.
    const mixed = of([], { boards: [columns(["Zug", "Doing", "Done"])] });
    expect(mixed.teamFile?.stages.map(({ name }) => name)).toEqual(["Zug", "Doing", "Done"]);
    // Columns that speak of an end only: no work could be seen on them.
    expect(of([item([])], { boards: [columns(["Done"])] }).guesses[0]?.part).toBe("source");
  });
});
