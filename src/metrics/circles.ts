/**
 * The circles of a directed graph: groups of nodes that can all reach each other, by more
 * than one node or by an edge to itself. No recursion, so a long chain is safe.
 *
 * @param next the nodes that each node points at; nodes that are no keys point at none
 * @returns each circle's nodes ascending, in order of their first
 * @see Tarjan, Depth-first search and linear graph algorithms (1972)
 */
export function circles(next: ReadonlyMap<number, readonly number[]>): number[][] {
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const found: number[][] = [];
  for (const root of next.keys()) {
    if (order.has(root)) continue;
    const path: { node: number; edge: number }[] = [{ node: root, edge: 0 }];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { node } = top;
      if (top.edge === 0) {
        order.set(node, order.size);
        low.set(node, order.get(node) as number);
        open.push(node);
        isOpen.add(node);
      }
      const target = next.get(node)?.[top.edge++];
      if (target !== undefined) {
        if (!order.has(target)) path.push({ node: target, edge: 0 });
        else if (isOpen.has(target)) lower(low, node, order.get(target) as number);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(low, parent.node, low.get(node) as number);
      if (low.get(node) !== order.get(node)) continue;
      const group = open.splice(open.lastIndexOf(node));
      for (const member of group) isOpen.delete(member);
      if (group.length > 1 || next.get(node)?.includes(node))
        found.push(group.sort((a, b) => a - b));
    }
  }
  return found.sort((a, b) => (a[0] as number) - (b[0] as number));
}

const lower = (low: Map<number, number>, node: number, value: number): void => {
  if (value < (low.get(node) as number)) low.set(node, value);
};
