import { WireError } from "./wire-error.ts";

/** The arguments of every list that GitHub gives in pages. */
export type PageArguments = {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
};

/** Where the rows of a list stand, told by a cursor. */
export type Cursors = {
  /** The cursor of the row at an index. */
  at(index: number): string;
  /** The first index after a cursor's row; null when the text is no cursor of this list. */
  after(cursor: string): number | null;
  /** The index of a cursor's row, or of the first row behind where it stood. */
  before(cursor: string): number | null;
};

/**
 * One page of a list, as GitHub gives it.
 *
 * @param rows    the whole list, in its order
 * @param extra   further fields of the connection; `totalCount` when it is not the list's length
 * @throws WireError INVALID_CURSOR_ARGUMENTS
 */
export function connection<Row>(
  rows: readonly Row[],
  args: PageArguments,
  cursors: Cursors = positions,
  extra: Record<string, unknown> = {},
) {
  const afterIndex = args.after == null ? 0 : placed(cursors.after(args.after), args.after);
  const beforeIndex =
    args.before == null ? rows.length : placed(cursors.before(args.before), args.before);
  const all = Math.max(0, Math.min(beforeIndex, rows.length) - afterIndex);
  let from = afterIndex;
  let count = Math.min(all, args.first ?? all);
  if (args.last != null && args.last < count) {
    from += count - args.last;
    count = args.last;
  }
  const page = rows.slice(from, from + count);
  return {
    totalCount: rows.length,
    filteredCount: all,
    pageCount: count,
    nodes: page,
    edges: () => page.map((node, i) => ({ node, cursor: cursors.at(from + i) })),
    pageInfo: {
      hasNextPage: args.last == null ? from + count < rows.length : from + count < afterIndex + all,
      hasPreviousPage: from > 0,
      startCursor: count === 0 ? null : cursors.at(from),
      endCursor: count === 0 ? null : cursors.at(from + count - 1),
    },
    ...extra,
  };
}

function placed(index: number | null, cursor: string): number {
  if (index !== null) return index;
  throw new WireError(
    "INVALID_CURSOR_ARGUMENTS",
    `\`${cursor}\` does not appear to be a valid cursor.`,
  );
}

/** The place in the list, as on boards: rows put in before it while we page shift what follows. */
export const positions: Cursors = {
  at: (index) => btoa(String(index + 1)),
  after: (cursor) => position(cursor),
  before: (cursor) => {
    const place = position(cursor);
    return place === null ? null : place - 1;
  },
};

const position = (cursor: string): number | null => {
  const text = decoded(cursor);
  return text !== null && /^[1-9]\d*$/.test(text) ? Number(text) : null;
};

/**
 * A sort key and a tie-break: the next page is whatever sorts behind the key *now*. A row
 * whose key changes while we page may come again, or never.
 *
 * @param keys       of the rows, in the list's order
 * @param descending whether the list's order is
 */
export function sortKeys(keys: readonly SortKey[], descending: boolean): Cursors {
  const behind = (key: SortKey, mark: SortKey): boolean => {
    const difference = key[0] - mark[0] || key[1] - mark[1];
    return descending ? difference < 0 : difference > 0;
  };
  const firstWhere = (test: (key: SortKey) => boolean): number => {
    const index = keys.findIndex(test);
    return index < 0 ? keys.length : index;
  };
  return {
    at: (index) => btoa(`cursor:v2:${JSON.stringify(keys[index])}`),
    after: (cursor) => {
      const mark = sortKey(cursor);
      return mark && firstWhere((key) => behind(key, mark));
    },
    before: (cursor) => {
      const mark = sortKey(cursor);
      return mark && firstWhere((key) => !behind(mark, key));
    },
  };
}

/** What a list is sorted by, and the number that orders equals. */
export type SortKey = readonly [value: number, tieBreak: number];

function sortKey(cursor: string): SortKey | null {
  const found = /^cursor:v2:\[(-?\d+),(\d+)\]$/.exec(decoded(cursor) ?? "");
  return found && [Number(found[1]), Number(found[2])];
}

const decoded = (cursor: string): string | null => {
  try {
    return atob(cursor);
  } catch {
    return null;
  }
};
