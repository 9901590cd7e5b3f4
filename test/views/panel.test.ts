import { describe, expect, it } from "vitest";
import { parseInstant } from "../../src/domain/instant.ts";
import { toCsv } from "../../src/ui/export-table.ts";
import { fileName } from "../../src/ui/save-file.ts";
import { lazyRows, rowsOf } from "../../src/ui/table.ts";
import { timelineEntries } from "../../src/views/items/timeline-entries.ts";
import { contextWords } from "../../src/views/panel/context-words.ts";
import { inTurn } from "../../src/views/panel/in-turn.ts";
import { answers, team, timeline } from "../fake-engine.ts";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("what leaves the page", () => {
  it("says of which team, window, instant and clock the numbers are", () => {
    expect(plain(contextWords(answers["cycle time"], "Platform", "en-GB"))).toBe(
      "Platform · 24 May 2026 to 21 Aug 2026 · as of 21 Aug 2026, 20:00 (Europe/Zurich) · calendar days",
    );
  });

  it("names no window where there is none, and none that is not over yet", () => {
    const { window: _, ...rest } = answers["cycle time"];
    expect(contextWords({ ...rest, window: null }, "Platform", "en-GB")).toMatch(
      /^Platform · as of/,
    );
    const open = { first: 20_000, last: 30_000 };
    expect(contextWords({ ...rest, window: open }, "Platform", "en-GB")).toContain(
      "to 21 Aug 2026",
    );
  });

  it("is kept under a name that any disk takes", () => {
    expect(fileName("How long does work take?")).toBe("how-long-does-work-take");
    expect(fileName("“…”")).toBe("");
  });
});

describe("rows made when they are asked for", () => {
  it("are made for what is shown, and all of them for a file", () => {
    const made: number[] = [];
    const table = {
      caption: "Numbers",
      columns: [{ title: "n", numeric: true }],
      rows: lazyRows(1_000, (i) => {
        made.push(i);
        return [i];
      }),
    };
    expect(rowsOf(table, 3)).toEqual([[0], [1], [2]]);
    expect(made).toEqual([0, 1, 2]);
    expect(toCsv(table).split("\r\n")).toHaveLength(1_002);
    expect(table.rows.at(1_000)).toBeUndefined();
    expect(table.rows.at(-1)).toBeUndefined();
  });
});

describe("an item's timeline in lines", () => {
  const asOf = parseInstant("2026-08-21T08:00:00Z");
  const words = { stages: team.workflow.stages, reason: () => "label “waiting: vendor”", asOf };

  it("goes by time: where it went and for how long, what blocked it, who was asked", () => {
    expect(
      timelineEntries(timeline, words).map(({ kind, text, note }) => [kind, text, plain(note)]),
    ).toEqual([
      ["stage", "Created", ""],
      ["stage", "Backlog", "7 days, recorded"],
      ["stage", "In progress", "4 days, recorded"],
      ["person", "assigned to @mira", ""],
      ["block", "blocked: label “waiting: vendor”", "2 days"],
      ["stage", "In review", "7 days so far, observed"],
      ["person", "review asked of @jonas", ""],
    ]);
  });

  it("says where it was off the board, already there when first seen, and asked of nobody named", () => {
    const [stay] = timeline.stays;
    if (!stay) throw new Error("no stay");
    const told = timelineEntries(
      {
        ...timeline,
        startUnseen: true,
        startedAt: stay.start,
        stays: [{ ...stay, stage: null }],
        blocks: [{ start: stay.start, end: null, reason: { signal: "dependency", blocker: null } }],
        people: [{ at: asOf, what: "review requested", who: null }],
      },
      { ...words, reason: () => "blocked by an issue that may not be read" },
    );
    expect(told.map(({ text, note }) => `${text} ${plain(note)}`.trim())).toEqual([
      "Created",
      "Off the board 7 days, recorded; was there when first seen",
      "blocked by an issue that may not be read 18 days so far",
      "review asked of somebody",
    ]);
  });
});

describe("work done in turn", () => {
  const task = () => new Promise((resolve) => setTimeout(resolve, 5));

  it("is done one piece a task, in order, and what was taken back is not done", async () => {
    const done: string[] = [];
    inTurn(() => done.push("first"));
    const takeBack = inTurn(() => done.push("second"));
    inTurn(() => done.push("third"));
    takeBack();
    expect(done).toEqual([]);
    let between: string[] = [];
    inTurn(() => {
      done.push("fourth");
      setTimeout(() => {
        between = [...done];
      });
    });
    inTurn(() => done.push("fifth"));
    for (let i = 0; i < 5; i++) await task();
    expect(done).toEqual(["first", "third", "fourth", "fifth"]);
    expect(between).not.toContain("fifth");
  });

  it("begins again after it had nothing left", async () => {
    const done: number[] = [];
    inTurn(() => done.push(1));
    await task();
    inTurn(() => done.push(2));
    await task();
    expect(done).toEqual([1, 2]);
  });
});
