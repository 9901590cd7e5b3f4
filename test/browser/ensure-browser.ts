import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { runCommand } from "../run/run-command.ts";
import { browserPlaces, chromiumFlags } from "./find-browser.ts";

const second = 1000;

/** A file is no proof: Ubuntu's `chromium-browser` is a stub, and a download may lack system libraries. */
async function starts(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({
      executablePath,
      args: [...chromiumFlags],
      timeout: 20 * second,
    });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

async function working(): Promise<string | undefined> {
  for (const path of new Set(browserPlaces()))
    if (existsSync(path) && (await starts(path))) return path;
  return undefined;
}

const isDebian = (): boolean =>
  process.platform === "linux" &&
  process.getuid?.() === 0 &&
  spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;

/** In order of cost. Each may fail: what counts is whether a browser starts afterwards. */
const installs = [
  {
    name: "Playwright's download",
    applies: () => true,
    commands: [["npx", "--no-install", "playwright", "install", "--no-shell", "chromium"]],
    limit: 60 * second,
  },
  {
    name: "apt-get install chromium",
    applies: isDebian,
    commands: [
      ["apt-get", "update", "-qq"],
      ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
    ],
    limit: 240 * second,
  },
];

/**
 * A Chromium that starts, for Vitest's browser project and for the journeys:
 * the one that is there, else Playwright's download, else the system's package
 * where we may install it.
 *
 * @param say told what is tried, a line at a time
 * @returns the path of the executable
 * @throws Error with one line that says what to install
 */
export async function ensureBrowser(say: (line: string) => void): Promise<string> {
  const found = await working();
  if (found) return found;
  for (const { name, applies, commands, limit } of installs) {
    if (!applies()) continue;
    say(`No browser that starts; trying ${name}…`);
    for (const [command = "", ...args] of commands) {
      await runCommand(command, args, { limit, env: { DEBIAN_FRONTEND: "noninteractive" } });
    }
    const installed = await working();
    if (installed) return installed;
  }
  throw new Error("No browser: install Chromium, or set CHROMIUM_PATH to one that starts.");
}
