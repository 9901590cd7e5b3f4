import { describe, expect, it } from "vitest";
import { type TokenQuestion, tokenGuides } from "../../../src/github/access/token-guide.ts";

const question = (own: Partial<TokenQuestion>): TokenQuestion => ({
  place: "organization",
  host: "github.com",
  owner: "acme",
  board: true,
  isPrivate: true,
  ...own,
});
const parametersOf = (url: string | undefined) => {
  const { origin, pathname, searchParams } = new URL(url ?? "");
  return { page: origin + pathname, ...Object.fromEntries(searchParams) };
};

describe("tokenGuides", () => {
  it("asks for a fine-grained token that only reads, for an organisation's board", () => {
    const [first, second] = tokenGuides(question({}));
    expect(first?.token).toBe("fine-grained");
    expect(parametersOf(first?.url)).toEqual({
      page: "https://github.com/settings/personal-access-tokens/new",
      name: "Headway",
      description: "Headway reads issues, pull requests and boards. It never writes.",
      target_name: "acme",
      expires_in: "90",
      organization_projects: "read",
      issues: "read",
      pull_requests: "read",
      metadata: "read",
    });
    expect(second?.token).toBe("classic");
    expect(second?.scopes).toEqual(["read:project", "repo", "read:org"]);
  });

  it("names in words every permission that the link carries, since GitHub may not fill the form in", () => {
    const [guide] = tokenGuides(question({}));
    const steps = guide?.steps.join(" ") ?? "";
    expect(guide?.permissions.map(({ name }) => name)).toEqual([
      "Projects",
      "Issues",
      "Pull requests",
      "Metadata",
    ]);
    for (const { name } of guide?.permissions ?? []) expect(steps).toContain(name);
    expect(steps).toContain("Resource owner: acme");
  });

  it("offers nothing but a classic token for a user's board, and says why before it is tried", () => {
    const guides = tokenGuides(question({ place: "user", owner: "ada" }));
    expect(guides.map(({ token }) => token)).toEqual(["classic"]);
    expect(parametersOf(guides[0]?.url)).toEqual({
      page: "https://github.com/settings/tokens/new",
      scopes: "read:project,repo",
      description: "Headway",
    });
    expect(guides[0]?.warnings.join(" ")).toMatch(/cannot read a board that belongs to a user/);
  });

  it("needs no board permission, and no scope at all, for public repositories alone", () => {
    const [fine, classic] = tokenGuides(
      question({ place: "user", owner: "ada", board: false, isPrivate: false }),
    );
    expect(fine?.permissions.map(({ parameter }) => parameter)).toEqual([
      "issues",
      "pull_requests",
      "metadata",
    ]);
    expect(classic?.scopes).toEqual([]);
    expect(parametersOf(classic?.url)).not.toHaveProperty("scopes");
  });

  it.each([
    ["enterprise server", "github.acme.com", "classic"],
    ["data residency", "acme.ghe.com", "fine-grained"],
  ] as const)("leads to the own page of %s", (place, host, token) => {
    const [guide] = tokenGuides(question({ place, host }));
    expect(guide?.token).toBe(token);
    expect(new URL(guide?.url ?? "").host).toBe(host);
  });

  it("asks for no permission to write anywhere", () => {
    for (const place of ["organization", "user", "enterprise server", "data residency"] as const) {
      const guides = tokenGuides(question({ place }));
      expect(guides).not.toEqual([]);
      for (const guide of guides) {
        expect(guide.url).not.toMatch(/=(?:write|admin)/);
        expect(guide.scopes.filter((scope) => /write|admin|delete/.test(scope))).toEqual([]);
      }
    }
  });

  it("cannot be made to lead elsewhere by what somebody typed", () => {
    const [guide] = tokenGuides(question({ owner: "acme&contents=write#" }));
    expect(parametersOf(guide?.url)).toMatchObject({ target_name: "acme&contents=write#" });
    expect(parametersOf(guide?.url)).not.toHaveProperty("contents");
  });
});
