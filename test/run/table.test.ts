import { describe, expect, it } from "vitest";
import { row, total } from "./table.ts";

const unit = {
  name: "unit",
  counts: { passed: 312, failed: 0, skipped: 4 },
  seconds: 8.24,
  output: "",
};
const lint = {
  name: "lint",
  counts: { passed: 0, failed: 1, skipped: 0 },
  seconds: 3,
  output: "x",
};

describe("the table of stages", () => {
  it("shows how a stage went", () => {
    expect(row(unit)).toBe("unit         ok        312 passed    0 failed     8.2 s    4 skipped");
    expect(row(lint)).toBe("lint         FAILED      0 passed    1 failed     3.0 s");
  });

  it("ends with the tests of all stages", () => {
    expect(total([unit, lint])).toBe("312 passed, 1 failed");
    expect(total([])).toBe("0 passed, 0 failed");
  });
});
