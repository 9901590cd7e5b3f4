import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";

/** One thing that guards main. */
export type Stage = {
  name: string;
  /** Run one after the other with npx; the first that fails ends the stage. */
  commands: readonly (readonly string[])[];
  /** How its tests are counted: by a reporter's JSON, or the stage itself as one check. */
  counts: "check" | "vitest" | "playwright" | "size-limit";
  /** Needs a Chromium that starts. */
  browser?: true;
  env?: Record<string, string>;
  /** Seconds after which it is ended and has failed. */
  limit: number;
};

/** Where reporters leave their counts, one file a stage. */
export const resultsFolder = ".cache/test";

/** The metrics must not depend on the machine's zone: one west, one beyond the date line, one at a half hour. */
const zones = {
  "zone-utc": "UTC",
  "zone-new-york": "America/New_York",
  "zone-apia": "Pacific/Apia",
  "zone-kolkata": "Asia/Kolkata",
};

/** They run in all of these, and not once more with the rest. */
const zoned = ["test/domain/", "test/history/", "test/metrics/"];
const others = readdirSync("test", { withFileTypes: true })
  .map((entry) => `test/${entry.name}${entry.isDirectory() ? "/" : ""}`)
  .filter((path) => !zoned.includes(path) && (path.endsWith("/") || path.endsWith(".test.ts")));

const vitest = (name: string, project: string, ...folders: string[]): string[] =>
  ["vitest", "run", "--project", project, ...folders].concat(
    ["--reporter=default", "--reporter=json"],
    [`--outputFile.json=${resultsFolder}/${name}.json`],
  );

/** Vitest leaves a core to its own process, which is idle most of the time: of two, that is half. */
const workers = `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`;
/**
 * Files share their worker's modules instead of loading all of them anew, at two thirds of the
 * time, pure functions at a third: no test may leave anything behind in them.
 */
const node = (name: string, ...folders: string[]): string[] => [
  ...vitest(name, "node", ...folders),
  "--no-isolate",
  workers,
];

/** In order, quick checks first. */
export const stages: readonly Stage[] = [
  { name: "format", commands: [["biome", "ci", "--colors=off", "."]], counts: "check", limit: 60 },
  {
    name: "lint",
    commands: [["oxlint", "--type-aware", "--deny-warnings"]],
    counts: "check",
    limit: 120,
  },
  { name: "types", commands: [["tsc", "--noEmit", "-p", "."]], counts: "check", limit: 120 },
  { name: "unused", commands: [["knip"]], counts: "check", limit: 60 },
  { name: "unit", commands: [node("unit", ...others)], counts: "vitest", limit: 480 },
  ...Object.entries(zones).map(
    ([name, zone]): Stage => ({
      name,
      commands: [node(name, ...zoned)],
      counts: "vitest",
      env: { TZ: zone },
      limit: 120,
    }),
  ),
  {
    name: "browser",
    commands: [vitest("browser", "browser")],
    counts: "vitest",
    browser: true,
    limit: 240,
  },
  {
    name: "build",
    commands: [["vite", "build", "--logLevel", "warn"]],
    counts: "check",
    limit: 120,
  },
  { name: "dist", commands: [vitest("dist", "dist")], counts: "vitest", limit: 60 },
  { name: "size", commands: [["size-limit", "--json"]], counts: "size-limit", limit: 60 },
  {
    name: "journeys",
    commands: [["playwright", "test", "--config", "test/browser/playwright.config.ts"]],
    counts: "playwright",
    browser: true,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: `${resultsFolder}/journeys.json` },
    limit: 600,
  },
];
