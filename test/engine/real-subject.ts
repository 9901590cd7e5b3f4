import { existsSync } from "node:fs";
import { join } from "node:path";
import { recordedWorld } from "../../mocks/worlds/recorded.ts";
import { readDump } from "../../src/headless/read-dump.ts";
import { teamOnTwin } from "./team-on-twin.ts";

const data = process.env["HEADWAY_DATA"] ?? "";

/** The dump of a real repository; "" where the data is not at hand. */
export const dumpOf = (owner: string, name: string): string =>
  [data, join(data, "real")]
    .map((folder) => join(folder, `${owner}__${name}.ndjson.gz`))
    .find((path) => data !== "" && existsSync(path)) ?? "";

/**
 * A real repository read through GitHub's answers: every pull request as an item, in progress
 * while it is open, blocked by the labels given.
 */
export async function realSubject(owner: string, name: string, labels: string[], asOf: number) {
  const teamFile = {
    name,
    zone: "UTC",
    sources: [{ repository: `${owner}/${name}` }],
    items: { issues: false, pullRequests: "all" },
    stages: [
      { name: "Open", kind: "active", signals: ["open"] },
      { name: "Closed", kind: "done", signals: ["closed"] },
    ],
    blocked: { labels },
  };
  const { readAt, subject } = teamOnTwin(recordedWorld(readDump(dumpOf(owner, name))), teamFile);
  await readAt(asOf);
  return subject(asOf);
}
