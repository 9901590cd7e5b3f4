import { spawn } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { line, parseScores, percent, total } from "./scores.ts";

/** At least this share of mutants is found: in `history` as a whole, in `metrics` file by file. */
const bar = 85;
const folder = ".cache/mutation";
const usage =
  "name a folder or a file of src: npm run mutation -- history, npm run mutation -- metrics/wip.ts";

const say = (text: string) => void process.stdout.write(`${text}\n`);

/** Ends with Stryker's exit code. */
const stryker = (room: string, args: string[]) =>
  new Promise<number>((resolve, reject) => {
    spawn("npx", ["--no-install", "stryker", "run", "test/stryker.config.json", ...args], {
      stdio: "inherit",
      env: { ...process.env, MUTATED_ROOM: room },
    })
      .on("error", reject)
      .on("close", (code) => resolve(code ?? 1));
  });

/**
 * Changes the code of one folder of src in every way Stryker knows, one change at a time, and
 * tells how many of them the tests found. What did not change since the last run is not run again.
 */
async function run([of, ...args]: string[]): Promise<boolean> {
  if (of === undefined || !/^(domain|history|metrics)(\/[a-z-]+\.ts)?$/.test(of))
    throw new RangeError(usage);
  const [room = ""] = of.split("/");
  await mkdir(folder, { recursive: true });
  const code = await stryker(room, [
    "--mutate",
    of.endsWith(".ts") ? `src/${of}` : `src/${of}/**/*.ts`,
    "--incrementalFile",
    `${folder}/${room}.json`,
    ...args,
  ]);
  if (code !== 0) throw new Error(`Stryker ended with ${code}`);
  const prefix = `src/${of}`;
  const scores = parseScores(await readFile(`${folder}/report.json`, "utf8")).filter(({ file }) =>
    file.startsWith(prefix),
  );
  for (const score of scores) say(line(score));
  const all = total(scores);
  say(line(all));
  const judged = room === "history" ? [all] : scores;
  const low = judged.filter((score) => percent(score) < bar);
  for (const { file } of low) say(`${file}: under ${bar} %`);
  return low.length === 0;
}

try {
  process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
