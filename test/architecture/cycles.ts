import type { FileFacts } from "./file-facts.ts";
import { target } from "./target.ts";

const edges = (file: FileFacts, known: ReadonlySet<string>): string[] =>
  file.references.flatMap(({ specifier }) => {
    const to = specifier === null ? null : target(file.path, specifier);
    return to?.kind === "file" && known.has(to.path) ? [to.path] : [];
  });

/** The way from `start` back to itself through `graph`, shortest first; null when there is none. */
function circle(start: string, graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    for (const next of graph.get(path) ?? []) {
      if (next === start) {
        const way = [path];
        for (let at = path; at !== start; ) way.unshift((at = cameFrom.get(at) ?? start));
        return way;
      }
      if (!cameFrom.has(next)) queue.push(next);
      if (!cameFrom.has(next)) cameFrom.set(next, path);
    }
  }
  return null;
}

/**
 * Circles of imports between files, each once, as the paths in order of import.
 * Of circles that share a file only the first by path is told: mend it and ask again.
 */
export function cycles(files: readonly FileFacts[]): string[][] {
  const known = new Set(files.map(({ path }) => path));
  const graph = new Map(files.map((file) => [file.path, edges(file, known)]));
  const found: string[][] = [];
  const told = new Set<string>();
  for (const path of [...known].toSorted()) {
    const way = told.has(path) ? null : circle(path, graph);
    if (!way || way.some((one) => told.has(one))) continue;
    found.push(way);
    for (const one of way) told.add(one);
  }
  return found;
}
