import * as v from "valibot";
import type { Instant } from "../domain/instant.ts";
import type { Gap, GitHubFailure } from "./errors.ts";

/** An HTTP answer, as far as it tells success from failure. Header names in lower case. */
export type Reply = {
  status: number;
  headers: Readonly<Record<string, string | number | undefined>>;
  body: unknown;
};

/** A reply's verdict: usable (with what is missing), or failed. */
export type Verdict =
  | { ok: true; data: unknown; gaps: Gap[] }
  | { ok: false; failure: GitHubFailure; said: string };

const optional = <T extends v.GenericSchema>(schema: T) => v.fallback(v.nullish(schema), undefined);
const graphqlError = v.object({
  type: optional(v.string()),
  message: v.fallback(v.string(), ""),
  path: optional(v.array(v.union([v.string(), v.number()]))),
  extensions: optional(
    v.object({ saml_failure: optional(v.boolean()), code: optional(v.string()) }),
  ),
});
const body = v.object({
  message: optional(v.string()),
  data: v.optional(v.unknown()),
  errors: v.fallback(v.optional(v.array(graphqlError)), undefined),
});
type GraphqlError = v.InferOutput<typeof graphqlError>;
type Headers = Reply["headers"];

const secondary = /secondary rate limit|abuse detection/i;

/**
 * What an answer of GitHub means. HTTP 200 proves nothing: most failures of
 * GraphQL come as 200 with `errors`. Where there is data besides errors bound to
 * a path, the data is kept and each error becomes a gap.
 *
 * @param now the client's clock, for `retry-after` which counts seconds
 */
export function verdictOn(reply: Reply, now: Instant): Verdict {
  const parsed = v.safeParse(body, reply.body);
  const { message, data, errors = [] } = parsed.success ? parsed.output : {};
  if (reply.status < 200 || reply.status >= 300) {
    const said = message ?? errors[0]?.message ?? "";
    return { ok: false, said, failure: httpFailure(reply.status, reply.headers, said, now) };
  }
  for (const error of errors) {
    const failure = wholeFailure(error, reply.headers, now);
    if (failure) return { ok: false, failure, said: error.message };
  }
  const scopes = errors.filter(({ type }) => type === "INSUFFICIENT_SCOPES");
  if (scopes[0]) {
    const failure = { kind: "insufficient-scopes", scopes: neededScopes(scopes) } as const;
    return { ok: false, failure, said: scopes[0].message };
  }
  const unknown = errors.filter(isUnknownField);
  if (unknown[0]) {
    const fields = unknown.map((error) => error.message);
    return { ok: false, failure: { kind: "unknown-field", fields }, said: "" };
  }
  if (data === null || data === undefined) {
    const [first] = errors;
    if (!first) return { ok: false, failure: { kind: "unexpected" }, said: message ?? "" };
    return { ok: false, failure: partFailure(first, reply.headers), said: first.message };
  }
  return {
    ok: true,
    data,
    gaps: [...errors.map(gapOf(reply.headers)), ...hiddenBySso(reply.headers)],
  };
}

const httpFailure = (
  status: number,
  headers: Headers,
  said: string,
  now: Instant,
): GitHubFailure => {
  if (status === 401) return { kind: "unauthorized" };
  if (status === 403 || status === 429) {
    if (header(headers, "x-github-sso").startsWith("required"))
      return { kind: "sso-required", url: ssoUrl(headers) };
    const after = header(headers, "retry-after");
    if (secondary.test(said)) return { kind: "secondary-limit", retryAt: retryAfter(headers, now) };
    if (header(headers, "x-ratelimit-remaining") === "0")
      return { kind: "rate-limited", retryAt: resetAt(headers) };
    if (status === 429 || after !== "")
      return { kind: "secondary-limit", retryAt: retryAfter(headers, now) };
    return { kind: "forbidden" };
  }
  if (status === 404 || status === 410) return { kind: "not-found" };
  if (status === 502 || status === 503 || status === 504) return { kind: "timeout" };
  return { kind: "unexpected" };
};

/** A failure of the whole answer, whatever data came with it; null when the error is of a part. */
const wholeFailure = (
  error: GraphqlError,
  headers: Headers,
  now: Instant,
): GitHubFailure | null => {
  if (secondary.test(error.message))
    return { kind: "secondary-limit", retryAt: retryAfter(headers, now) };
  // Both names are in use: RATE_LIMITED (older) and RATE_LIMIT (2026).
  if (error.type?.startsWith("RATE_LIMIT"))
    return { kind: "rate-limited", retryAt: resetAt(headers) };
  if (error.type === "RESOURCE_LIMITS_EXCEEDED" || error.type === "MAX_NODE_LIMIT_EXCEEDED")
    return { kind: "too-heavy" };
  if (error.message.startsWith("Something went wrong while executing your query"))
    return { kind: "timeout" };
  return null;
};

const partFailure = (error: GraphqlError, headers: Headers): GitHubFailure => {
  if (error.extensions?.saml_failure === true)
    return { kind: "sso-required", url: ssoUrl(headers) };
  if (error.type === "FORBIDDEN") return { kind: "forbidden" };
  if (error.type === "NOT_FOUND") return { kind: "not-found" };
  return { kind: "unexpected" };
};

const gapOf =
  (headers: Headers) =>
  (error: GraphqlError): Gap => ({
    path: error.path?.join(".") ?? "",
    failure: partFailure(error, headers),
    message: error.message,
  });

/** GitHub leaves out what single sign-on hides and says so in a header only. */
const hiddenBySso = (headers: Headers): Gap[] => {
  const sso = header(headers, "x-github-sso");
  if (!sso.startsWith("partial-results")) return [];
  const message = `Left out until the token is authorised for single sign-on: ${sso.split(";")[1]?.trim() ?? ""}`;
  return [{ path: "", failure: { kind: "sso-required", url: null }, message }];
};

const isUnknownField = ({ extensions, message }: GraphqlError): boolean =>
  /^(?:undefined|argumentNotAccepted)/.test(extensions?.code ?? "") ||
  /doesn't exist on type|No such type|doesn't accept argument/.test(message);

const neededScopes = (errors: readonly GraphqlError[]): string[] => {
  const lists = errors.map(
    ({ message }) => /following scopes: \[([^\]]*)\]/.exec(message)?.[1] ?? "",
  );
  const names = lists.flatMap((list) => list.match(/[\w:]+/g) ?? []);
  return [...new Set(names)];
};

const header = (headers: Headers, name: string): string => String(headers[name] ?? "");

const ssoUrl = (headers: Headers): string | null =>
  /url=([^;\s]+)/.exec(header(headers, "x-github-sso"))?.[1] ?? null;

const resetAt = (headers: Headers): Instant | null => {
  const seconds = Number(header(headers, "x-ratelimit-reset"));
  return seconds > 0 ? seconds * 1000 : null;
};

const retryAfter = (headers: Headers, now: Instant): Instant | null => {
  const seconds = Number(header(headers, "retry-after"));
  return seconds > 0 ? now + seconds * 1000 : null;
};
