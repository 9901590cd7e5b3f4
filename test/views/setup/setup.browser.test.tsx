import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { App } from "../../../src/app/app.tsx";
import { type TeamFile, toTeamFile } from "../../../src/domain/team-file.ts";
import type { Engine } from "../../../src/engine/protocol.ts";
import type { Proposal } from "../../../src/history/proposal/proposal.ts";
import type { Repair } from "../../../src/history/proposal/repair.ts";
import { fakeEngine, team, teamState } from "../../fake-engine.ts";

const file = toTeamFile(team);
const ok = <Value,>(answer: Value) => Promise.resolve({ ok: true as const, answer });
const own = { ...teamState, id: "own", demo: false };
const held = () => ok([{ host: "github.com", where: "memory" as const }]);

const show = async (link: string, calls: Partial<Engine>) => {
  window.location.hash = link;
  await render(<App engine={{ ...fakeEngine({ state: own }), tokens: held, ...calls }} />);
};

beforeEach(async () => {
  await page.viewport(1440, 900);
});
afterEach(() => {
  window.location.hash = "";
});

describe("a column that belongs to no stage", () => {
  const mended: TeamFile = {
    ...file,
    stages: file.stages.with(1, {
      name: "In progress",
      kind: "active",
      statuses: ["In progress", "Doing"],
      labels: [],
      signals: [],
    }),
  };
  const repair: Repair = {
    status: "Doing",
    items: 3,
    sentence: "“Doing” was a column of the board and belongs to no stage: 3 items went there.",
    choices: [
      { sentence: "Take “Doing” for stage “In progress”.", teamFile: mended },
      { sentence: "Take “Doing” for blocked: items there keep their place.", teamFile: file },
    ],
  };
  const engine = () => {
    let repairs = [repair];
    const kept: [unknown, string | null][] = [];
    const calls: Partial<Engine> = {
      repairs: () => ok(repairs),
      teamFile: () => ok(file),
      teamChanges: () => ok([]),
      keepTeam: (teamFile, id) => {
        kept.push([teamFile, id]);
        repairs = [];
        return ok("own");
      },
      findings: () => ok([{ kind: "unmapped status", item: null, detail: "Doing" }]),
    };
    return { calls, kept };
  };

  test("is mended with one press on the team's Setup", async () => {
    const { calls, kept } = engine();
    await show("/team/own/setup", calls);
    await page.getByRole("button", { name: "Take “Doing” for stage “In progress”" }).click();
    await expect.poll(() => kept).toEqual([[mended, "own"]]);
    await expect.element(page.getByText(repair.sentence)).not.toBeInTheDocument();
  });

  test("is mended with one press from its finding, too", async () => {
    const { calls, kept } = engine();
    await show("/team/own/today", calls);
    await page.getByRole("button", { name: "Show the findings" }).click();
    await page.getByRole("button", { name: "Take “Doing” for stage “In progress”" }).click();
    await expect.poll(() => kept).toEqual([[mended, "own"]]);
  });
});

describe("a long first reading", () => {
  const proposal: Proposal = {
    teamFile: file,
    problem: null,
    guesses: [
      {
        part: "stage",
        name: "In review",
        basis: "moves",
        sentence: "17 items went “In review” → “Done”.",
        figures: {},
      },
    ],
  };

  test("need not be waited for: there is a proposal from what has been read", async () => {
    const proposed: number[] = [];
    let stopped = 0;
    await show("/connect/map?source=https://github.com/orgs/acme/projects/7", {
      survey: (_addresses, onSurvey) => {
        onSurvey({
          items: 120,
          sync: { phase: "reading", read: 120, total: 9_000, points: null },
          complete: true,
          problems: [],
        });
        return new Promise(() => {});
      },
      stopSurvey: async () => void (stopped += 1),
      propose: (_addresses, _name, _zone) => {
        proposed.push(120);
        return ok(proposal);
      },
    });
    await expect.element(page.getByText("120 of 9,000 items read.")).toBeVisible();
    expect(proposed).toEqual([]);
    await page.getByRole("button", { name: "Propose from what has been read" }).click();
    await expect
      .element(page.getByRole("heading", { name: "Is this how your team works?" }))
      .toBeVisible();
    await expect.element(page.getByText("17 items went “In review” → “Done”.")).toBeVisible();
    expect(proposed).toHaveLength(1);
    await page.getByRole("link", { name: "Choose" }).click();
    await expect.poll(() => stopped).toBe(1);
  });

  test("says that there is no token, rather than that one is refused", async () => {
    const problem = {
      kind: "rejected" as const,
      message: "GitHub does not accept this token.",
      causes: [],
      wayOut: "Look it up.",
      url: null,
    };
    await show("/connect/map?source=https://github.com/orgs/acme/projects/7", {
      tokens: () => ok([]),
      survey: () => ok({ items: 0, sync: { phase: "idle" }, complete: false, problems: [problem] }),
      propose: () => ok({ teamFile: null, problem: null, guesses: [] }),
    });
    await expect.element(page.getByText(/^No token for github.com is at hand/)).toBeVisible();
    await expect.element(page.getByText(problem.message)).not.toBeInTheDocument();
  });
});

describe("the mapping of a kept team", () => {
  test("says what is no workflow, and offers nothing to keep but what was changed", async () => {
    const kept: unknown[] = [];
    await show("/team/own/setup", {
      repairs: () => ok([]),
      teamFile: () => ok(file),
      teamChanges: () => ok([]),
      keepTeam: (teamFile) => {
        kept.push(teamFile);
        return ok("own");
      },
    });
    const name = page.getByRole("textbox", { name: "Name of stage 3" });
    await expect.element(name).toHaveValue("In review");
    await expect
      .element(page.getByRole("button", { name: "Keep the changes" }))
      .not.toBeInTheDocument();
    await page.getByRole("button", { name: "Take out Done" }).click();
    await expect.element(page.getByText(/^No stage is done: give the last stage/)).toBeVisible();
    await expect.element(page.getByText("In no stage: moves to these")).toBeVisible();
    await page.getByRole("button", { name: "Throw them away" }).click();
    await userEvent.fill(name, "Review");
    await page.getByRole("button", { name: "Keep the changes" }).click();
    await expect.poll(() => kept).toHaveLength(1);
    expect(kept[0]).toEqual({
      ...file,
      stages: file.stages.map((stage) =>
        stage.name === "In review" ? { ...stage, name: "Review" } : stage,
      ),
    });
  });

  test("keeps text that is no number out, and says what to write", async () => {
    await show("/team/own/setup", {
      repairs: () => ok([]),
      teamFile: () => ok(file),
      teamChanges: () => ok([]),
    });
    await page.getByText("Expectations and limits").click();
    const limit = page.getByLabelText("Most items in progress at once");
    await limit.fill("many");
    await expect.element(page.getByText("Write a whole number from 1 to 10000.")).toBeVisible();
    await expect
      .element(page.getByRole("button", { name: "Keep the changes" }))
      .not.toBeInTheDocument();
    await limit.fill("8");
    await expect.element(page.getByRole("button", { name: "Keep the changes" })).toBeVisible();
  });
});
