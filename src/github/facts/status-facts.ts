import type { Fact } from "../../domain/fact.ts";
import type { Instant } from "../../domain/instant.ts";
import type { BoardId, ItemId } from "../../domain/item.ts";
import type { ReadingRow } from "../../domain/reading.ts";
import type { BoardRow } from "./board-row.ts";
import type { Standing } from "./standing.ts";
import { hadName, isOthers, type StatusNames } from "./status-names.ts";

/** A row as an earlier reading found it, and when that was. */
export type Earlier = { row: ReadingRow; at: Instant };

/**
 * Names a move that is known by the value's own change time, however we came to know of it.
 *
 * @param option id of the option, which stays when it is renamed; its name where no more is known
 */
export const moveId = (item: ItemId, board: BoardId, at: Instant, option: string): string =>
  `${item}:status:${board}:${at}:${option}`;

/** What a row is compared with. */
export type Compared = {
  board: BoardId;
  standing: Standing;
  /** What the last complete reading found, if any. */
  earlier: Earlier | null;
  /** Start of this reading. */
  at: Instant;
  names: StatusNames;
};

/** GitHub writes the event and the value within a second or so of each other. */
const skewMs = 2_000;

/** Whether the move that set the row's status is the known one, and the option has another name since. */
export const isRenamed = (
  row: BoardRow,
  { move, status }: Standing,
  names: StatusNames,
): boolean => {
  if (row.status === null || row.statusUpdatedAt === null) return false;
  if (move === null || status === "" || row.status === status) return false;
  // Set later than that move, it was moved.
  if (row.statusUpdatedAt > move.at + skewMs) return false;
  const option = row.statusOption;
  return hadName(names, option, status) || (names.length > 0 && !isOthers(names, option, status));
};

/**
 * The move that a row shows and no fact tells: the value's own change time is
 * exact for it (`inferred`); moves before it are lost. A status that was cleared
 * leaves no value and no time: it lies between the last fact and the row's last
 * change (`observed`). An option's new name is no move. A status that is as it was but
 * set anew was left and came back to.
 *
 * @param createdAt the item's creation
 */
export function statusFacts(row: BoardRow, compared: Compared, createdAt: Instant): Fact[] {
  const { board, standing, names } = compared;
  const to = row.status ?? "";
  const { move } = standing;
  const last = rowBefore(row, compared);
  // A draft that became an issue, or an issue that moved, has no move of its own yet.
  const from = move ? standing.status : (last?.row.status ?? "");
  const known = row.status === null ? from : standing.status;
  if (known === to && !isSetAnew(row, standing)) return [];
  if (isOlder(row, standing) || isRenamed(row, standing, names)) return [];
  const common = { item: row.item, kind: "status", board, to } as const;
  if (row.status === null || row.statusUpdatedAt === null) {
    return [
      {
        ...common,
        ...seen(row, compared, move?.at ?? null, ({ status }) => status !== null),
        id: `${row.item}:status:${board}:cleared:${move?.id ?? ""}`,
        evidence: "observed",
        // Moved since the last fact by a reading that could not read the item.
        from: last?.row.status && last.at > (move?.at ?? 0) ? last.row.status : from,
      },
    ];
  }
  const time = row.statusUpdatedAt;
  const before = whereFrom(row, compared, createdAt);
  // Never before the fact it corrects.
  const at = Math.max(time, standing.move?.at ?? time);
  return [
    {
      ...common,
      ...bounded(at, before.notBefore),
      id: moveId(row.item, board, time, row.statusOption ?? to),
      evidence: "inferred",
      from: before.from,
    },
  ];
}

/** The same row as the last complete reading found it; null where that found another, or none. */
export const rowBefore = (
  { boardItem }: BoardRow,
  { earlier }: Pick<Compared, "earlier">,
): Earlier | null => (earlier?.row.boardItem === boardItem ? earlier : null);

/** Whether the known move is one that the row does not show yet: it went from where the row stands. */
const isOlder = (row: BoardRow, { move }: Standing): boolean =>
  move !== null &&
  move.evidence === "recorded" &&
  move.at > Math.max(row.itemUpdatedAt, row.statusUpdatedAt ?? 0) &&
  move.from === (row.status ?? "");

/** Whether the value was set again after the last known move to it. */
const isSetAnew = (row: BoardRow, { move }: Standing): boolean =>
  move !== null && row.statusUpdatedAt !== null && row.statusUpdatedAt > move.at + skewMs;

const whereFrom = (
  row: BoardRow,
  { standing: { move, status }, earlier }: Compared,
  createdAt: Instant,
): { from: string | null; notBefore: Instant | null } => {
  const last = rowBefore(row, { earlier });
  const isNews = last && last.row.statusUpdatedAt !== row.statusUpdatedAt;
  if (isNews && last.at > (move?.at ?? Number.NEGATIVE_INFINITY))
    return { from: last.row.status ?? "", notBefore: last.at };
  if (move) return { from: status, notBefore: move.at };
  if (row.statusCreatedAt === row.statusUpdatedAt) return { from: "", notBefore: null };
  return { from: null, notBefore: createdAt };
};

/**
 * When a change without a time of its own was: after the last fact that says otherwise and after
 * the earlier reading, where that still found what was before; not after the row's last change.
 * Dated at this reading where there was one before.
 */
export function seen(
  row: BoardRow,
  { earlier, at }: Compared,
  since: Instant | null,
  wasBefore: (row: ReadingRow) => boolean,
): { at: Instant; notBefore?: Instant } {
  const last = rowBefore(row, { earlier });
  const floor = last && wasBefore(last.row) ? last.at : Number.NEGATIVE_INFINITY;
  const from = Math.max(since ?? Number.NEGATIVE_INFINITY, floor);
  return bounded(
    Math.max(last ? at : 0, row.itemUpdatedAt, from),
    Number.isFinite(from) ? from : null,
  );
}

/** The time of a fact and its lower bound, where that says more than the time. */
export const bounded = (
  at: Instant,
  notBefore: Instant | null,
): { at: Instant; notBefore?: Instant } =>
  notBefore !== null && notBefore < at ? { at, notBefore } : { at };
