import type { Twin } from "../twin.ts";
import {
  type FaultName,
  type Faults,
  faultResponse,
  type HeaderFault,
  leftOutHeader,
  type PartialFault,
  partialFaults,
} from "./faults.ts";
import { partOf } from "./withheld.ts";

export type RespondOptions = {
  /** Called before each answer; how long GitHub takes. */
  latency?: (name: string) => Promise<void>;
  faults?: Faults;
  /** Of the token, as GitHub lists them; null for one that has permissions instead. Left out: read:project, repo. */
  scopes?: string | null;
};

const isPartial = (fault: FaultName): fault is PartialFault => fault in partialFaults;
const isLeftOut = (fault: FaultName): fault is HeaderFault => fault in leftOutHeader;

const nameOf = (document: string): string => /\bquery\s+(\w+)/.exec(document)?.[1] ?? "";

/** How the twin answers over HTTP: the token is checked, the limits stand in the headers, faults come as GitHub's. */
export function createResponder(
  twin: Twin,
  { latency, faults, scopes = "read:project, repo" }: RespondOptions = {},
) {
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
  const next = (name: string): FaultName | null => faults?.({ count: count++, name }) ?? null;
  const failing = (request: Request, fault: FaultName | null): Response | null => {
    if (fault !== null && !isPartial(fault) && !isLeftOut(fault))
      return faultResponse(fault, twin.budget().resetAt);
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
      const fault = next(name);
      const failure = failing(request, fault);
      if (failure) return failure;
      const body = twin.execute(query, variables ?? {});
      const said = fault !== null && isPartial(fault) ? partOf(body, fault) : body;
      const more = fault !== null && isLeftOut(fault) ? leftOutHeader[fault] : {};
      return Response.json(said, { headers: { ...limits(), ...more } });
    },
    async user(request: Request): Promise<Response> {
      await latency?.("user");
      return (
        failing(request, next("user")) ??
        Response.json(
          { login: twin.viewer() },
          { headers: { ...limits(), ...(scopes === null ? {} : { "x-oauth-scopes": scopes }) } },
        )
      );
    },
  };
}
