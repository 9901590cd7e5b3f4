import { describe, expect, it } from "vitest";
import { noFilter } from "../../src/domain/filter.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { findingsOf, loadFindings } from "../../src/engine/findings.ts";
import { filteredSubject } from "../../src/engine/subject.ts";
import { board, type Line, labelled, moved, onBoard, story, team, waitsFor } from "../stories.ts";
import { storySubject } from "./story-subject.ts";

const whose = team({ attention: { blockedDays: 4, unlinkedDays: 6 } });
const subject = (items: ItemFacts[], asOf: string) => storySubject(items, asOf, whose);
const doing: Line[] = [...onBoard("2026-06-01"), ["2026-06-02", moved("Doing", "Backlog")]];
const work = (id: string, lines: Line[] = []) =>
  story(id, [...doing, ...lines], {
    assignees: ["mira"],
    boards: [{ board, status: "Doing", archived: false, gone: false, fields: {} }],
  });
/** Findings but for those that any item in progress without a pull request makes. */
const found = (items: ItemFacts[], asOf: string) =>
  findingsOf(subject(items, asOf)).filter(({ kind }) => kind !== "in progress with no linked work");

describe("findings", () => {
  it("tell of blocks: how long past the team's limit, and with no reason", () => {
    const items = [work("I1", [["2026-06-05", labelled("blocked")]])];
    expect(found(items, "2026-06-08")).toEqual([
      { kind: "blocked with no reason", item: "I1", detail: null },
    ]);
    // From the 5th to the 9th are five calendar days.
    expect(found(items, "2026-06-09")).toEqual([
      { kind: "blocked with no reason", item: "I1", detail: null },
      { kind: "blocked past the limit", item: "I1", detail: "5 days; the team's limit is 4" },
    ]);
  });

  it("name the items of a circle, and what was not planned, as people call them", () => {
    const items = [
      work("I1", [["2026-06-05", waitsFor("I2")]]),
      work("I2", [["2026-06-05", waitsFor("I1")]]),
      work("I3", [["2026-06-05", waitsFor("I4")]]),
      story("I4", onBoard("2026-06-01"), {
        boards: [{ board, status: "Backlog", archived: false, gone: false, fields: {} }],
      }),
    ];
    expect(found(items, "2026-06-06")).toEqual([
      { kind: "circular", item: "I1", detail: "acme/app#1 → acme/app#2" },
      {
        kind: "started while its blockers are not committed",
        item: "I3",
        detail: "acme/app#4",
      },
    ]);
  });

  it("miss a pull request after so many days in progress as the team said", () => {
    const kinds = (asOf: string) => findingsOf(subject([work("I1")], asOf)).map(({ kind }) => kind);
    // Started on the 2nd: the 7th is its sixth day.
    expect(kinds("2026-06-07")).toEqual([]);
    expect(kinds("2026-06-08")).toEqual(["in progress with no linked work"]);
  });

  it("are about all of the team's data, whatever is filtered", () => {
    const whole = subject(
      [work("I1"), work("I2", [["2026-06-05", labelled("blocked")]])],
      "2026-06-09",
    );
    const chosen = filteredSubject(whole, { ...noFilter, labels: ["none has this"] });
    expect(chosen.table.rows).toBe(0);
    expect(findingsOf(chosen)).toEqual(findingsOf(whole));
    expect(findingsOf(whole)).toHaveLength(4);
  });
});

describe("a partial load", () => {
  it("is a finding of all items, with each part that is missing", () => {
    expect(loadFindings(true, [])).toEqual([]);
    expect(loadFindings(false, [])).toEqual([{ kind: "partial load", item: null, detail: null }]);
    expect(loadFindings(false, ["3 items may not be read"])).toEqual([
      { kind: "partial load", item: null, detail: "3 items may not be read" },
    ]);
    expect(loadFindings(true, ["a comment"])).toHaveLength(1);
  });
});
