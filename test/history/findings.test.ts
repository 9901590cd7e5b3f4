import { describe, expect, it } from "vitest";
import {
  closed,
  created,
  type Line,
  labelled,
  moved,
  onBoard,
  story,
  tableOf,
  team,
} from "../stories.ts";

const kinds = (lines: Line[], whose = team()) =>
  tableOf([story("I1", lines)], "2026-06-30", whose).findings.map(({ kind }) => kind);
const done = moved("Done");
const doing: Line[] = [...onBoard("2026-06-01"), ["2026-06-02", moved("Doing", "Backlog")]];

describe("findings", () => {
  it("say nothing of an item that goes its way", () => {
    expect(
      kinds([
        ...doing,
        ["2026-06-04", moved("Review", "Doing")],
        ["2026-06-05", closed],
        ["2026-06-05", done],
      ]),
    ).toEqual([]);
  });

  it("name a stage of work that was passed by, and no queue", () => {
    const straight: Line[] = [...doing, ["2026-06-05", closed], ["2026-06-05", done]];
    expect(kinds(straight)).toEqual([]); // Review is a waiting stage
    const stages = team().workflow.stages.map(({ name, kind, statuses }) => ({
      name,
      kind: kind === "waiting" ? "active" : kind,
      statuses,
    }));
    expect(kinds(straight, team({ stages }))).toEqual(["skipped stages"]);
  });

  it("name an item that never was in progress", () => {
    expect(kinds([...onBoard("2026-06-01"), ["2026-06-05", closed], ["2026-06-05", done]])).toEqual(
      ["created done"],
    );
  });

  it("name a done status while open, and a closed item that stands elsewhere", () => {
    expect(kinds([...doing, ["2026-06-05", moved("Done", "Doing")]])).toEqual(["done but open"]);
    const tidied: Line[] = [
      ...doing,
      ["2026-06-05", closed],
      ["2026-06-06", moved("Doing", "Done")],
    ];
    expect(kinds(tidied)).toEqual(["closed but not in done"]);
  });

  it("name a label left on after closing", () => {
    expect(
      kinds([
        ...doing,
        ["2026-06-03", labelled("blocked")],
        ["2026-06-05", closed],
        ["2026-06-05", done],
      ]),
    ).toEqual(["label left on after closing"]);
    expect(kinds([["2026-06-01", created]])).toEqual([]);
  });
});
