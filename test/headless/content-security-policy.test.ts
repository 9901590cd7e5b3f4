import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "../../src/headless/content-security-policy.ts";

const part = (name: string, environment: Record<string, string> = {}) =>
  contentSecurityPolicy(environment)
    .split("; ")
    .find((directive) => directive.startsWith(`${name} `));

describe("the built page's policy", () => {
  it("lets the page speak to GitHub and nobody else", () => {
    const usual = "connect-src 'self' https://api.github.com https://*.ghe.com";
    expect(part("connect-src")).toBe(usual);
    for (const host of ["", "github.com", "acme.ghe.com"])
      expect(part("connect-src", { GITHUB_HOST: host })).toBe(usual);
    expect(part("connect-src", { GITHUB_HOST: "GitHub.Acme.com" })).toBe(
      `${usual} https://github.acme.com`,
    );
  });

  it("runs no script that is inline, evaluated, or another's", () => {
    expect(part("default-src")).toBe("default-src 'none'");
    expect(part("script-src")).toBe("script-src 'self'");
    expect(part("worker-src")).toBe("worker-src 'self' blob:");
  });

  it("takes no host that would widen it", () => {
    for (const GITHUB_HOST of [
      "*",
      "https://github.acme.com",
      "a.com; script-src *",
      "a.com b.com",
    ])
      expect(() => contentSecurityPolicy({ GITHUB_HOST })).toThrow(/name of a host/);
  });
});
