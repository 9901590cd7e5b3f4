import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intersection, type Span, union, without } from "../../src/history/intervals.ts";

const spans = (...pairs: [number, number][]): Span[] =>
  pairs.map(([start, end]) => ({ start, end }));
const anySpans = fc
  .array(fc.tuple(fc.nat(40), fc.nat(10)), { maxLength: 8 })
  .map((pairs) => pairs.map(([start, length]) => ({ start, end: start + length })));
/** The whole numbers inside the spans: the slow way to say the same. */
const inside = (list: readonly Span[]) =>
  Array.from({ length: 60 }, (_, i) => i).filter((i) =>
    list.some(({ start, end }) => i >= start && i < end),
  );

describe("spans", () => {
  it("merge where they touch or overlap, and drop empty ones", () => {
    expect(union(spans([5, 7], [1, 3], [3, 4], [6, 9], [12, 12]))).toEqual(spans([1, 4], [5, 9]));
  });

  it("intersect", () => {
    expect(intersection(spans([1, 5], [8, Infinity]), spans([0, 2], [4, 9], [20, 30]))).toEqual(
      spans([1, 2], [4, 5], [8, 9], [20, 30]),
    );
  });

  it("lose their holes", () => {
    expect(without(spans([-Infinity, Infinity]), spans([1, 2], [5, Infinity]))).toEqual(
      spans([-Infinity, 1], [2, 5]),
    );
  });

  it("say the same as counting the points, for any spans", () => {
    fc.assert(
      fc.property(anySpans, anySpans, (a, b) => {
        const [x, y] = [union(a), union(b)];
        expect(inside(x)).toEqual(inside(a));
        expect(inside(intersection(x, y))).toEqual(inside(a).filter((i) => inside(b).includes(i)));
        expect(inside(without(x, y))).toEqual(inside(a).filter((i) => !inside(b).includes(i)));
      }),
    );
  });
});
