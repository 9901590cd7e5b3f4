import { describe, expect, it } from "vitest";
import { issue, march, twinOf, worldOf } from "./sample.ts";

const world = worldOf(issue("02 09:00", 1));
const rate = "rateLimit { cost nodeCount }";
const cost = (document: string, variables: Record<string, unknown> = {}) => {
  const { ask } = twinOf(world);
  const { data } = ask(document, variables);
  const { cost: points, nodeCount } = (data as { rateLimit: Record<"cost" | "nodeCount", number> })
    .rateLimit;
  return [points, nodeCount];
};
const ids = (count: number): string[] => Array.from({ length: count }, () => "I_1");

describe("the points of a query", () => {
  // 1 request for the rows: 1 ÷ 100, at least 1.
  const probe = `query Q { ${rate} node(id: "B_org") { ... on ProjectV2 { items(first: 100) { nodes {
    fieldValueByName(name: "Status") { __typename } } } } } }`;
  // Below each row: its values, and either what hangs from a draft, an issue or a pull request.
  const board = `query Q($first: Int!, $events: Int!) { ${rate} node(id: "B_org") { ... on ProjectV2 {
    items(first: $first) { nodes { fieldValues(first: 20) { nodes { __typename } } content {
      ... on DraftIssue { assignees(first: 10) { nodes { login } } }
      ... on Issue { ...I } ... on PullRequest { ...P } } } } } } }
    fragment I on Issue { assignees(first: 10) { nodes { login } } labels(first: 30) { nodes { name } }
      timelineItems(first: $events) { nodes { __typename } } }
    fragment P on PullRequest { assignees(first: 10) { nodes { login } } labels(first: 30) { nodes { name } }
      timelineItems(first: $events) { nodes { __typename } } }`;
  const hydrate = `query Q($ids: [ID!]!, $events: Int!) { ${rate} nodes(ids: $ids) {
    ... on Issue { assignees(first: 10) { nodes { login } } labels(first: 30) { nodes { name } }
      timelineItems(first: $events) { nodes { __typename } } }
    ... on PullRequest { assignees(first: 10) { nodes { login } } labels(first: 30) { nodes { name } }
      timelineItems(first: $events) { nodes { __typename } }
      closingIssuesReferences(first: 10) { nodes { id } } reviewRequests(first: 10) { nodes { id } } } } }`;
  const repository = `query Q($first: Int!, $events: Int!) { ${rate} repository(owner: "acme", name: "app") {
    issues(first: $first) { nodes { assignees(first: 10) { nodes { login } } labels(first: 30) { nodes { name } }
      timelineItems(first: $events) { nodes { __typename } } } } } }`;
  const edges = `query Q($ids: [ID!]!) { ${rate} nodes(ids: $ids) { ... on Issue {
    blockedBy(first: 20) { nodes { id } } blocking(first: 20) { nodes { id } } } } }`;

  it("are one for a list without lists below", () => {
    expect(cost(probe)).toEqual([1, 100]);
  });

  it("count a request for every list below every row, each type of a union apart", () => {
    // 1 + 100 × 8 requests; 100 + 100 × (20 + 10 + (10 + 30 + 100) × 2) nodes
    expect(cost(board, { first: 100, events: 100 })).toEqual([8, 31_100]);
    expect(cost(board, { first: 50, events: 100 })).toEqual([4, 15_550]);
    expect(cost(board, { first: 25, events: 50 })).toEqual([2, 5_275]);
  });

  it("count the ids of `nodes` as one request", () => {
    expect(cost(hydrate, { ids: ids(100), events: 100 })).toEqual([8, 30_100]);
    expect(cost(hydrate, { ids: ids(50), events: 100 })).toEqual([4, 15_050]);
    expect(cost(hydrate, { ids: ids(25), events: 50 })).toEqual([2, 5_025]);
    expect(cost(edges, { ids: ids(50) })).toEqual([1, 2_050]);
  });

  it("round to the nearest whole", () => {
    expect(cost(repository, { first: 100, events: 100 })).toEqual([3, 14_100]); // 301
    expect(cost(repository, { first: 50, events: 50 })).toEqual([2, 4_550]); // 151
    expect(cost(repository, { first: 25, events: 50 })).toEqual([1, 2_275]); // 76
  });

  it("count a list once that two fragments ask for, and one that is left out not at all", () => {
    const twice = `query Q($with: Boolean!) { ${rate} repository(owner: "acme", name: "app") { ...A ...B } }
      fragment A on Repository { issues(first: 60) { nodes { labels(first: 10) { nodes { name } } } } }
      fragment B on Repository { issues(first: 60) { nodes { assignees(first: 10) @include(if: $with) { nodes { login } } } } }`;
    expect(cost(twice, { with: true })).toEqual([1, 60 + 60 * 20]); // 121 requests
    expect(cost(twice, { with: false })).toEqual([1, 60 + 60 * 10]); // 61 requests
  });
});

describe("a query that asks for too much", () => {
  const { ask } = twinOf(world);
  const list = (args: string, inner = "nodes { id }") =>
    ask(`query Q { repository(owner: "acme", name: "app") { issues(${args}) { ${inner} } } }`);

  it("takes 100 rows and refuses 101", () => {
    expect(list("first: 100").errors).toBeUndefined();
    expect(list("first: 101")).toEqual({
      data: null,
      errors: [
        {
          type: "EXCESSIVE_PAGINATION",
          path: ["repository", "issues"],
          message:
            "Requesting 101 records on the `issues` connection exceeds the `first` limit of 100 records.",
        },
      ],
    });
    expect(list("last: 101").errors?.[0]?.message).toContain("exceeds the `last` limit");
  });

  it("must bound a list, unless it only counts", () => {
    expect(list("states: [OPEN]").errors).toMatchObject([
      {
        type: "MISSING_PAGINATION_BOUNDARIES",
        message:
          "You must provide a `first` or `last` value to properly paginate the `issues` connection.",
      },
    ]);
    expect(list("states: [OPEN]", "totalCount").data).toEqual({
      repository: { issues: { totalCount: 1 } },
    });
  });

  it("takes 100 ids and refuses 101", () => {
    const nodes = "query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    expect(ask(nodes, { ids: ids(100) }).errors).toBeUndefined();
    expect(ask(nodes, { ids: ids(101) }).errors).toMatchObject([
      { type: "ARGUMENT_LIMIT", path: ["nodes"] },
    ]);
  });

  it("takes 500,000 nodes and refuses more", () => {
    // 100 + 100 × 100 + 100 × 100 × n
    const deep = (n: number) => `query Q { repository(owner: "acme", name: "app") {
      issues(first: 100) { nodes { projectItems(first: 100) { nodes {
        fieldValues(first: ${n}) { nodes { __typename } } } } } } } }`;
    expect(ask(deep(48)).errors).toBeUndefined();
    expect(ask(deep(49))).toMatchObject({
      data: null,
      errors: [
        {
          type: "MAX_NODE_LIMIT_EXCEEDED",
          message:
            "This query requests up to 500,100 possible nodes which exceeds the maximum limit of 500,000.",
        },
      ],
    });
  });
});

describe("the hour's budget", () => {
  const budget = "query Q { rateLimit { cost limit used remaining resetAt } }";

  it("is spent query by query, then refuses, and begins anew after an hour", () => {
    const twin = twinOf(world, { pointsAnHour: 2 });
    twin.clock.now = march("10 12:00");
    expect(twin.ask(budget).data).toEqual({
      rateLimit: { cost: 1, limit: 2, used: 1, remaining: 1, resetAt: "2026-03-10T13:00:00Z" },
    });
    twin.clock.now = march("10 12:59");
    expect(twin.ask(budget).data).toMatchObject({ rateLimit: { used: 2, remaining: 0 } });
    expect(twin.ask(budget)).toEqual({
      errors: [
        {
          type: "RATE_LIMIT",
          code: "graphql_rate_limit",
          message: "API rate limit already exceeded for user ID 1.",
        },
      ],
    });
    twin.clock.now = march("10 13:00");
    expect(twin.ask(budget).data).toMatchObject({
      rateLimit: { used: 1, remaining: 1, resetAt: "2026-03-10T14:00:00Z" },
    });
  });

  it("is written down request by request", () => {
    const twin = twinOf(world, { pointsAnHour: 1 });
    twin.ask("query First($x: ID!) { node(id: $x) { id } }", { x: "I_1" });
    twin.ask("query Second { viewer { login } }");
    expect(twin.log).toEqual([
      { name: "First", variables: { x: "I_1" }, points: 1 },
      { name: "Second", variables: {}, points: 0 },
    ]);
  });
});
