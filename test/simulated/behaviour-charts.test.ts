import { describe, expect, it } from "vitest";
import { Dice } from "../../mocks/worlds/simulated/dice.ts";
import { teamZone } from "../../mocks/worlds/simulated/places.ts";
import { dayIn } from "../../src/domain/days.ts";
import { isSigned, seriesOf } from "../../src/metrics/behaviour-charts.ts";
import { limitsOf, type Series } from "../../src/metrics/behaviour-limits.ts";
import { experimentVerdict } from "../../src/metrics/experiment-verdict.ts";
import { type MomentumMeasure, measureNames } from "../../src/metrics/momentum-series.ts";
import { processBehaviour, rules } from "../../src/metrics/process-behaviour.ts";
import { limitAt, truthTables } from "./truth-table.ts";

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
const limitOn = dayIn(teamZone, limitAt);
const tenWeeks = 70;
const noResponses = {
  grain: "item" as const,
  series: { first: new Int32Array(), last: new Int32Array(), values: new Float64Array() },
  rows: null,
};
const worlds = seeds.map(truthTables);
type Tables = (typeof worlds)[number];

const verdictOf = (tables: Tables, measure: MomentumMeasure, first: number) =>
  experimentVerdict(seriesOf(tables.whole, measure, noResponses).series, {
    first,
    last: first + tenWeeks - 1,
    signed: isSigned(measure),
  });

/** The 20 weeks before a day, so that the first weeks of a team that begins are none of them. */
const steady = ({ first, last, values }: Series): Series => {
  const from = first.findIndex((day) => day >= limitOn - 140);
  return { first: first.slice(from), last: last.slice(from), values: values.slice(from) };
};
const baseline = { first: limitOn - 140, last: limitOn - 57 };

/** Which rules found something on the chart of a series. */
function rulesFound(series: Series, signed: boolean): Set<number> {
  const limits = limitsOf(series, { signed, baseline });
  if ("refused" in limits) throw new Error(`refused: ${limits.refused}`);
  return new Set(processBehaviour(series, limits).signals.rule);
}

const shuffled = ({ values, ...days }: Series, dice: Dice): Series => ({
  ...days,
  values: Float64Array.from(dice.shuffled([...values])),
});

describe("a simulated team that limits its work in progress", () => {
  it("shows a signal on cycle time, downwards, within 10 weeks in at least 18 of 20 seeds", () => {
    const found = worlds.filter((tables) => {
      const { verdict, side } = verdictOf(tables, "cycle time", limitOn);
      return verdict === "signal" && side === "down";
    });
    expect(found.length).toBeGreaterThanOrEqual(18);
  });

  it("shows hardly any signal ten weeks before, when nothing was tried", () => {
    const told = measureNames.flatMap((measure) =>
      worlds.filter(
        (tables) => verdictOf(tables, measure, limitOn - tenWeeks).verdict === "signal",
      ),
    );
    expect(told.length).toBeLessThanOrEqual(0.05 * seeds.length * measureNames.length);
  });
});

describe("the same teams before they changed anything", () => {
  it("show each rule on at most 5 in 100 more charts than independent noise does", () => {
    const dice = new Dice(2026);
    const repeats = 10;
    const charts = seeds.length * measureNames.length;
    const shares = rules.map(() => ({ seen: 0, noise: 0 }));
    for (const { unlimited } of worlds)
      for (const measure of measureNames) {
        const series = steady(seriesOf(unlimited, measure, noResponses).series);
        const signed = isSigned(measure);
        for (const rule of rulesFound(series, signed))
          (shares[rule] as { seen: number }).seen += 1 / charts;
        for (let repeat = 0; repeat < repeats; repeat++)
          for (const rule of rulesFound(shuffled(series, dice), signed))
            (shares[rule] as { noise: number }).noise += 1 / charts / repeats;
      }
    const excess = shares.map(({ seen, noise }, i) => ({ rule: rules[i], more: seen - noise }));
    expect(excess.filter(({ more }) => more > 0.05)).toEqual([]);
    // Noise of the same values finds something too: the rules are not off.
    expect(shares.every(({ noise }) => noise > 0.02)).toBe(true);
  });
});
