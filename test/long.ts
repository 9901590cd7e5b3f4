import { mkdir } from "node:fs/promises";
import { ensureBrowser } from "./browser/ensure-browser.ts";
import { runStage } from "./run/run-stage.ts";
import { resultsFolder, type Stage } from "./run/stages.ts";
import { row, total } from "./run/table.ts";

const say = (line: string) => void process.stdout.write(`${line}\n`);

const vitest = (name: string, ...files: string[]): string[] =>
  ["vitest", "run", "--project", "node", ...files].concat(
    ["--reporter=default", "--reporter=json"],
    [`--outputFile.json=${resultsFolder}/${name}.json`],
  );
const journeys = ["playwright", "test", "--config", "test/browser/playwright.config.ts"];

/** A share of the proof's runs: each seed is another stream of them. */
const proof = (seed: number, of: number): Stage => ({
  name: `proof-${seed}`,
  commands: [vitest(`proof-${seed}`, "test/github/sync/proof.test.ts")],
  counts: "vitest",
  env: {
    SYNC_SEED: String(seed),
    SYNC_RUNS: String(Math.ceil(Number(process.env["SYNC_RUNS"] ?? 10_000) / of)),
  },
  limit: 7200,
});

/**
 * What takes too long to guard every change: run by hand, or at night. Limits in seconds. Those
 * of one group run side by side.
 */
const groups: readonly (readonly Stage[])[] = [
  [
    {
      name: "long-sync",
      commands: [
        vitest("long-sync", "test/bench/sync-limits.test.ts", "test/github/sync/today.test.ts"),
      ],
      counts: "vitest",
      env: { HEADWAY_LONG: "1" },
      limit: 1800,
    },
  ],
  [proof(1, 2), proof(2, 2)],
  [
    {
      name: "big-board",
      commands: [
        ["vite", "build", "--logLevel", "warn"],
        [...journeys, "--workers", "1", "big-board"],
      ],
      counts: "playwright",
      browser: true,
      env: {
        HEADWAY_LONG: "1",
        PLAYWRIGHT_JSON_OUTPUT_FILE: `${resultsFolder}/big-board.json`,
      },
      limit: 900,
    },
  ],
];

/** Runs all of them, whatever fails. */
await mkdir(resultsFolder, { recursive: true });
const results = [];
for (const group of groups) {
  const done = group.map(async (stage) => {
    const env: Record<string, string> = {};
    if (stage.browser) env["CHROMIUM_PATH"] = await ensureBrowser(say);
    const result = await runStage(stage, env);
    if (result.counts.failed > 0) say(`\n${result.output.trim()}\n`);
    say(row(result));
    return result;
  });
  results.push(...(await Promise.all(done)));
}
say(total(results));
process.exitCode = results.every(({ counts }) => counts.failed === 0) ? 0 : 1;
