import type { ItemFacts } from "../../domain/reading.ts";
import type { Source } from "../../domain/source.ts";
import type { ProposalRequest } from "./proposal.ts";

const most = 10;

/** The repositories that hold the items of the boards, those with the most items first; at most ten. */
export function repositoriesOf(
  items: readonly ItemFacts[],
  { boards, sources }: Pick<ProposalRequest, "boards" | "sources">,
): Source[] {
  const ids = new Set(boards.map(({ board }) => board));
  const counts = new Map<string, number>();
  for (const { item } of items)
    if (item.repository !== null && item.boards.some(({ board }) => ids.has(board)))
      counts.set(item.repository, (counts.get(item.repository) ?? 0) + 1);
  const host = sources[0]?.host ?? "github.com";
  return [...counts]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .flatMap(([repository]): Source[] => {
      const [owner, name] = repository.split("/");
      return owner && name ? [{ kind: "repository", host, owner, name }] : [];
    });
}
