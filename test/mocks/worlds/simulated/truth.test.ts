import { describe, expect, it } from "vitest";
import type { ItemTruth, Stretch } from "../../../../mocks/worlds/simulated/truth.ts";
import { end, seeds, worldOf } from "./worlds.ts";

const stop = ({ to }: Stretch) => to ?? end;
const inProgress = ["In progress", "In review", "Waiting on others"];

/** What cannot be true of an item, whatever happened to it. */
function faults(item: ItemTruth): string[] {
  const { createdAt, startedAt, finishedAt, outcome, stays, blocked, blockedWhileInProgress } =
    item;
  const found: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) found.push(`${item.id}: ${what}`);
  };
  must(startedAt === null || startedAt >= createdAt, "starts before it is created");
  must(
    startedAt === null || finishedAt === null || startedAt <= finishedAt,
    "ends before its start",
  );
  must((outcome === null) === (finishedAt === null), "has an outcome exactly when it is finished");
  must(outcome !== "delivered" || startedAt !== null, "is delivered but never started");
  for (const [i, stay] of stays.entries()) {
    must(stay.from < stop(stay), "has an empty stay");
    const next = stays[i + 1];
    if (next) must(stay.to === next.from, "has a gap between its stays");
    if (next) must(stay.stage !== next.stage, "goes nowhere");
  }
  const last = stays.at(-1);
  must(last?.to == null || last.to === finishedAt, "leaves its last stage but is not finished");
  if (last?.to === null) must((last.stage === "Done") === (finishedAt !== null), "is done or not");
  if (last?.to === null && inProgress.includes(last.stage))
    must(startedAt !== null, "is in progress but not started");
  for (const stretch of blocked) {
    must(stretch.from < stop(stretch), "has an empty blocked interval");
    const doneThen = stays.some(
      (stay) => stay.stage === "Done" && stay.from < stop(stretch) && stretch.from < stop(stay),
    );
    must(!doneThen, "is blocked while it is done");
    must(finishedAt === null || stretch.to !== null, "is finished and blocked for ever");
  }
  for (const [i, stretch] of blockedWhileInProgress.entries()) {
    const next = blockedWhileInProgress[i + 1];
    if (next) must(stop(stretch) < next.from, "has blocked intervals that touch");
    const within = stays.filter(
      (stay) =>
        inProgress.includes(stay.stage) && stay.from < stop(stretch) && stretch.from < stop(stay),
    );
    const covered = within.reduce(
      (sum, stay) => sum + Math.min(stop(stay), stop(stretch)) - Math.max(stay.from, stretch.from),
      0,
    );
    must(covered === stop(stretch) - stretch.from, "counts as blocked outside progress");
    must(
      blocked.some(({ from, to }) => from <= stretch.from && (to ?? end) > stretch.from),
      "is blocked by nothing",
    );
  }
  return found;
}

describe("the truth", () => {
  it.each(seeds)("contradicts itself nowhere (seed %i)", (seed) => {
    expect(worldOf(seed).truth.items.flatMap(faults)).toEqual([]);
  });

  it("would be found out if it did", () => {
    const { items } = worldOf(1).truth;
    const done = items.find((item) => item.outcome === "delivered" && item.stays.length > 2);
    if (!done) throw new Error("nothing was delivered");
    const [first, ...others] = done.stays;
    expect(faults({ ...done, startedAt: null })).toEqual([
      `${done.id}: is delivered but never started`,
    ]);
    expect(faults({ ...done, outcome: null })).not.toEqual([]);
    expect(faults({ ...done, stays: first ? [first, ...others.slice(1)] : [] })).not.toEqual([]);
  });

  it.each(seeds)(
    "names every item that was on the board once, counted or left (seed %i)",
    (seed) => {
      const { world, truth } = worldOf(seed);
      const boarded = new Set<string>();
      for (const action of world.actions) {
        if (action.do === "add to board") boarded.add(action.content);
        if (action.do === "add draft") boarded.add(action.id);
        if (action.do === "convert draft") {
          boarded.delete(action.draft);
          boarded.add(action.issue);
        }
      }
      expect(boarded.size).toBeGreaterThan(400);
      const named = [...truth.items, ...truth.left].map(({ id }) => id);
      expect(named.toSorted()).toEqual([...boarded].toSorted());
    },
  );
});
