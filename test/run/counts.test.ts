import { describe, expect, it } from "vitest";
import { parseCounts, stageCounts } from "./counts.ts";

describe("parseCounts", () => {
  it("reads Vitest's JSON", () => {
    const text = JSON.stringify({
      numTotalTests: 12,
      numPassedTests: 7,
      numFailedTests: 2,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [],
    });
    expect(parseCounts("vitest", text)).toEqual({ passed: 7, failed: 2, skipped: 3 });
  });

  it("reads Playwright's JSON, in which a test that passed at the second try has failed", () => {
    const text = JSON.stringify({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 } });
    expect(parseCounts("playwright", text)).toEqual({ passed: 5, failed: 3, skipped: 3 });
  });

  it("reads size-limit's JSON: a budget kept is a pass", () => {
    const text = JSON.stringify([
      { name: "first paint", passed: true, size: 70_000 },
      { name: "worker", passed: false, size: 90_000 },
    ]);
    expect(parseCounts("size-limit", text)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it("knows when there is no report", () => {
    expect(parseCounts("vitest", "")).toBeNull();
    expect(parseCounts("vitest", '{"numPassedTests": "many"}')).toBeNull();
    expect(parseCounts("playwright", "[]")).toBeNull();
  });
});

describe("stageCounts", () => {
  it("takes a check as one test", () => {
    expect(stageCounts(true, null)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(stageCounts(false, null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it("takes the tests that were counted", () => {
    expect(stageCounts(true, { passed: 4, failed: 0, skipped: 1 })).toEqual({
      passed: 4,
      failed: 0,
      skipped: 1,
    });
    expect(stageCounts(false, { passed: 4, failed: 3, skipped: 0 }).failed).toBe(3);
  });

  it("fails a stage that ended badly although every test passed", () => {
    expect(stageCounts(false, { passed: 4, failed: 0, skipped: 0 }).failed).toBe(1);
  });

  it("fails a stage that ran no test or skipped every one", () => {
    expect(stageCounts(true, { passed: 0, failed: 0, skipped: 0 }).failed).toBe(1);
    expect(stageCounts(true, { passed: 0, failed: 0, skipped: 6 }).failed).toBe(1);
  });
});
