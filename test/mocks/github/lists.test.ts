import { describe, expect, it } from "vitest";
import { act, added, issue, march, setup, twinOf, worldOf } from "./sample.ts";

type List = {
  totalCount: number;
  nodes: { number: number }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};
const numbers = (list: List): number[] => list.nodes.map(({ number }) => number);

const issues = (ask: ReturnType<typeof twinOf>["ask"], args: string): List => {
  const { data, errors } = ask(
    `query Q { repository(owner: "acme", name: "app") { issues(${args}) {
      totalCount nodes { number } pageInfo { hasNextPage endCursor } } } }`,
  );
  expect(errors).toBeUndefined();
  return (data as { repository: { issues: List } }).repository.issues;
};

describe("a repository's issues", () => {
  const created = [issue("02 09:00", 3), issue("03 09:00", 1), issue("04 09:00", 2)];

  it("come in order of creation, a page at a time", () => {
    const { ask } = twinOf(worldOf(...created));
    const order = "first: 2, orderBy: { field: CREATED_AT, direction: ASC }";
    const one = issues(ask, order);
    expect(one).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(numbers(one)).toEqual([3, 1]);
    const two = issues(ask, `${order}, after: "${one.pageInfo.endCursor}"`);
    expect(two).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false } });
    expect(numbers(two)).toEqual([2]);
  });

  it("never repeat or lose one in order of creation, however the world moves meanwhile", () => {
    const { ask, clock } = twinOf(
      worldOf(...created, issue("05 09:00", 4), act("06 09:00", { do: "comment", content: "I_3" })),
    );
    clock.now = march("04 12:00");
    const order = "first: 2, orderBy: { field: CREATED_AT, direction: ASC }";
    const one = issues(ask, order);
    clock.now = march("07 00:00");
    const two = issues(ask, `${order}, after: "${one.pageInfo.endCursor}"`);
    expect([...numbers(one), ...numbers(two)]).toEqual([3, 1, 2, 4]);
  });

  it("by last update, newest first, lose the one that is touched between two pages", () => {
    const { ask, clock } = twinOf(
      worldOf(...created, act("06 09:00", { do: "comment", content: "I_3" })),
    );
    clock.now = march("05 00:00");
    const order = "first: 2, orderBy: { field: UPDATED_AT, direction: DESC }";
    const one = issues(ask, order);
    expect(numbers(one)).toEqual([2, 1]);
    clock.now = march("07 00:00");
    expect(numbers(issues(ask, `${order}, after: "${one.pageInfo.endCursor}"`))).toEqual([]);
  });

  it("by last update, oldest first, show the touched one again and lose nothing", () => {
    const { ask, clock } = twinOf(
      worldOf(...created, act("06 09:00", { do: "comment", content: "I_3" })),
    );
    clock.now = march("05 00:00");
    const order = "first: 2, orderBy: { field: UPDATED_AT, direction: ASC }";
    const one = issues(ask, order);
    expect(numbers(one)).toEqual([3, 1]);
    clock.now = march("07 00:00");
    expect(numbers(issues(ask, `${order}, after: "${one.pageInfo.endCursor}"`))).toEqual([2, 3]);
  });

  it("updated since an instant include that very second, open or closed", () => {
    const { ask } = twinOf(
      worldOf(...created, act("06 09:00", { do: "close", content: "I_3", reason: null })),
    );
    const since = (text: string, states: string) =>
      numbers(
        issues(
          ask,
          `first: 9, filterBy: { since: "${text}", states: [${states}] }, orderBy: { field: UPDATED_AT, direction: ASC }`,
        ),
      );
    expect(since("2026-03-04T09:00:00Z", "OPEN, CLOSED")).toEqual([2, 3]);
    expect(since("2026-03-04T09:00:01Z", "OPEN, CLOSED")).toEqual([3]);
    expect(since("2026-03-04T09:00:00Z", "OPEN")).toEqual([2]);
  });

  it("page backwards as well", () => {
    const { ask } = twinOf(worldOf(...created));
    const order = "orderBy: { field: CREATED_AT, direction: ASC }";
    expect(numbers(issues(ask, `last: 2, ${order}`))).toEqual([1, 2]);
    const { endCursor } = issues(ask, `first: 2, ${order}`).pageInfo;
    expect(numbers(issues(ask, `last: 9, before: "${endCursor}", ${order}`))).toEqual([3]);
  });

  it("cannot be ordered or filtered in a way the twin does not know: it says so", () => {
    const { ask } = twinOf(worldOf(...created));
    const messages = (args: string) =>
      ask(`query Q { repository(owner: "acme", name: "app") { issues(${args}) { totalCount } } }`)
        .errors?.[0]?.message;
    expect(messages("first: 1, orderBy: { field: COMMENTS, direction: ASC }")).toContain(
      "COMMENTS",
    );
    expect(messages('first: 1, filterBy: { mentioned: "ada" }')).toContain("mentioned");
  });
});

describe("the rows of a board", () => {
  const page = (ask: ReturnType<typeof twinOf>["ask"], args: string) =>
    ask(`query Q { node(id: "B_org") { ... on ProjectV2 { items(${args}) {
      totalCount nodes { id } pageInfo { hasNextPage endCursor } } } } }`);
  const rows = [1, 2, 3].flatMap((n) => [issue(`0${n} 09:00`, n), added(`0${n} 10:00`, `I_${n}`)]);

  it("have cursors that are places: base64 of the row's number", () => {
    const { ask } = twinOf(worldOf(...rows));
    expect(page(ask, "first: 2").data).toEqual({
      node: {
        items: {
          totalCount: 3,
          nodes: [{ id: "PVTI_I_1" }, { id: "PVTI_I_2" }],
          pageInfo: { hasNextPage: true, endCursor: "Mg==" },
        },
      },
    });
  });

  it("skip one when an earlier row leaves between two pages", () => {
    const { ask, clock } = twinOf(
      worldOf(
        ...rows,
        act("05 09:00", { do: "remove from board", content: "I_1", board: "B_org" }),
      ),
    );
    clock.now = march("04 00:00");
    expect(page(ask, "first: 1").data).toMatchObject({
      node: { items: { nodes: [{ id: "PVTI_I_1" }] } },
    });
    clock.now = march("06 00:00");
    expect(page(ask, 'first: 9, after: "MQ=="').data).toMatchObject({
      node: { items: { totalCount: 2, nodes: [{ id: "PVTI_I_3" }] } },
    });
  });

  it("refuse a cursor that is none", () => {
    const { ask } = twinOf(worldOf(...rows));
    expect(page(ask, 'first: 1, after: "nonsense"').errors).toMatchObject([
      {
        type: "INVALID_CURSOR_ARGUMENTS",
        path: ["node", "items"],
        message: "`nonsense` does not appear to be a valid cursor.",
      },
    ]);
  });
});

describe("nodes", () => {
  it("answers in order; a missing one is null with an error at its own index", () => {
    const { ask } = twinOf(worldOf(issue("02 09:00", 1), issue("02 09:00", 2, "R_dark")));
    expect(ask('query Q { nodes(ids: ["I_1", "I_404", "I_2", "I_1"]) { id } }')).toMatchObject({
      data: { nodes: [{ id: "I_1" }, null, null, { id: "I_1" }] },
      errors: [
        {
          type: "NOT_FOUND",
          path: ["nodes", 1],
          message: "Could not resolve to a node with the global id of 'I_404'.",
        },
        { type: "NOT_FOUND", path: ["nodes", 2] },
      ],
    });
  });

  it("of an unreadable repository are as if they were not there", () => {
    const { ask } = twinOf(worldOf());
    expect(setup.repositories.map(({ name }) => name)).toContain("dark");
    expect(ask('query Q { repository(owner: "acme", name: "dark") { id } }')).toMatchObject({
      data: { repository: null },
      errors: [
        {
          type: "NOT_FOUND",
          message: "Could not resolve to a Repository with the name 'acme/dark'.",
        },
      ],
    });
  });
});
