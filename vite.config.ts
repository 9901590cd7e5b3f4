import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { withContentSecurityPolicy } from "./src/headless/content-security-policy.ts";
import { localProxy } from "./src/headless/local-proxy.ts";
import { chromiumFlags, findBrowser } from "./test/browser/find-browser.ts";
import { mockServiceWorker } from "./test/browser/mock-service-worker.ts";
import { LongestFirst } from "./test/run/longest-first.ts";

const executablePath = findBrowser();
/** A token in the environment is for the page at `npm start` and `npm run dev`, never for tests. */
const lendsToken = process.env["VITEST"] === undefined;

/** Views that are not Today or Flow lie in folders of their own: each has its own size budget. */
const chunkFile = ({ moduleIds }: { moduleIds: string[] }): string => {
  // A chunk's last module is the one that it is made for.
  const made = moduleIds.at(-1) ?? "";
  const view = /\/src\/(?:views|app)\/(setup|blockers|retro|join)\b/.exec(made)?.[1];
  return `assets/${view === undefined ? "" : `${view}/`}[name]-[hash].js`;
};

export default defineConfig(({ command }) => ({
  // One folder that works on any static host and at any path.
  base: "./",
  plugins: [react(), withContentSecurityPolicy(process.env), lendsToken && localProxy(process.env)],
  // The worker's own chunks apart from the page's: each has its own size budget.
  worker: {
    format: "es",
    rolldownOptions: { output: { chunkFileNames: "assets/engine/[name]-[hash].js" } },
  },
  resolve: {
    alias:
      command === "build"
        ? { tldts: fileURLToPath(new URL("./mocks/public-suffix.ts", import.meta.url)) }
        : {},
  },
  build: {
    target: "es2022",
    // The page's policy allows no `data:` fonts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { entryFileNames: "assets/entry-[hash].js", chunkFileNames: chunkFile },
    },
  },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*.browser.test.ts", "test/browser/**", "test/dist/**"],
        },
      },
      {
        extends: true,
        plugins: [mockServiceWorker()],
        // Found beforehand, or Vite meets a package late and reloads the page in mid-test.
        optimizeDeps: {
          entries: [
            "src/main.tsx",
            "src/**/*.{ts,tsx}",
            "mocks/**/*.ts",
            "test/**/*.browser.test.{ts,tsx}",
          ],
          include: [
            "@dagrejs/dagre",
            "react",
            "react-dom/client",
            "react/jsx-dev-runtime",
            "vitest-browser-react",
          ],
        },
        test: {
          name: "browser",
          include: ["test/**/*.browser.test.{ts,tsx}"],
          // As the journeys: the browser's own clock, quota and tabs are not ours to hold still.
          retry: 2,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(executablePath === undefined ? {} : { executablePath }),
                args: [...chromiumFlags],
              },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        // The built page, after `npm run build`.
        extends: true,
        test: { name: "dist", environment: "node", include: ["test/dist/**/*.test.ts"] },
      },
    ],
  },
}));
