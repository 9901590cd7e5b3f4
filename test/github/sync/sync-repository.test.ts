import { describe, expect, it } from "vitest";
import { at } from "../nodes.ts";
import { setUp } from "./twin.ts";
import { act, move, repository, worldOf } from "./worlds.ts";

const key = "github.com/acme/app";
const open = (id: string, number: number, date: number, hour = 1) =>
  act(date, hour, { do: "open issue", id, repository: "R_app", number, title: `Issue ${number}` });
const openPull = (id: string, number: number, date: number, hour = 1) =>
  act(date, hour, {
    do: "open pull request",
    id,
    repository: "R_app",
    number,
    title: `Pull ${number}`,
    draft: false,
    closes: [],
  });
const label = (id: string, date: number, hour: number, name: string) =>
  act(date, hour, { do: "label", content: id, label: name });

const five = [1, 2, 3, 4, 5].flatMap((n) => [
  open(`I_${n}`, n, n),
  openPull(`PR_${n}`, 10 + n, n, 2),
]);
const ids = async ({ archive }: ReturnType<typeof setUp>) =>
  (await archive.itemFacts()).map(({ item }) => item.id).toSorted();
const everything = ["I_1", "I_2", "I_3", "I_4", "I_5", "PR_1", "PR_2", "PR_3", "PR_4", "PR_5"];

describe("syncSource, a repository", () => {
  it("reads all issues and pull requests with all their events", async () => {
    const twin = setUp(
      worldOf(
        ...five,
        label("I_1", 6, 1, "blocked"),
        label("I_1", 6, 2, "bug"),
        act(6, 3, { do: "close", content: "I_1", reason: "COMPLETED" }),
        act(6, 4, { do: "merge", content: "PR_1" }),
      ),
      repository,
    );
    const result = await twin.sync(at(10));
    expect(result).toMatchObject({ complete: true, readAt: at(10) });
    expect(await ids(twin)).toEqual(everything);
    expect((await twin.facts("I_1")).map(({ kind }) => kind)).toEqual([
      "created",
      "labelled",
      "labelled",
      "closed",
    ]);
    expect((await twin.facts("PR_1")).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["created", "merged", "closed"]),
    );
  });

  it("needs no right to see boards", async () => {
    const twin = setUp(
      worldOf(
        ...five,
        act(6, 1, { do: "add to board", content: "I_1", board: "B", boardItem: "P1" }),
        move("I_1", 6, 2, "Todo"),
      ),
      repository,
    );
    await twin.sync(at(10));
    const flags = twin.asked
      .map(({ variables }) => variables["withProjects"])
      .filter((flag) => flag !== undefined);
    expect(new Set(flags)).toEqual(new Set([false]));
    expect((await twin.facts("I_1")).map(({ kind }) => kind)).toEqual(["created"]);
  });

  it("later reads only what changed since, also changes within the minute before", async () => {
    const twin = setUp(
      worldOf(
        ...five,
        label("I_2", 12, 1, "blocked"),
        act(12, 2, { do: "merge", content: "PR_2" }),
        open("I_6", 6, 12, 3),
      ),
      repository,
    );
    await twin.sync(at(10));
    await twin.sync(at(13));
    const since = twin.asked.find(({ name }) => name === "RepositoryIssuesSince");
    // The newest change of the first reading was the opening of I_5 on the 5th at 01:00.
    expect(since?.variables["since"]).toBe("2026-06-05T00:59:00Z");
    expect((await twin.facts("I_2")).at(-1)).toMatchObject({ kind: "labelled", label: "blocked" });
    expect((await twin.item("PR_2"))?.state).toBe("merged");
    expect(await ids(twin)).toEqual([...everything.slice(0, 5), "I_6", ...everything.slice(5)]);
    expect(
      twin.names().filter((name) => name === "RepositoryIssues" || name === "RepositoryPulls"),
    ).toEqual([]);
  });

  it("does not lose a pull request that jumps to the top while it pages", async () => {
    const changes = [1, 2, 3, 4, 5].map((n) => label(`PR_${n}`, 12, n, "x"));
    // PR_1 stands on the last page; it is changed again after the first page was read.
    const twin = setUp(worldOf(...five, ...changes, label("PR_1", 14, 1, "late")), repository);
    await twin.sync(at(10));
    let pages = 0;
    twin.fail(({ name }) => {
      if (name === "RepositoryPullsRecent" && ++pages === 2) twin.time.pass(at(14, 2) - at(13));
      return undefined;
    });
    await twin.sync(at(13));
    expect(
      (await twin.facts("PR_1")).map((fact) => ("label" in fact ? fact.label : fact.kind)),
    ).toEqual(["created", "x", "late"]);
  });

  it("goes on at the page where it stopped", async () => {
    const twin = setUp(worldOf(...five), repository);
    twin.fail(({ name, variables }) =>
      name === "RepositoryIssues" && variables["after"] !== null
        ? Response.json({ message: "Bad credentials" }, { status: 401 })
        : undefined,
    );
    await expect(twin.sync(at(10))).rejects.toMatchObject({ failure: { kind: "unauthorized" } });
    expect((await twin.archive.checkpoint(key))?.readAt).toBeNull();
    expect((await ids(twin)).filter((id) => id.startsWith("I_"))).toEqual(["I_1", "I_2"]);
    twin.fail(() => undefined);
    await twin.sync(at(11));
    expect(await ids(twin)).toEqual(everything);
    // Three pages of two: the first is kept, so two are left.
    expect(twin.names().filter((name) => name === "RepositoryIssues")).toHaveLength(2);
    expect(twin.names()).not.toContain("RepositoryPulls");
  });

  it("says that it is not the whole when GitHub left something out", async () => {
    const twin = setUp(worldOf(...five), repository);
    const hidden = () =>
      Response.json({
        data: {
          repository: {
            issues: {
              totalCount: 5,
              pageInfo: { hasNextPage: false, endCursor: null },
              nodes: [null],
            },
          },
          rateLimit: null,
        },
        errors: [
          {
            type: "FORBIDDEN",
            path: ["repository", "issues", "nodes", 0],
            message: "Resource not accessible by personal access token",
          },
        ],
      });
    twin.fail(({ name }) => (name === "RepositoryIssues" ? hidden() : undefined));
    expect(await twin.sync(at(10))).toMatchObject({
      complete: false,
      gaps: [{ path: "repository.issues.nodes.0", failure: { kind: "forbidden" } }],
    });
  });

  it("says that a repository that is not there was not found", async () => {
    const twin = setUp(worldOf(...five), { ...repository, name: "nothing" } as typeof repository);
    await expect(twin.sync(at(10))).rejects.toMatchObject({ failure: { kind: "not-found" } });
  });
});
