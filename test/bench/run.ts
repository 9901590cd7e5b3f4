import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Measurement } from "./measurement.ts";
import { writeStories } from "./stories-file.ts";
import { costLines, syncCosts } from "./sync-costs.ts";

/**
 * The benchmark. `npm run bench` prints a table; with `-- --json` one JSON object a line:
 * `{name, items, unit, median, min, max}`, the median of five.
 * Each size is measured in a process of its own that reads stored facts; the simulator runs here.
 * `npm run bench -- sync` measures what a sync asks of GitHub instead: always the same at every run.
 */
const { values, positionals } = parseArgs({
  options: { json: { type: "boolean", default: false }, sizes: { type: "string" } },
  allowPositionals: true,
});
const ofSync = positionals.includes("sync");
const usualSizes = ofSync ? "500,5000,50000" : "1000,10000,100000";
const sizes = (values.sizes ?? usualSizes).split(",").map(Number);
const eventsEach = 10;

function measure(items: number): Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), "headway-bench-"));
  try {
    const file = join(folder, "facts.ndjson");
    writeStories(file, items, eventsEach);
    const child = spawnSync(
      process.execPath,
      ["--import", "tsx", join(import.meta.dirname, "measure-table.ts"), file],
      { encoding: "utf8", maxBuffer: 1e8, stdio: ["ignore", "pipe", "inherit"] },
    );
    if (child.status !== 0) throw new Error(`measuring ${items} items ended with ${child.status}`);
    return JSON.parse(child.stdout) as Measurement[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const number = (value: number) => value.toFixed(value < 10 ? 2 : 0).padStart(9);
if (!values.json)
  console.log(`${"name".padEnd(28)}${"items".padStart(8)}   median      min      max`);
for (const items of sizes)
  for (const line of ofSync ? costLines(items, await syncCosts(items)) : measure(items)) {
    const { name, unit, median, min, max, byPurpose = {} } = line;
    const parts = Object.entries(byPurpose).map(([purpose, value]) => `${purpose} ${value}`);
    console.log(
      values.json
        ? JSON.stringify(line)
        : `${name.padEnd(28)}${String(items).padStart(8)}${number(median)}${number(min)}${number(max)} ${[unit, ...parts].join("  ")}`,
    );
  }
