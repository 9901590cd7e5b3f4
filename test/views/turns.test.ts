import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { takeTurn } from "../../src/views/panel/turns.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

it("gives turns one after another, with a pause between two, and none to who gave it up", () => {
  const served: string[] = [];
  for (const name of ["a", "b", "c"]) {
    const giveUp = takeTurn(() => served.push(name));
    if (name === "b") giveUp();
  }
  expect(served).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(served).toEqual(["a"]);
  vi.advanceTimersByTime(14);
  expect(served).toEqual(["a"]);
  vi.advanceTimersByTime(2);
  expect(served).toEqual(["a", "c"]);
});

it("begins again after it had nothing to do", () => {
  const served: string[] = [];
  takeTurn(() => served.push("a"));
  vi.runAllTimers();
  takeTurn(() => served.push("b"));
  vi.runAllTimers();
  expect(served).toEqual(["a", "b"]);
});
