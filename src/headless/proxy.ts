import { timingSafeEqual } from "node:crypto";
import { graphqlUrl, restUrl } from "../github/hosts.ts";
import { isReadOnly } from "./read-only-query.ts";

/** Where the local server takes requests for GitHub. */
export const proxyPath = "/headway-local/";

/** The token that the local server holds, and what it lends it for. */
export type ProxyOptions = {
  token: string;
  /** The one host the token belongs to. */
  host: string;
  /** Made anew at each start; only a page of this server gets to know it. */
  secret: string;
  fetch: typeof globalThis.fetch;
};

/** A request as it came in. Header names in lower case. */
export type ProxyRequest = {
  method: string;
  path: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Of the other end of the connection. */
  remoteAddress: string | undefined;
  /** Of this end. */
  localPort: number | undefined;
  /** Its body; rejects when there is more of it than `mostBytes`. */
  body: (mostBytes: number) => Promise<string>;
  signal?: AbortSignal;
};

const mostBytes = 1_000_000;
const said = (status: number, message: string) =>
  Response.json({ message }, { status, headers: { "cache-control": "no-store" } });

/**
 * Lends the token to the page that this server serves, and to nobody else.
 *
 * Accepted are only requests from this machine, to this server by a name of this
 * machine (no other site's name can be pointed here), from a page of this very origin,
 * that know the secret of this start; and only what Headway asks: GraphQL queries and
 * whose token it is, of the one host that the token belongs to. No address comes from
 * the page, redirects are not followed, and the token stands in no answer.
 */
export async function proxied(
  request: ProxyRequest,
  options: ProxyOptions | null,
): Promise<Response> {
  const stranger = refusal(request);
  if (stranger !== null) return said(403, stranger);
  const call = request.path.slice(proxyPath.length);
  if (call === "offer")
    return Response.json(options && { host: options.host, secret: options.secret }, {
      headers: { "cache-control": "no-store" },
    });
  if (!options) return said(404, "This server holds no token.");
  if (!sameText(request.headers["x-headway-secret"], options.secret))
    return said(403, "The page is of an earlier start of this server: reload it.");
  if (call === "user") return forwarded(`${restUrl(options.host)}/user`, null, request, options);
  if (call !== "graphql") return said(404, "Headway asks no such thing.");
  const asked = await question(request);
  return asked instanceof Response
    ? asked
    : forwarded(graphqlUrl(options.host), asked, request, options);
}

const ownNames = new Set(["localhost", "127.0.0.1", "[::1]"]);
const isHere = (address: string | undefined): boolean =>
  address !== undefined && /^(?:::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(address);

/** Why a request is none of this server's own page, or null. */
function refusal({ method, headers, remoteAddress, localPort }: ProxyRequest): string | null {
  if (!isHere(remoteAddress)) return "Only this machine may ask.";
  const host = String(headers["host"] ?? "");
  const [, name = "", port = "80"] = /^(.*?)(?::(\d+))?$/.exec(host) ?? [];
  if (!ownNames.has(name) || Number(port) !== localPort) return "This server has no such name.";
  // A page's own requests by any other method may carry no Origin.
  if (method !== "POST") return "Only a page's own POST requests are taken.";
  if (headers["origin"] !== `http://${host}`) return "Only a page of this server may ask.";
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return "Only a page of this server may ask.";
  return null;
}

function sameText(given: string | string[] | undefined, secret: string): boolean {
  const [a, b] = [Buffer.from(String(given ?? "")), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The body to send on: a GraphQL question rebuilt from what came, or why it is none. */
async function question({ body }: ProxyRequest): Promise<string | Response> {
  let text: string;
  try {
    text = await body(mostBytes);
  } catch {
    return said(413, "The question is too long.");
  }
  try {
    const parsed = JSON.parse(text) as { query?: unknown; variables?: unknown } | null;
    const { query, variables } = parsed ?? {};
    if (typeof query !== "string") return said(400, "This is no GraphQL question.");
    if (!isReadOnly(query)) return said(403, "Headway only reads: nothing is changed through it.");
    return JSON.stringify({ query, variables });
  } catch {
    return said(400, "This is no GraphQL question.");
  }
}

/** What of GitHub's headers the page needs. */
const passedOn = [
  "content-type",
  "retry-after",
  "x-ratelimit-limit",
  "x-ratelimit-remaining",
  "x-ratelimit-used",
  "x-ratelimit-reset",
  "x-ratelimit-resource",
  "x-oauth-scopes",
  "x-accepted-oauth-scopes",
  "x-github-sso",
  "x-github-request-id",
  "github-authentication-token-expiration",
];

async function forwarded(
  url: string,
  body: string | null,
  { signal }: ProxyRequest,
  { token, fetch }: ProxyOptions,
): Promise<Response> {
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(url, {
      method: body === null ? "GET" : "POST",
      headers: {
        accept: "application/vnd.github+json",
        authorization: `bearer ${token}`,
        "user-agent": "headway",
        ...(body === null ? {} : { "content-type": "application/json" }),
      },
      ...(body === null ? {} : { body }),
      // Followed, a redirect would carry the token to wherever it leads.
      redirect: "manual",
      ...(signal ? { signal } : {}),
    });
    text = await answer.text();
  } catch {
    return said(502, "GitHub could not be reached from this machine.");
  }
  if (answer.status >= 300 && answer.status < 400)
    return said(502, "GitHub answered with a redirect, which is not followed.");
  const headers = new Headers({ "cache-control": "no-store" });
  for (const name of passedOn) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value.replaceAll(token, "[token]"));
  }
  return new Response(text.replaceAll(token, "[token]"), { status: answer.status, headers });
}
