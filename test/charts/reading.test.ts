import { describe, expect, it } from "vitest";
import { amountAxis, dayAxis, signedAxis } from "../../src/charts/axes.ts";
import { kindProperty } from "../../src/charts/kind-colour.ts";
import { pickedOf } from "../../src/charts/picked.ts";
import { lineOf, readFlow, slopeAWeek } from "../../src/charts/read-flow.ts";
import { sampled } from "../../src/charts/series-layers.tsx";
import { signalWords } from "../../src/charts/signal-words.ts";
import { stageColour } from "../../src/charts/stage-colour.ts";
import { limitsFrom } from "../../src/metrics/behaviour-limits.ts";
import { processBehaviour } from "../../src/metrics/process-behaviour.ts";

/** Backlog, Doing, Done over five days; 100 were done before. */
const flow = {
  days: Int32Array.of(10, 11, 12, 13, 14),
  // prettier-ignore
  lines: Int32Array.of(110, 111, 112, 113, 114, 104, 105, 107, 109, 110, 100, 101, 104, 105, 107),
  discarded: new Int32Array(15),
  corrections: new Int32Array(15),
};

describe("a cumulative flow diagram, read", () => {
  it("takes a line by its stage", () => {
    expect([...lineOf(flow, 1)]).toEqual([104, 105, 107, 109, 110]);
    expect([...lineOf(flow, 3)]).toEqual([]);
  });

  it("reads work in progress up and down, and a cycle time across, both days in", () => {
    // On the last day 107 had departed; 107 had arrived by the third: days 3, 4 and 5.
    expect(readFlow(flow, 1, 2, 4)).toEqual({ wip: 3, cycleTimeDays: 3, since: 2 });
    // 105 had departed on the fourth, had arrived on the second.
    expect(readFlow(flow, 1, 2, 3)).toEqual({ wip: 4, cycleTimeDays: 3, since: 1 });
  });

  it("reads no cycle time where as many had arrived before the picture begins", () => {
    expect(readFlow(flow, 1, 2, 0)).toEqual({ wip: 4, cycleTimeDays: null, since: null });
    expect(readFlow(flow, 1, 2, 2)).toEqual({ wip: 3, cycleTimeDays: null, since: null });
  });

  it("tells a slope in items a week, and none of a single day", () => {
    expect(slopeAWeek(lineOf(flow, 1))).toBe((7 * 6) / 4);
    expect(slopeAWeek(Int32Array.of(5))).toBeNull();
    expect(slopeAWeek(Int32Array.of())).toBeNull();
  });
});

describe("samples", () => {
  it("are all values while there is a pixel for each", () => {
    expect(sampled(3, 10)).toEqual([0, 1, 2]);
    expect(sampled(0, 10)).toEqual([]);
  });

  it("are one a pixel otherwise, rising, the last value among them", () => {
    const drawn = sampled(1_000, 300);
    expect(drawn).toHaveLength(300);
    expect(drawn.at(-1)).toBe(999);
    expect(drawn.every((index, i) => i === 0 || index > (drawn[i - 1] ?? -1))).toBe(true);
  });
});

describe("axes", () => {
  it("give a day its whole width", () => {
    expect(dayAxis(100, 109, false).domain).toEqual([100, 110]);
  });

  it("end at a round amount", () => {
    expect(amountAxis(17, "items")).toMatchObject({ domain: [0, 20], ticks: [0, 5, 10, 15, 20] });
  });

  it("of either sign have equal steps through 0 and hold both ends", () => {
    const { domain, ticks } = signedAxis(-7, 12, "items");
    expect(ticks).toEqual([-10, -5, 0, 5, 10, 15]);
    expect(domain).toEqual([-10, 15]);
    expect(signedAxis(0, 0, "items").domain).toEqual([0, 1]);
  });
});

describe("colours", () => {
  it("of stages run from one end to the other", () => {
    expect(stageColour(0, 3)).toContain(" 0%");
    expect(stageColour(2, 3)).toContain(" 100%");
    expect(stageColour(0, 1)).toContain(" 0%");
  });

  it("of kinds begin again after five; none has its own", () => {
    expect([0, 4, 5].map((place) => kindProperty(place, true))).toEqual([
      "--kind-1",
      "--kind-5",
      "--kind-1",
    ]);
    expect(kindProperty(2, false)).toBe("--kind-none");
  });
});

describe("what is chosen", () => {
  it("lets the others step back only where some of it is drawn", () => {
    const rows = Uint32Array.of(1, 2, 3);
    expect(pickedOf(new Set([2, 9]), rows)).toEqual(new Set([2, 9]));
    expect(pickedOf(new Set([9]), rows)).toBeNull();
    expect(pickedOf(new Set(), rows)).toBeNull();
    expect(pickedOf(undefined, rows)).toBeNull();
  });
});

describe("signals in words", () => {
  it("say of each marked point why, and nothing of the others", () => {
    // Mean 10, mean range 2: limits 4.68 and 15.32. The last point lies beyond, by a jump of 10.
    const baseline = Float64Array.of(9, 11, 9, 11, 9, 11, 9, 11);
    const limits = limitsFrom(baseline, { first: 0, last: 7 }, false);
    const values = Float64Array.from([...baseline, 20]);
    const on = Int32Array.from(values, (_, i) => i);
    const told = signalWords(processBehaviour({ first: on, last: on, values }, limits));
    expect([...told]).toEqual([[8, ["beyond a limit", "a jump larger than usual"]]]);
  });
});
