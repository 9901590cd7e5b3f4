import { describe, expect, it } from "vitest";
import { earliest } from "../../src/history/flow-columns.ts";
import { at, closed, moved, onBoard, story, tableOf } from "../stories.ts";

describe("the columns of a table", () => {
  const { startedEvidence, finishedEvidence, ...table } = tableOf(
    [
      story("I1", onBoard("2026-06-01")),
      story("I2", [
        ...onBoard("2026-06-02"),
        ["2026-06-05", moved("Doing", "Backlog"), { evidence: "inferred" }],
      ]),
      story(
        "I3",
        [
          ...onBoard("2026-06-03"),
          [
            "2026-06-04",
            moved("Doing", "Backlog"),
            { evidence: "observed", notBefore: at("2026-06-03T18:00") },
          ],
          ["2026-06-06", closed],
        ],
        { state: "closed" },
      ),
    ],
    "2026-06-30",
  );
  const none = Number.NaN;
  const unknown = 255;

  it("say when each item started and finished, and nothing where it did not", () => {
    expect([...table.startedAt]).toEqual([none, at("2026-06-05"), at("2026-06-04")]);
    expect([...table.finishedAt]).toEqual([none, none, at("2026-06-06")]);
    expect([...table.startedNotBefore]).toEqual([none, at("2026-06-05"), at("2026-06-03T18:00")]);
    expect([...table.finishedNotBefore]).toEqual([none, none, at("2026-06-06")]);
    expect([...table.leftAt]).toEqual([none, none, none]);
    expect([...table.startUnseen]).toEqual([0, 0, 0]);
  });

  it("say how that is known: inferred, observed, by closing; 255 where there is nothing to know", () => {
    expect([...startedEvidence]).toEqual([unknown, 1, 2]);
    expect([...finishedEvidence]).toEqual([unknown, unknown, 3]);
  });

  it("say when each item last came into each stage, skipped ones at the same moment", () => {
    const [first, second, third] = [at("2026-06-01"), at("2026-06-02"), at("2026-06-03")];
    const finish = at("2026-06-06");
    const crossings = [0, 1, 2].map((row) => [...table.crossings.subarray(4 * row, 4 * row + 4)]);
    expect(crossings).toEqual([
      [first, none, none, none],
      [second, at("2026-06-05"), none, none],
      [third, at("2026-06-04"), finish, finish],
    ]);
  });
});

describe("the earliest instant of a table", () => {
  const times = (...all: number[]) => Float64Array.from(all);
  const of = (createdAt: number[], start: number[], asOf = 100) =>
    earliest(
      {
        createdAt: times(...createdAt),
        stays: { at: new Uint32Array(1), start: times(...start), end: times() },
      },
      asOf,
    );

  it("is that of a creation, of a stay, or of the table itself", () => {
    expect(of([30, 20, 40], [25, 35])).toBe(20);
    expect(of([30, 20, 40], [25, 15, 35])).toBe(15);
    expect(of([130], [Number.NaN, 120])).toBe(100);
    expect(of([], [])).toBe(100);
  });
});
