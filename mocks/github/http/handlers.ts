import "./local-storage.ts";
import { http, type RequestHandler } from "msw";
import type { Twin } from "../twin.ts";
import { createResponder, type RespondOptions } from "./respond.ts";

/**
 * The twin's face as MSW handlers, for a service worker, for Node, and for `createTwinFetch`.
 *
 * @param host of a page, e.g. `github.com` or the host of a GitHub Enterprise Server
 */
export function githubHandlers(
  twin: Twin,
  host = "github.com",
  options: RespondOptions = {},
): RequestHandler[] {
  const respond = createResponder(twin, options);
  const dotcom = host === "github.com" || host.endsWith(".ghe.com");
  const rest = dotcom ? `https://api.${host}` : `https://${host}/api/v3`;
  const graphql = dotcom ? `https://api.${host}/graphql` : `https://${host}/api/graphql`;
  return [
    http.post(graphql, ({ request }) => respond.graphql(request)),
    http.get(`${rest}/user`, ({ request }) => respond.user(request)),
  ];
}
