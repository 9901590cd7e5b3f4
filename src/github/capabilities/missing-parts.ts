import type { CapabilitiesQuery } from "../documents.gen.ts";
import { issueEventTypes, pullEventTypes } from "../event-types.ts";
import { features } from "./features.ts";

/** The type of an event by its name among `itemTypes`: `ISSUE_COMMENT` is `IssueComment`. */
export const eventType = (name: string): string =>
  name
    .split("_")
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join("");

const issueEvents = issueEventTypes(true);
const pullEvents = pullEventTypes(true);
/** Everything that Headway asks for if it is there: kept with the answer, so that a newer Headway asks anew. */
export const wantedParts: readonly string[] = [
  ...new Set([
    ...features.flatMap(({ parts }) => parts),
    ...[...issueEvents, ...pullEvents].map(eventType),
  ]),
];

/** Those of `wantedParts` that a host does not know, by what it says of its schema. */
export function missingParts(host: CapabilitiesQuery): string[] {
  const known = new Set<string>();
  for (const type of [host.issue, host.pull, host.board]) {
    for (const field of type?.fields ?? []) {
      known.add(`${type?.name}.${field.name}`);
      for (const { name } of field.args) known.add(`${type?.name}.${field.name}(${name})`);
    }
  }
  const events = [
    { wanted: issueEvents, there: host.issueEvents },
    { wanted: pullEvents, there: host.pullEvents },
  ].flatMap(({ wanted, there }) => {
    const names = new Set(there?.enumValues?.map(({ name }) => name));
    return wanted.filter((name) => !names.has(name)).map(eventType);
  });
  const lacking = new Set(events);
  const isEvent = (part: string) => !part.includes(".");
  return wantedParts.filter((part) => (isEvent(part) ? lacking.has(part) : !known.has(part)));
}
