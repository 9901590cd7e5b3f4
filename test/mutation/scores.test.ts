import { describe, expect, it } from "vitest";
import { line, parseScores, percent, total } from "./scores.ts";

const file = (...statuses: string[]) => ({ mutants: statuses.map((status) => ({ status })) });
const report = JSON.stringify({
  files: {
    "src/b.ts": file("Killed", "Timeout", "Survived", "NoCoverage", "CompileError", "Ignored"),
    "src/a.ts": file("Killed"),
  },
});

describe("mutation scores", () => {
  it("are read from a report, by file; what did not compile counts for nothing", () => {
    expect(parseScores(report)).toEqual([
      { file: "src/a.ts", found: 1, survived: 0, uncovered: 0 },
      { file: "src/b.ts", found: 2, survived: 1, uncovered: 1 },
    ]);
  });

  it("are shares of what was found, hanging included; of nothing it is all", () => {
    expect(parseScores(report).map(percent)).toEqual([100, 50]);
    expect(percent({ found: 0, survived: 0, uncovered: 0 })).toBe(100);
    expect(percent(total(parseScores(report)))).toBe(60); // 3 of 5, not the mean of 100 and 50
  });

  it("are told in one line", () => {
    expect(line({ file: "src/a.ts", found: 6, survived: 1, uncovered: 2 })).toMatch(
      /^src\/a\.ts +66\.7 % +6 found +1 survived +2 not covered$/,
    );
  });

  it("refuse what is no report", () => {
    expect(() => parseScores("{}")).toThrow(/files/);
  });
});
