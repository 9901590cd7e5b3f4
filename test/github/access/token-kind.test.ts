import { describe, expect, it } from "vitest";
import { cleanToken, hasScopes, tokenKind } from "../../../src/github/access/token-kind.ts";

describe("tokenKind", () => {
  it.each([
    ["ghp_abc", "classic"],
    ["0123456789abcdef0123456789abcdef01234567", "classic"],
    ["github_pat_11ABC_def", "fine-grained"],
    ["gho_abc", "OAuth"],
    ["ghu_abc", "app user"],
    ["ghs_abc", "installation"],
    ["ghr_abc", "refresh"],
    ["glpat-abc", "unknown"],
    ["0123456789ABCDEF0123456789ABCDEF01234567", "unknown"],
    ["", "unknown"],
  ])("tells %s by its prefix: %s", (token, kind) => {
    expect(tokenKind(token)).toBe(kind);
  });

  it("knows which kinds have scopes", () => {
    expect((["classic", "OAuth"] as const).every(hasScopes)).toBe(true);
    expect((["fine-grained", "app user", "installation"] as const).some(hasScopes)).toBe(false);
  });
});

describe("cleanToken", () => {
  it.each([
    ["  ghp_abc\n", "ghp_abc"],
    ['"ghp_abc"', "ghp_abc"],
    ["Bearer ghp_abc", "ghp_abc"],
    ["Authorization: token ghp_abc", "ghp_abc"],
    ["ghp_abc ghp_def", "ghp_abc ghp_def"],
  ])("takes what came along off %j", (pasted, token) => {
    expect(cleanToken(pasted)).toBe(token);
  });
});
