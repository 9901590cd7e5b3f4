import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Day } from "../../src/domain/days.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import type { FlowTable } from "../../src/history/flow-table.ts";
import { isRefusal } from "../../src/metrics/answer.ts";
import { arrivalsAndDepartures } from "../../src/metrics/arrivals-departures.ts";
import { cumulativeFlow } from "../../src/metrics/cumulative-flow.ts";
import { cycleTimes, leadTimes } from "../../src/metrics/cycle-time.ts";
import { paceBands } from "../../src/metrics/pace-bands.ts";
import { timeInStage } from "../../src/metrics/time-in-stage.ts";
import { totalWorkItemAge } from "../../src/metrics/total-work-item-age.ts";
import type { Percentile } from "../../src/metrics/values.ts";
import { today, wholeHistory } from "../../src/metrics/window.ts";
import { wipByDay } from "../../src/metrics/wip.ts";
import { workItemAges } from "../../src/metrics/work-item-age.ts";
import { allAnswers } from "./all-answers.ts";
import {
  anyCase,
  anyCaseWithStrangers,
  anyInstant,
  type Case,
  endOfDay,
  type Shape,
  tableAt,
} from "./any-case.ts";
import { itemNumbers, sumOf, teamNumbers } from "./item-numbers.ts";
import { valueOf } from "./value-of.ts";

// Hundreds of stories each: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const everywhere: Shape[] = ["board", "two boards", "repository", "both"];
/** A case with an instant of it. */
const anyCut = (...shapes: Shape[]) =>
  anyCase(...shapes).chain((known) =>
    fc.record({ known: fc.constant(known), asOf: anyInstant(known) }),
  );
const upTo = (items: readonly ItemFacts[], asOf: number): ItemFacts[] =>
  items.map(({ item, facts }) => ({ item, facts: facts.filter(({ at }) => at <= asOf) }));
const hasRows = ({ rows }: FlowTable) => rows > 0;

describe("whatever happens to a team's items", () => {
  it("WIP is the sum of arrivals less departures, on every day and over any window", () => {
    fc.assert(
      fc.property(anyCut(...everywhere), fc.nat(70), fc.nat(30), ({ known, asOf }, skip, span) => {
        const table = tableAt(known, known.items, asOf);
        const whole = wholeHistory(table);
        const part = { first: whole.first + skip, last: whole.first + skip + span };
        for (const window of [whole, part]) {
          const flow = valueOf(arrivalsAndDepartures(table, window));
          let wip = flow.wipBefore;
          const sums = flow.arrivals.map((n, i) => (wip += n - (flow.departures[i] ?? 0)));
          expect(sums).toEqual(valueOf(wipByDay(table, window)).wip);
        }
        const all = valueOf(arrivalsAndDepartures(table, whole));
        expect(all.wipBefore).toBe(0);
        expect(valueOf(wipByDay(table, whole)).wip.at(-1) ?? 0).toBe(
          valueOf(workItemAges(table)).rows.length,
        );
      }),
    );
  });

  it("no line of the cumulative flow falls or crosses another, and with its corrections it is what stood", () => {
    fc.assert(
      fc.property(anyCut(...everywhere), fc.nat(60), ({ known, asOf }, back) => {
        const table = tableAt(known, known.items, asOf);
        const flow = valueOf(cumulativeFlow(table, wholeHistory(table)));
        const width = flow.days.length;
        for (const figure of [flow.lines, flow.discarded]) {
          const falls = figure.filter((n, i) => i % width > 0 && n < (figure[i - 1] as number));
          const crosses = figure.filter((n, i) => n > (figure[i - width] ?? n));
          expect([...falls, ...crosses]).toEqual([]);
        }
        const i = Math.max(0, width - 1 - back);
        const then = tableAt(
          known,
          known.items,
          Math.min(asOf, endOfDay(known.team, flow.days[i] as Day)),
        );
        const edges = table.stages.length;
        for (let k = 0; k < edges; k++) {
          const stood = Array.from(
            { length: then.rows },
            (_, row) => then.crossings[row * edges + k],
          );
          const at = k * width + i;
          expect(
            (flow.lines[at] ?? 0) + (flow.discarded[at] ?? 0) + (flow.corrections[at] ?? 0),
          ).toBe(stood.filter((crossed) => !Number.isNaN(crossed)).length);
        }
      }),
    );
  });

  it("times in stages and reopened time sum to finished − started, to the millisecond", () => {
    fc.assert(
      fc.property(anyCut(...everywhere), ({ known, asOf }) => {
        const table = tableAt(known, known.items, asOf);
        const { value } = timeInStage(table, wholeHistory(table));
        if (isRefusal(value)) return;
        const width = value.stages.length;
        for (const [i, row] of value.rows.entries()) {
          const stages = value.stageMs.subarray(i * width, (i + 1) * width);
          const sum = stages.reduce((all, ms) => all + ms, value.reopenedMs[i] as number);
          expect(sum).toBe((table.finishedAt[row] as number) - (table.startedAt[row] as number));
        }
      }),
    );
  });

  it("an age is at least 1 on the day clocks and never below 0; so is a cycle time", () => {
    fc.assert(
      fc.property(anyCut(...everywhere), ({ known, asOf }) => {
        const table = tableAt(known, known.items, asOf);
        const least = known.team.clock === "elapsed" ? 0 : 1;
        const { ageDays } = valueOf(workItemAges(table));
        for (const age of ageDays) expect(age).toBeGreaterThanOrEqual(least);
        const { value } = cycleTimes(table, wholeHistory(table), known.team.sle);
        for (const took of isRefusal(value) ? [] : value.days)
          expect(took).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  it("percentiles never fall as p grows, and each covers at least what it promises", () => {
    const holds = (found: readonly Percentile[]) => {
      for (const [i, { p, days, covers, of }] of found.entries()) {
        expect(covers * 100).toBeGreaterThanOrEqual(p * of);
        expect(days).toBeGreaterThanOrEqual(found[i - 1]?.days ?? 0);
      }
    };
    fc.assert(
      fc.property(anyCase(...everywhere), (known) => {
        const table = tableAt(known, known.items, known.end);
        const window = wholeHistory(table);
        for (const { value } of [
          cycleTimes(table, window, known.team.sle),
          leadTimes(table, window),
        ])
          holds(isRefusal(value) ? [] : value.percentiles);
        const bands = paceBands(table, window).value;
        for (const { percentiles } of isRefusal(bands) ? [] : bands) holds(percentiles);
      }),
    );
  });
});

describe("every answer is the same", () => {
  const answers = (known: Case, items: readonly ItemFacts[], asOf: number) => {
    const table = tableAt(known, items, asOf);
    return { table, answers: hasRows(table) ? allAnswers(table, known, items) : {} };
  };

  it("in whatever order items and facts come", () => {
    const shuffled = <Entry>(list: readonly Entry[]) =>
      fc.shuffledSubarray([...list], { minLength: list.length });
    const anyOrder = anyCut(...everywhere).chain((cut) =>
      fc.record({
        cut: fc.constant(cut),
        items: fc
          .tuple(
            ...cut.known.items.map(({ item, facts }) =>
              shuffled(facts).map((mixed) => ({ item, facts: mixed })),
            ),
          )
          .chain(shuffled),
      }),
    );
    fc.assert(
      fc.property(anyOrder, ({ cut: { known, asOf }, items }) => {
        expect(answers(known, items, asOf)).toEqual(answers(known, known.items, asOf));
      }),
    );
  });

  it("as of an instant, whether or not anything happened later", () => {
    fc.assert(
      fc.property(anyCut(...everywhere), ({ known, asOf }) => {
        expect(answers(known, known.items, asOf)).toEqual(
          answers(known, upTo(known.items, asOf), asOf),
        );
      }),
    );
  });
});

describe("what stood on a day", () => {
  it("is changed by no fact dated after it", () => {
    fc.assert(
      fc.property(anyCut(...everywhere), fc.nat(60), ({ known, asOf }, back) => {
        const table = tableAt(known, known.items, asOf);
        const then = tableAt(
          known,
          known.items,
          Math.min(asOf, endOfDay(known.team, today(table) - back)),
        );
        if (!hasRows(then)) return;
        const window = wholeHistory(then);
        const [now, before] = [table, then].map((read) => {
          const { arrivals, departures, days } = valueOf(arrivalsAndDepartures(read, window));
          const { itemDays } = valueOf(totalWorkItemAge(read, window));
          const { wip } = valueOf(wipByDay(read, window));
          return { days, arrivals, departures, wip, age: itemDays.map(toMinutes) };
        });
        expect(now).toEqual(before);
      }),
    );
  });
});

describe("items that have nothing to do with each other", () => {
  it("have the numbers they have alone, and the team's are the sums", () => {
    fc.assert(
      fc.property(
        anyCaseWithStrangers(...everywhere).chain(({ known, strangers }) =>
          fc.record({
            known: fc.constant(known),
            strangers: fc.constant(strangers),
            asOf: anyInstant(known),
          }),
        ),
        ({ known, strangers, asOf }) => {
          const [ours, theirs, all] = [known.items, strangers, [...known.items, ...strangers]].map(
            (items) => tableAt(known, items, asOf),
          );
          if (!ours || !theirs || !all || !hasRows(ours) || !hasRows(theirs)) return;
          const apart = new Map([...itemNumbers(ours), ...itemNumbers(theirs)]);
          expect(itemNumbers(all)).toEqual(apart);
          const window = wholeHistory(all);
          expect(teamNumbers(all, window)).toEqual(
            sumOf(teamNumbers(ours, window), teamNumbers(theirs, window)),
          );
        },
      ),
    );
  });
});

/** The day ends a millisecond after the instant it was read. */
const toMinutes = (days: number) => Math.round(days * 1440);
