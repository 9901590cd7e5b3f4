import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** Flags under which Chromium starts as root, in a container, and asks nothing of the network by itself. */
export const chromiumFlags: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where a Chromium may be, best first: the one that was named, the system's, Playwright's own. */
export const browserPlaces = (): string[] =>
  [
    process.env["CHROMIUM_PATH"] ?? "",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    chromium.executablePath(),
  ].filter((path) => path !== "");

/** The first of those places that holds a file; it may still refuse to start. Undefined when there is none. */
export const findBrowser = (): string | undefined =>
  browserPlaces().find((path) => existsSync(path));
