import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { blockersTimes } from "./blockers-times.ts";
import type { Measurement } from "./measurement.ts";
import { writeStories } from "./stories-file.ts";
import { costLines, syncCosts } from "./sync-costs.ts";

/**
 * The benchmark. `npm run bench` prints a table; with `-- --json` one JSON object a line:
 * `{name, items, unit, median, min, max}`, the median of five.
 * Each size is measured in a process of its own that reads stored facts; the simulator runs here.
 * `npm run bench -- sync` measures what a sync asks of GitHub instead: always the same at every run.
 * `npm run bench -- blockers` measures the ledger and the map of blockers, at 5,000 items.
 * `npm run bench -- browser` measures what a reader of the built page waits for, in a real browser;
 * of it only a part with `draw`, `filter` or `load` named.
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
function print(line: Measurement): void {
  const { name, items, unit, median, min, max, byPurpose = {} } = line;
  const parts = Object.entries(byPurpose).map(([purpose, value]) => `${purpose} ${value}`);
  console.log(
    values.json
      ? JSON.stringify(line)
      : `${name.padEnd(28)}${String(items).padStart(8)}${number(median)}${number(min)}${number(max)} ${[unit, ...parts].join("  ")}`,
  );
}
if (positionals.includes("browser")) {
  const { browserLines } = await import("./browser/browser-lines.ts");
  const parts = positionals.filter((part) => part !== "browser");
  for await (const line of browserLines(parts)) print(line);
} else if (positionals.includes("blockers")) {
  for (const line of await blockersTimes()) print(line);
} else
  for (const items of sizes)
    for (const line of ofSync ? costLines(items, await syncCosts(items)) : measure(items))
      print(line);
