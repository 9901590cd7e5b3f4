import { describe, expect, it } from "vitest";
import { getDomain } from "../../mocks/public-suffix.ts";

describe("getDomain", () => {
  it("takes the last two labels, and nothing of a single one", () => {
    expect(getDomain("api.github.com")).toBe("github.com");
    expect(getDomain("github.com")).toBe("github.com");
    expect(getDomain("localhost")).toBeNull();
    expect(getDomain("")).toBeNull();
  });
});
