import { readFile } from "node:fs/promises";
import { type Counts, parseCounts, stageCounts } from "./counts.ts";
import { runCommand } from "./run-command.ts";
import { resultsFolder, type Stage } from "./stages.ts";

export type StageResult = { name: string; counts: Counts; seconds: number; output: string };

/** What the stage's reporter counted; null for a check, or when no report was written. */
async function reported({ name, counts }: Stage, output: string): Promise<Counts | null> {
  if (counts === "check") return null;
  if (counts === "size-limit") return parseCounts(counts, output.slice(output.indexOf("[")));
  const text = await readFile(`${resultsFolder}/${name}.json`, "utf8").catch(() => "");
  return parseCounts(counts, text) ?? { passed: 0, failed: 0, skipped: 0 };
}

/** Runs a stage to its first failing command and counts what it tested. */
export async function runStage(stage: Stage, env: Record<string, string>): Promise<StageResult> {
  let output = "";
  let seconds = 0;
  let well = true;
  for (const command of stage.commands) {
    const result = await runCommand("npx", ["--no-install", ...command], {
      limit: stage.limit * 1000,
      env: { NO_COLOR: "1", ...env, ...stage.env },
    });
    output += result.output;
    seconds += result.seconds;
    well = result.code === 0;
    if (!well) break;
  }
  const counts = stageCounts(well, await reported(stage, output));
  return { name: stage.name, counts, seconds, output };
}
