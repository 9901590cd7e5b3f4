import { describe, expect, it } from "vitest";
import type { FactContent } from "../../src/domain/fact.ts";
import { pullWork, pullWorks } from "../../src/history/pull-work.ts";
import { at, closed, created, type Line, merged, reopened, story } from "../stories.ts";

const end = at("2026-06-30");
const asked = (reviewer: string | null): FactContent => ({ kind: "review requested", reviewer });
const notAsked = (reviewer: string | null): FactContent => ({
  kind: "review request removed",
  reviewer,
});
const reviewed = (verdict: "approved" | "dismissed" = "approved"): FactContent => ({
  kind: "reviewed",
  verdict,
});
const commented: FactContent = { kind: "commented" };
const work = (...lines: Line[]) => pullWork(story("P1", lines, { kind: "pull request" }), end);
/** Day of June since which somebody is waited for, and who. */
const waiting = (...lines: Line[]) => {
  const { askedAt, asked: who } = work(...lines);
  return [Number.isNaN(askedAt) ? null : new Date(askedAt).getUTCDate(), ...who];
};

describe("a pull request's work", () => {
  it("is nothing where nothing happened", () => {
    expect(work()).toEqual({
      givenUp: false,
      lastHumanAt: Number.NaN,
      lastHumanAct: "",
      askedAt: Number.NaN,
      asked: [],
    });
  });

  it("was last touched by a person, not by a workflow", () => {
    const { lastHumanAt, lastHumanAct } = work(
      ["2026-06-01", created],
      ["2026-06-02", commented],
      ["2026-06-03", reviewed(), { automated: true }],
    );
    expect([lastHumanAt, lastHumanAct]).toEqual([at("2026-06-02"), "commented"]);
  });

  it("is given up where it was closed without being merged, until it is reopened", () => {
    expect(work(["2026-06-01", closed]).givenUp).toBe(true);
    expect(work(["2026-06-01", closed], ["2026-06-02", reopened]).givenUp).toBe(false);
    expect(work(["2026-06-01", merged], ["2026-06-01", closed]).givenUp).toBe(false);
    expect(work(["2026-07-01", closed]).givenUp).toBe(false);
  });
});

describe("who is waited for", () => {
  it.each<[string, (string | number | null)[], Line[]]>([
    [
      "those asked, since the first",
      [2, "ada", "bob"],
      [
        ["2026-06-02", asked("ada")],
        ["2026-06-03", asked("bob")],
      ],
    ],
    [
      "one asked twice, since the first time",
      [2, "ada"],
      [
        ["2026-06-02", asked("ada")],
        ["2026-06-03", asked("ada")],
      ],
    ],
    [
      "nobody whose request was taken back",
      [3, "bob"],
      [
        ["2026-06-02", asked("ada")],
        ["2026-06-03", asked("bob")],
        ["2026-06-04", notAsked("ada")],
      ],
    ],
    [
      "nobody who reviewed",
      [3, "bob"],
      [
        ["2026-06-02", asked("ada")],
        ["2026-06-03", asked("bob")],
        ["2026-06-04", reviewed(), { by: "ada" }],
      ],
    ],
    [
      "one whose review was dismissed",
      [2, "ada"],
      [
        ["2026-06-02", asked("ada")],
        ["2026-06-04", reviewed("dismissed"), { by: "ada" }],
      ],
    ],
    [
      "a person, though another reviewed",
      [2, "ada"],
      [
        ["2026-06-02", asked("ada")],
        ["2026-06-04", reviewed(), { by: "bob" }],
      ],
    ],
    [
      "nobody of a team, once anybody reviewed",
      [2, "ada"],
      [
        ["2026-06-02", asked("ada")],
        ["2026-06-02", asked("acme/web")],
        ["2026-06-04", reviewed(), { by: "bob" }],
      ],
    ],
    [
      "a team, though one asked by name reviewed",
      [3, "acme/web"],
      [
        ["2026-06-02", asked("ada")],
        ["2026-06-03", asked("acme/web")],
        ["2026-06-04", reviewed(), { by: "ada" }],
      ],
    ],
    ["somebody GitHub does not name", [2, ""], [["2026-06-02", asked(null)]]],
    [
      "nobody unnamed, once anybody reviewed",
      [null],
      [
        ["2026-06-02", asked(null)],
        ["2026-06-04", reviewed()],
      ],
    ],
    [
      "nobody unnamed whose request was taken back",
      [null],
      [
        ["2026-06-02", asked(null)],
        ["2026-06-03", notAsked(null)],
      ],
    ],
    [
      "a person, though somebody unnamed reviewed",
      [2, "ada"],
      [
        ["2026-06-02", asked("ada")],
        ["2026-06-04", reviewed()],
      ],
    ],
    [
      "nobody while it is a draft",
      [null],
      [
        ["2026-06-02", asked("ada")],
        ["2026-06-03", { kind: "drafted" }],
      ],
    ],
    [
      "those asked, since it is ready",
      [4, "ada"],
      [
        ["2026-06-02", asked("ada")],
        ["2026-06-03", { kind: "drafted" }],
        ["2026-06-04", { kind: "readied" }],
      ],
    ],
    [
      "those asked since it was ready",
      [5, "ada"],
      [
        ["2026-06-04", { kind: "readied" }],
        ["2026-06-05", asked("ada")],
      ],
    ],
    [
      "nobody once it is merged",
      [null],
      [
        ["2026-06-02", asked("ada")],
        ["2026-06-03", merged],
      ],
    ],
    [
      "nobody while it is closed",
      [null],
      [
        ["2026-06-02", asked("ada")],
        ["2026-06-03", closed],
      ],
    ],
    [
      "those asked, when it is reopened",
      [2, "ada"],
      [
        ["2026-06-02", asked("ada")],
        ["2026-06-03", closed],
        ["2026-06-04", reopened],
      ],
    ],
    ["nobody where nobody was asked", [null], [["2026-06-02", created]]],
  ])("%s", (_, who, lines) => {
    expect(waiting(...lines)).toEqual(who);
  });
});

describe("the pull requests among items", () => {
  it("are known by their id, and by the items that they close", () => {
    const pull = (id: string, day: string, ...closes: string[]) =>
      story(id, [[day, created]], { kind: "pull request", closes });
    const works = pullWorks(
      [
        pull("P1", "2026-06-01", "I1", "I2"),
        pull("P2", "2026-06-02", "I1"),
        pull("P3", "2026-07-02", "I1"),
        story("I1", [["2026-06-01", created]], { closes: ["I3"] }),
      ],
      end,
    );
    expect(["I1", "I2", "I3"].map(works.closing)).toEqual([["P1", "P2"], ["P1"], []]);
    expect(works.of("P1")?.lastHumanAct).toBe("created");
    expect([works.of("P3"), works.of("I1")]).toEqual([undefined, undefined]);
    const bound = pullWorks([pull("P4", "2026-06-30")], end);
    expect(bound.of("P4")).toBeDefined();
  });
});
