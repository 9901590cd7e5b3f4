import { describe, expect, it } from "vitest";
import type { TriedExperiment } from "../../../src/data/retro.ts";
import { parseDay } from "../../../src/domain/days.ts";
import { chartSection } from "../../../src/views/retro/chart-section.ts";
import {
  verdictSentence,
  verdictTitle,
  whenWords,
} from "../../../src/views/retro/experiment-words.ts";
import type { Findings } from "../../../src/views/retro/findings.ts";
import { mixSection } from "../../../src/views/retro/period-sections.ts";
import { questionsOf } from "../../../src/views/retro/questions.ts";
import { periodSectionsOf } from "../../../src/views/retro/sections.ts";
import { experimentSection } from "../../../src/views/retro/team-sections.ts";
import { chartOf, quiet } from "./findings.ts";

const en = "en-GB";
const tooFew = { verdict: "not enough data", rule: "too few periods", have: 2, need: 8 } as const;
/** A young team: nothing can be judged yet. */
const young: Findings = {
  ...quiet,
  comparison: {
    ...quiet.comparison,
    figures: quiet.comparison.figures.map((figure) => ({ ...figure, judgement: tooFew })),
  },
  behaviour: { charts: [chartOf("throughput", [1, 2])], waiting: new Uint32Array() },
};

const verdict: NonNullable<TriedExperiment["verdict"]> = {
  verdict: "signal",
  side: "down",
  before: null,
  since: null,
  pointsBefore: 12,
  pointsSince: 10,
  visible: null,
  more: null,
};
const tried = (
  change: Partial<TriedExperiment>,
  experiment: Partial<TriedExperiment["experiment"]> = {},
): TriedExperiment => ({
  experiment: {
    id: "a",
    name: "Fewer at once",
    hypothesis: "",
    measure: "cycle time",
    expected: "down",
    first: "2026-08-21",
    review: "2026-10-30",
    ...experiment,
  },
  verdict,
  due: true,
  across: [],
  ...change,
});
const asked = (...experiments: TriedExperiment[]) =>
  questionsOf({ ...quiet, experiments }, en)[0] ?? "";
const day = parseDay("2026-09-01");
const change = { kind: "change" as const, day, last: day, words: "Stage “Review” added." };

describe("what is claimed where nothing was judged", () => {
  it("is not ordinary variation", () => {
    const questions = questionsOf(young, en);
    expect(questions).toHaveLength(3);
    expect(questions[0]).toMatch(/^3 items delivered\. /);
    expect(questions[2]).toMatch(/^There are too few numbers yet/);
    expect(questions.join(" ")).not.toMatch(/ordinary variation|Nothing stands out/);
    expect(questionsOf(quiet, en)[0]).toMatch(/^3 items delivered, as ordinary variation allows\./);
    expect(questionsOf(quiet, en)[2]).toMatch(/^Nothing stands out in the numbers\./);
  });

  it("is no likeness of shares", () => {
    const judgement = {
      verdict: "not enough data",
      rule: "too few items",
      have: 3,
      need: 5,
    } as const;
    const mix = [{ name: "Support", nature: "support" as const, now: 3, before: 8, judgement }];
    const told = (of: Findings["comparison"]["mix"]) =>
      mixSection({ ...quiet, comparison: { ...quiet.comparison, mix: of } }, en).answer;
    expect(told(mix)).toMatch(/Too few items were delivered to compare the shares\.$/);
    const noise = { verdict: "noise", rule: "two proportions" } as const;
    expect(told(mix.map((one) => ({ ...one, judgement: noise })))).toMatch(
      /No kind's share differs by more than chance explains\.$/,
    );
  });

  it("is nothing about charts without a point in the period", () => {
    const years = { first: parseDay("2020-01-01"), last: parseDay("2020-01-31") };
    expect(chartSection({ ...quiet, period: years }, en).answer).toMatch(
      /^No chart has a point in this period/,
    );
  });

  it("is no failure of experiments that cannot be judged yet", () => {
    const open = tried({ verdict: { ...verdict, verdict: "not enough data yet", side: null } });
    const told = (...experiments: TriedExperiment[]) =>
      experimentSection({ ...quiet, experiments }, en).answer;
    expect(told(open)).toBe("The one experiment cannot be judged yet.");
    expect(told(open, tried({ verdict: null }))).toBe("2 experiments: none can be judged yet.");
    expect(told(open, tried({}))).toBe(
      "2 experiments: 1 shows more than chance would; 1 cannot be judged yet.",
    );
    const none = tried({ verdict: { ...verdict, verdict: "no signal", side: null } });
    expect(told(none)).toBe("The one experiment does not show more than chance would.");
  });
});

describe("a jump between neighbours", () => {
  it("is asked about like any other signal", () => {
    // 5 and 7 by turns; the last point jumps from 5 to 13 within limits of twice the range.
    const waves = Array.from({ length: 20 }, (_, i) => [5, 7, 9, 7][i % 4] ?? 0);
    const charts = [chartOf("throughput", [...waves, 3, 11])];
    const told = questionsOf({ ...quiet, behaviour: { charts, waiting: new Uint32Array() } }, en);
    expect(told[0]).toMatch(
      /^What is delivered a week moved further at once than usual \(2 Nov to 8 Nov\)\. What happened then\?$/,
    );
  });
});

describe("an experiment asked about", () => {
  it("is told by what the measure did, with what else changed", () => {
    expect(asked(tried({}))).toBe(
      "“Fewer at once”: the measure moved as expected. What do we do so that it stays?",
    );
    expect(asked(tried({ across: [change] }))).toBe(
      "“Fewer at once”: the measure moved as expected. The team's description changed meanwhile, which may explain it. What do we do so that it stays?",
    );
    expect(asked(tried({ verdict: { ...verdict, side: "up" } }))).toContain("the other way");
    expect(
      asked(tried({ verdict: { ...verdict, verdict: "not enough data yet", side: null } })),
    ).toMatch(/too few points to judge it/);
  });

  it("is one whose days touch the period", () => {
    const earlier = tried({}, { name: "Long over", review: "2026-10-25" });
    const later = tried({}, { name: "Later", first: "2026-11-09", review: "2026-12-01" });
    expect(asked(earlier)).not.toContain("Long over");
    expect(asked(later)).not.toContain("Later");
    expect(asked(tried({}), earlier, later)).toContain("Fewer at once");
  });

  it("has no verdict before it begins, and is told with its first day", () => {
    const next = tried(
      { verdict: null, due: false },
      { first: "2026-11-21", review: "2027-01-30" },
    );
    expect(verdictTitle(next)).toBe("Not begun");
    expect(whenWords(next, en)).toBe("Begins on 21 Nov 2026; to be reviewed 30 Jan 2027");
    expect(verdictSentence(next, en)).toBe("There is no verdict before its first day.");
  });
});

describe("a period that nothing can be held against", () => {
  it("has its charts, experiments, actions and notes all the same", () => {
    const { comparison: _, words: __, ...alone } = young;
    const sections = periodSectionsOf({ ...alone, experiments: [tried({})], marks: [change] }, en);
    expect(sections.map(({ id }) => id)).toEqual(["charts", "experiments", "actions", "meanwhile"]);
    expect(sections[0]?.answer).toMatch(/^There is too little history for limits/);
    expect(sections[3]?.answer).toMatch(/^1 thing noted or changed/);
  });
});
