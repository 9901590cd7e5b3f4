import type { Twin } from "../twin.ts";
import { type Faults, faultResponse } from "./faults.ts";

export type RespondOptions = {
  /** Called before each answer; how long GitHub takes. */
  latency?: (name: string) => Promise<void>;
  faults?: Faults;
};

const nameOf = (document: string): string => /\bquery\s+(\w+)/.exec(document)?.[1] ?? "";

/** How the twin answers over HTTP: the token is checked, the limits stand in the headers, faults come as GitHub's. */
export function createResponder(twin: Twin, { latency, faults }: RespondOptions = {}) {
  let count = 0;
  const limits = () => {
    const { limit, remaining, used, resetAt } = twin.budget();
    return {
      "x-ratelimit-limit": String(limit),
      "x-ratelimit-remaining": String(remaining),
      "x-ratelimit-used": String(used),
      "x-ratelimit-reset": String(Math.ceil(resetAt / 1000)),
      "x-ratelimit-resource": "graphql",
    };
  };
  const failing = (request: Request, name: string): Response | null => {
    const fault = faults?.({ count: count++, name }) ?? null;
    if (fault !== null) return faultResponse(fault, twin.budget().resetAt);
    const authorization = request.headers.get("authorization");
    if (authorization === null) return faultResponse("not authenticated", 0);
    return twin.accepts(authorization) ? null : faultResponse("bad credentials", 0);
  };
  return {
    async graphql(request: Request): Promise<Response> {
      const { query, variables } = (await request.json()) as {
        query: string;
        variables?: Record<string, unknown>;
      };
      const name = nameOf(query);
      await latency?.(name);
      const failure = failing(request, name);
      if (failure) return failure;
      const body = twin.execute(query, variables ?? {});
      return Response.json(body, { headers: limits() });
    },
    async user(request: Request): Promise<Response> {
      await latency?.("user");
      return (
        failing(request, "user") ??
        Response.json(
          { login: twin.viewer() },
          { headers: { ...limits(), "x-oauth-scopes": "read:project, repo" } },
        )
      );
    },
  };
}
