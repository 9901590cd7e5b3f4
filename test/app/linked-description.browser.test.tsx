import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { App } from "../../src/app/app.tsx";
import { toTeamFile } from "../../src/domain/team-file.ts";
import { packTeam } from "../../src/url/packed-team.ts";
import { fakeEngine, team } from "../fake-engine.ts";

/** Loaded beforehand: the first test would wait for it longer than it looks. */
beforeAll(() => import("../../src/app/linked-description.tsx").then(() => undefined));

beforeEach(() => {
  window.location.hash = "";
});

const show = async (described: unknown, more = "") => {
  const kept: { id: string | null; teamFile: unknown }[] = [];
  const engine = fakeEngine();
  engine.keepTeam = async (teamFile, id) => {
    kept.push({ id, teamFile });
    return { ok: true, answer: id ?? "new" };
  };
  window.location.hash = `/team/demo/today?window=30d&team=${await packTeam(described)}${more}`;
  await render(<App engine={engine} />);
  return kept;
};
const other = { ...toTeamFile(team), sle: { percentile: 90, days: null } };
const words = "This link was made with another description of the team.";

describe("a link that describes a team kept here", () => {
  test("drops the description where both say the same, and leaves the view as it is", async () => {
    const kept = await show(toTeamFile(team), "&open=blocked");
    await expect.poll(() => window.location.hash, { timeout: 8_000 }).not.toContain("team=");
    expect(window.location.hash).toContain("window=30d");
    expect(window.location.hash).toContain("open=blocked");
    expect(kept).toEqual([]);
  });

  test("drops one that cannot be read", async () => {
    await show({ name: "no team" });
    await expect.poll(() => window.location.hash, { timeout: 8_000 }).not.toContain("team=");
  });

  test("says what differs; the reader keeps their own", async () => {
    const kept = await show(other);
    await expect.element(page.getByText(words)).toBeVisible();
    await expect
      .element(
        page.getByText("Service level expectation: the 90th percentile (was the 85th percentile)."),
      )
      .toBeVisible();
    await page.getByRole("button", { name: "Keep mine" }).click();
    await expect.poll(() => window.location.hash, { timeout: 8_000 }).not.toContain("team=");
    expect(kept).toEqual([]);
  });

  test("or takes the link's", async () => {
    const kept = await show(other);
    await page.getByRole("button", { name: "Use the link's" }).click();
    await expect.poll(() => window.location.hash, { timeout: 8_000 }).not.toContain("team=");
    expect(kept).toEqual([{ id: "demo", teamFile: other }]);
  });
});
