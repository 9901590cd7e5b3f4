import type { WorkKind, WorkNature } from "../domain/agreement.ts";
import { dayAt, monday } from "../domain/days.ts";
import type { Attributes } from "../history/attributes.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Answer, Window } from "./answer.ts";
import { basis } from "./basis.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import { finishedRows } from "./finished-rows.ts";
import { today, windowInterval } from "./window.ts";

/** A kind of work in the window: the team's, or "" for what is of none. */
export type MixedKind = {
  name: string;
  nature: WorkNature | null;
  /** Items delivered, and their share of all; null where nothing was. */
  delivered: number;
  share: number | null;
  rows: Uint32Array;
};

/** Work by kind over the weeks of a window. */
export type WorkMix = {
  /** In the team's order, then what is of none. */
  kinds: MixedKind[];
  /** Monday of each ISO week, oldest first. */
  mondays: Int32Array;
  /** 1 where the window or `asOf` cuts the week short. */
  partial: Uint8Array;
  /** Items delivered in week w of kind k, at `w * kinds.length + k`. */
  delivered: Int32Array;
  /** Items in progress at the end of week w (of the window or at `asOf` where that is earlier), likewise. */
  wip: Int32Array;
};

/**
 * Work mix: how many items of each kind of work were delivered in each ISO week that the window
 * touches, and how many were in progress at its end, by what stood then. An item is of the
 * kind it has at `asOf`, so each is of one kind throughout.
 *
 * @param kinds  the team's, in the order of `attributes.kind`
 * @param window whole days, both in
 * @returns a refusal where the team has named no kinds of work
 * @throws RangeError when the window ends before it begins
 */
export function workMix(
  table: FlowTable,
  { kind }: Attributes,
  kinds: readonly WorkKind[],
  window: Window,
): Answer<WorkMix> {
  const { rows, leftOut } = finishedRows(table, window, () => null);
  const evidence = new EvidenceCount();
  const first = monday(window.first);
  const weeks = (monday(window.last) - first) / 7 + 1;
  const width = kinds.length + 1;
  // Code 0 is none and comes last.
  const place = (row: number) => ((kind.codes[row] as number) + width - 1) % width;
  const delivered = new Int32Array(weeks * width);
  const byKind = Array.from({ length: width }, (): number[] => []);
  for (const row of rows) {
    const week = (monday(dayAt(table.clock.days, table.finishedAt[row] as number)) - first) / 7;
    const slot = week * width + place(row);
    delivered[slot] = (delivered[slot] as number) + 1;
    byKind[place(row)]?.push(row);
    evidence.add(table.finishedEvidence[row]);
  }
  const mondays = Int32Array.from({ length: weeks }, (_, week) => first + 7 * week);
  const known = Math.max(window.first, table.clock.days.first);
  const answer = {
    ...basis(table),
    definition: "work mix" as const,
    window,
    n: rows.length,
    counted: rows,
    leftOut,
    evidence: evidence.shares(),
  };
  if (kinds.length === 0)
    return { ...answer, value: { refused: "kinds of work named by the team", have: 0, need: 1 } };
  const named = [...kinds, { name: "", nature: null }];
  return {
    ...answer,
    value: {
      kinds: named.map(({ name, nature }, k) => {
        const own = byKind[k] as number[];
        const share = rows.length === 0 ? null : own.length / rows.length;
        return { name, nature, delivered: own.length, share, rows: Uint32Array.from(own) };
      }),
      mondays,
      partial: Uint8Array.from(mondays, (day) =>
        day < known || day + 6 > window.last || day + 6 >= today(table) ? 1 : 0,
      ),
      delivered,
      wip: wipAtWeekEnds(table, window, { first, weeks, width, place }),
    },
  };
}

/** Items in progress at the end of each week: counted over the weeks between entry and exit. */
function wipAtWeekEnds(
  table: FlowTable,
  window: Window,
  {
    first,
    weeks,
    width,
    place,
  }: { first: number; weeks: number; width: number; place: (row: number) => number },
): Int32Array {
  windowInterval(table, window);
  const { stretches, clock, rows } = table;
  const last = Math.min(window.last, today(table));
  const ends = Array.from({ length: weeks }, (_, week) => {
    const day = first + 7 * week;
    return day > last ? Number.NEGATIVE_INFINITY : Math.min(day + 6, last);
  });
  const wip = new Int32Array(weeks * width);
  for (let row = 0; row < rows; row++)
    for (let i = stretches.at[row] as number; i < (stretches.at[row + 1] as number); i++) {
      const from = dayAt(clock.days, stretches.start[i] as number);
      const end = stretches.end[i] as number;
      const until = end === Infinity ? Infinity : dayAt(clock.days, end);
      let week = Math.max(0, (monday(from) - first) / 7);
      // The last week may end on the day before an entry in it.
      for (; week < weeks && (ends[week] as number) < until; week++)
        if ((ends[week] as number) >= from) {
          const slot = week * width + place(row);
          wip[slot] = (wip[slot] as number) + 1;
        }
    }
  return wip;
}
