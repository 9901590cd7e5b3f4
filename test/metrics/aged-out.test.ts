import { describe, expect, it } from "vitest";
import type { ItemFacts } from "../../src/domain/reading.ts";
import type { Team } from "../../src/domain/team.ts";
import { agedOut } from "../../src/metrics/aged-out.ts";
import { archived, days, type Line, moved, onBoard, story, tableOf, team } from "../stories.ts";

const start = "2026-06-01";
const item = (...more: Line[]) =>
  story("I1", [...onBoard(start), [start, moved("Doing", "Backlog")], ...more]);
const done = (day: string): Line => [day, moved("Done", "Doing")];

/** Whether the item aged out on a day of the window, with an expectation of three days. */
const isOut = (
  one: ItemFacts,
  first: string,
  last: string,
  { asOf = "2026-06-30", whose = team() }: { asOf?: string; whose?: Team } = {},
) => agedOut(tableOf([one], asOf, whose), days(first, last), 3).length === 1;

describe("items that aged out, begun on the 1st, expected within three days", () => {
  it("do so on their fourth day, and on no other", () => {
    for (const [day, out] of [
      ["2026-05-31", false],
      ["2026-06-03", false],
      ["2026-06-04", true],
      ["2026-06-05", false],
    ] as const)
      expect([day, isOut(item(), day, day)]).toEqual([day, out]);
    expect(isOut(item(), "2026-06-01", "2026-06-03")).toBe(false);
    expect(isOut(item(), "2026-06-02", "2026-06-08")).toBe(true);
  });

  it("are those whose window begins before they did", () => {
    const late = { whose: team({ clock: "elapsed" }) };
    expect(isOut(item(), "2026-05-01", "2026-06-30")).toBe(true);
    expect(isOut(item(), "2026-05-01", "2026-06-30", late)).toBe(true);
    // On the elapsed clock a day later: more than three days after the 1st.
    expect(isOut(item(), "2026-06-04", "2026-06-04", late)).toBe(false);
    expect(isOut(item(), "2026-06-05", "2026-06-05", late)).toBe(true);
    expect(isOut(item(), "2026-06-06", "2026-06-06", late)).toBe(false);
  });

  it("are none that were done, or taken away, before", () => {
    const whole = ["2026-06-01", "2026-06-30"] as const;
    expect(isOut(item(done("2026-06-03")), ...whole)).toBe(false);
    expect(isOut(item(done("2026-06-04")), ...whole)).toBe(true);
    expect(isOut(item(["2026-06-03", archived]), ...whole)).toBe(false);
    expect(isOut(item(["2026-06-04", archived]), ...whole)).toBe(true);
  });

  it("are none that were done within the instant of their start", () => {
    expect(isOut(item(done(start)), "2026-06-01", "2026-06-30")).toBe(false);
  });

  it("are read as of the table, whatever the window says", () => {
    const early = { asOf: "2026-06-03" };
    expect(isOut(item(), "2026-06-01", "2026-06-30", early)).toBe(false);
    expect(isOut(item(), "2026-06-01", "2026-06-30", { asOf: "2026-06-04" })).toBe(true);
    expect(isOut(story("I1", onBoard(start)), "2026-06-01", "2026-06-30")).toBe(false);
  });
});
