/** A stretch of time; `end` is Infinity while it lasts. Half-open. */
export type Span = { start: number; end: number };

/** The union of spans: sorted, merged where they touch or overlap, empty ones dropped. */
export function union(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  let last: Span | null = null;
  for (const { start, end } of isSorted(spans) ? spans : spans.toSorted(byStart)) {
    if (end <= start) continue;
    if (last !== null && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push((last = { start, end }));
  }
  return merged;
}

const byStart = (a: Span, b: Span): number => a.start - b.start;

function isSorted(spans: readonly Span[]): boolean {
  for (let i = 1; i < spans.length; i++)
    if ((spans[i - 1] as Span).start > (spans[i] as Span).start) return false;
  return true;
}

/** What two sorted lists of disjoint spans share. */
export function intersection(a: readonly Span[], b: readonly Span[]): Span[] {
  const shared: Span[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] as Span;
    const y = b[j] as Span;
    const start = Math.max(x.start, y.start);
    const end = Math.min(x.end, y.end);
    if (end > start) shared.push({ start, end });
    if (x.end < y.end) i++;
    else j++;
  }
  return shared;
}

/** The parts of sorted disjoint spans that lie in none of `holes` (sorted, disjoint). */
export function without(spans: readonly Span[], holes: readonly Span[]): Span[] {
  if (holes.length === 0) return [...spans];
  const rest: Span[] = [];
  for (const span of spans) {
    let { start } = span;
    for (const hole of holes) {
      if (hole.end <= start) continue;
      if (hole.start >= span.end) break;
      if (hole.start > start) rest.push({ start, end: hole.start });
      start = hole.end;
    }
    if (start < span.end) rest.push({ start, end: span.end });
  }
  return rest;
}
