/** All nodes that can be reached from some, themselves included. @param next what each node points at, by index */
export function reachable(
  from: readonly number[],
  next: readonly (readonly number[])[],
): Set<number> {
  const seen = new Set(from);
  const open = [...from];
  for (let node = open.pop(); node !== undefined; node = open.pop())
    for (const target of next[node] ?? [])
      if (!seen.has(target)) {
        seen.add(target);
        open.push(target);
      }
  return seen;
}

/**
 * The longest chain of a directed graph, by nodes. The nodes of a circle count as one step, told
 * by the one at which the chain enters it. Among chains of one length the first found is told:
 * nodes to begin with are gone through from the last on.
 *
 * @param next    what each node points at, by index
 * @param circles its circles, each node in at most one
 * @returns the chain from its first node on; empty for a graph without edges
 */
export function longestChain(
  next: readonly (readonly number[])[],
  circles: readonly (readonly number[])[],
): number[] {
  const group = Int32Array.from(next, (_, i) => i);
  for (const members of circles) for (const member of members) group[member] = members[0] as number;
  const before = new Map(Array.from(group, (key) => [key, 0]));
  const steps = new Map<number, { from: number; to: number }[]>();
  for (const [node, targets] of next.entries())
    for (const to of targets) {
      const [a, b] = [group[node] as number, group[to] as number];
      if (a === b) continue;
      before.set(b, (before.get(b) as number) + 1);
      const list = steps.get(a);
      if (list) list.push({ from: node, to });
      else steps.set(a, [{ from: node, to }]);
    }
  const length = new Map<number, number>();
  const came = new Map<number, { group: number; by: number }>();
  const open = [...before.keys()].filter((key) => before.get(key) === 0);
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const reached = (length.get(key) ?? 0) + 1;
    for (const { to } of steps.get(key) ?? []) {
      const target = group[to] as number;
      if (reached > (length.get(target) ?? 0)) {
        length.set(target, reached);
        came.set(target, { group: key, by: to });
      }
      const left = (before.get(target) as number) - 1;
      before.set(target, left);
      if (left === 0) open.push(target);
    }
  }
  let last: number | null = null;
  let longest = 0;
  for (const [key, reached] of length)
    if (reached > longest) {
      last = key;
      longest = reached;
    }
  if (last === null) return [];
  const chain: number[] = [];
  let at: number = last;
  for (let step = came.get(at); step; step = came.get(at)) {
    chain.push(step.by);
    at = step.group;
  }
  chain.push(at);
  return chain.reverse();
}
