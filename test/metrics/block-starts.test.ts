import { describe, expect, it } from "vitest";
import { blockStarts } from "../../src/metrics/block-starts.ts";
import { labelled, moved, onBoard, story, tableOf, unlabelled } from "../stories.ts";

describe("blocks begun", () => {
  it("are counted on every day the table knows of, of items in progress", () => {
    const marked = labelled("blocked");
    const table = tableOf(
      [
        story("I1", [
          ...onBoard("2026-06-01"),
          ["2026-06-01", moved("Doing", "Backlog")],
          ["2026-06-01T13:00", marked],
          ["2026-06-02", unlabelled("blocked")],
          ["2026-06-03", marked],
        ]),
        // Blocked before its start: in progress its block begins with it.
        story("I2", [
          ...onBoard("2026-06-01"),
          ["2026-06-02", marked],
          ["2026-06-03", moved("Doing", "Backlog")],
        ]),
      ],
      "2026-06-05",
    );
    expect([...blockStarts(table)]).toEqual([1, 0, 2, 0, 0]);
  });
});
