import { describe, expect, it } from "vitest";
import { end, seeds, worldOf } from "./worlds.ts";

const dayMs = 86_400_000;
const start = end - (9 * 365 * dayMs) / 12;
const limitAt = start + (6 * 365 * dayMs) / 12;

const rank = (values: number[], percent: number) =>
  values.toSorted((a, b) => a - b)[Math.ceil((percent * values.length) / 100) - 1] ?? Number.NaN;
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** What a manager would look at: before the limit (from the fourth week) and after it (from the third). */
function figures(seed: number) {
  const { items } = worldOf(seed).truth;
  const within = (from: number, to: number) => {
    const done = items.filter(
      ({ outcome, finishedAt }) =>
        outcome === "delivered" && finishedAt !== null && finishedAt >= from && finishedAt < to,
    );
    const noons = Array.from(
      { length: Math.floor((to - from) / dayMs) },
      (_, i) => from + i * dayMs,
    );
    const wip = noons.map(
      (at) =>
        items.filter(
          ({ startedAt, finishedAt }) =>
            startedAt !== null && startedAt <= at && (finishedAt === null || finishedAt > at),
        ).length,
    );
    const cycleDays = done.flatMap(({ startedAt, finishedAt }) =>
      startedAt !== null && finishedAt !== null && startedAt < finishedAt
        ? [(finishedAt - startedAt) / dayMs]
        : [],
    );
    return {
      weekly: done.length / ((to - from) / (7 * dayMs)),
      wip: mean(wip),
      p50: rank(cycleDays, 50),
      p85: rank(cycleDays, 85),
    };
  };
  const started = items.filter(({ startedAt }) => startedAt !== null);
  return {
    items: items.length,
    goals: items.filter(({ workKind }) => workKind === "goal").length / items.length,
    discarded: items.filter(({ outcome }) => outcome === "discarded").length / items.length,
    blocked:
      started.filter(({ blockedWhileInProgress }) => blockedWhileInProgress.length > 0).length /
      started.length,
    untold: items.filter(({ untold }) => untold !== null).length / items.length,
    before: within(start + 21 * dayMs, limitAt),
    after: within(limitAt + 14 * dayMs, end),
  };
}

describe("the simulated team", () => {
  it.each(seeds)("looks like one, and gets better with its limit (seed %i)", (seed) => {
    const { items, goals, discarded, blocked, untold, before, after } = figures(seed);
    const line = (part: typeof before) =>
      Object.entries(part)
        .map(([name, value]) => `${name} ${value.toFixed(1)}`)
        .join(", ");
    process.stdout.write(
      `seed ${seed}: ${items} items; blocked ${blocked.toFixed(2)}, untold ${untold.toFixed(2)}; before: ${line(before)}; after: ${line(after)}\n`,
    );
    expect(items).toBeGreaterThan(350);
    expect(items).toBeLessThan(550);
    expect(goals).toBeGreaterThan(0.45);
    expect(goals).toBeLessThan(0.75);
    expect(discarded).toBeGreaterThan(0.03);
    expect(discarded).toBeLessThan(0.2);
    expect(blocked).toBeGreaterThan(0.12);
    expect(blocked).toBeLessThan(0.35);
    expect(before.wip).toBeGreaterThan(14);
    expect(before.wip).toBeLessThan(22);
    expect(after.wip).toBeGreaterThan(7.5);
    expect(after.wip).toBeLessThan(11);
    expect(before.weekly).toBeGreaterThan(7);
    expect(after.weekly).toBeGreaterThan(before.weekly * 0.8);
    expect(after.weekly).toBeLessThan(15);
    expect(before.p50).toBeGreaterThan(7);
    expect(before.p85).toBeLessThan(35);
    expect(after.p50).toBeLessThan(before.p50 * 0.75);
    expect(after.p85).toBeLessThan(before.p85 * 0.8);
    expect(after.p50).toBeGreaterThan(2);
  });
});
