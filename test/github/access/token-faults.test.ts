import { describe, expect, it } from "vitest";
import type { FaultName } from "../../../mocks/github/http/faults.ts";
import { checkSource } from "../../../src/github/access/check-source.ts";
import { checkToken, unaskedCheck } from "../../../src/github/access/check-token.ts";
import { tokenKind } from "../../../src/github/access/token-kind.ts";
import type { TokenProblem, TokenProblemKind } from "../../../src/github/access/token-problem.ts";
import { board, issueOnBoard, worldOf } from "../sync/worlds.ts";
import { setUp } from "./twin-access.ts";

const world = worldOf(...issueOnBoard("I_1", 1, 3), ...issueOnBoard("I_2", 2, 5));
const classic = "ghp_secret123";
const fine = "github_pat_11SECRET123";

type Case = {
  fault: FaultName;
  token?: string;
  kind: TokenProblemKind;
  message: RegExp;
  wayOut: RegExp;
  url: RegExp | null;
  causes: number;
};

/** What GitHub answers when a board is chosen, and what comes of it. */
const cases: Case[] = [
  {
    fault: "bad credentials",
    kind: "rejected",
    message: /does not accept this token/,
    wayOut: /list of your tokens/,
    url: /^https:\/\/github\.com\/settings\/tokens$/,
    causes: 4,
  },
  {
    fault: "saml",
    kind: "single sign-on",
    message: /acme wants this token authorised for its single sign-on/,
    wayOut: /Follow the link/,
    url: /^https:\/\/github\.com\/orgs\/acme\/sso\?authorization_request=/,
    causes: 1,
  },
  {
    fault: "insufficient scopes",
    kind: "missing scope",
    message: /lacks the scope read:project/,
    wayOut: /tick read:project/,
    url: /settings\/tokens\/new\?scopes=repo%2Cread%3Aproject/,
    causes: 1,
  },
  {
    fault: "classic tokens forbidden",
    kind: "classic tokens forbidden",
    message: /acme takes no classic tokens/,
    wayOut: /fine-grained token with acme as its resource owner/,
    url: /personal-access-tokens\/new\?target_name=acme/,
    causes: 1,
  },
  {
    fault: "token lifetime",
    token: fine,
    kind: "lifetime too long",
    message: /at most 90 days/,
    wayOut: /shorter expiration/,
    url: /^https:\/\/github\.com\/settings\/personal-access-tokens\/1$/,
    causes: 1,
  },
  {
    fault: "forbidden",
    token: fine,
    kind: "not permitted",
    message: /may not read board 7 of acme/,
    wayOut: /permissions, and whether it says pending/,
    url: /settings\/personal-access-tokens$/,
    causes: 3,
  },
  {
    fault: "not found",
    kind: "not found",
    message: /knows no board 7 of acme, or does not show it/,
    wayOut: /Open the address on GitHub/,
    url: /settings\/tokens$/,
    causes: 2,
  },
  {
    fault: "rate limit",
    kind: "used up",
    message: /budget .* is used up, until 2026-/,
    wayOut: /Wait until then/,
    url: null,
    causes: 1,
  },
  {
    fault: "secondary limit",
    kind: "too many requests",
    message: /fewer requests at a time/,
    wayOut: /few minutes/,
    url: null,
    causes: 1,
  },
  {
    fault: "timeout",
    kind: "no answer",
    message: /took too long/,
    wayOut: /few minutes/,
    url: null,
    causes: 1,
  },
  {
    fault: "offline",
    kind: "unreachable",
    message: /github\.com could not be reached/,
    wayOut: /Check the connection/,
    url: null,
    causes: 2,
  },
  {
    fault: "unknown field",
    kind: "old host",
    message: /older than Headway expects/,
    wayOut: /administrators/,
    url: null,
    causes: 1,
  },
];

const problemOf = async ({ fault, token = classic }: Case): Promise<TokenProblem | null> => {
  const { client } = setUp(world, { token, faults: () => fault });
  const attempt = {
    kind: tokenKind(token),
    scopes: tokenKind(token) === "classic" ? ["repo"] : null,
  };
  return (await checkSource(client, board, attempt)).problem;
};

describe("a token that may not read a board", () => {
  it.each(cases)("$fault: $kind", async (one) => {
    const problem = await problemOf(one);
    expect(problem?.kind).toBe(one.kind);
    expect(problem?.message).toMatch(one.message);
    expect(problem?.wayOut).toMatch(one.wayOut);
    expect(problem?.causes).toHaveLength(one.causes);
    expect(problem?.url ?? "none").toMatch(one.url ?? /^none$/);
  });

  it("has a message and a way out of its own for each fault, without the token", async () => {
    const problems = await Promise.all(cases.map(problemOf));
    expect(new Set(problems.map((problem) => problem?.message)).size).toBe(cases.length);
    expect(JSON.stringify(problems)).not.toMatch(/secret123/i);
  });

  it("names both causes to which GitHub gives the same answer: a missing permission and a missing approval", async () => {
    const problem = await problemOf({ ...(cases[5] as Case), token: fine });
    expect(problem?.causes[0]).toMatch(/lacks the organisation's permission Projects/);
    expect(problem?.causes[1]).toMatch(/has not approved it yet/);
  });
});

describe("a token and what it can read", () => {
  it("reads a board, and gives its title and address", async () => {
    const { client } = setUp(world);
    expect(await checkSource(client, board, { kind: "classic", scopes: ["read:project"] })).toEqual(
      {
        source: board,
        title: "Delivery",
        url: "https://github.com/orgs/acme/projects/7",
        problem: null,
        partly: [],
      },
    );
  });

  it("does not even try a user's board with a fine-grained token", async () => {
    const { client, twin } = setUp(world, { token: fine });
    const mine = { ...board, owner: "ada", number: 1 };
    const check = await checkSource(client, mine, { kind: "fine-grained", scopes: null }, true);
    expect(check.problem).toMatchObject({
      kind: "user's board",
      url: "https://github.com/settings/tokens/new?scopes=read%3Aproject%2Crepo&description=Headway",
    });
    expect(twin.log).toEqual([]);
  });

  it("finds out by itself that a board it may not see belongs to a user", async () => {
    const { client } = setUp(world, { token: fine });
    const mine = { ...board, owner: "ada", number: 1 };
    const check = await checkSource(client, mine, { kind: "fine-grained", scopes: null });
    expect(check.problem?.kind).toBe("user's board");
  });

  it("names a private repository as a cause where a classic token lacks the scope for it", async () => {
    const { client } = setUp(world);
    const hidden = {
      kind: "repository",
      host: "github.com",
      owner: "acme",
      name: "secret",
    } as const;
    const problem = async (scopes: string[]) =>
      (await checkSource(client, hidden, { kind: "classic", scopes })).problem;
    expect((await problem([]))?.causes).toContain(
      "it is private, and the token lacks the scope repo",
    );
    expect((await problem(["repo"]))?.causes).toHaveLength(2);
  });
});

describe("checkToken", () => {
  const check = (options: Parameters<typeof setUp>[1] = {}, answer?: () => Response) => {
    const { client, time } = setUp(world, options, answer);
    return checkToken(client, tokenKind(options.token ?? classic), time.now());
  };

  it("tells whose a classic token is, its scopes, and what they are good for", async () => {
    const found = await check();
    expect(found).toMatchObject({
      kind: "classic",
      login: "ada",
      scopes: ["read:project", "repo"],
      expiresAt: null,
      problem: null,
    });
    expect(found.abilities.map(({ of, may, scope }) => [of, may, scope])).toEqual([
      ["boards", true, null],
      ["private repositories", true, null],
      ["organisations", false, "read:org"],
    ]);
  });

  it("tells a classic token without scopes from a fine-grained one, of which GitHub tells nothing", async () => {
    const bare = await check({ scopes: "" });
    expect(bare.scopes).toEqual([]);
    expect(bare.abilities[0]).toMatchObject({ of: "boards", may: false, scope: "read:project" });
    const untold = await check({ scopes: null, token: fine });
    expect(untold).toMatchObject({ kind: "fine-grained", scopes: null });
    expect(untold.abilities).toMatchObject([{ of: "boards", may: null }]);
    expect(untold.abilities[0]?.sentence).toMatch(/belong to a user it cannot read/);
  });

  it.each([
    ["2026-12-31 08:00:00 UTC", "2026-12-31T08:00:00.000Z"],
    ["2026-12-31 08:00:00 +0200", "2026-12-31T06:00:00.000Z"],
  ])("reads when it expires: %s", async (header, at) => {
    const { expiresAt } = await check({}, () =>
      Response.json(
        { login: "ada" },
        { headers: { "github-authentication-token-expiration": header } },
      ),
    );
    expect(new Date(expiresAt ?? 0).toISOString()).toBe(at);
  });

  it("takes an installation, which is nobody, as it is", async () => {
    const found = await check({ token: "ghs_abc" }, () =>
      Response.json({ message: "Resource not accessible by integration" }, { status: 403 }),
    );
    expect(found).toMatchObject({ kind: "installation", login: null, problem: null });
  });

  it.each([
    ["", "empty"],
    ["ghr_abc", "refresh token"],
    ["two words", "no token"],
    ["ghp_\u00e4", "no token"],
    ["ghp_\u200babc", "no token"],
    ["x".repeat(1_001), "no token"],
  ])("asks nobody about %j: %s", (token, kind) => {
    expect(unaskedCheck("github.com", token)?.problem?.kind).toBe(kind);
  });

  it("asks about whatever may be a token", () => {
    for (const token of [classic, fine, "x"]) expect(unaskedCheck("github.com", token)).toBeNull();
  });

  it.each([
    ["a wrong token", 401, { message: "Bad credentials" }, {}, "rejected"],
    [
      "a person locked out after wrong tokens",
      403,
      { message: "Maximum number of login attempts exceeded. Please try again later." },
      {},
      "locked out",
    ],
    [
      "an hour used up",
      403,
      { message: "API rate limit exceeded" },
      { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1800000000" },
      "used up",
    ],
    [
      "single sign-on",
      403,
      { message: "Resource protected by organization SAML enforcement." },
      { "x-github-sso": "required; url=https://github.com/orgs/acme/sso?authorization_request=7" },
      "single sign-on",
    ],
    ["a page instead of JSON", 502, "<html></html>", {}, "no answer"],
    ["something else altogether", 200, { hello: "world" }, {}, "not understood"],
  ])("explains %s", async (_, status, body, headers, kind) => {
    const found = await check({}, () =>
      typeof body === "string"
        ? new Response(body, { status, headers: { "content-type": "text/html" } })
        : Response.json(body, { status, headers }),
    );
    expect(found.problem?.kind).toBe(kind);
    expect(JSON.stringify(found)).not.toContain("secret123");
  });

  it("never repeats a token that GitHub echoes", async () => {
    for (const status of [401, 403, 418, 500]) {
      const found = await check({}, () =>
        Response.json({ message: "no such token: ghp_secret123" }, { status }),
      );
      expect(found.problem).not.toBeNull();
      expect(JSON.stringify(found)).not.toContain("secret123");
    }
  });
});
