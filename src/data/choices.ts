import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import type { Engine } from "../engine/protocol.ts";
import { useEngine } from "./engine-context.tsx";
import { answerOf } from "./engine-failure.ts";
import type { TokenProblem } from "./tokens.ts";

/** A board or a repository to choose. */
export type SourceChoice = {
  kind: "board" | "repository";
  /** As a team file takes it. */
  address: string;
  title: string;
  /** Items of a board; issues and pull requests of a repository. */
  items: number;
  updatedAt: number | null;
  /** Closed, or archived. */
  ended: boolean;
};

/** The person and their organisations. */
export function useOwners(host: string) {
  const engine = useEngine();
  return useQuery({
    queryKey: ["choices", "owners", host],
    queryFn: async () => answerOf(await engine.owners(host)),
  });
}

type List = { rows: SourceChoice[]; next: string | null; total: number; problems: TokenProblem[] };

async function listed(
  engine: Engine,
  kind: SourceChoice["kind"],
  host: string,
  owner: string,
  search: { text: string; after: string | null },
): Promise<List> {
  if (kind === "board") {
    const { rows, ...page } = answerOf(await engine.boards(host, owner, search));
    return {
      ...page,
      rows: rows.map(({ url, title, items, updatedAt, closed }) => ({
        kind,
        address: url,
        title,
        items,
        updatedAt,
        ended: closed,
      })),
    };
  }
  const { rows, ...page } = answerOf(await engine.repositories(host, owner, search));
  return {
    ...page,
    rows: rows.map(({ url, name, issues, pullRequests, updatedAt, isArchived }) => ({
      kind,
      address: url,
      title: name,
      items: issues + pullRequests,
      updatedAt,
      ended: isArchived,
    })),
  };
}

/** Boards or repositories of an owner, a page at a time. */
export function useChoices(
  kind: SourceChoice["kind"],
  host: string,
  owner: string | null,
  text: string,
) {
  const engine = useEngine();
  return useInfiniteQuery({
    queryKey: ["choices", kind, host, owner, text],
    enabled: owner !== null,
    queryFn: ({ pageParam }) => listed(engine, kind, host, owner ?? "", { text, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** Whether a pasted address is a board or a repository that the token may read. */
export function useCheckAddress() {
  const engine = useEngine();
  return useMutation({
    mutationFn: async (address: string) => answerOf(await engine.checkAddress(address)),
  });
}
