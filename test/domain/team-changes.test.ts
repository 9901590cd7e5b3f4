import { describe, expect, it } from "vitest";
import { parseTeam } from "../../src/domain/team.ts";
import { teamChanges } from "../../src/domain/team-changes.ts";
import { type TeamFile, toTeamFile } from "../../src/domain/team-file.ts";

const file = {
  name: "Acme",
  zone: "UTC",
  sources: [
    { board: "https://github.com/orgs/acme/projects/7" },
    { repository: "https://github.com/acme/app" },
  ],
  stages: [
    { name: "To do", kind: "not started", statuses: ["To do"] },
    { name: "Doing", kind: "active", statuses: ["Doing"], labels: ["wip"] },
    { name: "Review", kind: "active", statuses: ["Review"] },
    { name: "Done", kind: "done", statuses: ["Done"], signals: ["closed"] },
  ],
  kinds: [{ name: "Bug", nature: "reactive", labels: ["bug"] }],
};
const team = parseTeam(file);
const full = toTeamFile(team);

/** What changing the file says, part and words. */
const wordsOf = (change: (changed: TeamFile) => unknown): string[] => {
  const changed = structuredClone(full);
  change(changed);
  return teamChanges(team, parseTeam(changed)).map(({ part, words }) => `${part}: ${words}`);
};
const stage = (changed: TeamFile, index: number) => {
  const found = changed.stages[index];
  if (!found) throw new RangeError(`no stage ${index}`);
  return found;
};

describe("toTeamFile", () => {
  it("is the inverse of parseTeam", () => {
    expect(parseTeam(full)).toEqual(team);
    expect(parseTeam(JSON.parse(JSON.stringify(full)))).toEqual(team);
    expect(toTeamFile(parseTeam(full))).toEqual(full);
  });

  it("shares nothing with the team it was made of", () => {
    const copy = toTeamFile(team);
    copy.stages.pop();
    copy.inside.people.push("ada");
    expect(team.workflow.stages).toHaveLength(4);
    expect(team.inside.people).toEqual([]);
  });
});

describe("teamChanges", () => {
  it("says nothing where nothing changed", () => {
    expect(teamChanges(team, parseTeam(full))).toEqual([]);
  });

  const cases: [string, (changed: TeamFile) => unknown, string[]][] = [
    ["a name", (t) => (t.name = "Apex"), ["team: Name: Apex (was Acme)."]],
    ["a source", (t) => t.sources.pop(), ["sources: Source “github.com/acme/app” taken out."]],
    [
      "what counts",
      (t) => (t.items.parents = true),
      [
        "items: What counts as an item: issues, drafts, pull requests (unless linked), initiatives (was issues, drafts, pull requests (unless linked)).",
      ],
    ],
    [
      "the kind of a stage",
      (t) => (stage(t, 2).kind = "waiting"),
      ["stages: Stage “Review” is waiting (was active)."],
    ],
    [
      "a status that moves to another stage",
      (t) => {
        stage(t, 2).statuses.push("wip status");
        stage(t, 1).labels = [];
        stage(t, 2).labels = ["wip"];
      },
      [
        "stages: The label “wip” means stage “Review” (was “Doing”).",
        "stages: The status “wip status” means stage “Review”.",
      ],
    ],
    [
      "a stage that is gone",
      (t) => t.stages.splice(2, 1),
      [
        "stages: Stage “Review” taken out.",
        "stages: The status “Review” no longer means stage “Review”.",
      ],
    ],
    [
      "the order",
      (t) => t.stages.splice(1, 2, stage(t, 2), stage(t, 1)),
      [
        "stages: Order of stages: To do → Review → Doing → Done (was To do → Doing → Review → Done).",
      ],
    ],
    [
      "what closing means",
      (t) => (t.closingIsDone = false),
      ["stages: Closing an item no longer makes it done."],
    ],
    [
      "what blocks",
      (t) => {
        t.blocked.labels.push("blocked");
        t.blocked.fields.push({ field: "Stuck", values: ["Yes"] });
        t.blocked.dependencies = false;
      },
      [
        "blocked: Blocking label “blocked” added.",
        "blocked: Blocking field “Stuck: Yes” added.",
        "blocked: Open blocking issues: do not block (was block).",
      ],
    ],
    [
      "the calendar",
      (t) => {
        t.zone = "Europe/Zurich";
        t.clock = "working days";
        t.weekend = [7];
        t.holidays = ["2026-12-25"];
      },
      [
        "calendar: Zone: Europe/Zurich (was UTC).",
        "calendar: Clock: working days (was calendar days).",
        "calendar: Weekend: Sunday (was Saturday, Sunday).",
        "calendar: Holiday “2026-12-25” added.",
      ],
    ],
    [
      "definitions",
      (t) => {
        t.counted = "finished";
        t.sle = { percentile: 85, days: 12 };
      },
      [
        "definitions: What is counted: finished (was delivered).",
        "definitions: Service level expectation: 12 days (was the 85th percentile).",
      ],
    ],
    [
      "kinds of work",
      (t) => {
        t.kinds = t.kinds.map((kind) => ({ ...kind, sleDays: 3 }));
        t.kinds.push({
          name: "Goal",
          nature: "goal",
          labels: [],
          types: [],
          fields: [],
          sleDays: null,
        });
      },
      [
        "kinds: Kind of work “Goal” added.",
        "kinds: Kind of work “Bug”: reactive, label bug, expected within 3 days (was reactive, label bug).",
      ],
    ],
    [
      "limits",
      (t) => (t.limits = { wip: 8, stages: [{ stage: "Review", limit: 3 }] }),
      ["limits: WIP limit: 8 (was none).", "limits: WIP limit of “Review”: 3 (was none)."],
    ],
    [
      "agreements",
      (t) => {
        t.attention.staleDays = 1;
        t.fields.iteration = "Sprint";
        t.otherZones.push("Asia/Tokyo");
        t.unplanned.addedLater = false;
        t.baselines.push({ measure: "throughput", first: "2026-01-01", last: "2026-03-01" });
        t.inside.people.push("ada");
      },
      [
        "agreement: Stale after: 1 day (was 7 days).",
        "agreement: Iteration field: Sprint (was none).",
        "agreement: Other zone “Asia/Tokyo” added.",
        "agreement: Baseline “throughput, 2026-01-01 to 2026-03-01” added.",
        "agreement: Person of the team “ada” added.",
        "agreement: What joins an iteration after its start: planned (was unplanned).",
      ],
    ],
  ];
  it.each(cases)("says %s in words", (_, change, words) => {
    expect(wordsOf(change)).toEqual(words);
  });

  it("leaves no part of a team's file unsaid", () => {
    const said = new Set(cases.map(([name]) => name));
    expect(said.size).toBe(cases.length);
    // Every key of the file is changed by one of the cases above.
    const touched = new Set<string>();
    for (const [, change] of cases) {
      const changed = structuredClone(full);
      change(changed);
      for (const key of Object.keys(full) as (keyof TeamFile)[])
        if (JSON.stringify(changed[key]) !== JSON.stringify(full[key])) touched.add(key);
    }
    expect(Object.keys(full).filter((key) => !touched.has(key))).toEqual(["retroActions"]);
    expect(wordsOf((t) => t.retroActions.push("retro"))).toEqual([
      "agreement: Label of retrospective actions “retro” added.",
    ]);
  });
});
