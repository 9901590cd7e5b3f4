/** One event of a dumped timeline, whichever of the two shapes it came in. */
export type DumpEvent = {
  event: string;
  createdAt: string;
  actor: string | null;
  label: string | null;
  assignee: string | null;
  milestone: string | null;
  reviewer: string | null;
  state: string | null;
};

/** One issue or pull request of a repository dump. */
export type DumpRow = {
  repository: string;
  kind: "issue" | "pull_request";
  number: number;
  title: string;
  state: "open" | "closed";
  stateReason: string | null;
  createdAt: string;
  /** Null where the dump does not say. */
  updatedAt: string | null;
  closedAt: string | null;
  mergedAt: string | null;
  draft: boolean;
  author: string | null;
  labels: string[];
  assignees: string[];
  milestone: string | null;
  events: DumpEvent[];
};

/** A line of a dump that cannot be read; the message names the line and the fault. */
export class DumpError extends Error {
  override readonly name = "DumpError";
  constructor(line: number, fault: string) {
    super(`line ${line} of the dump: ${fault}`);
  }
}

type Json = Record<string, unknown>;

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
/** A name that is given as it is, or as the name, login or title of an object. */
const named = (value: unknown): string | null => {
  if (typeof value !== "object" || value === null) return text(value);
  const { name, login, title } = value as Json;
  return text(name) ?? text(login) ?? text(title);
};
const names = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap((entry) => named(entry) ?? []) : [];
const either = (row: Json, snake: string, camel: string): unknown => row[snake] ?? row[camel];

/** `LabeledEvent` as REST calls it: `labeled`. */
const eventName = (typename: string): string => {
  if (typename === "IssueComment") return "commented";
  if (typename === "PullRequestReview") return "reviewed";
  const words = typename
    .replace(/Event$/, "")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase();
  return words === "cross_referenced" ? "cross-referenced" : words;
};

/** Null for an event without a name or a time of its own: there is no saying when it was. */
function toEvent(event: Json): DumpEvent | null {
  const typename = text(event["__typename"]);
  const name = text(event["event"]) ?? (typename === null ? null : eventName(typename));
  const createdAt = text(either(event, "created_at", "createdAt")) ?? text(event["submittedAt"]);
  if (name === null || createdAt === null) return null;
  return {
    event: name,
    createdAt,
    actor: named(event["actor"]) ?? named(event["author"]),
    label: named(event["label"]),
    assignee: named(event["assignee"]),
    milestone: named(event["milestone"]) ?? text(event["milestoneTitle"]),
    reviewer: named(event["reviewer"]) ?? named(event["requestedReviewer"]),
    state: text(event["state"]),
  };
}

/**
 * Reads one line of a dump.
 *
 * @param line counted from 1, for messages
 * @throws DumpError when it is no JSON object, or lacks what an issue cannot do without
 */
export function parseDumpRow(json: string, line: number): DumpRow {
  let row: Json;
  try {
    row = JSON.parse(json) as Json;
  } catch (cause) {
    throw new DumpError(line, `is no JSON (${(cause as Error).message})`);
  }
  if (typeof row !== "object" || row === null) throw new DumpError(line, "is no JSON object");
  const needed = (value: unknown, name: string): string => {
    const found = text(value);
    if (found === null) throw new DumpError(line, `has no ${name}`);
    return found;
  };
  const repository = needed(row["repo"], '"repo" such as "acme/app"');
  const kind = needed(row["kind"], '"kind"');
  if (kind !== "issue" && kind !== "pull_request")
    throw new DumpError(line, `has the kind "${kind}": it must be issue or pull_request`);
  const { number } = row;
  if (typeof number !== "number") throw new DumpError(line, 'has no "number"');
  const createdAt = needed(either(row, "created_at", "createdAt"), '"created_at"');
  const closedAt = text(either(row, "closed_at", "closedAt"));
  const state = needed(row["state"], '"state"').toLowerCase();
  const events = Array.isArray(row["events"]) ? row["events"] : row["timeline"];
  if (!Array.isArray(events)) throw new DumpError(line, 'has no "events"');
  return {
    repository,
    kind,
    number,
    title: text(row["title"]) ?? "",
    state: state === "open" ? "open" : "closed",
    stateReason: text(either(row, "state_reason", "stateReason")),
    createdAt,
    updatedAt: text(either(row, "updated_at", "updatedAt")),
    closedAt,
    mergedAt: text(either(row, "merged_at", "mergedAt")),
    draft: row["draft"] === true || row["isDraft"] === true,
    author: named(row["author"]),
    labels: names(row["labels"]),
    assignees: names(row["assignees"]),
    milestone: named(row["milestone"]),
    events: events.flatMap((event: unknown) => {
      if (typeof event !== "object" || event === null)
        throw new DumpError(line, "has an event that is no object");
      return toEvent(event as Json) ?? [];
    }),
  };
}
