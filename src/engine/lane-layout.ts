/** What is to be placed: its lane, and how large it is to be drawn (how much waits behind it). */
export type Unplaced = { lane: number; size: number };

/** A place; lengths are in CSS pixels. */
export type Placed = { x: number; y: number; width: number; height: number };

export type Layout = {
  width: number;
  height: number;
  places: Placed[];
  /** Only those in which something stands, top to bottom. */
  lanes: { lane: number; y: number; height: number }[];
};

const boxWidth = 184;
const gapX = 56;
const gapY = 12;
const laneHead = 26;
const margin = 12;

/** Larger with the logarithm of what waits behind it: 34 pixels for nothing, 62 for 30 and more. */
const boxHeight = (size: number): number =>
  Math.round(34 + 28 * Math.min(1, Math.log2(size + 1) / 5));

/**
 * Places nodes in lanes from top to bottom, each to the right of what holds it up. Which column
 * a node stands in, and in what order nodes of one lane and column come, is dagre's: so that lines
 * are short and cross little.
 *
 * @param links from what holds up to what waits
 */
export async function laidOut(
  nodes: readonly Unplaced[],
  links: readonly { from: number; to: number }[],
): Promise<Layout> {
  // Loaded with the first map: nobody else needs it.
  const { Graph, layout } = await import("@dagrejs/dagre");
  const graph = new Graph();
  // The exact ranking takes seconds where there are hundreds of lines, this one milliseconds.
  graph.setGraph({ rankdir: "LR", ranker: "tight-tree", acyclicer: "greedy", nodesep: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [i, { size }] of nodes.entries())
    graph.setNode(String(i), { width: boxWidth, height: boxHeight(size) });
  for (const { from, to } of links) graph.setEdge(String(from), String(to));
  // Its best order of all takes twice as long and is thrown away where lanes order anew.
  layout(graph, { disableOptimalOrderHeuristic: true });
  const found = nodes.map((_, i) => {
    const { x, y } = graph.node(String(i)) as { x: number; y: number };
    return { x: Math.round(x), y };
  });
  return inLanes(nodes, found);
}

function inLanes(nodes: readonly Unplaced[], found: readonly { x: number; y: number }[]): Layout {
  const columns = [...new Set(found.map(({ x }) => x))].toSorted((a, b) => a - b);
  const order = nodes
    .map((node, i) => ({
      ...node,
      i,
      column: columns.indexOf(found[i]?.x ?? 0),
      y: found[i]?.y ?? 0,
    }))
    .toSorted((a, b) => a.lane - b.lane || a.column - b.column || a.y - b.y);
  const places: Placed[] = nodes.map(() => ({ x: 0, y: 0, width: 0, height: 0 }));
  const lanes: Layout["lanes"] = [];
  let bottom = 0;
  for (const lane of new Set(order.map((node) => node.lane))) {
    const top = bottom;
    const filled = columns.map(() => top + laneHead);
    for (const { i, column, size } of order.filter((node) => node.lane === lane)) {
      const height = boxHeight(size);
      const y = filled[column] as number;
      places[i] = { x: margin + column * (boxWidth + gapX), y, width: boxWidth, height };
      filled[column] = y + height + gapY;
    }
    bottom = Math.max(...filled);
    lanes.push({ lane, y: top, height: bottom - top });
  }
  const width = 2 * margin + Math.max(0, columns.length * (boxWidth + gapX) - gapX);
  return { width, height: bottom, places, lanes };
}
