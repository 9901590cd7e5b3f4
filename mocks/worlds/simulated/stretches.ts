import type { Stretch } from "./truth.ts";

const end = (stretch: Stretch): number => stretch.to ?? Number.POSITIVE_INFINITY;
const stretch = (from: number, to: number): Stretch => ({
  from,
  to: to === Number.POSITIVE_INFINITY ? null : to,
});

/** Overlapping and touching stretches as one, in order of time; empty ones left out. */
export function merged(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (end(next) <= next.from) continue;
    if (last && next.from <= end(last)) last.to = stretch(0, Math.max(end(last), end(next))).to;
    else result.push({ ...next });
  }
  return result;
}

/** What both lists cover; each must be merged. */
export function common(a: readonly Stretch[], b: readonly Stretch[]): Stretch[] {
  return a.flatMap((one) =>
    b.flatMap((other) => {
      const from = Math.max(one.from, other.from);
      const to = Math.min(end(one), end(other));
      return from < to ? [stretch(from, to)] : [];
    }),
  );
}
