import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** A running server: where its folder is, with a slash at the end, and how to stop it. */
export type FolderServer = { url: string; close: () => Promise<void> };

/**
 * Serves a folder below a path, as the plainest static host would: a path that
 * is no file is 404, with no fallback to the start page; only a path that ends
 * in a slash stands for its `index.html`.
 *
 * @param folder the folder on disk
 * @param below  where it is served, e.g. `/some/where/`
 * @returns once it listens, on a free port of 127.0.0.1
 */
export async function serveFolder(folder: string, below: string): Promise<FolderServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
    const name = normalize(path.endsWith("/") ? `${path}index.html` : path);
    const missing = () =>
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    if (!name.startsWith(below)) return missing();
    readFile(join(folder, name.slice(below.length))).then((content) => {
      const type = types[extname(name)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, "cache-control": "no-cache" }).end(content);
    }, missing);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}${below}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
