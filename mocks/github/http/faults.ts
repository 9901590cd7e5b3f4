import type { ErrorEntry } from "../document-check.ts";

/** A fault of GitHub's that leaves a part of the answer standing. */
export type PartialFault = "some forbidden" | "partly too heavy" | "a leaf withheld";

/** What a header alone says of an answer that looks whole: organisations were left out. */
export type HeaderFault = "saml, left out";

/** A fault of GitHub's: what a request is answered with instead. */
export type FaultName =
  | PartialFault
  | HeaderFault
  | "bad credentials"
  | "not authenticated"
  | "saml"
  | "forbidden"
  | "insufficient scopes"
  | "not found"
  | "classic tokens forbidden"
  | "token lifetime"
  | "rate limit"
  | "rate limit, older"
  | "secondary limit"
  | "secondary limit, no retry-after"
  | "secondary limit in 200"
  | "timeout"
  | "timeout in 200"
  | "bad gateway"
  | "too heavy"
  | "unknown field"
  | "offline"
  | "cut off";

/** Decides, for the n-th request (from 0), whether it fails and how. */
export type Faults = (request: { count: number; name: string }) => FaultName | null;

/** What GitHub says of each row, or part of a row, that it keeps back. */
export const partialFaults: Record<PartialFault, Omit<ErrorEntry, "path">> = {
  "some forbidden": {
    type: "FORBIDDEN",
    extensions: { saml_failure: false },
    locations: [],
    message: "Resource not accessible by personal access token",
  },
  "partly too heavy": {
    type: "RESOURCE_LIMITS_EXCEEDED",
    locations: [],
    message: "Resource limits for this query exceeded.",
  },
  "a leaf withheld": {
    type: "FORBIDDEN",
    extensions: { saml_failure: false },
    locations: [],
    message: "Resource not accessible by personal access token",
  },
};

/** The header of an answer from which organisations were left out. */
export const leftOutHeader: Record<HeaderFault, Record<string, string>> = {
  "saml, left out": { "x-github-sso": "partial-results; organizations=21955855,20582480" },
};

const message = (status: number, text: string, headers: Record<string, string> = {}) =>
  Response.json(
    { message: text, documentation_url: "https://docs.github.com/graphql", status: String(status) },
    { status, headers },
  );

const refused = (
  type: string,
  text: string,
  more: object = {},
  headers: Record<string, string> = {},
) =>
  Response.json(
    { data: null, errors: [{ type, message: text, locations: [], ...more }] },
    { headers },
  );

const samlText =
  "Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.";
const secondaryText =
  "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";

/**
 * The answer that GitHub gives in the place of a fault: status, headers and body as they were recorded.
 * `offline` is no answer at all, `cut off` one that ends in its middle.
 *
 * @param resetAt end of the budget's hour, epoch milliseconds
 */
export function faultResponse(
  fault: Exclude<FaultName, PartialFault | HeaderFault>,
  resetAt: number,
): Response {
  const spent = {
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset": String(Math.ceil(resetAt / 1000)),
  };
  switch (fault) {
    case "bad credentials":
      return message(401, "Bad credentials");
    case "not authenticated":
      return message(401, "This endpoint requires you to be authenticated.");
    case "saml":
      return refused(
        "FORBIDDEN",
        samlText,
        { extensions: { saml_failure: true } },
        {
          "x-github-sso": "required; url=https://github.com/orgs/acme/sso?authorization_request=1",
        },
      );
    case "forbidden":
      return refused("FORBIDDEN", "Resource not accessible by personal access token", {
        extensions: { saml_failure: false },
      });
    case "insufficient scopes":
      return Response.json({
        errors: [
          {
            type: "INSUFFICIENT_SCOPES",
            locations: [],
            message:
              "Your token has not been granted the required scopes to execute this query. The 'projectV2' field requires one of the following scopes: ['read:project'], but your token has only been granted the: ['repo'] scopes. Please modify your token's scopes at: https://github.com/settings/tokens.",
          },
        ],
      });
    case "not found":
      return refused("NOT_FOUND", "Could not resolve to a ProjectV2 with the number 99999.");
    case "classic tokens forbidden":
      return refused(
        "FORBIDDEN",
        "`acme` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.",
      );
    case "token lifetime":
      return message(
        403,
        "The 'acme' organization forbids access via a fine-grained personal access tokens if the token's lifetime is greater than 90 days. Please adjust your token's lifetime at the following URL: https://github.com/settings/personal-access-tokens/1",
      );
    case "rate limit":
      return refused(
        "RATE_LIMIT",
        "API rate limit already exceeded for user ID 1.",
        { code: "graphql_rate_limit" },
        spent,
      );
    case "rate limit, older":
      return refused("RATE_LIMITED", "API rate limit exceeded for user ID 1.", {}, spent);
    case "secondary limit":
      return message(403, secondaryText, { "retry-after": "60" });
    case "secondary limit, no retry-after":
      return message(429, secondaryText);
    case "secondary limit in 200":
      return refused("RATE_LIMITED", secondaryText);
    case "timeout":
      return message(504, "We couldn't respond to your request in time. Sorry about that.");
    case "timeout in 200":
      return Response.json({
        data: null,
        errors: [
          {
            message:
              "Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include `0000:0000` when reporting this issue.",
          },
        ],
      });
    case "bad gateway":
      return new Response("<html><head><title>502 Bad Gateway</title></head></html>", {
        status: 502,
        headers: { "content-type": "text/html" },
      });
    case "too heavy":
      return refused("RESOURCE_LIMITS_EXCEEDED", "Resource limits for this query exceeded.");
    case "unknown field":
      return Response.json({
        errors: [
          {
            message: "Field 'blockedBy' doesn't exist on type 'Issue'",
            locations: [],
            path: ["query"],
            extensions: { code: "undefinedField", typeName: "Issue", fieldName: "blockedBy" },
          },
        ],
      });
    case "offline":
      return Response.error();
    case "cut off":
      return new Response('{"data":{"nodes":[{"id":"I_', {
        headers: { "content-type": "application/json" },
      });
  }
}
