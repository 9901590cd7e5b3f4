import { describe, expect, it } from "vitest";
import { projectFiles } from "../architecture/project-files.ts";
import { builtFile, builtScripts, loadedWith, workersOf } from "./built-page.ts";
import { marks } from "./marks.ts";

const startsWorkers = projectFiles(["src"]).some(({ text }) => text.includes("new Worker("));
const workers = [...new Set(builtScripts().map(builtFile).flatMap(workersOf))];
const carrying = (mark: string, scripts: readonly string[]) =>
  scripts.filter((path) => builtFile(path).includes(mark));

describe("workersOf", () => {
  it("finds a worker as Vite writes it", () => {
    expect(workersOf("a=new URL(`worker-Bz.js`,import.meta.url).href;function b(){}")).toEqual([
      "assets/worker-Bz.js",
    ]);
    expect(workersOf('new URL("/assets/worker-Bz.js",""+import.meta.url)')).toEqual([
      "assets/worker-Bz.js",
    ]);
    expect(workersOf("new URL(`font-Bz.woff2`,import.meta.url)")).toEqual([]);
  });
});

describe.skipIf(!startsWorkers)("the built worker", () => {
  it("is there, and it is who talks to GitHub: no other script names the chunk with Octokit", () => {
    expect(workers).not.toEqual([]);
    const clients = carrying(marks.octokit, builtScripts());
    expect(clients).toHaveLength(1);
    const name = clients[0]?.split("/").at(-1) ?? "";
    const naming = builtScripts().filter((path) => builtFile(path).includes(name));
    expect(naming).not.toEqual([]);
    expect(naming.filter((path) => !workers.includes(path))).toEqual([]);
  });

  it.each(["octokit", "msw", "graphql"] as const)("loads %s only when it is needed", (name) => {
    expect(carrying(marks[name], builtScripts())).not.toEqual([]);
    expect(carrying(marks[name], workers.flatMap(loadedWith))).toEqual([]);
  });
});
