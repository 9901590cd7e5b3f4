import { describe, expect, it } from "vitest";
import type { TriedExperiment } from "../../../src/data/retro.ts";
import { parseDay } from "../../../src/domain/days.ts";
import { limitsFrom } from "../../../src/metrics/behaviour-limits.ts";
import type { IterationOutcome } from "../../../src/metrics/iterations.ts";
import { chartSection } from "../../../src/views/retro/chart-section.ts";
import {
  acrossWords,
  verdictSentence,
  verdictTitle,
} from "../../../src/views/retro/experiment-words.ts";
import type { Findings } from "../../../src/views/retro/findings.ts";
import {
  actionSection,
  longestSection,
  setBackSection,
} from "../../../src/views/retro/item-sections.ts";
import { packMarkdown } from "../../../src/views/retro/pack.ts";
import { mixSection, periodSection } from "../../../src/views/retro/period-sections.ts";
import { planSection } from "../../../src/views/retro/plan-section.ts";
import { questionsOf } from "../../../src/views/retro/questions.ts";
import { sectionsOf } from "../../../src/views/retro/sections.ts";
import { chartOf, gaining, quiet } from "./findings.ts";

const en = "en-GB";
const steadyWeeks = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? -1 : 1));
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const compared = (change: Partial<Findings["comparison"]>): Findings => ({
  ...quiet,
  comparison: { ...quiet.comparison, ...change },
});
const rowsOf = ({ table }: { table: { rows: { length: number } } | null }) =>
  Array.from((table?.rows ?? []) as unknown[][], (row) =>
    row.map((cell) => (typeof cell === "string" ? plain(cell) : cell)),
  );

describe("what happened in the period", () => {
  it("is told in words, with what can be judged and what cannot", () => {
    const section = periodSection(quiet, en);
    expect(plain(section.answer)).toBe(
      "Iteration 19: 3 items delivered. Iteration 18: 2. None of the 2 figures that can be judged differs by more than ordinary variation.",
    );
    expect(rowsOf(section)).toEqual([
      [
        "Items delivered",
        "3",
        "2",
        "Noise",
        "two periods of this length differ by up to 6.5 without a cause (12 earlier ones)",
      ],
      [
        "In progress on an average day",
        "5.5",
        "5",
        "Not judged",
        "each day follows from the one before, so no rule tells signal from noise",
      ],
      [
        "Time within which 85 % of items finish",
        "30 days",
        "12 days",
        "Too early to tell",
        "2 items in one of the two; 5 are needed",
      ],
      [
        "Time that work was blocked",
        "0 item-days",
        "0 item-days",
        "Noise",
        "the same in all 12 earlier periods",
      ],
    ]);
  });

  it("names the figures that differ", () => {
    const [delivered, ...rest] = quiet.comparison.figures;
    if (!delivered) throw new Error("no figure");
    const judgement = { verdict: "signal", rule: "range limit", periods: 12, limit: 0.5 } as const;
    const found = compared({ figures: [{ ...delivered, judgement }, ...rest] });
    expect(periodSection(found, en).answer).toContain(
      "1 of the 2 figures that can be judged differs by more than ordinary variation: items delivered.",
    );
    expect(questionsOf(found, en)[0]).toBe(
      "Items delivered: 3, against 2 in Iteration 18. What explains it?",
    );
  });

  it("says so while the period runs, and tells true counts and scaled ones apart", () => {
    const { now } = quiet.comparison;
    const running = compared({ now: { ...now, knownTo: now.window.last - 3 } });
    expect(periodSection(running, en).lines[0]).toMatch(/^The period is not over/);
    const judgement = { verdict: "signal", rule: "range limit", periods: 12, limit: 0.5 } as const;
    // Five of fourteen days are over: of the 14 items of the other, 5 fall on as many days.
    const figures = quiet.comparison.figures.map((figure) =>
      figure.figure === "delivered" ? { ...figure, before: 14, scaled: 5, judgement } : figure,
    );
    const scaled = compared({ figures, scale: 5 / 14 });
    const section = periodSection(scaled, en);
    expect(section.answer).toContain("delivered. As many days of Iteration 18: 5 (14 in all).");
    expect(section.table?.columns.map(({ title }) => title)).toContain("As many days of it");
    expect(rowsOf(section).map((row) => row.slice(1, 4))).toEqual([
      ["3", "14", "5"],
      ["5.5", "5", "–"],
      ["30 days", "12 days", "–"],
      ["0 item-days", "0 item-days", "0 item-days"],
    ]);
    expect(questionsOf(scaled, en)[0]).toBe(
      "Items delivered: 3, against 5 in as many days of Iteration 18. What explains it?",
    );
  });
});

describe("what was planned", () => {
  const scope = (change = {}) => ({
    committed: Uint32Array.of(1, 2, 3, 4),
    added: Uint32Array.of(5),
    delivered: Uint32Array.of(1, 2, 5),
    discarded: new Uint32Array(),
    removed: Uint32Array.of(3),
    carriedOver: Uint32Array.of(4),
    open: new Uint32Array(),
    unplanned: Uint32Array.of(5),
    unplannedDelivered: Uint32Array.of(5),
    unsure: new Uint32Array(),
    ...change,
  });
  const outcome = (found: IterationOutcome["scope"]): IterationOutcome => ({
    title: "Iteration 19",
    first: 0,
    last: 13,
    over: true,
    scope: found,
  });
  const told = (now: IterationOutcome, before: IterationOutcome | null = null) =>
    planSection(compared({ iteration: { now, before } }), "Europe/Berlin", en);

  it("is told of an iteration: of what was planned, how much was delivered", () => {
    const section = told(outcome(scope()));
    expect(plain(section?.answer ?? "")).toBe(
      "Of 4 items planned for Iteration 19, 2 were delivered (50 %). 1 item joined later; 20 % of all that was in it was unplanned.",
    );
    expect(rowsOf(section ?? { table: null })).toEqual([
      ["Planned", 4],
      ["Added later", 1],
      ["Delivered", 3],
      ["Carried over", 1],
      ["Taken out", 1],
      ["Unplanned", 1],
      ["Unplanned and delivered", 1],
    ]);
  });

  it("says since when the membership is known where it is not", () => {
    const knownSince = Date.parse("2026-07-23T12:00:00Z");
    expect(told(outcome({ refused: "membership", knownSince }))?.answer).toMatch(
      /^Who was in Iteration 19 is known only since 23 Jul 2026\./,
    );
  });

  it("is no part of a month's retrospective", () => {
    expect(planSection(quiet, "Europe/Berlin", en)).toBeNull();
  });

  it("asks about unplanned work above a quarter, else about what was carried over", () => {
    const asked = (change: object) =>
      questionsOf(compared({ iteration: { now: outcome(scope(change)), before: null } }), en)[0];
    expect(plain(asked({ unplanned: Uint32Array.of(4, 5) }) ?? "")).toMatch(
      /^40 % of the work was unplanned\./,
    );
    expect(asked({ carriedOver: Uint32Array.of(3, 4) })).toMatch(/^2 items of 5 were carried over/);
  });
});

describe("items", () => {
  const longest = [
    {
      row: 7,
      days: 30,
      blockedDays: 9,
      stages: [
        { stage: 2, share: 0.7 },
        { stage: 1, share: 0.2 },
      ],
      reopenedShare: 0.1,
    },
  ];

  it("that took longest say where their time went", () => {
    const section = longestSection(compared({ longest }), en);
    expect(plain(section.answer)).toBe(
      "The longest took 30 days: 70 % in “Review”, 20 % in “Doing”, 10 % done, then reopened. It was blocked for 9 days of it.",
    );
  });

  it("that went back or grew old are listed, each once in the words", () => {
    const { now } = quiet.comparison;
    const setBacks = { movedBack: Uint32Array.of(1, 2), reopened: Uint32Array.of(2) };
    const found = compared({ now: { ...now, setBacks, agedOut: Uint32Array.of(9) } });
    const section = setBackSection(found, en);
    expect(plain(section.answer)).toBe(
      "2 items moved back or were reopened. 1 item grew older than 16 days while in progress.",
    );
    expect(rowsOf(section).map(([what]) => what)).toEqual([
      "Moved back",
      "Moved back",
      "Reopened",
      "Aged out",
    ]);
    expect(questionsOf(found, en).slice(0, 2)).toEqual([
      expect.stringMatching(/^1 item grew older than 16.days in progress\./),
      "2 items moved back or came back from done. What would have told us earlier that they were not ready?",
    ]);
  });

  it("that a retrospective agreed on say how many are done", () => {
    const actions = {
      actions: [{ row: 3, ageDays: 12, outcome: "open" as const, latest: true }],
      latest: { all: 3, done: 1, dropped: 1 },
    };
    expect(actionSection({ ...quiet, actions }, en).answer).toBe(
      "Of the 3 actions of the last retrospective, 1 is done and 1 dropped.",
    );
    expect(questionsOf({ ...quiet, actions }, en)[0]).toBe(
      "1 of 3 actions of the last retrospective is done. Are the others still worth doing?",
    );
    expect(actionSection(quiet, en).answer).toMatch(/^The team has named no label/);
  });

  it("of the kinds that the team has named say which was most", () => {
    const judgement = { verdict: "signal", rule: "two proportions" } as const;
    const mix = [
      { name: "Support", nature: "support" as const, now: 3, before: 8, judgement },
      {
        name: "",
        nature: null,
        now: 9,
        before: 2,
        judgement: { ...judgement, verdict: "noise" as const },
      },
    ];
    expect(plain(mixSection(compared({ mix }), en).answer)).toBe(
      "Most was of no named kind: 75 % of what was delivered. The share of Support differs by more than chance explains.",
    );
  });
});

describe("charts", () => {
  const found = { ...quiet, behaviour: { charts: [gaining], waiting: new Uint32Array() } };

  it("tell a run by its days within the period, its rule, and that it is longer", () => {
    const section = chartSection(found, en);
    expect(section.answer).toBe(
      "In this period one chart shows more than ordinary variation: what is delivered a week.",
    );
    expect(rowsOf(section)[0]).toEqual([
      "Delivered a week",
      "26 Oct to 8 Nov: more was delivered than usual, as part of a longer run",
      "8 or more in a row on one side of the mean",
    ]);
    expect(section.lines[0]).toContain("some signals come by chance");
    expect(questionsOf(found, en)[0]).toBe(
      "More was delivered than usual (26 Oct to 8 Nov). What was different then, and how do we keep it?",
    );
  });

  it("that are unwelcome ask what would keep it from coming back", () => {
    const charts = [chartOf("arrivals less departures", [...steadyWeeks, 20])];
    const [asked] = questionsOf(
      { ...quiet, behaviour: { charts, waiting: new Uint32Array() } },
      en,
    );
    expect(asked).toBe(
      "More came in than went out, by more than usual (2 Nov to 8 Nov). What was different then, and what would keep it from coming back?",
    );
  });

  it("without a signal say so; without limits are left out", () => {
    const section = chartSection(quiet, en);
    expect(section.answer).toBe(
      "The one chart that has limits shows ordinary variation in this period: no point asks for a cause of its own.",
    );
    expect(section.pictures).toHaveLength(1);
  });

  it("are drawn: limits, points of the 12 weeks before and of the period, diamonds where marked", () => {
    const [picture] = chartSection(found, en).pictures;
    // 12 weeks and the fortnight's two; the week before the eight lies above the mean too.
    expect(picture?.svg.match(/<circle/g)).toHaveLength(5);
    expect(picture?.svg.match(/l5 5-5 5-5-5Z/g)).toHaveLength(9);
    expect(picture?.svg).toContain(">upper limit<");
    expect(picture?.svg).toContain(">mean 6<");
  });
});

describe("an experiment", () => {
  const limits = (values: number[]) =>
    limitsFrom(Float64Array.from(values), { first: 0, last: 1 }, false);
  const tried = (
    change: Partial<NonNullable<TriedExperiment["verdict"]>> = {},
  ): TriedExperiment => ({
    experiment: {
      id: "a",
      name: "Fewer at once",
      hypothesis: "",
      measure: "cycle time",
      expected: "down",
      first: "2026-08-21",
      review: "2026-10-30",
    },
    verdict: {
      verdict: "signal",
      side: "down",
      before: limits([14, 16]),
      since: limits([8, 10]),
      pointsBefore: 12,
      pointsSince: 10,
      visible: 2.5,
      more: null,
      ...change,
    },
    due: true,
    across: [],
  });

  it("with a signal says from where to where, and what chance would explain", () => {
    expect(verdictTitle(tried())).toBe("Signal, as expected");
    expect(verdictTitle(tried({ side: "up" }))).toBe("Signal, the other way");
    expect(verdictSentence(tried(), en)).toBe(
      "The mean of the time items take went from 15 (2 points before) to 9 (2 points since). That is more than chance explains: a difference of more than 2.5 is needed for that.",
    );
  });

  it("without one says how much longer it takes, or that it never will", () => {
    const none = { verdict: "no signal" as const, side: null };
    expect(verdictTitle(tried(none))).toBe("No signal");
    expect(verdictSentence(tried({ ...none, more: 10 }), en)).toContain(
      "If it stays so, 10 more points would tell it from chance.",
    );
    expect(verdictSentence(tried(none), en)).toContain("vary too much");
    expect(verdictSentence(tried({ ...none, more: 10 }), en)).toMatch(
      /from chance\. Move the review day to count later points\.$/,
    );
    expect(verdictSentence({ ...tried({ ...none, more: 10 }), due: false }, en)).toMatch(
      /from chance\.$/,
    );
  });

  it("with too few points says how many are missing, and on which side", () => {
    const early = { verdict: "not enough data yet" as const, side: null, visible: null };
    const running = { ...tried({ ...early, since: null, pointsSince: 5, more: 3 }), due: false };
    expect(verdictTitle(running)).toBe("Not enough data yet");
    expect(verdictSentence(running, en)).toBe(
      "There are 5 points since it began; 3 more are needed.",
    );
    // What comes after the day of review never counts: no more points are promised.
    expect(verdictTitle({ ...running, due: true })).toBe("Not enough data");
    expect(verdictSentence({ ...running, due: true }, en)).toBe(
      "There are 5 points since it began, by its review; 8 are needed. Move the review day to count later points.",
    );
    expect(verdictSentence(tried({ ...early, before: null, pointsBefore: 2 }), en)).toMatch(
      /^There are 2 points in the 12 weeks before it began; 8 are needed/,
    );
  });

  it("across a change of the team's description says which", () => {
    expect(acrossWords(tried(), en)).toBeNull();
    const day = parseDay("2026-09-01");
    const change = { kind: "change" as const, day, last: day, words: "Stage “Review” added." };
    expect(acrossWords({ ...tried(), across: [change] }, en)).toBe(
      "The team's description changed within the days compared (1 Sept 2026, Stage “Review” added.). Both sides are read by today's description; what people did may have changed with it.",
    );
  });
});

describe("the questions", () => {
  it("are three where nothing stands out, and at most five", () => {
    expect(questionsOf(quiet, en)).toHaveLength(3);
    const experiments: TriedExperiment[] = [];
    const { now } = quiet.comparison;
    const rows = Uint32Array.of(1, 2);
    const busy: Findings = {
      ...compared({
        now: { ...now, setBacks: { movedBack: rows, reopened: rows }, agedOut: rows },
        figures: quiet.comparison.figures.map((figure) => ({
          ...figure,
          now: 9,
          judgement: { verdict: "signal", rule: "rank-sum test" },
        })),
        longest: [{ row: 7, days: 30, blockedDays: 0, stages: [], reopenedShare: 0 }],
      }),
      behaviour: { charts: [gaining], waiting: rows },
      experiments,
    };
    expect(questionsOf(busy, en)).toHaveLength(5);
  });
});

describe("the pack", () => {
  const sections = sectionsOf({ ...quiet, team: "Plat|form" }, "Europe/Berlin", en);

  it("is one Markdown document with every section it is given, pictures included", () => {
    const text = packMarkdown(sections, { ...quiet, team: "Plat|form" }, en);
    expect(text).toMatch(
      /^# Retrospective of Plat\\\|form\n\nIteration 19 \(26 Oct 2026 to 8 Nov 2026\), beside Iteration 18 \(12 Oct 2026 to 25 Oct 2026\)\. As of 20 Nov 2026\./,
    );
    expect(text.match(/^## /gm)).toHaveLength(9);
    const [, picture = ""] = /!\[[^\]]*\]\(data:image\/svg\+xml;base64,([^)]*)\)/.exec(text) ?? [];
    expect(Buffer.from(picture, "base64").toString("utf8")).toMatch(/^<svg .*<\/svg>$/s);
    expect(text).not.toContain("undefined");
  });

  it("leaves out what it is not given", () => {
    const few = packMarkdown(
      sections.filter(({ id }) => id === "questions"),
      quiet,
    );
    expect(few.match(/^## /gm)).toEqual(["## "]);
    expect(few).toContain("## What is worth talking about?");
  });
});
