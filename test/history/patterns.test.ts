import { describe, expect, it } from "vitest";
import { matcher } from "../../src/history/patterns.ts";

describe("a matcher of names", () => {
  it("tells which pattern matched first; * stands for anything, case and space around do not matter", () => {
    const match = matcher(["blocked", "waiting: *", "*legal*"]);
    expect(["Blocked", " BLOCKED ", "blocked!", "unblocked"].map(match)).toEqual([
      "blocked",
      "blocked",
      null,
      null,
    ]);
    expect(["waiting: x", "Waiting: legal", "paralegals", "waiting"].map(match)).toEqual([
      "waiting: *",
      "waiting: *",
      "*legal*",
      null,
    ]);
    expect(matcher([" On hold "])("on hold")).toBe(" On hold ");
    expect(matcher([])("anything")).toBeNull();
  });

  it("takes signs for themselves", () => {
    for (const sign of [".", "+", "?", "^", "$", "{", "}", "(", ")", "|", "[", "]", "\\", "/"]) {
      const match = matcher([`a${sign}b`]);
      expect([match(`a${sign}b`), match("ab"), match("axb"), match("aab")]).toEqual([
        `a${sign}b`,
        null,
        null,
        null,
      ]);
    }
  });

  it("says the same when asked again", () => {
    const match = matcher(["x*"]);
    expect([match("xy"), match("xy"), match("y"), match("y")]).toEqual(["x*", "x*", null, null]);
  });
});
