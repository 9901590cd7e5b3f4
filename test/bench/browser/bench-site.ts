import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { serveFolder } from "../../browser/serve-folder.ts";
import { writeStories } from "../stories-file.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const entry = join(import.meta.dirname, "../measure-in-page.ts");

/** The built page and, beside it on the same origin, the page that measures. */
export type BenchSite = {
  url: string;
  /** Where the page that measures is. */
  benchUrl: string;
  /** Writes that many simulated items; gives the address of the file. */
  facts(items: number): string;
  close(): Promise<void>;
};

/** Builds and serves both, in a folder of its own that goes when the site is closed. */
export async function benchSite(): Promise<BenchSite> {
  const folder = mkdtempSync(join(tmpdir(), "headway-bench-"));
  const silent = { logLevel: "error" } as const;
  await build({ root, ...silent, build: { outDir: folder, emptyOutDir: true } });
  const beside = join(folder, "bench");
  mkdirSync(beside);
  await build({
    root,
    configFile: false,
    ...silent,
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      outDir: beside,
      copyPublicDir: false,
      lib: { entry, formats: ["es"], fileName: "page", cssFileName: "page" },
    },
  });
  const script = readdirSync(beside).find((name) => /^page\.m?js$/.test(name)) ?? "page.js";
  writeFileSync(
    join(beside, "index.html"),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="stylesheet" href="./page.css"><body><script type="module" src="./${script}"></script></body></html>`,
  );
  const server = await serveFolder(folder, "/bench-site/");
  return {
    url: server.url,
    benchUrl: `${server.url}bench/`,
    facts(items) {
      writeStories(join(beside, `facts-${items}.ndjson`), items, 10);
      return `./facts-${items}.ndjson`;
    },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
