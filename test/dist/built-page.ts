import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

/** A file of the built page as text, by its path in `dist`. */
export const builtFile = (path: string): string => readFileSync(dist + path, "utf8");

/** What the page's HTML loads at once: scripts, styles, preloads, icons, as written. */
export const addressesIn = (html: string): string[] =>
  [...html.matchAll(/<(?:script|link|img)\b[^>]*?\b(?:src|href)="([^"]*)"/g)].map(
    (found) => found[1] ?? "",
  );

/**
 * A built script with everything that it imports at once, and they in turn;
 * what it imports lazily and the workers it starts are left out.
 *
 * @param path of the script in `dist`
 * @returns paths in `dist`, the script itself first
 */
export function loadedWith(path: string): string[] {
  const found = new Set([path]);
  for (const one of found) {
    const { module } = parseSync(one, builtFile(one));
    for (const { moduleRequest } of module.staticImports) {
      found.add(posix.join(posix.dirname(one), moduleRequest.value));
    }
  }
  return [...found];
}

/** Whether `dist` holds the file of an address in its HTML. */
export const isBuilt = (address: string): boolean => existsSync(dist + posix.normalize(address));

/** The scripts of the page, in `dist/assets`, and of its worker, in `dist/assets/engine`. */
export const builtScripts = (): string[] =>
  readdirSync(`${dist}assets`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .map((name) => `assets/${name.replaceAll("\\", "/")}`);

/** The workers whose addresses a built script holds, as Vite writes `import url from "./worker.ts?worker&url"`. */
export const workersOf = (script: string): string[] =>
  [
    ...script.matchAll(
      /new URL\(\s*(?:""\s*\+\s*)?["'`]([^"'`]*\bworker-[^"'`]+\.js)["'`]\s*,\s*(?:``|"")?\s*\+?\s*import\.meta\.url/g,
    ),
  ].map((found) => `assets/${posix.basename(found[1] ?? "")}`);
