import { expect, it } from "vitest";
import { nextPlace } from "../../src/charts/next-place.ts";

//  0 ─ 1 ─ 3
//    ╲ 2 ╱
const places = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 50 },
  { x: 200, y: 40 },
];
const links = [
  { from: 0, to: 1 },
  { from: 0, to: 2 },
  { from: 1, to: 3 },
  { from: 2, to: 3 },
];

it("arrows lead along the lines to the nearest, and through a column", () => {
  expect(nextPlace("ArrowRight", 0, places, links)).toBe(1);
  expect(nextPlace("ArrowLeft", 3, places, links)).toBe(2);
  expect(nextPlace("ArrowDown", 1, places, links)).toBe(2);
  expect(nextPlace("ArrowUp", 2, places, links)).toBe(1);
  expect(nextPlace("Home", 3, places, links)).toBe(0);
  expect(nextPlace("End", 0, places, links)).toBe(3);
});

it("a key that leads nowhere stays where it is", () => {
  expect(nextPlace("ArrowLeft", 0, places, links)).toBeNull();
  expect(nextPlace("ArrowDown", 2, places, links)).toBeNull();
  expect(nextPlace("a", 0, places, links)).toBeNull();
  expect(nextPlace("Home", 9, places, links)).toBeNull();
});
