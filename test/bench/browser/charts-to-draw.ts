import { createElement, type ReactElement } from "react";
import { Dice } from "../../../mocks/worlds/simulated/dice.ts";
import { AgeingChart } from "../../../src/charts/ageing-chart.tsx";
import { CumulativeFlowChart } from "../../../src/charts/cumulative-flow-chart.tsx";
import { CycleTimeScatter } from "../../../src/charts/cycle-time-scatter.tsx";
import { ThroughputBars } from "../../../src/charts/throughput-bars.tsx";
import { WipDays } from "../../../src/charts/wip-days.tsx";
import { parseDay, startOfDay } from "../../../src/domain/days.ts";
import type { Percentile } from "../../../src/metrics/values.ts";

const zone = "Europe/Berlin";
const finished = 20_000;
const inProgress = 2_000;
const first = parseDay("2025-11-21");
const days = 365;
const last = first + days - 1;
const dayMs = 86_400_000;
const nothing = () => undefined;

const percentiles = (scale: number): Percentile[] =>
  [50, 70, 85, 95].map((p, i) => ({ p, days: scale * (i + 1), covers: p, of: 100 }));
const sle = { percentile: 85, days: 18, setBy: "history" } as const;

/** Mostly short, sometimes long, as cycle times are. */
const longTailed = (dice: Dice) =>
  Math.ceil(6 * Math.exp(1.1 * (dice.next() + dice.next() - 1) * 2));

function scatter(): ReactElement {
  const dice = new Dice(1);
  const start = startOfDay(zone, first);
  return createElement(CycleTimeScatter, {
    times: {
      rows: Uint32Array.from({ length: finished }, (_, i) => i),
      finishedAt: Float64Array.from(
        { length: finished },
        (_, i) => start + ((i + dice.next()) / finished) * days * dayMs,
      ),
      days: Float64Array.from({ length: finished }, () => longTailed(dice)),
      percentiles: percentiles(6),
      sle,
    },
    window: { first, last },
    asOf: startOfDay(zone, last) + dayMs / 2,
    asOfLabel: "today",
    zone,
    clock: "calendar days",
    nameOf: nothing,
    onSelect: nothing,
    onRange: nothing,
  });
}

function ageing(): ReactElement {
  const dice = new Dice(2);
  const names = ["In progress", "In review", "Waiting on others"];
  const ages = Float64Array.from({ length: inProgress }, () => longTailed(dice))
    .sort()
    .reverse();
  return createElement(AgeingChart, {
    ages: {
      rows: Uint32Array.from({ length: inProgress }, (_, i) => finished + i),
      ageDays: ages,
      atLeast: new Uint8Array(inProgress),
      stage: Int8Array.from({ length: inProgress }, () => dice.whole(1, names.length)),
      blocked: new Uint8Array(inProgress),
    },
    stages: names.map((name, i) => ({ name, index: i + 1 })),
    standings: Array.from(ages, (age) => (age > 18 ? "act" : age > 12 ? "watch" : "fine")),
    percentiles: [],
    sle,
    bands: names.map((_, i) => ({ stage: i + 1, percentiles: percentiles(4 + i) })),
    clock: "calendar days",
    nameOf: nothing,
    onSelect: nothing,
  });
}

const stages = 7;

function cfd(): ReactElement {
  const dice = new Dice(3);
  const lines = new Int32Array(stages * days);
  for (let day = 0; day < days; day++)
    for (let stage = 0; stage < stages; stage++) {
      const before = day === 0 ? 40 * (stages - stage) : (lines[stage * days + day - 1] as number);
      const left =
        stage === 0 ? Number.POSITIVE_INFINITY : (lines[(stage - 1) * days + day] as number);
      lines[stage * days + day] = Math.min(left, before + dice.whole(0, 6));
    }
  return createElement(CumulativeFlowChart, {
    flow: {
      days: Int32Array.from({ length: days }, (_, i) => first + i),
      lines,
      discarded: new Int32Array(stages * days),
      corrections: new Int32Array(stages * days),
    },
    stages: Array.from({ length: stages }, (_, i) => ({ name: `Stage ${i + 1}` })),
    commitment: 1,
    done: stages - 1,
    from: 0,
    onSelect: nothing,
  });
}

function wip(): ReactElement {
  const dice = new Dice(4);
  const level = Int32Array.from({ length: days }, () => dice.whole(20, 30));
  return createElement(WipDays, {
    wip: {
      days: Int32Array.from({ length: days }, (_, i) => first + i),
      wip: level,
      low: level,
      high: level,
      unseen: new Int32Array(days),
      now: level[days - 1] as number,
    },
    limit: 25,
    onSelect: nothing,
  });
}

function throughput(): ReactElement {
  const dice = new Dice(5);
  const weeks = 52;
  return createElement(ThroughputBars, {
    throughput: {
      mondays: Int32Array.from({ length: weeks }, (_, i) => parseDay("2025-11-24") + 7 * i),
      delivered: Int32Array.from({ length: weeks }, () => dice.whole(200, 500)),
      partial: new Uint8Array(weeks),
      at: new Uint32Array(weeks + 1),
      rows: new Uint32Array(),
      meanAWeek: 350,
    },
    onSelect: nothing,
  });
}

/** The charts that are measured, with data as large as a large team's year. */
export const chartsToDraw: Record<string, () => ReactElement> = {
  scatter,
  ageing,
  cfd,
  wip,
  throughput,
};
