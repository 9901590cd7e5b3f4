import type { ItemId } from "../domain/item.ts";
import { type FlowTable, OFF } from "../history/flow-table.ts";
import { circles } from "./circles.ts";
import { waitsOf } from "./dependency-waits.ts";
import { longestChain, reachable } from "./longest-chain.ts";

/** An issue or item of the graph. */
export type GraphNode = {
  /** Null for an issue that may not be read: one for each item that waits for it. */
  id: ItemId | null;
  /** Null where it is none of the team's items. */
  row: number | null;
  /** Index of the stage it stands in; `OFF` for what is not the team's or stands in none. */
  stage: number;
  inProgress: boolean;
  /** Items that wait for it, directly or through others. */
  behind: number;
  /** Index into `circles`; null where it is in none. */
  circle: number | null;
};

/** Who waits for whom now. Nodes are told by their index. */
export type DependencyGraph = {
  nodes: GraphNode[];
  /** The item at `to` waits for the issue at `from`. */
  edges: { from: number; to: number }[];
  circles: number[][];
  /** The longest chain, what holds up all the others first; fewer than two nodes: there is none. */
  longest: number[];
};

/**
 * The dependency graph around the work in progress: items in progress that wait for something
 * or that something waits for now, and everything before and behind them along open
 * "blocked by" links. A link holds as in the ledger: while the blocking issue is open and the
 * waiting item is not done.
 *
 * A circle counts as one step of a chain. Among chains of one length the first found is told.
 */
export function dependencyGraph(table: FlowTable): DependencyGraph {
  const nodes: GraphNode[] = [];
  const edges: { from: number; to: number }[] = [];
  const byRow = new Map<number, number>();
  const byId = new Map<ItemId, number>();
  const add = (id: ItemId | null, row: number | null): number => {
    const known = row === null ? (id === null ? undefined : byId.get(id)) : byRow.get(row);
    if (known !== undefined) return known;
    const stage = row === null ? OFF : stageOf(table, row);
    const inProgress = row !== null && isInProgress(table, row);
    const index = nodes.push({ id, row, stage, inProgress, behind: 0, circle: null }) - 1;
    if (row !== null) byRow.set(row, index);
    else if (id !== null) byId.set(id, index);
    return index;
  };
  for (const [id, { row, waits }] of waitsOf(table).on)
    for (const wait of waits) {
      if (wait.spans.at(-1)?.end !== Infinity) continue;
      const to = add(table.items[wait.row] as ItemId, wait.row);
      edges.push({ from: add(id, row), to });
    }
  return aroundProgress({ nodes, edges });
}

function aroundProgress({
  nodes,
  edges,
}: Pick<DependencyGraph, "nodes" | "edges">): DependencyGraph {
  const next = listsOf(nodes.length, edges);
  const before = listsOf(
    nodes.length,
    edges.map(({ from, to }) => ({ from: to, to: from })),
  );
  const started = nodes.flatMap(({ inProgress }, i) => (inProgress ? [i] : []));
  const kept = new Set([...reachable(started, next), ...reachable(started, before)]);
  const place = new Map([...kept].toSorted((a, b) => a - b).map((old, index) => [old, index]));
  const own = nodes.filter((_, i) => kept.has(i));
  const links = edges.flatMap(({ from, to }) => {
    const [a, b] = [place.get(from), place.get(to)];
    return a === undefined || b === undefined ? [] : [{ from: a, to: b }];
  });
  const lists = listsOf(own.length, links);
  const found = circles(new Map(lists.map((list, i) => [i, list])));
  for (const [circle, members] of found.entries())
    for (const member of members) Object.assign(own[member] as GraphNode, { circle });
  // Also what is not on the map waits.
  for (const i of kept) (nodes[i] as GraphNode).behind = reachable([i], next).size - 1;
  return {
    nodes: own,
    edges: links,
    circles: found,
    longest: longestChain(lists, found),
  };
}

function listsOf(count: number, edges: readonly { from: number; to: number }[]): number[][] {
  const lists = Array.from({ length: count }, (): number[] => []);
  for (const { from, to } of edges) lists[from]?.push(to);
  return lists;
}

function stageOf({ stays, stayPosition }: FlowTable, row: number): number {
  const last = (stays.at[row + 1] as number) - 1;
  return last < (stays.at[row] as number) ? OFF : (stayPosition[last] as number);
}

function isInProgress({ stretches: { at, end } }: FlowTable, row: number): boolean {
  const last = (at[row + 1] as number) - 1;
  return last >= (at[row] as number) && end[last] === Infinity;
}
