import { expect, it } from "vitest";
import { createStops } from "../../src/engine/stops.ts";

it("stops what goes on under any of its names, and nothing that begins later", () => {
  const stops = createStops();
  const [both, one, other] = [["a", "b"], ["a"], ["b"]].map((names) => stops.signal(names));
  const reason = new Error("enough");
  stops.stop("a", reason);
  expect([both, one, other].map((signal) => signal?.aborted)).toEqual([true, true, false]);
  expect(both?.reason).toBe(reason);
  expect(stops.signal(["a", "b"]).aborted).toBe(false);
  stops.stop("unknown", reason);
});
