import { describe, expect, it } from "vitest";
import { fileFacts } from "./file-facts.ts";
import { packagesLoadedBy } from "./reach.ts";
import {
  cycleViolations,
  purityViolations,
  report,
  roomOf,
  roomViolations,
  shapeViolations,
} from "./rules.ts";
import { architecture } from "./table.ts";

const parse = (planted: Record<string, string>) =>
  Object.entries(planted).map(([path, text]) => fileFacts({ path, text }));
const rooms = (path: string, text: string) =>
  report(roomViolations(parse({ [path]: text }), architecture));

describe("roomOf", () => {
  it("names the room of a file, and none outside src and mocks", () => {
    expect(roomOf("src/metrics/deep/wip.ts")).toBe("metrics");
    expect(roomOf("mocks/worlds/recorded.ts")).toBe("mocks");
    expect(roomOf("src/main.tsx")).toBe("main");
    expect(roomOf("test/run.ts")).toBeNull();
  });
});

describe("roomViolations", () => {
  it("refuses a room outside the table, by every kind of import", () => {
    const path = "src/metrics/wip.ts";
    const message = [`${path}:1 metrics may not import github`];
    expect(rooms(path, 'import { a } from "../github/a.ts";')).toEqual(message);
    expect(rooms(path, 'import type { A } from "../github/a.ts";')).toEqual(message);
    expect(rooms(path, 'export * from "../github/a.ts";')).toEqual(message);
    expect(rooms(path, 'await import("../github/a.ts");')).toEqual(message);
    expect(rooms(path, 'new URL("../github/a.ts", import.meta.url);')).toEqual(message);
    expect(rooms(path, 'import a = require("../github/a.ts");')).toEqual(message);
  });

  it("allows the table's rooms, the own room and the table's packages", () => {
    expect(rooms("src/metrics/wip.ts", 'import "../history/a.ts"; import "./b.ts";')).toEqual([]);
    expect(rooms("src/github/a.ts", 'import "@octokit/core"; import "octokit";')).toEqual([]);
    expect(rooms("src/headless/a.ts", 'import "node:fs/promises";')).toEqual([]);
    expect(rooms("src/app/a.tsx", 'import "react-dom/client"; import "./a.css";')).toEqual([]);
  });

  it("refuses a package outside the table", () => {
    expect(rooms("src/history/a.ts", 'import "date-fns";')).toEqual([
      "src/history/a.ts:1 history may not import date-fns",
    ]);
    expect(rooms("src/archive/a.ts", 'import "node:fs";')).toHaveLength(1);
    expect(rooms("src/views/today/a.tsx", 'import "recharts";')).toHaveLength(1);
  });

  it("lets views and charts see forecasts as types only", () => {
    expect(rooms("src/charts/a.tsx", 'import type { A } from "../forecast/a.ts";')).toEqual([]);
    expect(rooms("src/charts/a.tsx", 'import { a } from "../forecast/a.ts";')).toEqual([
      "src/charts/a.tsx:1 charts may not import forecast but as `import type`",
    ]);
  });

  it("lets mocks see the domain as types only, and nothing else of src", () => {
    expect(rooms("mocks/github/a.ts", 'import type { A } from "../../src/domain/a.ts";')).toEqual(
      [],
    );
    expect(rooms("mocks/github/a.ts", 'import { a } from "../../src/domain/a.ts";')).toHaveLength(
      1,
    );
    expect(
      rooms("mocks/worlds/a.ts", 'import type { A } from "../../src/history/a.ts";'),
    ).toHaveLength(1);
    expect(rooms("mocks/worlds/a.ts", 'import { a } from "../github/action.ts";')).toEqual([]);
  });

  it("lets the engine into mocks through the demo's door, by `import()` only", () => {
    expect(rooms("src/engine/a.ts", 'await import("../../mocks/demo.ts");')).toEqual([]);
    expect(rooms("src/engine/a.ts", 'import { demo } from "../../mocks/demo.ts";')).toEqual([
      "src/engine/a.ts:1 engine may not import mocks but by `import()`",
    ]);
    expect(rooms("src/engine/a.ts", 'await import("../../mocks/server.ts");')).toEqual([
      "src/engine/a.ts:1 engine enters mocks by mocks/demo.ts only",
    ]);
  });

  it("refuses what no rule can follow, rooms it does not know, and ways out of the project", () => {
    expect(rooms("src/app/a.ts", "await import(name);")).toHaveLength(1);
    expect(rooms("src/helpers/a.ts", "export const a = 1;")).toEqual([
      'src/helpers/a.ts:1 there is no room "helpers" in the table',
    ]);
    expect(rooms("src/app/a.ts", 'import "../../test/a.ts";')).toHaveLength(1);
  });

  it("keeps an exception to the file and the packages it names", () => {
    const vite = 'import { build } from "vite";';
    expect(rooms("src/headless/start.ts", vite)).toEqual([]);
    expect(rooms("src/headless/report.ts", vite)).toHaveLength(1);
    expect(rooms("src/headless/start.ts", 'import "webpack";')).toHaveLength(1);
    expect(rooms("src/headless/start.ts", "await import(name);")).toHaveLength(1);
    expect(rooms("mocks/github/schema/prune.ts", "new URL(name, import.meta.url);")).toEqual([]);
  });

  it("lets only other exceptions import a file with an exception", () => {
    expect(rooms("src/headless/start.ts", 'import "./start-page.ts";')).toEqual([]);
    expect(rooms("mocks/github/executor.ts", 'import "./schema/full.ts";')).toEqual([
      "mocks/github/executor.ts:1 may not import mocks/github/schema/full.ts, which is for scripts (see the exceptions)",
    ]);
  });
});

describe("cycleViolations", () => {
  it("finds a circle through several files and any kind of import, once", () => {
    const files = parse({
      "src/domain/a.ts": 'import type { B } from "./b.ts";',
      "src/domain/b.ts": 'export * from "./c.ts";',
      "src/domain/c.ts": 'await import("./a.ts");',
      "src/domain/d.ts": 'import "./a.ts";',
    });
    expect(report(cycleViolations(files))).toEqual([
      "src/domain/a.ts:1 imports itself in a circle: src/domain/a.ts → src/domain/b.ts → src/domain/c.ts → src/domain/a.ts",
    ]);
  });

  it("finds a file that imports itself, and tells separate circles apart", () => {
    const files = parse({
      "src/domain/a.ts": 'import "./a.ts";',
      "src/domain/b.ts": 'import "./c.ts";',
      "src/domain/c.ts": 'import "./b.ts";',
    });
    expect(cycleViolations(files).map(({ path }) => path)).toEqual([
      "src/domain/a.ts",
      "src/domain/b.ts",
    ]);
  });

  it("finds nothing in two ways to the same file", () => {
    const files = parse({
      "src/domain/a.ts": 'import "./b.ts"; import "./c.ts";',
      "src/domain/b.ts": 'import "./c.ts";',
      "src/domain/c.ts": "export const c = 1;",
    });
    expect(cycleViolations(files)).toEqual([]);
  });
});

describe("purityViolations", () => {
  it.each(["domain", "history", "metrics", "forecast", "github"])("guards %s", (room) => {
    const path = `src/${room}/a.ts`;
    expect(report(purityViolations(parse({ [path]: "\nDate.now();" }), architecture))).toEqual([
      `${path}:2 reads Date.now: pass the clock or the dice in`,
    ]);
  });

  it("guards mocks, and leaves the edges of the app their clock", () => {
    const found = (path: string) =>
      purityViolations(parse({ [path]: "Math.random();" }), architecture).length;
    expect(found("mocks/worlds/a.ts")).toBe(1);
    expect(found("src/app/a.ts")).toBe(0);
    expect(found("src/headless/a.ts")).toBe(0);
  });
});

describe("shapeViolations", () => {
  const lines = (count: number) => "export const a = 1;\n".repeat(1) + "\n".repeat(count - 1);
  const found = (path: string, text: string) =>
    report(shapeViolations(parse({ [path]: text }), architecture));

  it("refuses a file of 301 lines and takes one of 300", () => {
    expect(found("src/ui/a.ts", lines(301))).toEqual([
      "src/ui/a.ts:301 has 301 lines; 300 is the most",
    ]);
    expect(found("src/ui/a.ts", lines(300))).toEqual([]);
    expect(found("src/ui/a.gen.ts", lines(301))).toEqual([]);
  });

  it("refuses a default export", () => {
    expect(found("src/ui/a.ts", "export default 1;")).toHaveLength(1);
  });
});

describe("packagesLoadedBy", () => {
  it("follows imports and lazy imports, but neither types nor a worker's address", () => {
    const files = parse({
      "src/main.tsx": 'import "./app/a.ts"; import type { R } from "recharts";',
      "src/app/a.ts": 'await import("../views/b.ts"); new URL("../engine/w.ts", import.meta.url);',
      "src/views/b.ts": 'import "@tanstack/react-router"; import "../engine/x.ts?worker";',
      "src/engine/w.ts": 'import "octokit";',
      "src/engine/x.ts": 'import "msw";',
    });
    expect([...packagesLoadedBy("src/main.tsx", files)]).toEqual(["@tanstack/react-router"]);
  });
});
