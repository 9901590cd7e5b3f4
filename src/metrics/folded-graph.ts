import type { DependencyGraph, GraphNode } from "./dependency-graph.ts";
import { reachable } from "./longest-chain.ts";

/** What stands at one place of the map: one node, or several folded together. */
export type Fold = {
  /** The same for the same members: what is unfolded stays so while facts come in. */
  key: string;
  /** Indexes of the graph's nodes. */
  members: number[];
};

/** A graph with nodes folded together; `links` between places, each with how many edges it stands for. */
export type FoldedGraph = { folds: Fold[]; links: { from: number; to: number; edges: number }[] };

/** More places than this are folded further. */
const mostPlaces = 60;
/** Of those the most critical stay single. */
const keptSingle = 30;
/** Chains beyond the largest are folded into one another. */
const keptChains = 10;
/** Fewer than this are not worth a fold. */
const fewest = 3;

/**
 * Folds a graph so that it can be read: first the nodes that nothing tells apart (the same
 * neighbours, the same stage), three or more at a time; where over 60 places are left, all but
 * the 30 most critical by stage and chain, the smaller chains together. Circles, and the two ends
 * of the longest chain, are never folded. What was opened stays open.
 *
 * @param opened keys of folds that are shown node by node
 */
export function foldedGraph(graph: DependencyGraph, opened: ReadonlySet<string>): FoldedGraph {
  const single = new Set(endsOf(graph.longest));
  for (const [i, { circle }] of graph.nodes.entries()) if (circle !== null) single.add(i);
  const near = alike(graph, single);
  const far = new Set(large(near)).size > mostPlaces ? byChain(graph, near, single) : near;
  const whole = large(far.map((key, i) => (opened.has(key) ? (near[i] as string) : key)));
  const folds = new Map<string, Fold>();
  const placeOf = new Map<number, Fold>();
  for (const [i, key] of whole.entries()) {
    const own = opened.has(key) ? nodeKey(graph.nodes[i] as GraphNode, i) : key;
    const fold = folds.get(own) ?? { key: own, members: [] };
    fold.members.push(i);
    folds.set(own, fold);
    placeOf.set(i, fold);
  }
  const places = [...folds.values()];
  const indexOf = new Map(places.map((fold, index) => [fold, index]));
  const at = (node: number) => indexOf.get(placeOf.get(node) as Fold) as number;
  const links = new Map<string, FoldedGraph["links"][number]>();
  for (const edge of graph.edges) {
    const [from, to] = [at(edge.from), at(edge.to)];
    if (from === to) continue;
    const link = links.get(`${from} ${to}`);
    if (link) link.edges += 1;
    else links.set(`${from} ${to}`, { from, to, edges: 1 });
  }
  return { folds: places, links: [...links.values()] };
}

function nodeKey({ id }: GraphNode, i: number): string {
  return id ?? `unreadable ${i}`;
}

/** So many nodes at each end of the longest chain are not folded. */
const keptAtEnds = 6;

function endsOf(chain: readonly number[]): number[] {
  return [...chain.slice(0, keptAtEnds), ...chain.slice(-keptAtEnds)];
}

/** A key for each node; the same for nodes of one stage with the same neighbours. */
function alike({ nodes, edges }: DependencyGraph, single: ReadonlySet<number>): string[] {
  const before = nodes.map((): number[] => []);
  const after = nodes.map((): number[] => []);
  for (const { from, to } of edges) {
    (after[from] as number[]).push(to);
    (before[to] as number[]).push(from);
  }
  const names = (list: readonly number[]) =>
    list
      .map((i) => nodeKey(nodes[i] as GraphNode, i))
      .toSorted()
      .join(",");
  return nodes.map((node, i) =>
    single.has(i)
      ? nodeKey(node, i)
      : `alike ${node.stage} ${names(before[i] as number[])} ${names(after[i] as number[])}`,
  );
}

/** Keys that few nodes share are made the nodes' own. */
function large(keys: readonly string[]): string[] {
  const sizes = new Map<string, number>();
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return keys.map((key, i) => ((sizes.get(key) as number) < fewest ? `${key} ${i}` : key));
}

function byChain(
  graph: DependencyGraph,
  near: readonly string[],
  single: ReadonlySet<number>,
): string[] {
  const chains = chainsOf(graph);
  const critical = graph.nodes
    .map(({ behind }, i) => ({ behind, i }))
    .toSorted((a, b) => b.behind - a.behind);
  const kept = new Set([...single, ...critical.slice(0, keptSingle).map(({ i }) => i)]);
  return graph.nodes.map(({ stage }, i) =>
    kept.has(i) ? (near[i] as string) : `${chains.get(i) ?? "rest"} ${stage}`,
  );
}

/** A name for each node's chain (all that hangs together); none for those beyond the largest. */
function chainsOf({ nodes, edges }: DependencyGraph): Map<number, string> {
  const near = nodes.map((): number[] => []);
  for (const { from, to } of edges) {
    (near[from] as number[]).push(to);
    (near[to] as number[]).push(from);
  }
  const found: { name: string; members: Set<number> }[] = [];
  const seen = new Set<number>();
  for (const [i, node] of nodes.entries()) {
    if (seen.has(i)) continue;
    const members = reachable([i], near);
    for (const member of members) seen.add(member);
    found.push({ name: `chain ${nodeKey(node, i)}`, members });
  }
  const chains = new Map<number, string>();
  const largest = found.toSorted((a, b) => b.members.size - a.members.size).slice(0, keptChains);
  for (const { name, members } of largest) for (const member of members) chains.set(member, name);
  return chains;
}
