import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { recordedWorld } from "../../mocks/worlds/recorded.ts";
import { parseTeam } from "../../src/domain/team.ts";
import { toTeamFile } from "../../src/domain/team-file.ts";
import { packTeam } from "../../src/url/packed-team.ts";
import { answerGitHub, github, token } from "./answer-github.ts";
import { downloadedColumns, percentile, shownPanel, sum } from "./flow-panels.ts";
import { expect, test } from "./journey.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What of the report the panels of the Flow view show too. */
type Report = {
  wip: number;
  cycleTimeDays: { n: number; p50: number; p70: number; p85: number; p95: number };
  throughputByWeek: { delivered: number }[];
  /** Bounds only on days of doubt. */
  wipByDay: { wip: number; low?: number; high?: number }[];
  workItemAge: { days: number }[];
  arrivalsAndDeparturesByDay: { arrivals: number; departures: number; sentBack: number }[];
  totalWorkItemAgeByDay: { itemDays: number }[];
  cumulativeFlowByDay: { crossed: Record<string, number> }[];
  timeInStage: { shares: Record<string, number>; totalDays: number };
  flowEfficiency: number | { refused: string };
  littlesLaw: { balance: { arrivals: number; departures: number } };
  momentum: { measure: string; mean?: number; upper?: number }[];
  /** Refused to teams that name no kinds of work. */
  workMix: { kinds: { kind: string; delivered: number }[] } | { refused: string };
};

/** A number as the page writes it. */
const told = (value: number): string => new Intl.NumberFormat("en-US").format(value);

function reportOf(...words: string[]): Report {
  const stdout = execFileSync(
    process.execPath,
    ["--import", "tsx", "src/headless/report.ts", ...words],
    { cwd: root, encoding: "utf8", maxBuffer: 1e8, stdio: ["ignore", "pipe", "ignore"] },
  );
  return JSON.parse(stdout) as Report;
}

/** Every panel's downloaded numbers against the report's of the same window. */
async function compare(page: Page, report: Report) {
  const of = (name: string) => downloadedColumns(page, name);
  const column = async (name: string, title: string) => (await of(name)).get(title) ?? [];

  const { n, p50, p70, p85, p95 } = report.cycleTimeDays;
  const took = (await column("How long does work take?", "Cycle time (days)")).map(Number);
  expect(took).toHaveLength(n);
  expect([50, 70, 85, 95].map((p) => percentile(took, p))).toEqual([p50, p70, p85, p95]);
  await expect(await shownPanel(page, "How long does work take?")).toContainText(
    new RegExp(`finish within ${told(p85)}.days? \\(covers \\d+ of ${n}\\)`),
  );
  expect(sum(await column("How are these times spread?", "Items"))).toBe(n);
  await expect(await shownPanel(page, "How are these times spread?")).toContainText(
    new RegExp(`take ${told(p50)}.days? or less; 1 in 20 takes more than ${told(p95)}.days?`),
  );
  expect(await column("How much gets finished?", "Items delivered")).toEqual(
    report.throughputByWeek.map(({ delivered }) => delivered),
  );
  const traffic = await of("Does more come in than goes out?");
  const byDay = report.arrivalsAndDeparturesByDay;
  expect(traffic.get("In")).toEqual(byDay.map(({ arrivals }) => arrivals));
  expect(traffic.get("Out")).toEqual(byDay.map(({ departures }) => departures));
  expect(traffic.get("Sent back")).toEqual(byDay.map(({ sentBack }) => sentBack));
  const wip = await of("How much is in progress?");
  expect(wip.get("Items in progress")).toEqual(report.wipByDay.map((day) => day.wip));
  expect(wip.get("At least")).toEqual(report.wipByDay.map((day) => day.low ?? day.wip));
  expect(wip.get("At most")).toEqual(report.wipByDay.map((day) => day.high ?? day.wip));
  expect(await column("How old is the work in progress altogether?", "Item-days")).toEqual(
    report.totalWorkItemAgeByDay.map(({ itemDays }) => itemDays),
  );
  const ages = await column("Where does the work in progress stand?", "Age (days)");
  expect(ages).toEqual(report.workItemAge.map(({ days }) => days));
  expect(ages).toHaveLength(report.wip);
  const crossed = await of("Where does work pile up?");
  for (const stage of Object.keys(report.cumulativeFlowByDay[0]?.crossed ?? {}))
    expect(crossed.get(stage), stage).toEqual(
      report.cumulativeFlowByDay.map((day) => day.crossed[stage]),
    );
  const mix = await of("What kinds of work get done?");
  const kinds = "kinds" in report.workMix ? report.workMix.kinds : [];
  for (const { kind, delivered } of kinds)
    expect(sum(mix.get(`${kind}, delivered`) ?? []), kind).toBe(delivered);
  const time = await of("Where does the time go?");
  const total = sum(time.get("From start to finish") ?? []);
  expect(total).toBeCloseTo(report.timeInStage.totalDays, -1);
  for (const [stage, share] of Object.entries(report.timeInStage.shares))
    expect(sum(time.get(stage) ?? []) / total, stage).toBeCloseTo(share, 1);
  if (typeof report.flowEfficiency === "number") {
    const share = Math.round(100 * report.flowEfficiency);
    await expect(await shownPanel(page, "How much of the time is work?")).toContainText(
      new RegExp(`${share}.% is work`),
    );
  }
  const limits = await of("Is delivery changing, or only varying?");
  for (const { measure, mean, upper } of report.momentum) {
    if (mean === undefined || upper === undefined) continue;
    const row = limits.get("Measure")?.indexOf(measure) ?? -1;
    expect(Number(limits.get("Mean")?.[row]), measure).toBeCloseTo(mean, 6);
    expect(Number(limits.get("Upper limit")?.[row]), measure).toBeCloseTo(upper, 6);
  }
  const { arrivals, departures } = report.littlesLaw.balance;
  await expect(await shownPanel(page, "Is the flow steady enough to forecast from?")).toContainText(
    `${arrivals} in, ${departures} out`,
  );
}

test.describe("every panel of the Flow view tells the report's numbers, also as it is downloaded", () => {
  test.use({ answered: [github] });
  test.setTimeout(180_000);

  test("of the simulated team", async ({ page }) => {
    // 90 days that end with the demo's last.
    const report = reportOf("--demo", "--from", "2026-08-23", "--to", "2026-11-20");
    await page.goto("#/team/demo/flow");
    await expect(page.getByText(/^Read /).first()).toBeVisible({ timeout: 60_000 });
    await compare(page, report);
  });

  test("of a recorded repository", async ({ page, context }) => {
    // Another recording can be named: one issue or pull request a line, maybe gzipped.
    const file = process.env["HEADWAY_RECORDED"] ?? join(root, "test/mocks/worlds/recorded.ndjson");
    const bytes = readFileSync(file);
    const dump = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
    const { repo } = JSON.parse(dump.slice(0, dump.indexOf("\n"))) as { repo: string };
    const ends = [...dump.matchAll(/"closed_at":"(\d{4}-\d\d-\d\d)/g)].map(([, day]) => day ?? "");
    const [last = ""] = ends.toSorted().toReversed();
    const first = new Date(Date.parse(last) - 179 * 86_400_000).toISOString().slice(0, 10);
    const team = {
      name: "Recorded",
      zone: "UTC",
      sources: [{ repository: repo }],
      items: { pullRequests: "all" },
      stages: [
        { name: "Open", kind: "active", signals: ["open"] },
        { name: "Closed", kind: "done", signals: ["closed"] },
      ],
    };
    const folder = mkdtempSync(join(tmpdir(), "headway-recorded-"));
    const teamPath = join(folder, "team.json");
    writeFileSync(teamPath, JSON.stringify(team));
    const report = reportOf("--recorded", file, "--team", teamPath, "--from", first, "--to", last);
    rmSync(folder, { recursive: true });
    expect(report.cycleTimeDays.n).toBeGreaterThan(4);

    await answerGitHub(context, recordedWorld(dump));
    const packed = await packTeam(toTeamFile(parseTeam(team)));
    const id = `github.com~${repo.replace("/", "~")}`;
    await page.goto(`#/team/${id}/flow?window=${first}..${last}&team=${packed}`);
    await page.getByLabel("Your token for github.com").fill(token);
    await page.getByRole("button", { name: "Open the view" }).click();
    await expect(page.getByText(/^Read /).first()).toBeVisible({ timeout: 120_000 });
    await compare(page, report);
  });
});
