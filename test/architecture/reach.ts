import type { FileFacts } from "./file-facts.ts";
import { target } from "./target.ts";

/**
 * The packages that load in the same thread as `entry`: its imports and theirs,
 * lazy ones too, but not through `import type` nor through a worker's address.
 */
export function packagesLoadedBy(entry: string, files: readonly FileFacts[]): Set<string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const seen = new Set<string>();
  const packages = new Set<string>();
  const queue = [entry];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const { kind, specifier } of byPath.get(path)?.references ?? []) {
      if (kind === "type" || kind === "url" || specifier === null) continue;
      if (/[?&](?:shared)?worker\b/.test(specifier)) continue;
      const to = target(path, specifier);
      if (to.kind === "package") packages.add(to.name);
      else queue.push(to.path);
    }
  }
  return packages;
}
