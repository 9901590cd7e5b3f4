import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay, parseDay } from "../../src/domain/days.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { type Answer, isRefusal } from "../../src/metrics/answer.ts";
import { blockedTime } from "../../src/metrics/blocked-time.ts";
import { blockedByDay, netFlowByDay, totalAgeByDay } from "../../src/metrics/daily-figures.ts";
import { type MomentumOptions, momentum } from "../../src/metrics/momentum.ts";
import { type MomentumMeasure, measureSeries } from "../../src/metrics/momentum-series.ts";
import { signalAt } from "../../src/metrics/process-behaviour.ts";
import { wholeHistory } from "../../src/metrics/window.ts";
import { wipByDay } from "../../src/metrics/wip.ts";
import {
  added,
  archived,
  closed,
  created,
  type Line,
  labelled,
  moved,
  notPlanned,
  onBoard,
  reopened,
  story,
  tableOf,
  team,
  unarchived,
  unlabelled,
} from "../stories.ts";

const valueOf = <Value>({ value }: Answer<Value>): Value => {
  if (isRefusal(value)) throw new Error(`refused: ${value.refused}`);
  return value;
};
const start = parseDay("2026-01-05"); // a Monday
const on = (day: number, time = "12:00") => `${formatDay(start + day)}T${time}`;
let serial = 0;
/** An item started and finished on days counted from Monday 5 January 2026. */
const done = (from: number, to: number, more: Line[] = []): ItemFacts => {
  serial += 1;
  return story(`I${serial}`, [
    [on(from, "08:00"), created],
    [on(from, "08:00"), added],
    [on(from, "08:00"), moved("Backlog", "")],
    [on(from, "09:00"), moved("Doing", "Backlog")],
    [on(to, "17:00"), closed],
    ...more,
  ]);
};
/** As many items a week, each started and done on its Wednesday. */
const weeks = (counts: number[]): ItemFacts[] =>
  counts.flatMap((count, week) =>
    Array.from({ length: count }, () => done(7 * week + 2, 7 * week + 2)),
  );
const fourSix = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 4 : 6));
/** Known from the first Monday, so that its week is complete. */
const first = story("I0", [
  [on(0, "00:00"), created],
  [on(0, "00:00"), added],
]);
const of = (
  measure: MomentumMeasure,
  stories: ItemFacts[],
  asOf: string,
  options: MomentumOptions = {},
  whose = team(),
) => {
  const table = tableOf([first, ...stories], asOf, whose);
  const found = valueOf(momentum(table, options)).find((entry) => entry.measure === measure);
  if (!found) throw new Error(measure);
  return found;
};
const told = ({ verdict, because }: ReturnType<typeof of>) => [
  verdict,
  ...because.map(({ rule, side, points }) => `${rule} ${side} ${points.join(" ")}`),
];

describe("momentum of throughput", () => {
  it("of weekly [4, 6] × 10, then 12 is gaining; then 5 it holds", () => {
    // mean 5, mean range 2: the upper limit is 10.32; from 12 to 5 is a range of 7 above 6.536, which has no side
    const gaining = of("throughput", weeks([...fourSix, 12]), on(7 * 21));
    expect(told(gaining)).toEqual(["gaining", "beyond a limit above 20"]);
    expect(gaining.grain).toBe("week");
    const holding = of("throughput", weeks([...fourSix, 12, 5]), on(7 * 22));
    expect(told(holding)).toEqual(["holding: ordinary variation"]);
    const { chart } = holding;
    if (isRefusal(chart)) throw new Error(chart.refused);
    expect(chart.limits).toMatchObject({ mean: 5, meanRange: 2, points: 20, provisional: false });
    expect(chart.limits.baseline).toEqual({ first: start, last: start + 139 });
    expect(
      [...chart.signals.rule]
        .map((_, i) => signalAt(chart.signals, i))
        .map(({ rule, points }) => `${rule} ${points.join(" ")}`),
    ).toEqual(["beyond a limit 20", "range above its limit 21"]);
  });

  it("below is slipping, and names the rule", () => {
    // σ = 1.773: two of three below 5 − 2σ = 1.454, none below the limit, which is off at −0.32
    expect(told(of("throughput", weeks([...fourSix, 1, 4, 1]), on(7 * 23)))).toEqual([
      "slipping",
      "2 of 3 beyond 2σ below 20 22",
    ]);
  });

  it("takes no half-finished week for a point, on either side", () => {
    const items = weeks([...fourSix, 12]);
    // On Sunday of the week of the 12 that week is not over.
    expect(of("throughput", items, on(7 * 21 - 1)).verdict).toBe("holding: ordinary variation");
    expect(of("throughput", items, on(7 * 21, "00:00")).verdict).toBe("gaining");
    // Known only from the first Wednesday on, the first week is no point.
    const { series } = measureSeries(tableOf(items, on(7 * 21)), "throughput");
    expect([series.values.length, formatDay(series.first[0] as number)]).toEqual([
      20,
      "2026-01-12",
    ]);
  });

  it("begins with the team's first work, not with an old item that waits in the backlog", () => {
    const old = story("I900", onBoard("2025-06-02"));
    const { series } = measureSeries(tableOf([old, ...weeks(fourSix)], on(140)), "throughput");
    expect([...series.values]).toEqual(fourSix);
  });

  it("goes by day where the mean is at least 1 a day", () => {
    const six = weeks(Array.from({ length: 10 }, () => 6));
    expect(of("throughput", six, on(70)).grain).toBe("week");
    const seven = of("throughput", weeks(Array.from({ length: 10 }, () => 7)), on(70, "12:00"));
    expect(seven.grain).toBe("day");
    const { chart } = seven;
    if (isRefusal(chart)) throw new Error(chart.refused);
    expect(chart.series.values.slice(0, 4)).toEqual(Float64Array.of(0, 0, 7, 0));
    expect(chart.series.values).toHaveLength(70); // the day of asOf is not over
  });

  it("has not enough data below 8 complete weeks", () => {
    const seven = of("throughput", weeks([4, 6, 4, 6, 4, 6, 4, 6]), on(7 * 8 - 1));
    expect(seven.verdict).toBe("not enough data");
    expect(seven.chart).toEqual({ refused: "points in the baseline", have: 7, need: 8 });
    const eight = of("throughput", weeks([4, 6, 4, 6, 4, 6, 4, 6]), on(7 * 8));
    expect(eight.verdict).toBe("holding: ordinary variation");
    if (isRefusal(eight.chart)) throw new Error(eight.chart.refused);
    expect(eight.chart.limits.provisional).toBe(true);
  });

  it("of an empty table is not enough data for every measure", () => {
    const answer = momentum(tableOf([], "2026-06-01"));
    expect([answer.n, valueOf(answer).map(({ verdict }) => verdict)]).toEqual([
      0,
      Array.from({ length: 5 }, () => "not enough data"),
    ]);
  });

  it("does not count discarded work", () => {
    const dropped = Array.from({ length: 9 }, (_, i) =>
      story(`D${i}`, [...onBoard(on(142).slice(0, 10)), [on(143), notPlanned]]),
    );
    const items = [...weeks([...fourSix, 5]), ...dropped];
    expect(of("throughput", items, on(7 * 21)).verdict).toBe("holding: ordinary variation");
  });

  it("keeps weeks in the team's zone through both changes of the clocks", () => {
    // 00:30 on Monday in Berlin is still Sunday in UTC: 23:30 in winter, 22:30 in summer.
    const monday = (day: string, utc: string) =>
      story(`Z${day}`, [...onBoard("2026-01-05"), [`${day}T${utc}`, closed]]);
    const at = (zone: string) => {
      const table = tableOf(
        [
          monday("2026-03-22", "23:30"),
          monday("2026-03-29", "22:30"), // the clocks went forward at 01:00
          monday("2026-10-18", "22:30"),
          monday("2026-10-25", "23:30"), // and back
        ],
        "2026-11-09",
        team({ zone }),
      );
      const { series } = measureSeries(table, "throughput");
      return [...series.first].filter((_, i) => series.values[i] === 1).map(formatDay);
    };
    expect(at("Europe/Berlin")).toEqual(["2026-03-23", "2026-03-30", "2026-10-19", "2026-10-26"]);
    expect(at("UTC")).toEqual(["2026-03-16", "2026-03-23", "2026-10-12", "2026-10-19"]);
  });
});

describe("momentum's baseline", () => {
  it("stays until the team sets another", () => {
    const later = weeks([
      ...fourSix,
      ...Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 13 : 15)),
    ]);
    expect(of("throughput", later, on(280)).verdict).toBe("gaining");
    const again = { baselines: { throughput: { first: start + 140, last: start + 279 } } };
    expect(told(of("throughput", later, on(280), again))).toEqual(["holding: ordinary variation"]);
  });

  it("reads its limits as of its last day where the earlier table is given", () => {
    // Two items of week 20 (6) are reopened in week 21: today that week shows 4.
    const reopenedLater = [0, 1].map(() => done(7 * 19 + 2, 7 * 19 + 2, [[on(145), reopened]]));
    const items = [
      ...weeks([...fourSix.slice(0, 19), 4]),
      ...reopenedLater,
      ...weeks([]),
      done(142, 142),
    ];
    const without = of("throughput", items, on(147));
    const tableOn = (day: number) => tableOf([first, ...items], `${formatDay(day)}T23:59`);
    const given = of("throughput", items, on(147), { tableOn });
    const means = [without, given].map(({ chart }) =>
      isRefusal(chart) ? null : chart.limits.mean,
    );
    expect(means).toEqual([98 / 20, 5]);
    expect(isRefusal(given.chart) ? null : given.chart.series.values.slice(18)).toEqual(
      Float64Array.of(4, 4, 1),
    );
  });
});

describe("momentum of cycle time", () => {
  const times = (days: number[]) => days.map((time, i) => done(2 * i, 2 * i + time - 1));
  const usual = [2, 4, 2, 4, 2, 4, 2, 4, 2, 4, 2, 4, 2, 4, 2, 4, 2, 4, 2, 4];

  it("has a point an item by its finish; above is slipping, below gaining", () => {
    // mean 3, mean range 2: limit 8.32
    const slow = of("cycle time", times([...usual, 9]), on(100));
    expect(told(slow)).toEqual(["slipping", "beyond a limit above 20"]);
    expect(slow.grain).toBe("item");
    expect(slow.rows).toHaveLength(21);
    // The first quick item (begun day 40) is done before the last slow one (day 38 to 41).
    const fast = of("cycle time", times([...usual, 1, 1, 1, 1]), on(100));
    expect(told(fast)).toEqual(["gaining", "4 of 5 beyond 1σ below 19 21 22 23"]);
    expect(of("cycle time", times([...usual, 8]), on(100)).verdict).toBe(
      "holding: ordinary variation",
    );
  });

  it("orders finishes of one day by their time, and leaves out what was never in progress", () => {
    const close = (id: string, time: string, from: number) =>
      story(id, [
        [on(0), created],
        [on(0), added],
        [on(from), moved("Doing", "")],
        [on(9, time), closed],
      ]);
    const table = tableOf(
      [
        close("I1", "18:00", 1),
        close("I2", "16:00", 2),
        close("I3", "17:00", 3),
        story("I4", [...onBoard(on(0).slice(0, 10)), [on(9), closed]]),
      ],
      on(20),
    );
    const { series, rows } = measureSeries(table, "cycle time");
    expect([...series.values]).toEqual([8, 7, 9]);
    expect([...(rows ?? [])].map((row) => table.items[row])).toEqual(["I2", "I3", "I1"]);
    expect(momentum(table).leftOut).toEqual([
      { reason: "not in cycle time: never in progress", rows: Uint32Array.of(3) },
    ]);
  });
});

describe("momentum of the weekly changes", () => {
  const oneADay = (count: number) =>
    Array.from({ length: count }, (_, week) => done(7 * week + 2, 7 * week + 2));
  const open = (day: number, more: Line[] = []) =>
    story(`O${(serial += 1)}`, [
      [on(day), created],
      [on(day), added],
      [on(day), moved("Doing", "")],
      ...more,
    ]);

  it("arrivals less departures above is slipping; below gives no verdict", () => {
    const flow = [0, 1, 0, -1, 0, 1, 0, -1, 0, 1, 0, -1, 0, 1, 0, -1, 0, 1, 0, -1];
    // Each 1 is an item begun in that week, ended two weeks later: the −1.
    const items = flow.flatMap((change, week) =>
      change === 1 ? [done(7 * week, 7 * week + 14)] : [],
    );
    const ten = Array.from({ length: 10 }, () => open(142));
    const series = measureSeries(tableOf([first, ...items], on(140)), "arrivals less departures");
    expect([...series.series.values]).toEqual(flow.slice(1)); // the first week had no work
    expect(of("arrivals less departures", [...items, done(0, 0), ...ten], on(147)).verdict).toBe(
      "slipping",
    );
    const ended = ten.map((_, i) => done(i < 5 ? 120 : 121, 142));
    const below = of("arrivals less departures", [...items, done(0, 0), ...ended], on(147));
    expect(told(below)).toEqual(["holding: ordinary variation"]);
  });

  it("total age grows by 7 a week for an item left open, and its change stays put", () => {
    const table = tableOf([first, ...oneADay(11), open(1)], on(77));
    const { series } = measureSeries(table, "change of total work item age");
    expect([...series.values]).toEqual(Array.from({ length: 10 }, () => 7));
    expect(formatDay(series.first[0] as number)).toBe("2026-01-12");
    const verdict = of("change of total work item age", [...oneADay(11), open(1)], on(77));
    expect(verdict.verdict).toBe("holding: ordinary variation");
    const more = [...oneADay(12), open(1), open(79)];
    const growing = of("change of total work item age", more, on(84), {
      baselines: { "change of total work item age": { first: start, last: start + 76 } },
    });
    expect(growing.verdict).toBe("slipping"); // 7, …, 7, then 7 + 5
  });

  it("blocked item-days of a week less those of the week before", () => {
    const label: Line[] = [
      [on(8), labelled("blocked")],
      [on(10), unlabelled("blocked")],
      [on(15), labelled("blocked")],
    ];
    // weeks of 0, 3 (Tue, Wed, Thu), 6 (Tue to Sun), 7, 7 days
    const table = tableOf([first, open(1, label)], on(35));
    const { series } = measureSeries(table, "change of blocked time");
    expect([...series.values]).toEqual([3, 3, 1, 0]);
    const blocked = of(
      "change of blocked time",
      [...oneADay(12), open(1, [[on(79), labelled("blocked")]])],
      on(84),
      {
        baselines: { "change of blocked time": { first: start, last: start + 76 } },
      },
    );
    expect(blocked.verdict).toBe("slipping");
  });
});

describe("daily figures", () => {
  const reopenedItem = story("I1", [
    ...onBoard("2026-06-01"),
    ["2026-06-01", moved("Doing", "Backlog")],
    ["2026-06-05", closed],
    ["2026-06-15", reopened],
    ["2026-06-20", closed],
  ]);

  it("total age of start day 1, done 5, reopened 15, done 20 counts from day 1 again", () => {
    const age = totalAgeByDay(tableOf([reopenedItem], "2026-06-30"));
    expect([1, 4, 5, 14, 15, 19, 20].map((day) => age[day - 1])).toEqual([1, 4, 0, 0, 15, 19, 0]);
  });

  it("total age begins anew after the backlog, and goes on after the archive", () => {
    const back = story("I1", [
      ...onBoard("2026-06-01"),
      ["2026-06-02", moved("Doing", "Backlog")],
      ["2026-06-04", moved("Backlog", "Doing")],
      ["2026-06-08", moved("Doing", "Backlog")],
      ["2026-06-10", archived],
      ["2026-06-12", unarchived],
    ]);
    const age = totalAgeByDay(tableOf([back], "2026-06-13"));
    expect([...age]).toEqual([0, 1, 2, 0, 0, 0, 0, 1, 2, 0, 0, 5, 6]);
  });

  it("total age stands still on free days, and is 1 on a free day it began on", () => {
    const saturday = story("I1", [
      ...onBoard("2026-06-01"),
      ["2026-06-06", moved("Doing", "Backlog")],
    ]);
    const age = totalAgeByDay(tableOf([saturday], "2026-06-14", team({ clock: "working days" })));
    // Saturday 6 June to Sunday the 14th
    expect(age.slice(5)).toEqual(Float64Array.of(1, 1, 1, 2, 3, 4, 5, 5, 5));
  });

  it("total age elapsed counts days of 23 and 25 hours as such", () => {
    const elapsed = (from: string, asOf: string) =>
      totalAgeByDay(
        tableOf(
          [
            story("I1", [
              [from, created],
              [from, added],
              [from, moved("Doing", "")],
            ]),
          ],
          asOf,
          team({ clock: "elapsed", zone: "Europe/Berlin" }),
        ),
      );
    // Berlin, from 12:00 on Saturday to the end of the day, to the end of a Sunday of 23 h, then to 12:00 on Monday
    const spring = elapsed("2026-03-28T11:00", "2026-03-30T10:00");
    expect([...spring].map((days) => days * 24)).toEqual([12, 35, 47]);
    const autumn = elapsed("2026-10-24T10:00", "2026-10-26T11:00");
    expect([...autumn].map((days) => days * 24)).toEqual([12, 37, 49]);
  });

  it("blocked time counts a day once, a working day only on that clock, hours on the elapsed one", () => {
    const item = story("I1", [
      ...onBoard("2026-06-04"),
      ["2026-06-04", moved("Doing", "Backlog")],
      ["2026-06-05T09:00", labelled("blocked")],
      ["2026-06-05T10:00", unlabelled("blocked")],
      ["2026-06-05T15:00", labelled("blocked")],
      ["2026-06-08T06:00", unlabelled("blocked")],
    ]);
    const by = (clock: string) => [...blockedByDay(tableOf([item], "2026-06-10", team({ clock })))];
    expect(by("calendar days")).toEqual([0, 1, 1, 1, 1, 0, 0]);
    expect(by("working days")).toEqual([0, 1, 0, 0, 1, 0, 0]);
    expect(by("elapsed").map((days) => Math.round(days * 24e6) / 1e6)).toEqual([
      0, 10, 24, 24, 6, 0, 0,
    ]);
  });

  it("agree with WIP and with the blocked time of the whole, on every clock and in any zone", () => {
    const step = fc.record({
      hours: fc.integer({ min: 1, max: 60 }),
      what: fc.constantFrom("doing", "review", "backlog", "close", "reopen", "block", "free"),
    });
    const kind = fc.constantFrom("calendar days", "working days", "elapsed");
    const zone = fc.constantFrom("UTC", "America/New_York", "Pacific/Apia", "Asia/Kolkata");
    const content = {
      doing: moved("Doing"),
      review: moved("Review"),
      backlog: moved("Backlog"),
      close: closed,
      reopen: reopened,
      block: labelled("blocked"),
      free: unlabelled("blocked"),
    };
    fc.assert(
      fc.property(
        fc.array(fc.array(step, { maxLength: 12 }), { minLength: 1, maxLength: 5 }),
        kind,
        zone,
        (stories, clock, whereabouts) => {
          const items = stories.map((steps, i) => {
            let at = Date.parse("2026-03-20T12:00:00Z");
            return story(`P${i}`, [
              ...onBoard("2026-03-20"),
              ...steps.map(({ hours, what }): Line => {
                at += hours * 3_600_000;
                return [new Date(at).toISOString().slice(0, 16), content[what]];
              }),
            ]);
          });
          const table = tableOf(items, "2026-04-30", team({ clock, zone: whereabouts }));
          const wip = valueOf(wipByDay(table, wholeHistory(table))).wip;
          let level = 0;
          expect([...netFlowByDay(table)].map((change) => (level += change))).toEqual([...wip]);
          const total = blockedByDay(table).reduce((sum, days) => sum + days, 0);
          expect(total).toBeCloseTo(valueOf(blockedTime(table, wholeHistory(table))).totalDays, 9);
          const age = totalAgeByDay(table);
          // Nobody in progress has no age; on the day clocks everybody in progress is at least 1 old.
          const wrong = [...age].filter((sum, i) => {
            const least = clock === "elapsed" ? 0 : (wip[i] as number);
            return wip[i] === 0 ? Math.abs(sum) > 1e-9 : sum < least;
          });
          expect(wrong).toEqual([]);
        },
      ),
    );
  });
});

describe("what momentum is read from", () => {
  const seriesOf = (measure: MomentumMeasure, stories: ItemFacts[], asOf: string, whose = team()) =>
    measureSeries(tableOf([first, ...stories], asOf, whose), measure);

  it("counts cannot be negative, changes can: their lower limits", () => {
    const lower = (measure: MomentumMeasure, stories: ItemFacts[]) => {
      const { chart } = of(measure, stories, on(7 * 20));
      return isRefusal(chart) ? chart : chart.limits.lower.limit;
    };
    const off = { at: 0, on: false };
    expect(lower("throughput", weeks(fourSix))).toEqual(off); // 5 − 5.32
    const times = [1, 4, 1, 4, 1, 4, 1, 4].map((took, i) => done(7 * i, 7 * i + took - 1));
    expect(lower("cycle time", times)).toEqual(off); // 2.5 − 7.98
    for (const measure of [
      "change of total work item age",
      "change of blocked time",
      "arrivals less departures",
    ] as const)
      expect(lower(measure, weeks(fourSix))).toEqual({ at: 0, on: true });
  });

  it("blocked time that falls is a negative change", () => {
    const item = story("B1", [
      [on(0), created],
      [on(0), added],
      [on(0), moved("Doing", "")],
      [on(1), labelled("blocked")],
      [on(8), unlabelled("blocked")],
    ]);
    expect([...seriesOf("change of blocked time", [item], on(21)).series.values]).toEqual([-4, -2]);
    const { chart } = of("change of blocked time", [item, ...weeks(fourSix)], on(140));
    if (isRefusal(chart)) throw new Error(chart.refused);
    expect([...chart.series.values].slice(0, 3)).toEqual([-4, -2, 0]);
    expect(chart.limits.lower.limit.at).toBeLessThan(0);
  });

  it("cycle time has a point of every finish that has one, also of very many on one day", () => {
    const close = (id: string, minute: number, finish = closed) =>
      story(id, [
        [on(0), created],
        [on(0), added],
        [on(1), moved("Doing", "")],
        [
          on(
            3,
            `${String(10 + Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`,
          ),
          finish,
        ],
      ]);
    const many = Array.from({ length: 230 }, (_, i) => close(`M${i}`, 229 - i));
    const dropped = close("D1", 5, notPlanned);
    const unseen = story("U1", [
      [on(0), created],
      [on(0), added],
      [on(2), moved("Review"), { evidence: "inferred" }],
      [on(3), closed],
    ]);
    const table = tableOf([...many, dropped, unseen, done(4, 4)], on(20));
    const { rows, series } = measureSeries(table, "cycle time");
    expect(series.values).toHaveLength(231);
    const minutes = [...(rows ?? [])].map((row) => table.finishedAt[row] ?? 0);
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
    expect([...series.first]).toEqual([...many.map(() => start + 3), start + 4]);
    expect(momentum(table).leftOut.map(({ reason, rows: out }) => [reason, out.length])).toEqual([
      ["not in cycle time: discarded, not delivered", 1],
      ["not in cycle time: its start was not seen", 1],
    ]);
  });

  it("finishes of one minute stay in the order of the table", () => {
    const table = tableOf(
      ["I1", "I2", "I3"].map((id) =>
        story(id, [
          [on(0), created],
          [on(0), added],
          [on(1), moved("Doing", "")],
          [on(3), closed],
        ]),
      ),
      on(20),
    );
    expect([...(measureSeries(table, "cycle time").rows ?? [])]).toEqual([0, 1, 2]);
  });

  it("how many charts there are, and which items they are drawn from", () => {
    const waiting = story("W1", onBoard(on(3).slice(0, 10)));
    const dropped = story("D1", [...onBoard(on(3).slice(0, 10)), [on(4), notPlanned]]);
    const straight = story("S1", [
      ...onBoard(on(3).slice(0, 10)),
      [on(4), moved("Done", "Backlog")],
    ]);
    const table = tableOf([first, ...weeks(fourSix), waiting, dropped, straight], on(7 * 20));
    const answer = momentum(table);
    expect(answer.n).toBe(5);
    // Neither the one that waits, the first, nor what was dropped before it started.
    expect(answer.counted).toHaveLength(101);
    const names = new Set(Array.from(answer.counted, (row) => table.items[row]));
    expect(["I0", "W1", "D1", "S1"].filter((id) => names.has(id))).toEqual(["S1"]);
    // 100 starts recorded, 100 closings; S1 has no start to count but a recorded finish.
    expect(answer.evidence).toEqual({ recorded: 101, inferred: 0, observed: 0, proxy: 100 });
  });
});

describe("daily and weekly series", () => {
  it("begin with the first day anything is known of", () => {
    // Work on Wednesday of the first week, in which nothing is known before Tuesday.
    const early = story("E1", [
      [on(1), created],
      [on(1), added],
      [on(2), moved("Doing", "")],
      [on(2, "15:00"), closed],
    ]);
    const table = tableOf([early], on(20));
    const byDay = measureSeries(table, "throughput", { grain: "day" });
    expect([byDay.grain, formatDay(byDay.series.first[0] ?? 0)]).toEqual(["day", "2026-01-06"]);
    expect(Array.from(byDay.series.values).slice(0, 3)).toEqual([0, 1, 0]);
    expect(byDay.series.first).toEqual(byDay.series.last);
    const byWeek = measureSeries(table, "throughput", { grain: "week" });
    expect([...byWeek.series.first].map(formatDay)).toEqual(["2026-01-12"]);
    expect([...byWeek.series.last].map(formatDay)).toEqual(["2026-01-18"]);
    expect([...byWeek.series.values]).toEqual([0]);
  });

  it("of changes have one point fewer, each with its own days", () => {
    const { series } = measureSeries(
      tableOf([first, done(0, 0)], on(28)),
      "change of blocked time",
    );
    expect([...series.first].map(formatDay)).toEqual(["2026-01-12", "2026-01-19", "2026-01-26"]);
    expect([...series.last].map(formatDay)).toEqual(["2026-01-18", "2026-01-25", "2026-02-01"]);
  });

  it("are empty where nothing ever happened, whatever the grain", () => {
    const table = tableOf([story("I1", onBoard("2026-01-05"))], on(28));
    for (const grain of ["day", "week"] as const)
      expect(measureSeries(table, "throughput", { grain }).series.values).toHaveLength(0);
    expect(measureSeries(table, "throughput").grain).toBe("week");
  });

  it("through a day stop with it", () => {
    const { series } = measureSeries(tableOf([first, ...weeks([4, 6, 4])], on(28)), "throughput", {
      through: start + 13,
    });
    expect([...series.values]).toEqual([4, 6]);
    const days = measureSeries(tableOf([first, ...weeks([4, 6, 4])], on(28)), "throughput", {
      through: start + 13,
      grain: "day",
    });
    expect([days.series.values.length, days.series.last.at(-1)]).toEqual([14, start + 13]);
  });
});

describe("blocked by day", () => {
  const blocked = (lines: Line[], asOf: string, clock = "calendar days") => {
    const item = story("B1", [
      [on(0), created],
      [on(0), added],
      [on(0), moved("Doing", "")],
      ...lines,
    ]);
    return [...blockedByDay(tableOf([item], asOf, team({ clock })))];
  };

  it("does not touch the day a block ends at the start of, nor that of one begun just now", () => {
    const midnight: Line[] = [
      [on(1), labelled("blocked")],
      [on(3, "00:00"), unlabelled("blocked")],
    ];
    expect(blocked(midnight, on(4))).toEqual([0, 1, 1, 0, 0]);
    expect(blocked(midnight, on(4), "elapsed")).toEqual([0, 0.5, 1, 0, 0]);
    expect(blocked([[on(2), labelled("blocked")]], on(2))).toEqual([0, 0, 0]);
    expect(blocked([[on(2, "00:00"), labelled("blocked")]], on(2, "00:00"))).toEqual([0, 0, 0]);
  });

  it("is one day however many blocks touch it", () => {
    const thrice: Line[] = [
      [on(1, "09:00"), labelled("blocked")],
      [on(1, "10:00"), unlabelled("blocked")],
      [on(1, "11:00"), labelled("blocked")],
      [on(1, "12:00"), unlabelled("blocked")],
      [on(1, "20:00"), labelled("blocked")],
      [on(2, "09:00"), unlabelled("blocked")],
    ];
    expect(blocked(thrice, on(4))).toEqual([0, 1, 1, 0, 0]);
  });
});
