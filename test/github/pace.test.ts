import { describe, expect, it } from "vitest";
import { createPace } from "../../src/github/pace.ts";
import { virtualTime } from "./virtual-time.ts";

const second = 1000;

describe("how many requests are under way at a time", () => {
  it("is three while GitHub has little to do, two when it has more, one at its limit", () => {
    const time = virtualTime(0);
    const pace = createPace(3, time.now);
    expect(pace.lanes()).toBe(3);
    pace.answered(19 * second);
    expect(pace.lanes()).toBe(3);
    pace.answered(second);
    expect(pace.lanes()).toBe(2);
    pace.answered(29 * second);
    expect(pace.lanes()).toBe(2);
    pace.answered(second);
    expect(pace.lanes()).toBe(1);
  });

  it("forgets what is more than a minute ago", () => {
    const time = virtualTime(0);
    const pace = createPace(3, time.now);
    pace.answered(40 * second);
    time.pass(30 * second);
    pace.answered(15 * second);
    expect(pace.lanes()).toBe(1);
    time.pass(30 * second);
    expect(pace.lanes()).toBe(3);
  });

  it("is one for five minutes after GitHub asked for fewer", () => {
    const time = virtualTime(0);
    const pace = createPace(3, time.now);
    pace.refused();
    time.pass(5 * 60 * second - 1);
    expect(pace.lanes()).toBe(1);
    time.pass(1);
    expect(pace.lanes()).toBe(3);
  });

  it("is never more than allowed", () => {
    expect(createPace(1, () => 0).lanes()).toBe(1);
  });
});
