import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createTwin } from "../../../mocks/github/twin.ts";
import { recordedWorld } from "../../../mocks/worlds/recorded.ts";
import { repositoryIssues, repositoryPulls } from "../../../src/github/documents.gen.ts";
import { issueEventTypes, pullEventTypes } from "../../../src/github/event-types.ts";
import { readDump } from "../../../src/headless/read-dump.ts";

const file = fileURLToPath(new URL("recorded.ndjson", import.meta.url));
const dump = readFileSync(file, "utf8");

type Node = Record<string, unknown> & { number: number };
type Lists = { repository: Record<string, { nodes: Node[]; pageInfo: { endCursor: string } }> };

/** All rows of a repository, read with the project's own documents. */
function read(ndjson: string, owner: string, name: string): Map<number, Node> {
  const twin = createTwin({
    world: recordedWorld(ndjson),
    now: () => Date.parse("2026-10-01T00:00:00Z"),
    pointsAnHour: 1_000_000,
  });
  const rows = new Map<number, Node>();
  for (const [document, list] of [
    [repositoryIssues, "issues"],
    [repositoryPulls, "pullRequests"],
  ] as const) {
    for (let after: string | null = null, more = true; more; ) {
      const { data, errors } = twin.execute(document.text, {
        owner,
        name,
        first: 50,
        after,
        issueEvents: issueEventTypes(false),
        pullEvents: pullEventTypes(false),
        withProjects: false,
      });
      if (errors) throw new Error(JSON.stringify(errors));
      const { nodes, pageInfo } = (data as Lists).repository[list] ?? { nodes: [], pageInfo: {} };
      for (const node of nodes) rows.set(node.number, node);
      more = nodes.length === 50;
      after = pageInfo.endCursor ?? null;
    }
  }
  return rows;
}

const app = read(dump, "acme", "app");
const row = (number: number): Node => app.get(number) ?? { number };
type Event = { __typename: string; createdAt?: string; [field: string]: unknown };
const events = (node: Node): Event[] =>
  ((node["issueTimeline"] ?? node["pullTimeline"]) as { nodes: Event[] }).nodes;
const told = (node: Node): string[] =>
  events(node).map(
    ({ __typename, createdAt, submittedAt }) =>
      `${String(createdAt ?? submittedAt).slice(8, 19)} ${__typename}`,
  );

describe("a recorded repository", () => {
  it("has every row, issues and pull requests apart", () => {
    const issues = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 17];
    expect([...app.keys()]).toEqual([...issues, 13, 14, 15, 16]);
    expect(read(dump, "acme", "lib").size).toBe(2);
  });

  it("keeps a row that was closed twice, without an event, or a second off", () => {
    expect(row(2)).toMatchObject({
      issueState: "CLOSED",
      stateReason: "COMPLETED",
      closedAt: "2026-01-03T10:00:00Z",
    });
    expect(told(row(2))).toEqual(["02T10:00:00 IssueComment", "03T10:00:00 ClosedEvent"]);
    expect(row(3)).toMatchObject({ closedAt: "2026-01-04T10:00:00Z" });
    expect(told(row(3))).toEqual(["04T10:00:00 ClosedEvent", "05T10:00:00 ClosedEvent"]);
    expect(row(4)).toMatchObject({ issueState: "CLOSED", closedAt: "2026-01-06T10:00:00Z" });
    expect(told(row(4))).toEqual([]);
    expect(row(5)).toMatchObject({
      closedAt: "2026-01-07T10:00:00Z",
      updatedAt: "2026-01-07T10:00:01Z",
    });
    expect(told(row(5))).toEqual(["07T10:00:01 ClosedEvent"]);
  });

  it("gives the reason of the present closing to the last closed event, and to no other", () => {
    const reasons = (number: number) => events(row(number)).map((event) => event["closeReason"]);
    expect(reasons(3)).toEqual([null, "COMPLETED"]);
    expect(reasons(5)).toEqual(["NOT_PLANNED"]);
    expect(row(6)).toMatchObject({ issueState: "OPEN", stateReason: "REOPENED", closedAt: null });
    expect(reasons(6)).toEqual([null, undefined]);
  });

  it("keeps labels that no event put on, that outlived closing, and names as they were", () => {
    const labels = (number: number) =>
      (row(number)["labels"] as { nodes: { name: string }[] }).nodes.map(({ name }) => name);
    expect(labels(7)).toEqual(["bug", "Needs rebase"]);
    expect(told(row(7))).toEqual([]);
    expect(labels(8)).toEqual(["Needs rebase"]);
    expect(told(row(9))).toEqual(["06T10:00:00 UnlabeledEvent", "06T10:00:00 LabeledEvent"]);
    expect(labels(10)).toEqual(["new name"]);
    expect(events(row(10))).toMatchObject([{ label: { name: "old name" } }]);
  });

  it("tells people, milestones and transfers; what GraphQL does not know is left out", () => {
    expect(row(7)).toMatchObject({
      assignees: { nodes: [{ login: "user-b" }] },
      milestone: { title: "v1" },
    });
    expect(told(row(11))).toEqual([
      "07T10:00:00 MilestonedEvent",
      "08T10:00:00 DemilestonedEvent",
      "08T10:00:00 AssignedEvent",
      "09T10:00:00 UnassignedEvent",
      "09T10:00:00 TransferredEvent",
    ]);
    expect(row(12)).toMatchObject({ author: null, stateReason: "DUPLICATE" });
    expect(events(row(12))).toMatchObject([{ actor: null }]);
    expect(row(17)).toMatchObject({ author: { __typename: "Bot", login: "helper[bot]" } });
  });

  it("tells merged, closed and draft pull requests apart", () => {
    expect(row(13)).toMatchObject({ pullState: "MERGED", mergedAt: "2026-01-09T10:00:00Z" });
    expect(told(row(13))).toEqual([
      "08T10:00:00 PullRequestReview",
      "09T10:00:00 MergedEvent",
      "09T10:00:00 ClosedEvent",
    ]);
    expect(events(row(13))[0]).toMatchObject({ reviewState: "APPROVED" });
    expect(row(14)).toMatchObject({ pullState: "CLOSED", mergedAt: null, isDraft: false });
    expect(row(15)).toMatchObject({ pullState: "OPEN", isDraft: true });
    expect(events(row(15))).toMatchObject([
      { __typename: "ConvertToDraftEvent" },
      { requestedReviewer: { login: "user-b" } },
      { requestedReviewer: { login: "user-b" } },
    ]);
    expect(events(row(16))).toMatchObject([
      { __typename: "ReadyForReviewEvent" },
      { reviewState: "DISMISSED" },
      { __typename: "ReviewDismissedEvent", review: null },
    ]);
  });

  it("reads GraphQL's shape too, passing over events without a time of their own", () => {
    const lib = read(dump, "acme", "lib");
    const closed = lib.get(1) ?? { number: 0 };
    expect(closed).toMatchObject({
      issueState: "CLOSED",
      closedAt: "2026-01-12T10:00:00Z",
      updatedAt: "2026-01-13T10:00:00Z",
    });
    expect(told(closed)).toEqual(["13T10:00:00 IssueComment", "11T10:00:00 LabeledEvent"]);
    expect(lib.get(2)).toMatchObject({ issueState: "OPEN", updatedAt: "2026-01-10T11:00:00Z" });
  });
});

describe("a line that is no row", () => {
  const good = dump.split("\n")[0] ?? "";
  const bad = (change: Record<string, unknown>) => () =>
    recordedWorld(`${good}\n\n${JSON.stringify({ ...JSON.parse(good), number: 99, ...change })}\n`);

  it("is named by its number, with what is wrong", () => {
    expect(bad({})).not.toThrow();
    expect(() => recordedWorld(`${good}\n{"repo":`)).toThrow("line 2 of the dump: is no JSON");
    expect(() => recordedWorld("7")).toThrow("line 1 of the dump: is no JSON object");
    expect(bad({ repo: undefined })).toThrow('line 3 of the dump: has no "repo"');
    expect(bad({ repo: "app" })).toThrow('has the repo "app": write owner/name');
    expect(bad({ kind: "discussion" })).toThrow('has the kind "discussion"');
    expect(bad({ number: "1" })).toThrow('line 3 of the dump: has no "number"');
    expect(bad({ created_at: undefined })).toThrow('has no "created_at"');
    expect(bad({ created_at: "yesterday" })).toThrow('"yesterday", which is no time with a zone');
    expect(bad({ closed_at: "2026-01-01T00:00:00" })).toThrow("which is no time with a zone");
    expect(bad({ events: undefined })).toThrow('has no "events"');
    expect(bad({ events: [7] })).toThrow("has an event that is no object");
    expect(bad({ events: [{ event: "closed", created_at: "?" }] })).toThrow(
      'line 3 of the dump: has the time of an event "?"',
    );
    expect(bad({ number: 1 })).toThrow("line 3 of the dump: is #1 again");
  });
});

const data = process.env["HEADWAY_DATA"] ?? "";
const real = (name: string): string =>
  [join(data, name), join(data, "real", name)].find((path) => existsSync(path)) ?? "";

describe.skipIf(data === "")("real repositories (skipped without HEADWAY_DATA)", () => {
  it.each([
    ["bitcoin-core__gui.ndjson.gz", "bitcoin-core", "gui", 878],
    ["bitcoin-core__secp256k1.ndjson.gz", "bitcoin-core", "secp256k1", 1825],
    ["bitcoin__bips.ndjson.gz", "bitcoin", "bips", 2104],
    ["networkx__networkx.issues.graphql.ndjson.gz", "networkx", "networkx", 730],
    ["scipy__scipy.issues.graphql.ndjson.gz", "scipy", "scipy", 2538],
  ])("%s is read whole, without an error", (name, owner, repository, count) => {
    const rows = read(readDump(real(name)), owner, repository);
    expect(rows.size).toBe(count);
  });

  it("bitcoin-core/gui has as many events of a kind as its dump", () => {
    const { nodes } = recordedWorld(readDump(real("bitcoin-core__gui.ndjson.gz"))).at(0);
    const written = [...nodes.values()].flatMap((node) =>
      "timeline" in node && Array.isArray(node["timeline"]) ? (node["timeline"] as Event[]) : [],
    );
    const count = (typename: string) =>
      written.filter(({ __typename }) => __typename === typename).length;
    expect(count("ClosedEvent")).toBe(785);
    expect(count("LabeledEvent")).toBe(1269);
    expect(count("UnlabeledEvent")).toBe(395);
    expect(count("MergedEvent")).toBe(332);
    expect(count("PullRequestReview")).toBe(1788);
  });
});
