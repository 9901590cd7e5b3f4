import { readFileSync } from "node:fs";
import { createDemoGitHub } from "../../mocks/demo.ts";
import { githubHandlers } from "../../mocks/github/http/handlers.ts";
import { createTwinFetch } from "../../mocks/github/http/twin-fetch.ts";
import { createTwin } from "../../mocks/github/twin.ts";
import { recordedWorld } from "../../mocks/worlds/recorded.ts";
import { openMemoryArchive } from "../archive/memory-archive.ts";
import { formatDay } from "../domain/days.ts";
import type { Instant } from "../domain/instant.ts";
import { sourceKey } from "../domain/source.ts";
import { parseTeam } from "../domain/team.ts";
import { demoEdition } from "../engine/demo-edition.ts";
import { keepReadings } from "../engine/demo-team.ts";
import { subjectOf } from "../engine/subject.ts";
import { readTeamFacts } from "../engine/team-facts.ts";
import { withCapabilities } from "../github/capabilities/with-capabilities.ts";
import { createGitHubClient } from "../github/client.ts";
import type { SyncProgress } from "../github/sync/context.ts";
import { syncSource } from "../github/sync/sync-source.ts";
import { wholeHistory } from "../metrics/window.ts";
import { readDump } from "./read-dump.ts";
import { type Read, reportJson } from "./report-json.ts";
import { parseReportOptions, type ReportOptions, UsageError, usage } from "./report-options.ts";

const say = (line: string) => process.stderr.write(`${line}\n`);
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

type GitHub = {
  token: string;
  now: () => Instant;
  fetch?: typeof globalThis.fetch;
  demo?: ReturnType<typeof createDemoGitHub>;
};

/** GitHub itself, or a twin of it that serves the demo or a recording. */
function gitHubOf({ source, asOf }: ReportOptions): GitHub {
  switch (source.kind) {
    case "github":
      return { token: source.token, now: () => Date.now() };
    case "recorded": {
      const now = () => asOf ?? Date.now();
      const twin = createTwin({ world: recordedWorld(readDump(source.file)), now });
      return { token: "recorded", now, fetch: createTwinFetch(githubHandlers(twin)) };
    }
    case "demo": {
      const demo = createDemoGitHub(demoEdition.end);
      return { token: demo.token, now: () => demo.end, fetch: demo.fetch, demo };
    }
  }
}

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new UsageError(`the team file ${path} cannot be read: ${(error as Error).message}`);
  }
};

const progressSayer = () => {
  let said = "";
  return ({ phase, read, total }: SyncProgress) => {
    const line = total === null ? phase : `${phase}: ${read} of ${total} items`;
    if (line !== said) say(line);
    said = line;
  };
};

async function report(options: ReportOptions): Promise<unknown> {
  const github = gitHubOf(options);
  const { token, now, fetch, demo } = github;
  const team = parseTeam(options.team === null ? demo?.teamFile : readJson(options.team));
  const archive = openMemoryArchive();
  const read: Read = { complete: true, gaps: [] };
  for (const source of team.sources) {
    const { host } = source;
    const bare = createGitHubClient({ host, token, now, sleep, ...(fetch ? { fetch } : {}) });
    const client = withCapabilities(
      bare,
      {
        read: () => archive.meta(`capabilities ${host}`),
        write: (answer) => archive.putMeta(`capabilities ${host}`, answer),
      },
      now,
    );
    const { complete, gaps } = await syncSource({
      client,
      store: archive,
      source,
      now,
      onProgress: progressSayer(),
    });
    if (demo) await keepReadings(archive, sourceKey(source), demo.readings);
    read.complete &&= complete;
    for (const gap of gaps) {
      read.gaps.push(gap.message);
      say(`left out by GitHub: ${gap.message}`);
    }
    for (const words of client.unknown()) {
      read.gaps.push(`${host}: ${words}`);
      say(`${host}: ${words}`);
    }
    if (!complete) say(`${sourceKey(source)} was read only in part: the numbers are not the whole`);
  }
  const facts = await readTeamFacts(archive, team);
  const subject = subjectOf({ team, facts, asOf: options.asOf ?? facts.readAt ?? now() });
  const { table } = subject;
  const whole = wholeHistory(table);
  const window = { first: options.from ?? whole.first, last: options.to ?? whole.last };
  if (window.first > window.last)
    throw new UsageError(
      `the window from ${formatDay(window.first)} to ${formatDay(window.last)} is empty: what is known goes from ${formatDay(whole.first)} to ${formatDay(whole.last)}`,
    );
  return reportJson(subject, window, read);
}

try {
  const options = parseReportOptions(process.argv.slice(2), process.env["GITHUB_TOKEN"]);
  const json = await report(options);
  process.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
} catch (error) {
  const isUsage = error instanceof UsageError;
  say(error instanceof Error ? error.message : String(error));
  if (isUsage) say(usage);
  process.exitCode = isUsage ? 2 : 1;
}
