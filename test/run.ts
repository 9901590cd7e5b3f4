import { mkdir, rm } from "node:fs/promises";
import { ensureBrowser } from "./browser/ensure-browser.ts";
import { runStage, type StageResult } from "./run/run-stage.ts";
import { resultsFolder, type Stage, stages } from "./run/stages.ts";
import { row, total } from "./run/table.ts";

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** The stages named on the command line, in their own order; all when none is named. */
function chosen(names: readonly string[]): readonly Stage[] {
  const known = stages.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new RangeError(`no stage "${unknown.join(", ")}"; there are ${known.join(", ")}`);
  }
  return names.length === 0 ? stages : stages.filter(({ name }) => names.includes(name));
}

/** Runs what guards main, stopping at the first failing stage. True when all is well. */
async function run(names: readonly string[]): Promise<boolean> {
  const results: StageResult[] = [];
  const env: Record<string, string> = {};
  await rm(resultsFolder, { recursive: true, force: true });
  await mkdir(resultsFolder, { recursive: true });
  for (const stage of chosen(names)) {
    if (stage.browser) env["CHROMIUM_PATH"] ??= await ensureBrowser(say);
    const result = await runStage(stage, env);
    if (result.counts.failed > 0) say(`\n${result.output.trim()}\n`);
    say(row(result));
    results.push(result);
    if (result.counts.failed > 0) break;
  }
  say(total(results));
  return results.every(({ counts }) => counts.failed === 0);
}

try {
  process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  say("0 passed, 1 failed");
  process.exitCode = 1;
}
