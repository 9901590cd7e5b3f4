import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { parseTeam } from "../../src/domain/team.ts";
import { toTeamFile } from "../../src/domain/team-file.ts";
import { packTeam, unpackTeam, withTeam } from "../../src/url/packed-team.ts";
import { parseViewSearch } from "../../src/url/view-search.ts";

const file = toTeamFile(
  parseTeam({
    name: "Zürich ✓ <b>",
    zone: "Europe/Zurich",
    sources: [{ board: "https://github.com/orgs/acme/projects/7" }],
    stages: [
      { name: "Doing", kind: "active", statuses: ["Doing"] },
      { name: "Done", kind: "done", statuses: ["Done"] },
    ],
  }),
);

describe("a team in a link", () => {
  it("comes out as it went in, in letters that a link carries as they are", async () => {
    const packed = await packTeam(file);
    expect(packed).toMatch(/^[\w-]+$/);
    expect(packed.length).toBeLessThan(1_000);
    expect(await unpackTeam(packed)).toEqual(file);
    expect(parseViewSearch({ team: packed }).team).toBe(packed);
  });

  it("is null where the link was cut off or mangled", async () => {
    const packed = await packTeam(file);
    const notJson = deflateRawSync("no JSON").toString("base64url");
    for (const text of ["", "%", "abc", packed.slice(0, -20), `x${packed}`, notJson])
      expect({ text, team: await unpackTeam(text) }).toEqual({ text, team: null });
  });

  it("does not unpack without end: a small text may hold a thousandfold", async () => {
    const bomb = deflateRawSync(JSON.stringify("x".repeat(5_000_000))).toString("base64url");
    expect(bomb.length).toBeLessThan(20_000);
    expect(await unpackTeam(bomb)).toBeNull();
  });

  it("stands in the fragment beside the settings, once", () => {
    const address = "https://example.org/a/?b=1#/team/x/flow?window=30d&team=old&open=notes";
    expect(withTeam(address, "new")).toBe(
      "https://example.org/a/?b=1#/team/x/flow?window=30d&open=notes&team=new",
    );
    expect(withTeam("https://example.org/#/team/x/flow", "new")).toBe(
      "https://example.org/#/team/x/flow?team=new",
    );
  });
});
