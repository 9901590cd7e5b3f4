import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";

const start = '<meta name="headway-start" content="demo">';

/** The built page, told to open the demo. */
export const withDemoStart = (html: string): string =>
  html.replace(/<head(?:\s[^>]*)?>/i, (head) => `${head}\n    ${start}`);

/**
 * Serves the built page with a mark that makes it open the demo team, in the
 * preview server only: the files on disk open on Connect.
 */
export const startOnDemo = (): Plugin => ({
  name: "headway-start-on-demo",
  configurePreviewServer(server) {
    const page = join(server.config.root, server.config.build.outDir, "index.html");
    server.middlewares.use((request, response, next) => {
      const path = new URL(request.url ?? "/", "http://localhost").pathname;
      if (path !== "/" && path !== "/index.html") return next();
      readFile(page, "utf8").then((html) => {
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.setHeader("cache-control", "no-cache");
        response.end(withDemoStart(html));
      }, next);
    });
  },
});
