import { describe, expect, it } from "vitest";
import { parseBoard, parseRepository, sourceKey } from "../../src/domain/source.ts";
import { parseTeam } from "../../src/domain/team.ts";

const valid = {
  name: "Acme",
  zone: "Europe/Zurich",
  sources: [{ board: "https://github.com/orgs/acme/projects/7" }],
  stages: [
    { name: "Backlog", kind: "not started", statuses: ["Backlog"] },
    { name: "Doing", kind: "active", statuses: ["Doing"] },
    { name: "Done", kind: "done", statuses: ["Done"] },
  ],
};

describe("parseTeam", () => {
  it("fills in defaults", () => {
    expect(parseTeam(valid)).toEqual({
      name: "Acme",
      zone: "Europe/Zurich",
      clock: "calendar days",
      weekend: [6, 7],
      holidays: [],
      sources: [{ kind: "board", host: "github.com", owner: "acme", number: 7 }],
      items: { issues: true, drafts: true, pullRequests: "unless linked", parents: false },
      inside: { organizations: [], repositories: [], people: [] },
      otherZones: [],
      kinds: [],
      limits: { wip: null, stages: [] },
      attention: { blockedDays: 5, staleDays: 7, reviewDays: 3, unlinkedDays: 5 },
      fields: { iteration: null, due: null },
      unplanned: { addedLater: true, labels: [], kinds: [] },
      retroActions: [],
      baselines: [],
      workflow: {
        closingIsDone: true,
        stages: [
          { name: "Backlog", kind: "not started", statuses: ["Backlog"], labels: [], signals: [] },
          { name: "Doing", kind: "active", statuses: ["Doing"], labels: [], signals: [] },
          { name: "Done", kind: "done", statuses: ["Done"], labels: [], signals: [] },
        ],
      },
      blocked: { statuses: [], labels: [], dependencies: true, fields: [] },
      counted: "delivered",
      sle: { percentile: 85, days: null },
    });
  });

  const [backlog, doing, done] = valid.stages;
  it.each([
    ["no object", 7, /Expected Object/],
    ["an unknown zone", { ...valid, zone: "Mars/Base" }, /zone: is no IANA time zone/],
    ["an unknown key", { ...valid, wip: 3 }, /wip/],
    ["no source", { ...valid, sources: [] }, /sources: name at least one board or repository/],
    ["a bad address", { ...valid, sources: [{ board: "acme" }] }, /"acme" is no board's address/],
    ["a bad repository", { ...valid, sources: [{ repository: "a" }] }, /"a" is no repository/],
    [
      "stages out of order",
      { ...valid, stages: [backlog, done, doing] },
      /"Doing" \(active\) stands right of "Done" \(done\)/,
    ],
    ["nothing in progress", { ...valid, stages: [backlog, done] }, /no stage is in progress/],
    ["nothing done", { ...valid, stages: [backlog, doing] }, /no stage is done/],
    [
      "a status in two stages",
      { ...valid, stages: [backlog, { ...doing, statuses: ["backlog"] }, done] },
      /status "backlog" belongs to both/,
    ],
    [
      "a stage with no signal",
      { ...valid, stages: [{ name: "X", kind: "active" }, done] },
      /stage "X" has no statuses/,
    ],
    ["a day that no month has", { ...valid, holidays: ["2026-02-30"] }, /holidays.0: is no date/],
    ["another zone unknown", { ...valid, otherZones: ["Moon"] }, /otherZones.0: is no IANA/],
    [
      "a kind twice",
      { ...valid, kinds: [{ name: "Bug" }, { name: "bug" }] },
      /each kind of work once/,
    ],
    ["a limit of 0", { ...valid, limits: { wip: 0 } }, /limits.wip: must be at least 1/],
    [
      "a limit on a stage that is not there",
      { ...valid, limits: { stages: [{ stage: "Test", limit: 2 }] } },
      /limits.stages, unplanned.kinds: name stages/,
    ],
    [
      "an unplanned kind that is not there",
      { ...valid, unplanned: { kinds: ["Bug"] } },
      /name stages and kinds/,
    ],
    [
      "a baseline that ends before it begins",
      { ...valid, baselines: [{ measure: "throughput", first: "2026-02-01", last: "2026-01-01" }] },
      /ends before it begins/,
    ],
    [
      "two baselines of a measure",
      {
        ...valid,
        baselines: ["2026-01-01", "2026-02-01"].map((first) => ({
          measure: "throughput",
          first,
          last: "2026-03-01",
        })),
      },
      /a measure has one baseline/,
    ],
    [
      "sources on two hosts",
      { ...valid, sources: [...valid.sources, { repository: "https://git.example/a/b" }] },
      /all of them must be on one host/,
    ],
    [
      "an address with a password in it",
      { ...valid, sources: [{ board: "https://tok:x@evil.example/orgs/a/projects/7" }] },
      /is no board's address/,
    ],
    [
      "a status that is a stage's and blocked",
      { ...valid, blocked: { statuses: [" doing"] } },
      /either a stage's or blocked/,
    ],
    [
      "a board without statuses",
      {
        ...valid,
        stages: [
          { name: "Doing", kind: "active", labels: ["doing"] },
          { name: "Done", kind: "done", signals: ["closed"] },
        ],
      },
      /no stage names a status/,
    ],
    [
      "a field named twice",
      { ...valid, blocked: { fields: [{ field: "Blocked" }, { field: "Blocked" }] } },
      /name each field once/,
    ],
    ["a bad holiday", { ...valid, holidays: ["25.12."] }, /holidays.0: is no date/],
  ])("refuses %s and says what to do", (_, content, message) => {
    expect(() => parseTeam(content)).toThrow(message);
  });

  it("names every fault at once", () => {
    expect(() => parseTeam({ ...valid, zone: "x", sources: [] })).toThrow(/zone: .*; sources: /);
  });
});

describe("addresses", () => {
  it("reads boards of organisations and users, on any host", () => {
    expect(parseBoard("users/jo/projects/3")).toEqual({
      kind: "board",
      host: "github.com",
      owner: "jo",
      number: 3,
    });
    expect(parseBoard("https://git.acme.example/orgs/core/projects/12/views/2")).toEqual({
      kind: "board",
      host: "git.acme.example",
      owner: "core",
      number: 12,
    });
    expect(parseBoard("https://github.com/acme/app")).toBeNull();
  });

  it("reads repositories", () => {
    expect(parseRepository("acme/app")).toEqual({
      kind: "repository",
      host: "github.com",
      owner: "acme",
      name: "app",
    });
    expect(parseRepository("https://github.com/acme/app/")?.kind).toBe("repository");
    expect(parseRepository("acme")).toBeNull();
  });

  it("keys tell a board from a repository and one host from another", () => {
    const keys = [
      parseBoard("orgs/acme/projects/7"),
      parseRepository("acme/app"),
      parseRepository("https://git.example/acme/app"),
    ];
    expect(keys.map((source) => source && sourceKey(source))).toEqual([
      "github.com/acme/projects/7",
      "github.com/acme/app",
      "git.example/acme/app",
    ]);
  });
});
