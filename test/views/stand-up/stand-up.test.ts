import { describe, expect, it } from "vitest";
import { parseInstant } from "../../../src/domain/instant.ts";
import { lastEvening } from "../../../src/views/stand-up/asleep.ts";
import { summaryText } from "../../../src/views/stand-up/notes.ts";
import { clockText } from "../../../src/views/stand-up/timer.tsx";
import { placeOf, walk } from "../../../src/views/stand-up/walk.ts";
import { attentionItems } from "../../fake-today.ts";

const named = (id: string) => ({ id, ref: `acme/app#${id}`, title: `Work [${id}]`, url: null });

describe("a stand-up", () => {
  it("walks from right to left, in each stage what presses most first, then by age", () => {
    // Rows 20 to 26; 20, 21, 22, 23 need attention in this order.
    const ages = {
      rows: Uint32Array.of(20, 21, 22, 23, 24, 25, 26),
      ageDays: Float64Array.of(34, 13, 11, 8, 5, 2, 7),
      atLeast: Uint8Array.of(1, 0, 0, 0, 0, 0, 0),
      stage: Int8Array.of(1, 2, 1, 1, 2, 1, 1),
      blocked: new Uint8Array(7),
    };
    const stops = walk(ages, attentionItems);
    expect(stops.map(({ row }) => row)).toEqual([21, 24, 20, 22, 23, 26, 25]);
    expect(stops[0]?.attention?.item).toBe("I_21");
    expect(stops[1]?.attention).toBe(null);
    expect(stops[2]).toMatchObject({ ageDays: 34, atLeast: true, stage: 1 });
  });

  it("stands at its item wherever that moves, at its place where the item left, at the end at the end", () => {
    expect(placeOf(["a", "b", "c"], { item: "b", place: 1 })).toBe(1);
    expect(placeOf(["b", "c", "a"], { item: "b", place: 1 })).toBe(0);
    expect(placeOf(["a", "c"], { item: "b", place: 1 })).toBe(1);
    expect(placeOf(["a"], { item: "b", place: 2 })).toBe(1);
    expect(placeOf(["a", "b"], { item: null, place: 0 })).toBe(0);
    expect(placeOf(["a", "b"], { item: null, place: null })).toBe(2);
    expect(placeOf([undefined, undefined], { item: "b", place: 1 })).toBe(1);
  });

  it("ends with what was decided, who does it, and what was parked", () => {
    const notes = {
      "1": { decision: "Pair on it *today*", who: "mira", parked: false },
      "2": { decision: "", who: "", parked: true },
      "3": { decision: "  ", who: "jonas", parked: false },
    };
    expect(summaryText("Acme", ["1", "2", "3", "4"].map(named), notes)).toBe(
      [
        "### Acme",
        "",
        "**Decisions**",
        "",
        String.raw`- acme/app#1 Work \[1\]: Pair on it \*today\* (mira)`,
        String.raw`- acme/app#3 Work \[3\] (jonas)`,
        "",
        "**Parking lot**",
        "",
        String.raw`- acme/app#2 Work \[2\]`,
        "",
      ].join("\n"),
    );
    expect(summaryText("Acme", [], {})).toContain("None.");
  });

  it("tells people elsewhere what happened since their own last evening", () => {
    const at = parseInstant("2026-11-20T16:00:00Z");
    const evening = (zone: string) => new Date(lastEvening(zone, at)).toISOString();
    // 17:00 in Berlin: not evening yet. 21:30 in Kolkata: it was at 18:00, 12:30 UTC.
    expect(evening("Europe/Berlin")).toBe("2026-11-19T17:00:00.000Z");
    expect(evening("Asia/Kolkata")).toBe("2026-11-20T12:30:00.000Z");
    expect(evening("America/New_York")).toBe("2026-11-19T23:00:00.000Z");
  });

  it("shows time in minutes and seconds", () => {
    expect([0, 65, 3725].map(clockText)).toEqual(["0:00", "1:05", "62:05"]);
  });
});
