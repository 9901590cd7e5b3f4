import { describe, expect, it } from "vitest";
import { addressesOf, hostOf, parseSetupSearch } from "../../src/url/setup-search.ts";

describe("a link into the pages of setting up", () => {
  it("says where the work is and what was chosen", () => {
    const search = {
      place: "user",
      board: "no",
      private: "no",
      source: "https://github.com/orgs/acme/projects/7,https://github.com/acme/app",
    };
    expect(parseSetupSearch(search)).toEqual(search);
    expect(addressesOf(parseSetupSearch(search))).toEqual([
      "https://github.com/orgs/acme/projects/7",
      "https://github.com/acme/app",
    ]);
  });

  it("falls back to the default where it is mangled, and keeps nothing else", () => {
    expect(
      parseSetupSearch({ place: "moon", board: "yes", source: "", token: "ghp_x", host: 7 }),
    ).toEqual({});
    expect(addressesOf({})).toEqual([]);
    expect(addressesOf({ source: " a/b ,, a/b ,c/d" })).toEqual(["a/b", "c/d"]);
  });

  it("names a host by whatever of its address was typed", () => {
    const place = "enterprise server";
    expect(hostOf({ place, host: " https://GitHub.Acme.com/orgs/x " })).toBe("github.acme.com");
    expect(hostOf({ place: "data residency", host: "acme.ghe.com" })).toBe("acme.ghe.com");
    expect(hostOf({ place: "user", host: "github.acme.com" })).toBe("github.com");
    expect(hostOf({})).toBe("github.com");
    expect(hostOf({ place })).toBe("");
  });
});
