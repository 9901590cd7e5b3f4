/**
 * The point nearest to a place on a plane, within `reach`; -1 when none is.
 * Brute force: 0.1 ms for 20,000 points, so no index is worth its building.
 *
 * @param xs, ys  places in data space, parallel columns
 * @param toX     data → pixels, as factor and offset: linear scales only
 */
export function nearest(
  xs: Float64Array,
  ys: Float64Array,
  toX: Affine,
  toY: Affine,
  x: number,
  y: number,
  reach: number,
): number {
  let best = -1;
  let least = reach * reach;
  for (let i = 0; i < xs.length; i++) {
    const dx = toX.factor * (xs[i] as number) + toX.offset - x;
    const dy = toY.factor * (ys[i] as number) + toY.offset - y;
    const square = dx * dx + dy * dy;
    if (square <= least) {
      least = square;
      best = i;
    }
  }
  return best;
}

/** `pixels = factor · value + offset`. */
export type Affine = { factor: number; offset: number };

/** A linear scale as arithmetic: two calls instead of one a point. */
export function affine(scale: (value: number) => number | undefined, a: number, b: number): Affine {
  const [from, to] = [scale(a) ?? 0, scale(b) ?? 0];
  const factor = a === b ? 0 : (to - from) / (b - a);
  return { factor, offset: from - factor * a };
}
