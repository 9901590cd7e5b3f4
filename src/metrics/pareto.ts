import type { Clock } from "../domain/clock.ts";
import { type Span, union } from "../history/intervals.ts";
import { touchedDays } from "./blocked-time.ts";

/** One bar of a Pareto chart. */
export type Cluster<Name> = {
  name: Name;
  /** Item-days; two clusters may share some. */
  days: number;
  /** How much of all the time this and the clusters before it explain, shared time once; the last is 1 (0 where no day counts). */
  cumulativeShare: number;
  rows: Uint32Array;
};

/** The pieces of time of one cluster, as parallel columns in order of row. */
export type Pieces<Name> = {
  key: string;
  name: Name;
  rows: number[];
  starts: number[];
  ends: number[];
};

/** Collects pieces of items' time under names, rows ascending, and sums them up as a Pareto chart. */
export class Pareto<Name> {
  private readonly clock: Clock;
  private readonly groups = new Map<string, Pieces<Name>>();
  private readonly one: [Span] = [{ start: 0, end: 0 }];

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** The cluster of that key, to add to; one that nothing is added to is not shown. */
  group(key: string, name: Name): Pieces<Name> {
    let group = this.groups.get(key);
    if (!group) {
      group = { key, name, rows: [], starts: [], ends: [] };
      this.groups.set(key, group);
    }
    return group;
  }

  add({ rows, starts, ends }: Pieces<Name>, row: number, start: number, end: number): void {
    rows.push(row);
    starts.push(start);
    ends.push(end);
  }

  /** Most first, then by key; `totalDays` is the union of all. */
  chart(): { totalDays: number; clusters: Cluster<Name>[] } {
    const found = [...this.groups.values()].filter(({ rows }) => rows.length > 0);
    const shared = sharedRows(found);
    const sized = found.map((group) => {
      let days = 0;
      let alone = 0;
      const several = new Map<number, readonly Span[]>();
      const rows: number[] = [];
      this.eachRow(group, (row, spans) => {
        const touched = touchedDays(this.clock, spans);
        days += touched;
        rows.push(row);
        if (shared.has(row))
          several.set(
            row,
            spans.map((span) => ({ ...span })),
          );
        else alone += touched;
      });
      return { key: group.key, name: group.name, days, alone, several, rows };
    });
    sized.sort((a, b) => b.days - a.days || (a.key < b.key ? -1 : 1));
    const explained = new Map<number, readonly Span[]>();
    let sum = 0;
    const sums = sized.map(({ alone, several }) => {
      sum += alone;
      for (const [row, spans] of several) {
        const before = explained.get(row) ?? [];
        const after = union([...before, ...spans]);
        explained.set(row, after);
        sum += touchedDays(this.clock, after) - touchedDays(this.clock, before);
      }
      return sum;
    });
    return {
      totalDays: sum,
      clusters: sized.map(({ name, days, rows }, i) => ({
        name,
        days,
        cumulativeShare: sum === 0 ? 0 : (sums[i] as number) / sum,
        rows: new Uint32Array(rows),
      })),
    };
  }

  /** Each row's pieces of a cluster as disjoint spans, valid until the next row. */
  private eachRow(
    { rows, starts, ends }: Pieces<Name>,
    take: (row: number, spans: readonly Span[]) => void,
  ): void {
    for (let from = 0, to = 0; from < rows.length; from = to) {
      const row = rows[from] as number;
      while (to < rows.length && rows[to] === row) to++;
      if (to - from === 1) {
        this.one[0].start = starts[from] as number;
        this.one[0].end = ends[from] as number;
        take(row, this.one);
        continue;
      }
      const spans: Span[] = [];
      for (let i = from; i < to; i++)
        spans.push({ start: starts[i] as number, end: ends[i] as number });
      take(row, union(spans));
    }
  }
}

/** Rows with time in more than one cluster: only theirs can be told twice. */
export function sharedRows(groups: readonly { rows: readonly number[] }[]): Set<number> {
  const shared = new Set<number>();
  if (groups.length < 2) return shared;
  const last = groups.reduce((most, { rows }) => Math.max(most, rows.at(-1) ?? 0), 0);
  // Which group had the row first, counted from 1.
  const owner = new Uint32Array(last + 1);
  for (const [i, { rows }] of groups.entries())
    for (const row of rows) {
      if (owner[row] === 0) owner[row] = i + 1;
      else if (owner[row] !== i + 1) shared.add(row);
    }
  return shared;
}
