import { describe, expect, it } from "vitest";
import { type CheckMode, checkMode, createFreshness } from "../../src/engine/freshness.ts";
import { virtualTimers } from "./virtual-timers.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const start = Date.UTC(2026, 10, 20, 9);
const dayOf = (at: number) => Math.floor(at / day);

/** A team that was read a while ago, and what became of asking GitHub. */
function setUp(options: { readAgo?: number | null; points?: number } = {}) {
  const timers = virtualTimers(start);
  const asked: { minutes: number; mode: CheckMode }[] = [];
  const github = { points: options.points ?? 1, failed: false };
  const broken = { last: false, check: false };
  const readAgo = options.readAgo === undefined ? hour : options.readAgo;
  let readAt = readAgo === null ? null : start - readAgo;
  let checkedAt = readAt;
  const freshness = createFreshness({
    ...timers,
    dayOf,
    last: async () => {
      if (broken.last) throw new Error("the archive is busy");
      return { checkedAt, readAt };
    },
    check: async (mode) => {
      if (broken.check) throw new Error("the archive is full");
      asked.push({ minutes: (timers.now() - start) / minute, mode });
      if (github.failed) return { points: 0, failed: true };
      checkedAt = timers.now();
      if (mode === "whole") readAt = checkedAt;
      return { points: github.points, failed: false };
    },
  });
  return {
    ...timers,
    freshness,
    asked,
    github,
    broken,
    /** As another tab does. */
    checkedElsewhere: () => {
      checkedAt = timers.now();
    },
    minutes: () => asked.map(({ minutes }) => minutes),
  };
}

describe("keeping fresh", () => {
  it("asks at once when somebody looks after longer, then every five minutes", async () => {
    const { freshness, pass, asked } = setUp();
    freshness.attend(true);
    await pass(12 * minute);
    expect(asked).toEqual([
      { minutes: 0, mode: "if moved" },
      { minutes: 5, mode: "if moved" },
      { minutes: 10, mode: "if moved" },
    ]);
  });

  it("asks nothing before somebody looks, nor once nobody does", async () => {
    const { freshness, pass, minutes, set } = setUp();
    await pass(hour);
    expect(minutes()).toEqual([]);
    freshness.attend(true);
    await pass(6 * minute);
    freshness.attend(false);
    expect(set()).toBe(0);
    await pass(3 * hour);
    expect(minutes()).toEqual([60, 65]);
    freshness.attend(true);
    await pass(minute);
    expect(minutes()).toEqual([60, 65, 246]);
  });

  it("does not ask again because somebody looks away and back", async () => {
    const { freshness, pass, minutes } = setUp();
    freshness.attend(true);
    for (let i = 0; i < 6; i++) {
      await pass(minute / 2);
      freshness.attend(false);
      await pass(minute / 2);
      freshness.attend(true);
    }
    await pass(0);
    expect(minutes()).toEqual([0, 5]);
  });

  it("leaves alone what another tab has just asked", async () => {
    const { freshness, pass, minutes, checkedElsewhere } = setUp();
    freshness.attend(true);
    await pass(4 * minute);
    checkedElsewhere();
    await pass(4 * minute);
    expect(minutes()).toEqual([0]);
    await pass(minute);
    expect(minutes()).toEqual([0, 9]);
  });

  it("looks through everything once a day of the team's, however often it is looked at", async () => {
    const { freshness, pass, asked } = setUp();
    freshness.attend(true);
    await pass(day);
    const whole = asked.filter(({ mode }) => mode === "whole").map(({ minutes }) => minutes);
    // 09:00 to midnight is 900 minutes.
    expect(whole).toEqual([900]);
    expect(asked).toHaveLength(289);
  });

  it("asks more rarely where asking is dear: a fifth of the hour's points at most", async () => {
    const { freshness, pass, minutes } = setUp({ points: 500 });
    freshness.attend(true);
    await pass(hour);
    expect(minutes()).toEqual([0, 30, 60]);
  });

  it("asks more and more rarely while it fails, and as before once it goes well", async () => {
    const { freshness, pass, minutes, github } = setUp();
    github.failed = true;
    freshness.attend(true);
    await pass(4 * hour);
    expect(minutes()).toEqual([0, 10, 30, 70, 130, 190]);
    github.failed = false;
    await pass(15 * minute);
    expect(minutes().slice(6)).toEqual([250, 255]);
  });

  it.each(["last", "check"] as const)(
    "takes a breakdown of %s for a failure, and goes on when it is over",
    async (what) => {
      const { freshness, pass, minutes, broken } = setUp();
      broken[what] = true;
      freshness.attend(true);
      await pass(9 * minute);
      broken[what] = false;
      await pass(7 * minute);
      expect(minutes()).toEqual([10, 15]);
    },
  );

  it("tries at once when the machine is back on the network", async () => {
    const { freshness, pass, minutes, github } = setUp();
    github.failed = true;
    freshness.attend(true);
    await pass(minute);
    freshness.attend(false);
    github.failed = false;
    await pass(minute);
    freshness.attend(true);
    await pass(6 * minute);
    expect(minutes()).toEqual([0, 2, 7]);
  });
});

describe("how much is due", () => {
  it("is everything at first, on another day, or after a day; else only what moved", () => {
    expect(checkMode(null, start, dayOf)).toBe("whole");
    expect(checkMode(start - 10 * hour, start, dayOf)).toBe("whole");
    expect(checkMode(start - 9 * hour, start, dayOf)).toBe("if moved");
    expect(checkMode(start - day, start, () => 1)).toBe("whole");
  });
});
