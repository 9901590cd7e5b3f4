import { describe, expect, it } from "vitest";
import type { World } from "../../../mocks/github/action.ts";
import { listBoards, listOwners, listRepositories } from "../../../src/github/access/choices.ts";
import { at } from "../nodes.ts";
import { act, issueOnBoard, worldOf } from "../sync/worlds.ts";
import { setUp } from "./twin-access.ts";

const plain = worldOf(...issueOnBoard("I_1", 1, 3), ...issueOnBoard("I_2", 2, 5));
/** Many boards and repositories beside those of the plain world. */
const crowded: World = {
  ...plain,
  setup: {
    ...plain.setup,
    repositories: [
      ...plain.setup.repositories,
      ...Array.from({ length: 70 }, (_, i) => ({
        id: `R_${i}`,
        owner: "acme",
        name: `service-${i}`,
        readable: true,
      })),
    ],
    boards: [
      ...plain.setup.boards,
      ...Array.from({ length: 45 }, (_, i) => ({
        id: `B_${i}`,
        owner: "acme",
        number: 100 + i,
        title: i % 9 === 0 ? `Roadmap ${i}` : `Team ${i}`,
        statuses: [],
        fields: [],
      })),
      { id: "B_ada", owner: "ada", number: 1, title: "Mine", statuses: [], fields: [] },
    ],
  },
};

describe("what a token can choose from", () => {
  it("lists the person first, then their organisations", async () => {
    expect(await listOwners(setUp(plain).client)).toEqual([
      { login: "ada", name: "Ada", kind: "user" },
      { login: "acme", name: "Acme", kind: "organization" },
    ]);
  });

  it("lists an organisation's boards with their address, size and last change", async () => {
    const page = await listBoards(setUp(plain).client, "acme");
    expect(page).toEqual({
      rows: [
        {
          url: "https://github.com/orgs/acme/projects/7",
          title: "Delivery",
          owner: "acme",
          number: 7,
          closed: false,
          items: 2,
          updatedAt: at(5, 2),
        },
      ],
      next: null,
      total: 1,
      gaps: [],
    });
  });

  it("pages through many boards, each once, and searches them by words of the title", async () => {
    const { client } = setUp(crowded);
    const titles: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listBoards>> = await listBoards(client, "acme", {
        after,
      });
      titles.push(...page.rows.map(({ title }) => title));
      after = page.next;
    } while (after !== null);
    expect(titles).toHaveLength(46);
    expect(new Set(titles).size).toBe(46);
    expect(titles[0]).toBe("Delivery");
    const found = await listBoards(client, "acme", { text: "roadmap 1" });
    expect(found.rows.map(({ title }) => title)).toEqual(["Roadmap 18"]);
  });

  it("lists a user's boards, and those linked to a repository", async () => {
    const { client } = setUp(crowded);
    expect((await listBoards(client, "ada")).rows).toMatchObject([
      { title: "Mine", url: "https://github.com/users/ada/projects/1", items: 0 },
    ]);
    expect((await listBoards(client, "acme/app")).rows).toMatchObject([{ title: "Delivery" }]);
    expect((await listBoards(client, "acme/lib")).rows).toEqual([]);
  });

  it("lists repositories with counts of issues and pull requests, without those it may not see", async () => {
    const page = await listRepositories(setUp(plain).client, "acme");
    expect(page.rows).toEqual([
      {
        url: "https://github.com/acme/app",
        name: "acme/app",
        isPrivate: false,
        isArchived: false,
        issues: 2,
        pullRequests: 0,
        updatedAt: at(5, 1),
      },
      expect.objectContaining({ name: "acme/lib", issues: 0, updatedAt: null }),
    ]);
    expect(page.total).toBe(2);
  });

  it("looks through several pages for a repository by a part of its name", async () => {
    const { client, twin } = setUp(crowded);
    const page = await listRepositories(client, "acme", { text: "Service-69" });
    expect(page.rows.map(({ name }) => name)).toEqual(["acme/service-69"]);
    expect(twin.log.map(({ name }) => name)).toEqual([
      "OwnedRepositories",
      "OwnedRepositories",
      "OwnedRepositories",
    ]);
    expect(page.next).toBeNull();
  });

  it("has nothing of an owner that does not exist", async () => {
    expect(await listBoards(setUp(plain).client, "nobody")).toMatchObject({ rows: [], total: 0 });
  });

  it("says at once that the hour's budget is used up, rather than wait for an hour", async () => {
    const { client, time } = setUp(
      worldOf(act(1, 1, { do: "open issue", id: "I", repository: "R_app", number: 1, title: "T" })),
      {
        faults: () => "rate limit",
      },
    );
    await expect(listOwners(client)).rejects.toMatchObject({ failure: { kind: "rate-limited" } });
    expect(time.slept.filter((ms) => ms > 60_000)).toEqual([]);
  });
});
