/**
 * Round numbers from 0 to the first at or above `top`: the labels and the end of an axis.
 *
 * @param top   largest value to be shown, above 0
 * @param most  how many steps at most, at least 2
 */
export function niceTicks(top: number, most: number): number[] {
  const rough = Math.max(top, 1) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((unit) => unit * power >= rough) ?? 10) * power);
  return Array.from({ length: Math.ceil(Math.max(top, 1) / step) + 1 }, (_, i) => i * step);
}
