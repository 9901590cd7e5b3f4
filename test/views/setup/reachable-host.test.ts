import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "../../../src/headless/content-security-policy.ts";
import { isReachable } from "../../../src/views/setup/reachable-host.ts";

describe("a host", () => {
  it("is in reach when the page's policy names it", () => {
    const usual = contentSecurityPolicy({});
    expect(isReachable("github.com", usual)).toBe(true);
    expect(isReachable("acme.ghe.com", usual)).toBe(true);
    expect(isReachable("github.acme.com", usual)).toBe(false);
    expect(isReachable("evilghe.com", usual)).toBe(false);
    const built = contentSecurityPolicy({ GITHUB_HOST: "github.acme.com" });
    expect(isReachable("github.acme.com", built)).toBe(true);
    expect(isReachable("acme.com", built)).toBe(false);
  });

  it("is in reach where there is no policy", () => {
    expect(isReachable("github.acme.com", null)).toBe(true);
  });
});
