import { describe, expect, it } from "vitest";
import { verdictOn } from "../../src/github/classify.ts";

const now = Date.UTC(2026, 10, 20, 14, 0, 0);
const failed = (status: number, body: unknown, headers: Record<string, string> = {}) => {
  const verdict = verdictOn({ status, headers, body }, now);
  return verdict.ok ? "ok" : verdict.failure;
};
const errors = (...list: object[]) => ({ errors: list });

describe("verdictOn, failures of the whole answer", () => {
  it("knows a bad token by its 401", () => {
    const body = { message: "Bad credentials", status: "401" };
    expect(failed(401, body)).toEqual({ kind: "unauthorized" });
  });

  it("tells the three meanings of a 403 apart", () => {
    const said = { message: "Resource not accessible by personal access token" };
    const sso = {
      "x-github-sso": "required; url=https://github.com/orgs/acme/sso?authorization_request=A1",
    };
    const spent = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1795186800" };
    expect(failed(403, said)).toEqual({ kind: "forbidden" });
    expect(failed(403, said, sso)).toEqual({
      kind: "sso-required",
      url: "https://github.com/orgs/acme/sso?authorization_request=A1",
    });
    // 1,795,186,800 s after 1970 is 2026-11-20T15:00:00Z.
    const retryAt = Date.UTC(2026, 10, 20, 15, 0, 0);
    expect(failed(403, { message: "API rate limit exceeded" }, spent)).toEqual({
      kind: "rate-limited",
      retryAt,
    });
  });

  it("knows a secondary limit with and without retry-after, as 403, 429 and 200", () => {
    const message =
      "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
    const in30 = { kind: "secondary-limit", retryAt: now + 30_000 };
    expect(failed(403, { message }, { "retry-after": "30" })).toEqual(in30);
    expect(failed(429, { message: "Too many" }, { "retry-after": "30" })).toEqual(in30);
    expect(failed(403, { message })).toEqual({ kind: "secondary-limit", retryAt: null });
    // Reported by type as a rate limit, meant as a secondary one.
    const disguised = errors({ type: "RATE_LIMITED", message });
    expect(failed(200, disguised)).toEqual({ kind: "secondary-limit", retryAt: null });
  });

  it("knows both names of the primary limit in a 200, whatever data came along", () => {
    const headers = { "x-ratelimit-reset": "1795186800" };
    for (const type of ["RATE_LIMIT", "RATE_LIMITED"]) {
      const body = { data: { viewer: null }, ...errors({ type, message: "already exceeded" }) };
      expect(failed(200, body, headers)).toMatchObject({
        kind: "rate-limited",
        retryAt: 1_795_186_800_000,
      });
    }
  });

  it("knows what took too long and what asked for too much", () => {
    expect(failed(502, "<html><title>Unicorn! · GitHub</title></html>")).toEqual({
      kind: "timeout",
    });
    expect(failed(504, { message: "We couldn't respond to your request in time" })).toEqual({
      kind: "timeout",
    });
    const wrong = {
      message:
        "Something went wrong while executing your query. This may be the result of a timeout",
    };
    expect(failed(200, { data: null, ...errors(wrong) })).toEqual({ kind: "timeout" });
    const heavy = {
      type: "RESOURCE_LIMITS_EXCEEDED",
      message: "Resource limits for this query exceeded.",
    };
    // Part of the data is there, and must not pass for the whole.
    expect(failed(200, { data: { nodes: [{ id: "I_1" }, null] }, ...errors(heavy) })).toEqual({
      kind: "too-heavy",
    });
    expect(
      failed(200, errors({ type: "MAX_NODE_LIMIT_EXCEEDED", message: "603,360 possible nodes" })),
    ).toEqual({ kind: "too-heavy" });
  });

  it("names the scopes that a classic token lacks", () => {
    const message =
      "Your token has not been granted the required scopes to execute this query. The 'id' field requires one of the following scopes: ['read:project'], but your token has only been granted the: ['repo'] scopes.";
    const body = errors(
      { type: "INSUFFICIENT_SCOPES", message },
      { type: "INSUFFICIENT_SCOPES", message },
    );
    expect(failed(200, body)).toEqual({ kind: "insufficient-scopes", scopes: ["read:project"] });
  });

  it("names the fields that an older host lacks", () => {
    const field = {
      message: "Field 'blockedBy' doesn't exist on type 'Issue'",
      extensions: { code: "undefinedField" },
    };
    const type = {
      message: "No such type AddedToProjectV2Event, so it can't be a fragment condition",
    };
    expect(failed(200, errors(field, type))).toEqual({
      kind: "unknown-field",
      fields: [field.message, type.message],
    });
  });

  it("calls an answer without data and errors unexpected, and a 404 not found", () => {
    expect(failed(200, "<html>proxy login</html>")).toEqual({ kind: "unexpected" });
    expect(failed(200, {})).toEqual({ kind: "unexpected" });
    expect(failed(404, { message: "Not Found" })).toEqual({ kind: "not-found" });
  });
});

describe("verdictOn, answers with gaps", () => {
  it("keeps partial data and lists what is missing, each with its path", () => {
    const body = {
      data: { nodes: [{ id: "I_1" }, null] },
      errors: [
        {
          type: "FORBIDDEN",
          path: ["nodes", 1],
          extensions: { saml_failure: false },
          message: "Resource not accessible by personal access token",
        },
      ],
    };
    expect(verdictOn({ status: 200, headers: {}, body }, now)).toEqual({
      ok: true,
      data: { nodes: [{ id: "I_1" }, null] },
      gaps: [
        {
          path: "nodes.1",
          failure: { kind: "forbidden" },
          message: "Resource not accessible by personal access token",
        },
      ],
    });
  });

  it("knows single sign-on behind a FORBIDDEN, and takes the link from the header", () => {
    const headers = { "x-github-sso": "required; url=https://github.com/orgs/acme/sso" };
    const error = {
      type: "FORBIDDEN",
      path: ["repository"],
      extensions: { saml_failure: true },
      message: "Resource protected by organization SAML enforcement.",
    };
    const verdict = verdictOn(
      { status: 200, headers, body: { data: { repository: null }, errors: [error] } },
      now,
    );
    expect(verdict.ok && verdict.gaps[0]?.failure).toEqual({
      kind: "sso-required",
      url: "https://github.com/orgs/acme/sso",
    });
  });

  it("makes a gap of results that only a header says were left out", () => {
    const headers = { "x-github-sso": "partial-results; organizations=21955855,20582480" };
    const verdict = verdictOn({ status: 200, headers, body: { data: { viewer: {} } } }, now);
    expect(verdict.ok && verdict.gaps).toEqual([
      {
        path: "",
        failure: { kind: "sso-required", url: null },
        message:
          "Left out until the token is authorised for single sign-on: organizations=21955855,20582480",
      },
    ]);
  });

  it("finds nothing missing in a plain answer", () => {
    const verdict = verdictOn(
      { status: 200, headers: {}, body: { data: { viewer: { login: "ada" } } } },
      now,
    );
    expect(verdict).toEqual({ ok: true, data: { viewer: { login: "ada" } }, gaps: [] });
  });
});
