import { defineConfig, devices } from "@playwright/test";
import { chromiumFlags, findBrowser } from "./find-browser.ts";

const executablePath = findBrowser();
const outputFile = process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"];

/** Journeys through the built page; run `npm run build` first. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.journey.ts",
  outputDir: "../../test-results",
  workers: 2,
  // A busy machine is slow, not wrong.
  timeout: 60_000,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [["list"], ...(outputFile === undefined ? [] : [["json", { outputFile }] as const])],
  use: {
    trace: "retain-on-failure",
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // No name but this machine's resolves: a request that leaves fails, wherever the suite runs.
      args: [...chromiumFlags, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
    },
  },
  projects: [{ name: "chromium", use: { ...devices["Desktop Chrome"] } }],
});
