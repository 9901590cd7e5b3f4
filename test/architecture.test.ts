import { describe, expect, it } from "vitest";
import { fileFacts } from "./architecture/file-facts.ts";
import { projectFiles } from "./architecture/project-files.ts";
import { packagesLoadedBy } from "./architecture/reach.ts";
import {
  cycleViolations,
  purityViolations,
  report,
  roomViolations,
  shapeViolations,
} from "./architecture/rules.ts";
import { architecture, workerOnly } from "./architecture/table.ts";

const files = projectFiles(["src", "mocks"]).map(fileFacts);

describe("the architecture", () => {
  it("has files to look at", () => {
    expect(files.map(({ path }) => path)).toContain("src/domain/instant.ts");
  });

  it("lets each room import only what the table allows", () => {
    expect(report(roomViolations(files, architecture))).toEqual([]);
  });

  it("has no circle of imports", () => {
    expect(report(cycleViolations(files))).toEqual([]);
  });

  it("passes clocks and dice into the rooms that compute", () => {
    expect(report(purityViolations(files, architecture))).toEqual([]);
  });

  it("has no default export and no file too long to be one idea", () => {
    expect(report(shapeViolations(files, architecture))).toEqual([]);
  });

  it("keeps Octokit and the twin off the page's own thread", () => {
    const loaded = [...packagesLoadedBy("src/main.tsx", files)];
    expect(loaded).toContain("react");
    expect(loaded.filter((name) => workerOnly.test(name))).toEqual([]);
  });

  it("has no exception left for a file that is gone", () => {
    const paths = new Set(files.map(({ path }) => path));
    expect(Object.keys(architecture.exceptions).filter((path) => !paths.has(path))).toEqual([]);
  });
});
