import { describe, expect, it } from "vitest";
import type { FactContent } from "../../src/domain/fact.ts";
import type { Item } from "../../src/domain/item.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { type IterationScope, iterationOutcomes } from "../../src/metrics/iterations.ts";
import {
  archived,
  at,
  board,
  closed,
  type Line,
  moved,
  notPlanned,
  onBoard,
  removed,
  reopened,
  story,
  team,
} from "../stories.ts";
import { attributed, sprint } from "./attributed.ts";
import { valueOf } from "./value-of.ts";

/** S1 from Monday 1 to Sunday 14 June, S2 from 15 to 28 June 2026. */
const sprints = [sprint("S2", "2026-06-15"), sprint("S1", "2026-06-01")];

const put = (from: string | null, to: string | null): FactContent => ({
  kind: "field",
  board,
  field: "Sprint",
  from,
  to,
});
const began = onBoard("2026-05-20");
const done = (when: string): Line => [when, moved("Done", "Doing")];

const item = (id: string, lines: Line[], sprintNow: string | null, change: Partial<Item> = {}) =>
  story(id, [...began, ...lines], {
    boards: [
      {
        board,
        status: null,
        archived: false,
        gone: false,
        fields: sprintNow === null ? {} : { Sprint: sprintNow },
      },
    ],
    ...change,
  });

const outcomes = (
  stories: ItemFacts[],
  asOf = "2026-06-20",
  whose = team(),
  iterations = sprints,
) => {
  const { table, attributes } = attributed(stories, asOf, whose);
  return valueOf(iterationOutcomes(table, attributes, iterations, whose.unplanned));
};

/** The parts of S1 that one item is in. */
function partsOf(lines: Line[], sprintNow: string | null, asOf?: string): string[] {
  const [first] = outcomes([item("I1", lines, sprintNow)], asOf);
  const scope = first?.scope;
  if (!scope || "refused" in scope) throw new Error("no scope");
  return Object.entries(scope satisfies IterationScope)
    .filter(([, rows]) => rows.length > 0)
    .map(([part]) => part);
}

describe("planned and unplanned", () => {
  it("is told of every iteration that has begun, oldest first", () => {
    const told = outcomes([], "2026-06-20");
    expect(told.map(({ title, over }) => [title, over])).toEqual([
      ["S1", true],
      ["S2", false],
    ]);
    expect(told[0]).toMatchObject({
      first: Date.parse("2026-06-01") / 864e5,
      last: Date.parse("2026-06-14") / 864e5,
    });
    expect(outcomes([], "2026-06-14T23:59")[0]?.over).toBe(false);
    expect(outcomes([], "2026-05-31")).toEqual([]);
  });

  it("commits to what is in it at the end of its first day; what joins later is added", () => {
    expect(partsOf([["2026-05-29", put(null, "S1")]], "S1")).toEqual(["committed", "carriedOver"]);
    expect(partsOf([["2026-06-01T23:59", put(null, "S1")]], "S1")).toEqual([
      "committed",
      "carriedOver",
    ]);
    expect(partsOf([["2026-06-02T00:00", put(null, "S1")]], "S1")).toEqual([
      "added",
      "carriedOver",
      "unplanned",
    ]);
    expect(partsOf([["2026-06-15T00:00", put(null, "S1")]], "S1")).toEqual([]);
  });

  it("counts as delivered what is done by its last day", () => {
    const put1: Line = ["2026-06-01", put(null, "S1")];
    expect(partsOf([put1, done("2026-06-14T23:59")], "S1")).toEqual(["committed", "delivered"]);
    expect(partsOf([put1, done("2026-06-15T00:00")], "S1")).toEqual(["committed", "carriedOver"]);
    // Reopened in the next one: it was delivered all the same.
    expect(
      partsOf(
        [put1, done("2026-06-10"), ["2026-06-10T12:01", closed], ["2026-06-16", reopened]],
        "S1",
      ),
    ).toEqual(["committed", "delivered"]);
    // Nor does it matter that it was dropped then.
    expect(
      partsOf(
        [put1, done("2026-06-10"), ["2026-06-16", moved("Doing")], ["2026-06-17", notPlanned]],
        "S1",
      ),
    ).toEqual(["committed", "delivered"]);
    // Reopened within it: not done at its end.
    expect(
      partsOf(
        [put1, done("2026-06-10"), ["2026-06-10T12:01", closed], ["2026-06-12", reopened]],
        "S1",
      ),
    ).toEqual(["committed", "carriedOver"]);
    expect(partsOf([put1, done("2026-06-03"), ["2026-06-05", put("S1", null)]], null)).toEqual([
      "committed",
      "delivered",
    ]);
  });

  it("counts as unplanned and delivered what was added and done", () => {
    expect(partsOf([done("2026-06-04"), ["2026-06-05", put(null, "S1")]], "S1")).toEqual([
      "added",
      "delivered",
      "unplanned",
      "unplannedDelivered",
    ]);
  });

  it("knows nothing of what was done before it began", () => {
    expect(partsOf([["2026-05-22", put(null, "S1")], done("2026-05-31T23:59")], "S1")).toEqual([]);
    expect(partsOf([["2026-05-22", put(null, "S1")], done("2026-06-01T00:00")], "S1")).toEqual([
      "committed",
      "delivered",
    ]);
  });

  it("counts as discarded what was dropped, taken off the board or archived unfinished", () => {
    const put1: Line = ["2026-06-01", put(null, "S1")];
    for (const content of [notPlanned, removed, archived])
      expect(partsOf([put1, ["2026-06-08", content]], "S1")).toEqual(["committed", "discarded"]);
    expect(partsOf([put1, ["2026-06-15", removed]], "S1")).toEqual(["committed", "carriedOver"]);
  });

  it("counts as removed what was taken out, as carried over what moved on the last day", () => {
    const put1: Line = ["2026-06-01", put(null, "S1")];
    expect(partsOf([put1, ["2026-06-08", put("S1", null)]], null)).toEqual([
      "committed",
      "removed",
    ]);
    expect(partsOf([put1, ["2026-06-08", put("S1", "S2")]], "S2")).toEqual([
      "committed",
      "removed",
    ]);
    expect(partsOf([put1, ["2026-06-14", put("S1", "S2")]], "S2")).toEqual([
      "committed",
      "carriedOver",
    ]);
    expect(partsOf([put1, ["2026-06-14", put("S1", null)]], null)).toEqual([
      "committed",
      "removed",
    ]);
    // Done a day after it was taken out: not of this iteration.
    expect(partsOf([put1, ["2026-06-08", put("S1", null)], done("2026-06-09")], null)).toEqual([
      "committed",
      "removed",
    ]);
  });

  it("takes one that left and came back as one, committed by its first stay", () => {
    const lines: Line[] = [
      ["2026-06-01", put(null, "S1")],
      ["2026-06-03", put("S1", null)],
      ["2026-06-05", put(null, "S1")],
    ];
    expect(partsOf(lines, "S1")).toEqual(["committed", "carriedOver"]);
    // Out and in on one day is nothing at the end of the day.
    expect(
      partsOf(
        [
          ["2026-06-03T08:00", put(null, "S1")],
          ["2026-06-03T18:00", put("S1", null)],
        ],
        null,
      ),
    ).toEqual([]);
  });

  it("leaves open what is in a running iteration, and reads nothing later than the instant", () => {
    const lines: Line[] = [["2026-06-01", put(null, "S1")], done("2026-06-11")];
    expect(partsOf(lines, "S1", "2026-06-10")).toEqual(["committed", "open"]);
    expect(partsOf(lines, "S1", "2026-06-11T13:00")).toEqual(["committed", "delivered"]);
    expect(partsOf([["2026-06-08", put(null, "S1")]], "S1", "2026-06-05")).toEqual([]);
  });

  it("puts a change between two readings on the day before the later one", () => {
    const seen = (when: string, since: string): Line => [
      when,
      put(null, "S1"),
      { evidence: "observed", notBefore: at(since) },
    ];
    expect(partsOf([seen("2026-06-02T00:00", "2026-06-01T00:00")], "S1")).toEqual([
      "committed",
      "carriedOver",
    ]);
    // From the 31st to the 3rd nobody looked: it may have been there on the first day.
    expect(partsOf([seen("2026-06-03T12:00", "2026-05-31T12:00")], "S1")).toEqual([
      "added",
      "carriedOver",
      "unplanned",
      "unsure",
    ]);
    expect(partsOf([seen("2026-06-03T12:00", "2026-06-02T00:00")], "S1")).not.toContain("unsure");
  });

  it("calls unplanned what the team's rule names", () => {
    const whose = team({
      kinds: [{ name: "Incident", types: ["Bug"] }],
      unplanned: { addedLater: false, labels: ["urgent*"], kinds: ["Incident"] },
    });
    const put1: Line = ["2026-06-01", put(null, "S1")];
    const [first] = outcomes(
      [
        item("I1", [put1], "S1"),
        item("I2", [put1], "S1", { labels: ["Urgent!"] }),
        item("I3", [put1, done("2026-06-03")], "S1", { type: "Bug" }),
        item("I4", [["2026-06-05", put(null, "S1")]], "S1"),
      ],
      "2026-06-20",
      whose,
    );
    expect(first?.scope).toMatchObject({
      committed: Uint32Array.of(0, 1, 2),
      added: Uint32Array.of(3),
      unplanned: Uint32Array.of(1, 2),
      unplannedDelivered: Uint32Array.of(2),
    });
  });

  it("refuses an iteration whose first day was over before the first reading", () => {
    const known = (since: string | null) =>
      outcomes([], "2026-06-20", team(), [sprint("S1", "2026-06-01", since)])[0]?.scope;
    expect(known("2026-06-02T00:01")).toEqual({
      refused: "membership",
      knownSince: at("2026-06-02T00:01"),
    });
    expect(known("2026-06-02T00:00")).toMatchObject({ committed: new Uint32Array() });
    expect(known(null)).toEqual({ refused: "membership", knownSince: null });
  });

  it("refuses where the boards have no iterations", () => {
    const { table, attributes } = attributed([], "2026-06-20");
    expect(iterationOutcomes(table, attributes, [], team().unplanned).value).toEqual({
      refused: "iterations on the team's boards",
      have: 0,
      need: 1,
    });
  });

  it("is told of one that begins today, and of none that begins tomorrow", () => {
    expect(outcomes([], "2026-06-15").map(({ title }) => title)).toEqual(["S1", "S2"]);
    expect(outcomes([], "2026-06-14").map(({ title }) => title)).toEqual(["S1"]);
  });

  it("takes the first listed of two of one title", () => {
    const twice = [sprint("S1", "2026-06-08"), sprint("S1", "2026-06-01")];
    const told = outcomes([], "2026-06-20", team(), twice);
    expect(told.map(({ title, first }) => [title, first])).toEqual([
      ["S1", Date.parse("2026-06-08") / 864e5],
    ]);
  });

  it("is explained by the items of its scopes, each once, and how they are known", () => {
    const stories = [
      item("I1", [], null),
      item(
        "I2",
        [
          ["2026-06-01", put(null, "S1")],
          ["2026-06-03", put("S1", null)],
          ["2026-06-05", put(null, "S1")],
        ],
        "S1",
      ),
      item(
        "I3",
        [
          ["2026-06-02", put(null, "S1")],
          ["2026-06-15", put("S1", "S2")],
        ],
        "S2",
      ),
      item("I4", [], null),
    ];
    const { table, attributes } = attributed(stories, "2026-06-20");
    const answer = iterationOutcomes(table, attributes, sprints, team().unplanned);
    expect(answer.n).toBe(2);
    expect(answer.window).toBeNull();
    expect(answer.leftOut).toEqual([]);
    expect([...(answer.counted ?? [])]).toEqual([1, 2]);
    const [first, second] = valueOf(answer);
    expect(first?.scope).toMatchObject({ committed: Uint32Array.of(1), added: Uint32Array.of(2) });
    expect(second?.scope).toMatchObject({ committed: Uint32Array.of(2) });
    // I2 in S1, I3 in both: three memberships, told by readings.
    expect(Object.values(answer.evidence).reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it("counts nobody of an iteration whose members are not known", () => {
    const unknown = [sprint("S1", "2026-06-01", null)];
    const { table, attributes } = attributed(
      [item("I1", [["2026-06-01", put(null, "S1")]], "S1")],
      "2026-06-20",
    );
    const answer = iterationOutcomes(table, attributes, unknown, team().unplanned);
    expect([...(answer.counted ?? [])]).toEqual([]);
  });

  it("begins its days in the team's zone", () => {
    // 1 June 22:30 UTC is the 2nd in Berlin.
    const berlin = team({ zone: "Europe/Berlin" });
    const [first] = outcomes(
      [item("I1", [["2026-06-01T22:30", put(null, "S1")]], "S1")],
      "2026-06-20",
      berlin,
    );
    expect(first?.scope).toMatchObject({ added: Uint32Array.of(0) });
  });
});
