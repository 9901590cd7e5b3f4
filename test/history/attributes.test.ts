import { describe, expect, it } from "vitest";
import type { FactContent } from "../../src/domain/fact.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import type { Team } from "../../src/domain/team.ts";
import { type Attributes, attributesOf } from "../../src/history/attributes.ts";
import { textOf, textsOf } from "../../src/history/text-columns.ts";
import {
  added,
  at,
  board,
  closed,
  created,
  labelled,
  moved,
  onBoard,
  story,
  tableOf,
  team,
  unlabelled,
} from "../stories.ts";

const kinds = [
  { name: "Incident", labels: ["incident", "sev-*"], nature: "reactive" },
  { name: "Support", types: ["Ticket"], fields: [{ field: "Kind", values: ["Support"] }] },
  { name: "Goal", labels: ["feature"] },
];

const attributes = (
  stories: ItemFacts[],
  asOf: string,
  whose: Team = team({ kinds }),
): Attributes =>
  attributesOf({
    table: tableOf(stories, asOf, whose),
    items: stories,
    team: whose,
    boards: [board],
    iterationField: "Sprint",
  });

const place = (fields: Record<string, string>) => ({
  boards: [{ board, status: null, archived: false, gone: false, fields }],
});
const field = (name: string, from: string | null, to: string | null): FactContent => ({
  kind: "field",
  board,
  field: name,
  from,
  to,
});
const typed = (from: string | null, to: string | null): FactContent => ({
  kind: "typed",
  from,
  to,
});

describe("what an item is", () => {
  it("is of the first kind of work whose label, type or field it has", () => {
    const { kind } = attributes(
      [
        story("I1", onBoard("2026-06-01"), { labels: ["feature", "SEV-2"] }),
        story("I2", onBoard("2026-06-02"), { labels: ["feature"], type: "ticket" }),
        story("I3", onBoard("2026-06-03"), { labels: ["feature"], ...place({ Kind: "Support" }) }),
        story("I4", onBoard("2026-06-04"), { labels: ["feature"], ...place({ Kind: "Goal" }) }),
        story("I5", onBoard("2026-06-05"), { labels: ["docs"], type: "Task" }),
        story("I6", onBoard("2026-06-06"), {
          labels: ["sev-1", "feature"],
          ...place({ Kind: "Support" }),
        }),
      ],
      "2026-06-30",
    );
    expect([0, 1, 2, 3, 4, 5].map((row) => textOf(kind, row))).toEqual([
      "Incident",
      "Support",
      "Support",
      "Goal",
      "",
      "Incident",
    ]);
    expect(kind.names).toEqual(["", "Incident", "Support", "Goal"]);
  });

  it("is of a kind by any value of a field of which no value is named", () => {
    const whose = team({ kinds: [{ name: "Planned", fields: [{ field: "Sprint", values: [] }] }] });
    const { kind } = attributes(
      [
        story("I1", onBoard("2026-06-01"), place({ Sprint: "S1" })),
        story("I2", onBoard("2026-06-02"), place({ Kind: "S1" })),
      ],
      "2026-06-30",
      whose,
    );
    expect([...kind.codes]).toEqual([1, 0]);
  });

  it("has the labels, milestone, type, parent, repository, date and people that GitHub tells", () => {
    const whose = team({ fields: { due: "Due" } });
    const told = attributes(
      [
        story("I1", onBoard("2026-06-01"), {
          labels: ["b", "a"],
          milestone: "M1",
          type: "Bug",
          parent: "P",
          repository: "acme/web",
          assignees: ["mira"],
          ...place({ Due: "2026-07-01", Sprint: "S2" }),
        }),
        story("I2", onBoard("2026-06-02"), { ...place({ Due: "soon" }) }),
      ],
      "2026-06-30",
      whose,
    );
    expect(textsOf(told.labels, 0)).toEqual(["b", "a"]);
    expect(textsOf(told.labels, 1)).toEqual([]);
    const texts = [told.milestone, told.type, told.parent, told.repository, told.iteration];
    expect(texts.map((column) => textOf(column, 0))).toEqual(["M1", "Bug", "P", "acme/web", "S2"]);
    expect(texts.map((column) => textOf(column, 1))).toEqual(["", "", "", "acme/app", ""]);
    // 1 July 2026 is 20,635 days after 1 January 1970; "soon" is no day.
    expect([...told.dueOn]).toEqual([Date.UTC(2026, 6, 1) / 86_400_000, Number.NaN]);
    expect([...told.unassigned]).toEqual([0, 1]);
  });
});

describe("the past", () => {
  const later = "2026-06-20";
  const changed = story(
    "I1",
    [
      ...onBoard("2026-06-01"),
      ["2026-06-02", labelled("incident")],
      [later, unlabelled("incident")],
      [later, labelled("feature")],
      [later, typed("Bug", "Ticket")],
      [later, { kind: "demilestoned", milestone: "M1" }],
      [later, { kind: "milestoned", milestone: "M2" }],
      [later, { kind: "unparented", parent: "P1" }],
      [later, { kind: "parented", parent: "P2" }],
      [later, { kind: "unassigned", login: "mira" }],
      [later, field("Sprint", "S1", "S2")],
      [later, field("Kind", "Goal", null)],
      [later, { kind: "transferred", from: "acme/old" }],
    ],
    {
      labels: ["feature", "docs"],
      type: "Ticket",
      milestone: "M2",
      parent: "P2",
      ...place({ Sprint: "S2" }),
    },
  );

  it("is the present less what later facts changed", () => {
    const then = attributes([changed], "2026-06-10");
    expect(new Set(textsOf(then.labels, 0))).toEqual(new Set(["docs", "incident"]));
    expect(textOf(then.kind, 0)).toBe("Incident");
    expect(textOf(then.type, 0)).toBe("Bug");
    expect(textOf(then.milestone, 0)).toBe("M1");
    expect(textOf(then.parent, 0)).toBe("P1");
    expect(textOf(then.iteration, 0)).toBe("S1");
    expect(textOf(then.repository, 0)).toBe("acme/old");
    expect(then.unassigned[0]).toBe(0);
  });

  it("is the present where nothing happened since", () => {
    const now = attributes([changed], "2026-06-21");
    expect(textsOf(now.labels, 0)).toEqual(["feature", "docs"]);
    expect(textOf(now.kind, 0)).toBe("Support");
    expect([now.milestone, now.parent, now.iteration].map((column) => textOf(column, 0))).toEqual([
      "M2",
      "P2",
      "S2",
    ]);
    expect(now.unassigned[0]).toBe(1);
  });

  it("does not depend on the order in which facts and items arrive", () => {
    const other = story("I2", onBoard("2026-05-01"), { labels: ["feature"] });
    const items = [changed, other];
    const turned = [other, { item: changed.item, facts: changed.facts.toReversed() }];
    for (const asOf of ["2026-06-10", "2026-06-21"])
      expect(attributes(turned, asOf)).toEqual(attributes(items, asOf));
  });

  it("undoes nothing of a board that is not the team's", () => {
    const told = attributes(
      [
        story(
          "I1",
          [
            ...onBoard("2026-06-01"),
            [later, { kind: "field", board: "PVT_9", field: "Sprint", from: "X", to: "Y" }],
          ],
          place({ Sprint: "S1" }),
        ),
      ],
      "2026-06-10",
    );
    expect(textOf(told.iteration, 0)).toBe("S1");
    expect(told.iterations.names).not.toContain("Y");
  });
});

describe("iterations over time", () => {
  it("keeps each value with its bounds and evidence, in order, twice the same once", () => {
    const { iterations } = attributes(
      [
        story(
          "I1",
          [
            ...onBoard("2026-06-01"),
            [
              "2026-06-15",
              field("Sprint", "S1", null),
              { evidence: "observed", notBefore: at("2026-06-14") },
            ],
            ["2026-06-08", field("Sprint", null, "S1"), { evidence: "inferred" }],
            ["2026-06-09", field("Sprint", null, "S1"), { evidence: "inferred" }],
            ["2026-06-10", field("Points", null, "3")],
          ],
          place({}),
        ),
        story("I2", onBoard("2026-06-02"), place({ Sprint: "S2" })),
      ],
      "2026-06-30",
    );
    const { names, codes } = iterations;
    expect([...iterations.at]).toEqual([0, 2, 3]);
    expect(Array.from(codes, (code) => names[code])).toEqual(["S1", "", "S2"]);
    expect([...iterations.since]).toEqual([at("2026-06-08"), at("2026-06-15"), at("2026-06-02")]);
    // No fact tells of S2: it may have been there for ever.
    expect([...iterations.notBefore]).toEqual([at("2026-06-08"), at("2026-06-14"), -Infinity]);
    expect([...iterations.evidence]).toEqual([1, 2, 2]);
  });

  it("begins with the value that the first change ended", () => {
    const { iterations } = attributes(
      [story("I1", [...onBoard("2026-06-01"), ["2026-06-15", field("Sprint", "S1", "S2")]])],
      "2026-06-30",
    );
    expect(Array.from(iterations.codes, (code) => iterations.names[code])).toEqual([
      "S1",
      "S2",
      "",
    ]);
    // Nothing tells when it was taken out again: after the 15th, not after today.
    expect([...iterations.since]).toEqual([at("2026-06-01"), at("2026-06-15"), at("2026-06-30")]);
    expect([...iterations.notBefore]).toEqual([-Infinity, at("2026-06-15"), at("2026-06-15")]);
  });

  it("knows no value of an item that has none", () => {
    const { iterations, iteration } = attributes(
      [story("I1", onBoard("2026-06-01"))],
      "2026-06-30",
    );
    expect([...iterations.at]).toEqual([0, 0]);
    expect(textOf(iteration, 0)).toBe("");
  });
});

describe("who did something last", () => {
  const bot = { automated: true as const, by: "ci[bot]" };
  const commented: FactContent = { kind: "commented" };

  it("is the last thing that no bot and no workflow did, up to the instant", () => {
    const { lastHumanAt, lastHumanAct } = attributes(
      [
        story("I1", [
          ...onBoard("2026-06-01"),
          ["2026-06-05", moved("Doing", "Backlog")],
          ["2026-06-07", commented, bot],
          ["2026-06-25", commented],
        ]),
        story("I2", [
          ["2026-06-02", created, bot],
          ["2026-06-02", added, bot],
        ]),
      ],
      "2026-06-20",
    );
    expect([...lastHumanAt]).toEqual([at("2026-06-05"), Number.NaN]);
    expect([textOf(lastHumanAct, 0), textOf(lastHumanAct, 1)]).toEqual(["status", ""]);
  });

  it("is also what somebody did on a pull request that works on the item", () => {
    const pull = story(
      "PR_1",
      [
        ["2026-06-08", created],
        ["2026-06-09", { kind: "reviewed", verdict: "commented" }],
      ],
      { kind: "pull request", closes: ["I1"], boards: [] },
    );
    const told = attributes([story("I1", onBoard("2026-06-01")), pull], "2026-06-20");
    expect(told.lastHumanAt[0]).toBe(at("2026-06-09"));
    expect(textOf(told.lastHumanAct, 0)).toBe("reviewed");
    expect(textsOf(told.pulls, 0)).toEqual(["PR_1"]);
  });
});

describe("linked pull requests", () => {
  const link = (pull: string | null): FactContent => ({ kind: "linked", pull });
  const pull = (id: string, lines: Parameters<typeof story>[1]) =>
    story(id, [["2026-06-03", created], ...lines], { kind: "pull request", boards: [] });

  it("are those linked and not unlinked, without those given up", () => {
    const items = [
      story("I1", [
        ...onBoard("2026-06-01"),
        ["2026-06-04", link("PR_1")],
        ["2026-06-04", link("PR_2")],
        ["2026-06-04", link("PR_3")],
        ["2026-06-04", link("PR_9")],
        ["2026-06-04", link(null)],
        ["2026-06-05", { kind: "unlinked", pull: "PR_9" }],
      ]),
      pull("PR_1", []),
      pull("PR_2", [["2026-06-06", { kind: "closed", reason: null }]]),
      pull("PR_3", [
        ["2026-06-06", { kind: "closed", reason: null }],
        ["2026-06-06", { kind: "merged" }],
      ]),
    ];
    expect(textsOf(attributes(items, "2026-06-20").pulls, 0)).toEqual(["PR_1", "PR_3", "hidden"]);
    // On the 5th at noon PR_2 was open still.
    expect(textsOf(attributes(items, "2026-06-05").pulls, 0)).toEqual([
      "PR_1",
      "PR_2",
      "PR_3",
      "hidden",
    ]);
  });
});

describe("reviews asked for", () => {
  const ask = (reviewer: string | null): FactContent => ({ kind: "review requested", reviewer });
  const review = (verdict: "approved" | "dismissed" = "approved"): FactContent => ({
    kind: "reviewed",
    verdict,
  });
  const waits = (lines: Parameters<typeof story>[1], asOf = "2026-06-20") => {
    const items = [
      story("I1", onBoard("2026-06-01")),
      story("PR_1", [["2026-06-03", created], ...lines], {
        kind: "pull request",
        closes: ["I1"],
        boards: [],
      }),
    ];
    const told = attributes(items, asOf);
    return [told.reviewAskedAt[0], textsOf(told.reviewers, 0)];
  };

  it("wait from the first request until the one asked reviews", () => {
    expect(
      waits([
        ["2026-06-05", ask("bo")],
        ["2026-06-06", ask("cy")],
      ]),
    ).toEqual([at("2026-06-05"), ["bo", "cy"]]);
    expect(
      waits([
        ["2026-06-05", ask("bo")],
        ["2026-06-06", ask("cy")],
        ["2026-06-07", review(), { by: "bo" }],
      ]),
    ).toEqual([at("2026-06-06"), ["cy"]]);
    expect(
      waits([
        ["2026-06-05", ask("bo")],
        ["2026-06-07", review(), { by: "bo" }],
      ]),
    ).toEqual([Number.NaN, []]);
  });

  it("are answered by their own person, a team by anybody not asked by name", () => {
    const asked: Parameters<typeof story>[1] = [
      ["2026-06-05", ask("acme/core")],
      ["2026-06-06", ask("bo")],
    ];
    expect(waits([...asked, ["2026-06-07", review(), { by: "bo" }]])).toEqual([
      at("2026-06-05"),
      ["acme/core"],
    ]);
    expect(waits([...asked, ["2026-06-07", review(), { by: "dee" }]])).toEqual([
      at("2026-06-06"),
      ["bo"],
    ]);
  });

  it("are not answered by the dismissal of a review", () => {
    expect(
      waits([
        ["2026-06-05", ask("bo")],
        ["2026-06-07", review("dismissed"), { by: "bo" }],
      ]),
    ).toEqual([at("2026-06-05"), ["bo"]]);
  });

  it("end when taken back, merged or closed, and hold again when reopened", () => {
    const asked: Parameters<typeof story>[1] = [["2026-06-05", ask("bo")]];
    const nobody = [Number.NaN, []];
    expect(
      waits([...asked, ["2026-06-06", { kind: "review request removed", reviewer: "bo" }]]),
    ).toEqual(nobody);
    expect(waits([...asked, ["2026-06-06", { kind: "merged" }]])).toEqual(nobody);
    expect(waits([...asked, ["2026-06-06", closed]])).toEqual(nobody);
    expect(waits([...asked, ["2026-06-06", closed], ["2026-06-07", { kind: "reopened" }]])).toEqual(
      [at("2026-06-05"), ["bo"]],
    );
    expect(waits(asked, "2026-06-04")).toEqual(nobody);
  });

  it("begin when a draft is ready, and stop while it is a draft again", () => {
    const drafted: Parameters<typeof story>[1] = [
      ["2026-06-03", { kind: "drafted" }],
      ["2026-06-05", ask("bo")],
    ];
    expect(waits(drafted)).toEqual([Number.NaN, []]);
    expect(waits([...drafted, ["2026-06-08", { kind: "readied" }]])).toEqual([
      at("2026-06-08"),
      ["bo"],
    ]);
    expect(
      waits([...drafted, ["2026-06-08", { kind: "readied" }], ["2026-06-09", { kind: "drafted" }]]),
    ).toEqual([Number.NaN, []]);
  });

  it("are those of the pull request itself where that is the item", () => {
    const items = [
      story("PR_1", [...onBoard("2026-06-01"), ["2026-06-05", ask("bo")]], {
        kind: "pull request",
      }),
    ];
    expect(attributes(items, "2026-06-20").reviewAskedAt[0]).toBe(at("2026-06-05"));
  });
});
