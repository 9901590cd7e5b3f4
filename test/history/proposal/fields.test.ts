import { describe, expect, it } from "vitest";
import { blockedFields } from "../../../src/history/proposal/blocked-fields.ts";
import { dueField, iterationField } from "../../../src/history/proposal/team-fields.ts";
import { columns, item } from "./item-samples.ts";

const holding = (...each: Record<string, string>[]) =>
  each.map((fields) =>
    item([], { boards: [{ board: "B", status: null, archived: false, gone: false, fields }] }),
  );

describe("the field of iterations", () => {
  it("is the first that a board names, and says which others would do", () => {
    const named = [
      columns([], { iterationFields: ["Sprint"] }),
      columns([], { iterationFields: ["Sprint", "Cycle"] }),
    ];
    expect(iterationField(named)).toEqual({
      field: "Sprint",
      guesses: [
        {
          part: "field",
          name: "Sprint",
          basis: "values",
          sentence: "“Sprint” holds the iterations; “Cycle” would too.",
          figures: { fields: 2 },
        },
      ],
    });
    expect(iterationField(named.slice(0, 1)).guesses[0]?.sentence).toBe(
      "“Sprint” holds the iterations.",
    );
  });

  it("is none where no board has one", () => {
    expect(iterationField([columns([])])).toEqual({ field: null, guesses: [] });
  });
});

describe("the field of due dates", () => {
  it("is the one held most, of those that hold dates and are named so", () => {
    const found = dueField(
      holding(
        { Due: "2026-08-01", Deadline: "2026-08-02", Start: "2026-07-01" },
        { Deadline: "2026-09-01", Start: "2026-07-01" },
        { Due: "soon", Start: "2026-07-01" },
      ),
    );
    expect(found).toEqual({
      field: "Deadline",
      guesses: [
        {
          part: "field",
          name: "Deadline",
          basis: "name",
          sentence: "“Deadline” holds due dates: 2 items have one.",
          figures: { items: 2 },
        },
      ],
    });
  });

  it("is the first by name of several held alike", () => {
    const dates = { Due: "2026-08-01", Deadline: "2026-08-02", "End date": "2026-08-03" };
    expect(dueField(holding(dates)).field).toBe("Deadline");
  });

  it.each([
    "soon",
    "2026-8-1",
    "until 2026-08-01",
    "2026-08-01T10:00",
    "12026-08-01",
    "2026-08-0a",
  ])("is none where it holds %j", (value) => {
    expect(dueField(holding({ Due: value }))).toEqual({ field: null, guesses: [] });
  });
});

describe("fields that mark what is blocked", () => {
  it("are known by their name, and block by the values that do not say no", () => {
    const found = blockedFields(
      holding(
        { Blocked: "Yes", Priority: "High" },
        { Blocked: "Yes" },
        { Blocked: "By the vendor" },
        { Blocked: "None" },
        { Blocked: "Nein" },
      ),
    );
    expect(found).toEqual({
      fields: [{ field: "Blocked", values: ["Yes", "By the vendor"] }],
      guesses: [
        {
          part: "blocked",
          name: "Blocked",
          basis: "name",
          sentence: "“Blocked” marks what is blocked: 3 items hold it now.",
          figures: { items: 3 },
        },
      ],
    });
  });

  it("block by any value where none says no", () => {
    expect(blockedFields(holding({ "Blocked by": "the vendor" })).fields).toEqual([
      { field: "Blocked by", values: [] },
    ]);
  });

  it("block by nothing else where all say no", () => {
    const { guesses } = blockedFields(holding({ Blocked: "No" }, { Blocked: "No" }));
    expect(guesses[0]?.sentence).toBe("“Blocked” marks what is blocked: 0 items hold it now.");
  });
});
