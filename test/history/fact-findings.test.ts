import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/domain/fact.ts";
import { formatInstant } from "../../src/domain/instant.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { factFindings } from "../../src/history/fact-findings.ts";
import type { Finding, FindingKind } from "../../src/history/flow-table.ts";
import { attributed } from "../metrics/attributed.ts";
import {
  at,
  board,
  closed,
  created,
  type Line,
  labelled,
  merged,
  moved,
  onBoard,
  reopened,
  story,
  unlabelled,
} from "../stories.ts";

const findings = (
  stories: ItemFacts[],
  kind: FindingKind,
  asOf = "2026-06-30",
  isLong: (row: number) => boolean = () => true,
): Finding[] => {
  const { table, attributes } = attributed(stories, asOf);
  return factFindings({ table, attributes, items: stories, boards: [board], isLong }).filter(
    (finding) => finding.kind === kind,
  );
};

describe("bulk moves", () => {
  const begin = at("2026-06-10T09:00");
  /** Items moved by somebody, so many seconds after nine. */
  const movedAt = (seconds: number[], known: Partial<Fact>): ItemFacts[] =>
    seconds.map((second, i) =>
      story(`I${i + 1}`, [
        ...onBoard("2026-06-01"),
        [
          formatInstant(begin + second * 1000).slice(0, 16),
          moved("Doing", "Backlog"),
          { at: begin + second * 1000, ...known },
        ],
      ]),
    );
  const every = (step: number, count: number) => Array.from({ length: count }, (_, i) => i * step);

  it("are ten or more items moved by one person within a minute, told once", () => {
    expect(findings(movedAt(every(5, 12), { by: "mira" }), "bulk move")).toEqual([
      { kind: "bulk move", item: "I1", detail: "12 items by mira on 2026-06-10" },
    ]);
    // The tenth comes 63 seconds after the first.
    expect(findings(movedAt(every(7, 10), { by: "mira" }), "bulk move")).toEqual([]);
    expect(findings(movedAt(every(5, 9), { by: "mira" }), "bulk move")).toEqual([]);
    expect(findings(movedAt([...every(6, 10), 61, 62], { by: "mira" }), "bulk move")).toEqual([
      { kind: "bulk move", item: "I1", detail: "10 items by mira on 2026-06-10" },
    ]);
  });

  it("are told of twice where there are two, in order of time", () => {
    const two = [...every(1, 10), ...every(1, 11).map((second) => second + 7200)];
    expect(findings(movedAt(two, { by: "mira" }), "bulk move").map(({ detail }) => detail)).toEqual(
      ["10 items by mira on 2026-06-10", "11 items by mira on 2026-06-10"],
    );
  });

  it("are not the moves of several people, of a workflow, of one item, or told by readings", () => {
    const stories = movedAt(every(1, 12), { by: "mira" });
    const byTwo = stories.map(({ item, facts }, i) => ({
      item,
      facts: facts.map((fact) => (fact.by ? { ...fact, by: i % 2 ? "bo" : "mira" } : fact)),
    }));
    expect(findings(byTwo, "bulk move")).toEqual([]);
    expect(findings(movedAt(every(1, 12), { by: "x", automated: true }), "bulk move")).toEqual([]);
    expect(findings(movedAt(every(1, 12), { evidence: "observed" }), "bulk move")).toEqual([]);
    const toAndFro = every(1, 12).map(
      (second): Line => [
        "2026-06-10",
        moved(second % 2 ? "Doing" : "Review"),
        { at: begin + second * 1000, by: "mira" },
      ],
    );
    expect(findings([story("I1", [...onBoard("2026-06-01"), ...toAndFro])], "bulk move")).toEqual(
      [],
    );
  });

  it("are no items newly put before the start, but those put right into progress", () => {
    const put = (status: string) =>
      Array.from({ length: 10 }, (_, i) =>
        story(`I${i}`, [
          ["2026-06-01", created],
          ["2026-06-01", moved(status, "")],
        ]),
      );
    expect(findings(put("backlog"), "bulk move")).toEqual([]);
    expect(findings(put("Doing"), "bulk move")).toHaveLength(1);
  });

  it("name nobody where GitHub does not", () => {
    expect(findings(movedAt(every(1, 10), { evidence: "inferred" }), "bulk move")[0]?.detail).toBe(
      "10 items by somebody GitHub does not name on 2026-06-10",
    );
  });
});

describe("automated moves", () => {
  it("are told once, as a share of the recorded moves up to the instant", () => {
    const stories = [
      story("I1", [
        ...onBoard("2026-06-01"),
        ["2026-06-02", moved("Doing", "Backlog")],
        ["2026-06-03", moved("Review", "Doing"), { automated: true }],
        ["2026-06-04", moved("Done", "Review"), { automated: true, evidence: "inferred" }],
        ["2026-07-04", moved("Doing", "Done"), { automated: true }],
      ]),
    ];
    expect(findings(stories, "automated moves")).toEqual([
      { kind: "automated moves", item: null, detail: "1 of 3 recorded moves" },
    ]);
    expect(findings(stories, "automated moves", "2026-06-02T13:00")).toEqual([]);
  });

  it("are those on the item's board, or on one that is not told", () => {
    const by = (where: string | null): Line => [
      "2026-06-02",
      { kind: "status", board: where, from: null, to: "Doing" },
      { automated: true },
    ];
    const counted = findings([story("I1", [by(board), by(null), by("PVT_2")])], "automated moves");
    expect(counted[0]?.detail).toBe("2 of 2 recorded moves");
  });
});

describe("a renamed label", () => {
  const was = (id: string, labels: string[], lines: Line[] = []) =>
    story(id, [...onBoard("2026-06-01"), ["2026-06-02", labelled("vendor")], ...lines], { labels });

  it("is one that nobody put on, in the stead of one that nobody took off", () => {
    expect(
      findings(
        [
          was("I1", ["waiting: vendor"]),
          was("I2", ["waiting: vendor", "bug"], [["2026-06-03", labelled("bug")]]),
        ],
        "label renamed",
      ),
    ).toEqual([
      {
        kind: "label renamed",
        item: "I1",
        detail: "“vendor” is now “waiting: vendor” (2 items)",
      },
    ]);
  });

  it("is none where the label is there, was taken off, or could be several", () => {
    const quiet = [
      was("I1", ["vendor"]),
      was("I2", ["other"], [["2026-06-03", unlabelled("vendor")]]),
      was("I3", []),
      was("I4", ["one", "two"]),
      was("I5", ["new"], [["2026-06-03", labelled("also gone")]]),
      story("I6", onBoard("2026-06-01"), { labels: ["bug"] }),
    ];
    expect(findings(quiet, "label renamed")).toEqual([]);
  });
});

describe("work in progress", () => {
  const doing: Line[] = [...onBoard("2026-06-01"), ["2026-06-02", moved("Doing", "Backlog")]];

  it("is found where nobody is assigned, but for pull requests", () => {
    const stories = [
      story("I1", doing),
      story("I2", doing, { assignees: ["mira"] }),
      story("I3", onBoard("2026-06-01")),
      story("I4", [...doing, ["2026-06-05", moved("Done", "Doing")]]),
      story("PR_5", doing, { kind: "pull request" }),
    ];
    expect(findings(stories, "in progress with nobody assigned").map(({ item }) => item)).toEqual([
      "I1",
    ]);
  });

  it("is found where no pull request is linked for long", () => {
    const stories = [
      story("I1", doing),
      story("I2", [...doing, ["2026-06-03", { kind: "linked", pull: "PR_9" }]]),
      story("PR_3", doing, { kind: "pull request" }),
    ];
    const kind = "in progress with no linked work";
    expect(findings(stories, kind).map(({ item }) => item)).toEqual(["I1"]);
    expect(findings(stories, kind, "2026-06-30", (row) => row !== 0)).toEqual([]);
    // Before it was linked.
    expect(findings(stories, kind, "2026-06-02T13:00").map(({ item }) => item)).toEqual([
      "I1",
      "I2",
    ]);
  });
});

describe("negative time", () => {
  it("is refused: an end before the beginning", () => {
    const stories = [
      story(
        "I1",
        [
          ["2026-06-05", closed],
          ["2026-06-08", created],
        ],
        { state: "closed" },
      ),
      story("I2", [...onBoard("2026-06-01"), ["2026-06-05", closed]], { state: "closed" }),
    ];
    const negative = findings(stories, "negative time");
    expect(negative).toEqual([
      { kind: "negative time", item: "I1", detail: "closed before it was created" },
    ]);
  });
});

describe("a disagreement", () => {
  const kind = "disagreement";
  const stands = (status: string | null, gone = false) => ({
    boards: [{ board, status, archived: false, gone, fields: {} }],
  });
  const began = onBoard("2026-06-01");

  it("is a state that the events do not lead to", () => {
    const stories = [
      story("I1", [...began, ["2026-06-05", closed]], stands("backlog")),
      story("I2", began, { state: "closed", ...stands("Backlog") }),
      story("I3", [...began, ["2026-06-05", closed]], { state: "closed", ...stands("Backlog") }),
      story("I4", [...began, ["2026-06-05", closed], ["2026-06-06", reopened]], stands("Backlog")),
      story("PR_5", [...began, ["2026-06-05", merged]], {
        kind: "pull request",
        state: "merged",
        ...stands("Backlog"),
      }),
    ];
    expect(findings(stories, kind)).toEqual([
      { kind, item: "I1", detail: "open, though it was closed last" },
      { kind, item: "I2", detail: "closed, though no event closed it" },
    ]);
  });

  it("is a column that the moves do not lead to", () => {
    const stories = [
      story("I1", began, stands("Doing")),
      story("I2", began, stands("Doing", true)),
      story("I3", [...began, ["2026-06-05", moved("Doing", "Backlog")]], stands("Doing")),
    ];
    expect(findings(stories, kind)).toEqual([
      { kind, item: "I1", detail: "stands in “Doing”, was last moved to “Backlog”" },
    ]);
  });

  it("is not looked for in the past, of which the present tells nothing", () => {
    const stories = [
      story("I1", [...began, ["2026-06-05", closed]], { state: "closed", ...stands("Backlog") }),
    ];
    expect(findings(stories, kind, "2026-06-03")).toEqual([]);
  });
});
