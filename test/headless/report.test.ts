import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "headway-report-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as a user would, without a token in the environment. */
function report(...words: string[]) {
  const { GITHUB_TOKEN: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", join(root, "src/headless/report.ts"), ...words],
    { cwd: root, encoding: "utf8", env, maxBuffer: 1e8 },
  );
  const json = () => JSON.parse(stdout) as Record<string, unknown>;
  return { status, stdout, stderr, json };
}

const team = {
  name: "Library",
  zone: "UTC",
  clock: "elapsed",
  counted: "finished",
  sources: [{ repository: "acme/library" }],
  items: { pullRequests: "all" },
  stages: [
    { name: "Open", kind: "active", signals: ["open"] },
    { name: "Done", kind: "done", signals: ["closed"] },
  ],
  blocked: { labels: ["blocked"] },
};
const row = (number: number, created: string, closed: string | null, more: object = {}) => ({
  repo: "acme/library",
  kind: "issue",
  number,
  title: `Item ${number}`,
  state: closed === null ? "open" : "closed",
  state_reason: closed === null ? null : "completed",
  created_at: created,
  updated_at: closed ?? created,
  closed_at: closed,
  author: "ada",
  labels: [],
  assignees: [],
  milestone: null,
  events: closed === null ? [] : [{ event: "closed", created_at: closed, actor: "ada" }],
  ...more,
});
const label = (event: string, created_at: string) => ({
  event,
  created_at,
  actor: "ada",
  label: "blocked",
});

// Lead times of 1, 2, 3, 4 and 10 days; #6 is open and blocked, #7 is a pull request closed unmerged.
const rows = [
  row(1, "2026-06-01T00:00:00Z", "2026-06-02T00:00:00Z"),
  row(2, "2026-06-01T00:00:00Z", "2026-06-03T00:00:00Z"),
  row(3, "2026-06-01T00:00:00Z", "2026-06-04T00:00:00Z", {
    labels: ["blocked"],
    events: [
      label("labeled", "2026-06-02T00:00:00Z"),
      { event: "closed", created_at: "2026-06-04T00:00:00Z" },
    ],
  }),
  row(4, "2026-06-01T00:00:00Z", "2026-06-05T00:00:00Z", { events: [] }),
  row(6, "2026-06-08T00:00:00Z", null, {
    labels: ["blocked"],
    events: [
      label("labeled", "2026-06-09T00:00:00Z"),
      label("unlabeled", "2026-06-10T00:00:00Z"),
      label("labeled", "2026-06-11T12:00:00Z"),
    ],
  }),
  row(7, "2026-06-01T00:00:00Z", "2026-06-11T00:00:00Z", {
    kind: "pull_request",
    state_reason: null,
    merged_at: null,
    draft: false,
  }),
];
const path = (name: string, content: string) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};
const teamFile = path("team.json", JSON.stringify(team));

describe("report --recorded", { timeout: 60_000 }, () => {
  const recording = path("library.ndjson", rows.map((each) => JSON.stringify(each)).join("\n"));
  let result: ReturnType<typeof report>;
  beforeAll(() => {
    result = report("--recorded", recording, "--team", teamFile, "--as-of", "2026-06-13T00:00:00Z");
  });

  it("prints the numbers, and nothing else on stdout", () => {
    expect(result.status).toBe(0);
    expect(result.stderr).toMatch(/of 6 items/);
    expect(result.json()).toMatchObject({
      asOf: "2026-06-13T00:00:00Z",
      zone: "UTC",
      clock: "elapsed",
      items: 6,
      started: 6,
      finished: 5,
      discarded: 1,
      wip: 1,
      cycleTimeDays: { n: 5, p50: 3, p70: 4, p85: 10, p95: 10 },
      leadTimeDays: { n: 5, p50: 3, p70: 4, p85: 10, p95: 10 },
      throughputByWeek: [
        { week: "2026-06-01", delivered: 4 },
        { week: "2026-06-08", delivered: 1 },
      ],
      workItemAge: [{ item: "acme/library#6", days: 5, atLeast: false }],
      blockers: [
        {
          item: "acme/library#6",
          since: "2026-06-11T12:00:00Z",
          ageDays: 1.5,
          reasons: ["blocked"],
          owner: "no clear owner",
          outsideTheTeam: false,
        },
      ],
      blockedDaysTotal: 4.5, // 2 of #3, 1 + 1.5 of #6
      blockedDaysByReason: { blocked: 4.5 },
      findings: [
        { kind: "label left on after closing", item: "acme/library#3" },
        { kind: "in progress with nobody assigned", item: "acme/library#6" },
        { kind: "blocked with no reason", item: "acme/library#6" },
      ],
    });
  });

  it("gives the work in progress of every day", () => {
    expect((result.json()["wipByDay"] as { wip: number }[]).map(({ wip }) => wip)).toEqual([
      5, 4, 3, 2, 1, 1, 1, 2, 2, 2, 1, 1, 1,
    ]);
  });

  it("bounds the window", () => {
    const june8 = report(
      "--recorded",
      recording,
      "--team",
      teamFile,
      "--as-of",
      "2026-06-13T00:00:00Z",
      "--from",
      "2026-06-08",
      "--to",
      "2026-06-09",
    );
    expect(june8.json()).toMatchObject({
      started: 1,
      finished: 0,
      cycleTimeDays: { n: 0, p50: null, refused: "0 finished items; 5 are needed" },
      blockedDaysTotal: 1,
    });
  });

  it("names the line of a recording that it cannot read, and fails", () => {
    const broken = report(
      "--recorded",
      path("broken.ndjson", `${JSON.stringify(rows[0])}\n{"repo":1}`),
      "--team",
      teamFile,
    );
    expect(broken.status).toBe(1);
    expect(broken.stdout).toBe("");
    expect(broken.stderr).toMatch(/line 2 of the dump: has no "repo"/);
  });

  it("says what is wrong with a team file or a call, with exit code 2 for the call", () => {
    const bad = report("--recorded", recording, "--team", path("bad.json", '{"name":"x"}'));
    expect([bad.status, bad.stdout]).toEqual([1, ""]);
    expect(bad.stderr).toMatch(/the team file cannot be used: .*zone/);
    const usage = report("--recorded", recording);
    expect([usage.status, usage.stdout]).toEqual([2, ""]);
    expect(usage.stderr).toMatch(/--team is missing[\s\S]*usage:/);
    expect(report("--recorded", recording, "--team", join(folder, "nowhere.json")).status).toBe(2);
  });
});

it("report --demo prints the demo team's numbers, as of any past instant too", () => {
  const now = report("--demo");
  expect(now.status).toBe(0);
  expect(now.json()).toMatchObject({ zone: "Europe/Berlin", asOf: "2026-11-20T16:00:00Z" });
  expect(now.json()["wip"]).toBeGreaterThan(3);
  const then = report("--demo", "--as-of", "2026-06-30T18:00:00Z").json();
  expect(then["items"]).toBeLessThan(Number(now.json()["items"]));
}, 60_000);

const data = process.env["HEADWAY_DATA"];
const gui = join(data ?? "", "bitcoin-core__gui.ndjson.gz");
const reason = "HEADWAY_DATA names no folder with bitcoin-core__gui.ndjson.gz";
describe.skipIf(data === undefined || !existsSync(gui))(
  `a real repository (skipped when ${reason})`,
  () => {
    it("gives the figures worked out by hand", () => {
      const file = path(
        "gui.json",
        JSON.stringify({
          ...team,
          sources: [{ repository: "bitcoin-core/gui" }],
          items: { pullRequests: "all", parents: true },
          blocked: { labels: ["Needs rebase", "Waiting for author"] },
        }),
      );
      const json = report(
        "--recorded",
        gui,
        "--team",
        file,
        "--as-of",
        "2026-08-21T20:00:04Z",
      ).json();
      expect(json).toMatchObject({ items: 878, finished: 724 });
      const lead = json["leadTimeDays"] as Record<string, number>;
      expect(["p50", "p70", "p85", "p95"].map((p) => lead[p]?.toFixed(3))).toEqual([
        "20.198",
        "68.874",
        "215.197",
        "711.954",
      ]);
      const reasons = json["blockedDaysByReason"] as Record<string, number>;
      expect(reasons["Needs rebase"]?.toFixed(1)).toBe("11291.2");
      expect(Number(json["blockedDaysTotal"]).toFixed(1)).toBe("11652.6");
    }, 60_000);
  },
);
