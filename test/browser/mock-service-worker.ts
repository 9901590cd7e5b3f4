import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Plugin } from "vite";

/** Serves MSW's worker script to browser tests from the package, so that it is in no folder of ours and in no build. */
export const mockServiceWorker = (): Plugin => ({
  name: "headway-mock-service-worker",
  configureServer({ middlewares }) {
    const path = createRequire(import.meta.url).resolve("msw/mockServiceWorker.js");
    middlewares.use("/mockServiceWorker.js", (_request, response) => {
      response.setHeader("content-type", "text/javascript");
      response.end(readFileSync(path));
    });
  },
});
