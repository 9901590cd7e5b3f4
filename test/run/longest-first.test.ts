import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { longest, longestFirst } from "./longest-first.ts";

const file = (path: string) => ({ moduleId: `/here/${path}` });

describe("the order of test files", () => {
  it("begins with those that take longest, longest first, and leaves the others as they are", () => {
    const others = ["test/b.test.ts", "test/a.test.ts"];
    expect(longestFirst([...others, ...longest.toReversed()].map(file))).toEqual(
      [...longest, ...others].map(file),
    );
  });

  it("knows only files that are there", () => {
    expect(longest.filter((path) => !existsSync(path))).toEqual([]);
  });
});
