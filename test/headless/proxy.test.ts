import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { environmentToken, proxyMiddleware } from "../../src/headless/local-proxy.ts";
import { type ProxyRequest, proxied } from "../../src/headless/proxy.ts";

const token = "ghp_secret123";
const secret = "the secret of this start";
type Sent = { url: string; init: RequestInit };

let server: Server;
let sent: Sent[];
let answer: () => Response;
let port: number;

const upstream: typeof fetch = async (input, init) => {
  sent.push({ url: new Request(input).url, init: init ?? {} });
  return answer();
};

/** A page's request to the local server, over a real connection. */
async function ask(
  path: string,
  own: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; text: string; headers: Record<string, unknown> }> {
  const headers = {
    host: `localhost:${port}`,
    origin: `http://localhost:${port}`,
    "sec-fetch-site": "same-origin",
    "x-headway-secret": secret,
    "content-type": "application/json",
    ...own.headers,
  };
  const kept = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ""));
  return new Promise((resolve, reject) => {
    const asking = request(
      { host: "127.0.0.1", port, path, method: own.method ?? "POST", headers: kept },
      (response) => {
        let text = "";
        response.on("data", (part: Buffer) => {
          text += part.toString("utf8");
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
        );
      },
    );
    asking.on("error", reject);
    asking.end(own.body);
  });
}
const query = JSON.stringify({ query: "query Viewer { viewer { login } }", variables: {} });

beforeEach(async () => {
  sent = [];
  answer = () => Response.json({ data: { viewer: { login: "ada" } } });
  const middleware = proxyMiddleware({ token, host: "github.com", secret, fetch: upstream });
  server = createServer((incoming, outgoing) => {
    // As a development server does for every page of this machine.
    outgoing.setHeader("access-control-allow-origin", incoming.headers.origin ?? "*");
    middleware(incoming, outgoing, (error) => {
      outgoing.writeHead(error === undefined ? 200 : 500);
      outgoing.end("the page");
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  port = (server.address() as AddressInfo).port;
});
afterEach(async () => {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
});

describe("the local proxy", () => {
  it("asks GitHub on behalf of its own page, with the token that the page never sees", async () => {
    const reply = await ask("/headway-local/graphql", { body: query });
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.text)).toEqual({ data: { viewer: { login: "ada" } } });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.url).toBe("https://api.github.com/graphql");
    expect(new Headers(sent[0]?.init.headers).get("authorization")).toBe(`bearer ${token}`);
    expect(sent[0]?.init.redirect).toBe("manual");
    expect(JSON.parse(sent[0]?.init.body as string)).toEqual(JSON.parse(query));
  });

  it("asks whose token it is", async () => {
    answer = () => Response.json({ login: "ada" }, { headers: { "x-oauth-scopes": "repo" } });
    const reply = await ask("/headway-local/user");
    expect(reply.text).toBe('{"login":"ada"}');
    expect(reply.headers["x-oauth-scopes"]).toBe("repo");
    expect(sent[0]).toMatchObject({ url: "https://api.github.com/user", init: { method: "GET" } });
  });

  it("offers its secret to its own page without the token", async () => {
    const reply = await ask("/headway-local/offer", { headers: { "x-headway-secret": "" } });
    expect(JSON.parse(reply.text)).toEqual({ host: "github.com", secret });
    expect(reply.text).not.toContain(token);
    expect(reply.headers["cache-control"]).toBe("no-store");
    expect(reply.headers).not.toHaveProperty("access-control-allow-origin");
    expect(sent).toEqual([]);
  });

  it.each([
    ["another host's name, pointed at this machine", { host: "evil.example:80" }],
    ["this machine's name with another port", { host: "localhost:1" }],
    [
      "another server's page on this machine",
      { host: "localhost:1", origin: "http://localhost:1" },
    ],
    ["a name that only begins like this machine's", { host: "localhost.evil.example" }],
    ["a page of another site", { origin: "https://evil.example" }],
    ["a page of another port", { origin: "http://localhost:1" }],
    ["a page of nowhere", { origin: "null" }],
    ["no page at all", { origin: "" }],
    ["a page that the browser calls foreign", { "sec-fetch-site": "cross-site" }],
    ["a page of the same site only", { "sec-fetch-site": "same-site" }],
  ])("refuses %s, the offer too", async (_, headers) => {
    for (const path of ["graphql", "user", "offer"]) {
      const reply = await ask(`/headway-local/${path}`, { headers, body: query });
      expect(reply.status).toBe(403);
      expect(reply.text).not.toContain(secret);
    }
    expect(sent).toEqual([]);
  });

  it.each([
    ["no secret", ""],
    ["a wrong secret", "the secret of that start!"],
    ["a part of the secret", secret.slice(0, -1)],
  ])("refuses %s", async (_, given) => {
    for (const path of ["graphql", "user"])
      expect(
        await ask(`/headway-local/${path}`, {
          headers: { "x-headway-secret": given },
          body: query,
        }),
      ).toMatchObject({ status: 403 });
    expect(sent).toEqual([]);
  });

  it.each(["GET", "PUT", "DELETE", "OPTIONS", "HEAD"])("refuses %s", async (method) => {
    expect((await ask("/headway-local/graphql", { method })).status).toBe(403);
    expect(sent).toEqual([]);
  });

  it.each([
    "/headway-local/https://evil.example/graphql",
    "/headway-local//evil.example",
    "/headway-local/repos/acme/app",
    "/headway-local/graphql/../user/keys",
    "/headway-local/..%2f..%2fuser",
    "/headway-local/",
    "/headway-local/user/emails",
  ])("has no other target: %s", async (path) => {
    expect((await ask(path, { body: query })).status).toBe(404);
    expect(sent).toEqual([]);
  });

  it("takes no host from the page, whatever it is called with", async () => {
    await ask("/headway-local/graphql?host=evil.example", {
      headers: { "x-forwarded-host": "evil.example" },
      body: JSON.stringify({ ...(JSON.parse(query) as object), url: "https://evil.example" }),
    });
    expect(sent.map(({ url }) => url)).toEqual(["https://api.github.com/graphql"]);
  });

  it.each([
    "mutation M { addStar(input: {}) { clientMutationId } }",
    "query A { viewer { login } } mutation M { x }",
    "# query\nmutation { x }",
    'query A($a: String = "}") { viewer { login } } mutation { x }',
    "subscription { x }",
    "query A { x } } mutation M { y } {",
    "query A { viewer { login } } } mutation { x }",
    '# """\nmutation { x }\n# """',
    '# "\nmutation { x } # "',
    'query A($a: String = """ \\""" """) { x } mutation { x } # """',
  ])("changes nothing on GitHub: %j", async (document) => {
    const body = JSON.stringify({ query: document });
    expect((await ask("/headway-local/graphql", { body })).status).toBe(403);
    expect(sent).toEqual([]);
  });

  it("lets a query speak of mutations in its fields, strings and comments", async () => {
    const document =
      '# a "mutation\nquery A { mutation(of: "# mutation { }", or: """ # \\""" mutation """) { id } }';
    const reply = await ask("/headway-local/graphql", {
      body: JSON.stringify({ query: document }),
    });
    expect(reply.status).toBe(200);
  });

  it.each([
    ["no JSON", "query", 400],
    ["null", "null", 400],
    ["no query", "{}", 400],
    ["too much", JSON.stringify({ query: "x".repeat(1_000_001) }), 413],
  ])("refuses a body of %s", async (_, body, status) => {
    expect((await ask("/headway-local/graphql", { body })).status).toBe(status);
    expect(sent).toEqual([]);
  });

  it("follows no redirect and passes none on", async () => {
    answer = () =>
      new Response(null, { status: 302, headers: { location: "https://evil.example" } });
    const reply = await ask("/headway-local/user");
    expect(reply.status).toBe(502);
    expect(reply.headers).not.toHaveProperty("location");
    expect(sent).toHaveLength(1);
  });

  it("keeps the token out of every answer, even one that echoes it", async () => {
    answer = () =>
      Response.json(
        { message: `bad token ${token}` },
        { status: 401, headers: { "x-oauth-scopes": token, "set-cookie": "a=b", server: token } },
      );
    const reply = await ask("/headway-local/user");
    expect(reply.status).toBe(401);
    expect(JSON.stringify(reply)).not.toContain(token);
    expect(reply.headers).not.toHaveProperty("set-cookie");
  });

  it("says that GitHub could not be reached, and why not", async () => {
    answer = () => {
      throw new TypeError(`fetch failed with ${token}`);
    };
    const reply = await ask("/headway-local/user");
    expect(reply.status).toBe(502);
    expect(reply.text).not.toContain(token);
  });

  it("leaves all other paths to the server of the page", async () => {
    expect((await ask("/index.html", { method: "GET" })).text).toBe("the page");
    expect((await ask("/headway-localhost", { method: "GET" })).text).toBe("the page");
  });

  it("refuses another machine that calls it by its right name", async () => {
    const foreign: ProxyRequest = {
      method: "POST",
      path: "/headway-local/offer",
      headers: { host: "localhost:4173", origin: "http://localhost:4173" },
      remoteAddress: "192.168.1.7",
      localPort: 4173,
      body: () => Promise.resolve(""),
    };
    const options = { token, host: "github.com", secret, fetch: upstream };
    expect((await proxied(foreign, options)).status).toBe(403);
    for (const remoteAddress of ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
      expect((await proxied({ ...foreign, remoteAddress }, options)).status).toBe(200);
    expect((await proxied({ ...foreign, remoteAddress: "::ffff:10.0.0.1" }, options)).status).toBe(
      403,
    );
  });

  it("has nothing to offer without a token", async () => {
    const own: ProxyRequest = {
      method: "POST",
      path: "/headway-local/offer",
      headers: { host: "localhost:4173", origin: "http://localhost:4173" },
      remoteAddress: "::1",
      localPort: 4173,
      body: () => Promise.resolve(""),
    };
    expect(await (await proxied(own, null)).json()).toBeNull();
    expect((await proxied({ ...own, path: "/headway-local/user" }, null)).status).toBe(404);
  });
});

describe("environmentToken", () => {
  it("belongs to github.com unless a host is named", () => {
    expect(environmentToken({})).toBeNull();
    expect(environmentToken({ GITHUB_TOKEN: " " })).toBeNull();
    expect(environmentToken({ GITHUB_TOKEN: token })).toEqual({ token, host: "github.com" });
    expect(environmentToken({ GITHUB_TOKEN: token, GITHUB_HOST: "Acme.ghe.com" })).toEqual({
      token,
      host: "acme.ghe.com",
    });
  });

  it.each(["https://github.acme.com", "acme.com/path", "user@acme.com", "a b", "-x"])(
    "refuses %s as a host",
    (host) => {
      expect(() => environmentToken({ GITHUB_TOKEN: token, GITHUB_HOST: host })).toThrow(
        /GITHUB_HOST/,
      );
    },
  );
});
