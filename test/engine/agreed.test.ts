import { describe, expect, it } from "vitest";
import { noFilter } from "../../src/domain/filter.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import type { Team } from "../../src/domain/team.ts";
import { baselinesOf, ownExpectations, sleOf } from "../../src/engine/agreed.ts";
import { answer } from "../../src/engine/answers.ts";
import { filteredSubject } from "../../src/engine/subject.ts";
import { isRefusal } from "../../src/metrics/answer.ts";
import { valueOf } from "../metrics/value-of.ts";
import { days, type Line, moved, onBoard, story, team } from "../stories.ts";
import { storySubject } from "./story-subject.ts";

const kinds = [
  { name: "Support", labels: ["support"], sleDays: 2 },
  { name: "Goal", labels: ["feature"] },
];

const subject = (items: ItemFacts[], asOf: string, whose: Team = team({ kinds })) =>
  storySubject(items, asOf, whose);

/** An item worked on from one day to another. */
const worked = (id: string, from: string, to: string, labels: string[] = [], more: Line[] = []) =>
  story(
    id,
    [
      ...onBoard("2026-01-01"),
      [from, moved("Doing", "Backlog")],
      [to, moved("Done", "Doing")],
      ...more,
    ],
    { labels },
  );

describe("the expectation of a view", () => {
  it("is that of the one kind of work it is about, where that has its own", () => {
    const whose = team({ kinds });
    const about = (...names: string[]) => sleOf(whose, { ...noFilter, kinds: names }).days;
    expect(about("Support")).toBe(2);
    expect(about("Goal")).toBeNull();
    expect(about("Support", "Goal")).toBeNull();
    expect(about("")).toBeNull();
    expect(about()).toBeNull();
  });

  it("is what cycle time and risk are held against", () => {
    const items = Array.from({ length: 5 }, (_, i) =>
      worked(`I${i}`, "2026-02-02", `2026-02-0${3 + i}`, ["support"]),
    );
    const open = story(
      "I9",
      [...onBoard("2026-02-01"), ["2026-02-10", moved("Doing", "Backlog")]],
      {
        labels: ["support"],
      },
    );
    const whole = subject([...items, open], "2026-02-10T18:00");
    const february = days("2026-02-01", "2026-02-28");
    // Cycle times 2 to 6: 85 % of five is the fifth.
    expect(valueOf(answer("cycle time", whole, february)).sle?.days).toBe(6);
    const support = filteredSubject(whole, { ...noFilter, kinds: ["Support"] });
    expect(valueOf(answer("cycle time", support, february)).sle).toEqual({
      percentile: 85,
      days: 2,
      setBy: "team",
    });
    const [risk] = valueOf(answer("risk of missing the SLE", whole, february)).items;
    expect(risk?.sleDays).toBe(2);
    expect(risk?.risk).toMatchObject({ late: 4, asOld: 5, share: 0.8 });
  });

  it("reads no attributes where no kind has its own", () => {
    const plain = subject([], "2026-02-10", team({ kinds: [{ name: "Goal" }] }));
    const unread = {
      ...plain,
      attributes: () => {
        throw new Error("nobody asked for these");
      },
    };
    expect(ownExpectations(unread).days).toEqual([]);
  });
});

describe("baselines", () => {
  it("are the team's, by measure; that of a measure without a verdict is left away", () => {
    const whose = team({
      baselines: [
        { measure: "throughput", first: "2026-01-05", last: "2026-03-01" },
        { measure: "time to first response", first: "2026-01-05", last: "2026-03-01" },
      ],
    });
    expect(baselinesOf(whose)).toEqual({ throughput: days("2026-01-05", "2026-03-01") });
  });

  /** Two items delivered each week for 30 weeks from Monday 5 January 2026, but for the 25th. */
  const weekly = Array.from({ length: 60 }, (_, i) => {
    const monday = Date.UTC(2026, 0, 5) + Math.floor(i / 2) * 7 * 864e5;
    const day = (offset: number) => new Date(monday + offset * 864e5).toISOString().slice(0, 10);
    return worked(`I${i}`, day(0), day(2 + (i % 2)));
  });
  const throughput = (items: ItemFacts[], whose: Team) => {
    const found = valueOf(
      answer("momentum", subject(items, "2026-08-10", whose), days("2026-08-01", "2026-08-10")),
    );
    const chart = found.find(({ measure }) => measure === "throughput")?.chart;
    if (!chart || isRefusal(chart)) throw new Error("no chart");
    return chart;
  };

  it("decide the limits of momentum", () => {
    const { limits } = throughput(
      weekly,
      team({ baselines: [{ measure: "throughput", first: "2026-02-02", last: "2026-04-05" }] }),
    );
    expect(limits.baseline).toEqual(days("2026-02-02", "2026-04-05"));
    // Nine whole weeks of two.
    expect([limits.points, limits.mean]).toEqual([9, 2]);
  });

  it("keep the limits that were known on their last day, whatever is reopened later", () => {
    const [first, ...others] = weekly;
    if (!first) throw new Error("no item");
    // The first item goes back to work long after the baseline of the first 20 weeks, and is done again.
    const reopened = story("I0", [
      ["2026-07-20", moved("Doing", "Done")],
      ["2026-08-05", moved("Done", "Doing")],
    ]).facts;
    const again = { item: first.item, facts: [...first.facts, ...reopened] };
    const before = throughput(weekly, team()).limits;
    expect(before.mean).toBe(2);
    expect(throughput([again, ...others], team()).limits).toEqual(before);
    // The points themselves follow what is known now.
    expect(throughput([again, ...others], team()).series.values[0]).toBe(1);
  });

  it("of a choice of items are those of the same items then", () => {
    // One of the two items of each week.
    const items = weekly.map(({ item, facts }, i) => ({
      item: { ...item, labels: i % 2 === 0 ? ["feature"] : [] },
      facts,
    }));
    const chosen = filteredSubject(subject(items, "2026-08-10"), { ...noFilter, kinds: ["Goal"] });
    const found = valueOf(answer("momentum", chosen, days("2026-08-01", "2026-08-10")));
    expect(found.find(({ measure }) => measure === "throughput")?.chart).toMatchObject({
      limits: { points: 20, mean: 1 },
    });
  });

  it("before anything is known refuse, and do not throw", () => {
    const whose = team({
      baselines: [{ measure: "throughput", first: "2024-01-01", last: "2024-06-30" }],
    });
    const found = valueOf(
      answer("momentum", subject(weekly, "2026-08-10", whose), days("2026-08-01", "2026-08-10")),
    );
    expect(found.find(({ measure }) => measure === "throughput")?.chart).toEqual({
      refused: "points in the baseline",
      have: 0,
      need: 8,
    });
  });
});
