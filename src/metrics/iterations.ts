import type { Unplanned } from "../domain/agreement.ts";
import { type Day, parseDay, startOfDay } from "../domain/days.ts";
import type { Instant } from "../domain/instant.ts";
import type { Iteration } from "../domain/iteration.ts";
import type { Attributes } from "../history/attributes.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { matcher } from "../history/patterns.ts";
import { textOf, textsOf } from "../history/text-columns.ts";
import type { Answer } from "./answer.ts";
import { basis } from "./basis.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import { type IterationMember, iterationMember } from "./iteration-scope.ts";
import { today } from "./window.ts";

/** Planned and unplanned work of one iteration. Rows ascending. */
export type IterationScope = {
  /** In it at the end of its first day; joined later. */
  committed: Uint32Array;
  added: Uint32Array;
  /** What became of both by its end; `open` only while it runs. Each is in exactly one. */
  delivered: Uint32Array;
  discarded: Uint32Array;
  removed: Uint32Array;
  carriedOver: Uint32Array;
  open: Uint32Array;
  /** Of `committed` and `added`, what the team calls unplanned; of it, what was delivered. */
  unplanned: Uint32Array;
  unplannedDelivered: Uint32Array;
  /** Of `added`, what may have been committed: no reading tells the one from the other. */
  unsure: Uint32Array;
};

export type IterationOutcome = {
  title: string;
  /** Its days, both in. */
  first: Day;
  last: Day;
  /** Whether its last day is over. */
  over: boolean;
  /** Or why there is none: who was in it is known only since the first reading. */
  scope: IterationScope | { refused: "membership"; knownSince: Instant | null };
};

/**
 * Planned against unplanned work, for each iteration that has begun: what was in it at the end
 * of its first day (the day on which it is planned), what joined and left later, and what
 * became of it. Read in whole days of the team's zone by what stood at the end of each.
 *
 * Delivered or discarded: by the end of its last day, though it may have been reopened since;
 * discarded too when taken off the board or archived unfinished. Removed: taken out before
 * that. Carried over: neither, or moved to a later iteration on the last day. Done before the
 * iteration began: no part of it. Unplanned by the team's rule, by labels and kind as of `asOf`.
 *
 * GitHub keeps no history of fields: an iteration whose first day was over before the board's
 * first reading has no scope.
 *
 * @param iterations of the team's iteration field
 * @returns oldest first; a refusal where the boards have no iterations
 */
export function iterationOutcomes(
  table: FlowTable,
  attributes: Attributes,
  iterations: readonly Iteration[],
  unplanned: Unplanned,
): Answer<IterationOutcome[]> {
  const { zone } = table.clock.days;
  const begun = dated(iterations).filter(({ first }) => first <= today(table));
  const isUnplanned = unplannedBy(unplanned, attributes);
  const members = membersOf(table, attributes, begun, dated(iterations));
  const evidence = new EvidenceCount();
  const counted = new Uint8Array(table.rows);
  const value = begun.map(({ title, first, last, knownSince }, i): IterationOutcome => {
    const days = { title, first, last, over: last < today(table) };
    if (knownSince === null || knownSince > startOfDay(zone, first + 1))
      return { ...days, scope: { refused: "membership", knownSince } };
    for (const member of members[i] ?? []) {
      evidence.add(member.evidence);
      counted[member.row] = 1;
    }
    return { ...days, scope: scopeOf(members[i] ?? [], isUnplanned) };
  });
  const rows = Uint32Array.from(counted.keys()).filter((row) => counted[row] === 1);
  return {
    ...basis(table),
    definition: "planned and unplanned",
    window: null,
    n: value.length,
    counted: rows,
    leftOut: [],
    evidence: evidence.shares(),
    value:
      iterations.length === 0
        ? { refused: "iterations on the team's boards", have: 0, need: 1 }
        : value,
  };
}

type Dated = { title: string; first: Day; last: Day; knownSince: Instant | null };

/** By their first day; of two of one title the first listed counts. */
function dated(iterations: readonly Iteration[]): Dated[] {
  const byTitle = new Map<string, Dated>();
  for (const { title, startsOn, days, knownSince } of iterations) {
    const first = parseDay(startsOn);
    if (!byTitle.has(title))
      byTitle.set(title, { title, first, last: first + days - 1, knownSince });
  }
  return [...byTitle.values()].toSorted((a, b) => a.first - b.first);
}

function membersOf(
  table: FlowTable,
  { iterations: history }: Attributes,
  begun: readonly Dated[],
  all: readonly Dated[],
): IterationMember[][] {
  const indexes = new Map(begun.map(({ title }, i) => [title, i]));
  const starts = new Map(all.map(({ title, first }) => [title, first]));
  const byCode = history.names.map((title) => indexes.get(title) ?? -1);
  const begins = Float64Array.from(history.names, (title) => starts.get(title) ?? Number.NaN);
  const members = begun.map((): IterationMember[] => []);
  for (let row = 0; row < table.rows; row++) {
    const from = history.at[row] as number;
    for (let i = from; i < (history.at[row + 1] as number); i++) {
      const code = history.codes[i] as number;
      const index = byCode[code] as number;
      if (index < 0 || hasBefore(history.codes, from, i, code)) continue;
      const iteration = begun[index] as Dated;
      const member = iterationMember(table, history, row, iteration, code, begins);
      if (member) members[index]?.push(member);
    }
  }
  return members;
}

/** Whether a row was in the iteration before: it is one member, however often it came back. */
function hasBefore(codes: Uint32Array, from: number, i: number, code: number): boolean {
  for (let j = from; j < i; j++) if (codes[j] === code) return true;
  return false;
}

function scopeOf(
  members: readonly IterationMember[],
  isUnplanned: (member: IterationMember) => boolean,
): IterationScope {
  const those = (wanted: (member: IterationMember) => boolean) =>
    Uint32Array.from(members.filter(wanted), ({ row }) => row);
  return {
    committed: those(({ committed }) => committed),
    added: those(({ committed }) => !committed),
    delivered: those(({ fate }) => fate === "delivered"),
    discarded: those(({ fate }) => fate === "discarded"),
    removed: those(({ fate }) => fate === "removed"),
    carriedOver: those(({ fate }) => fate === "carried over"),
    open: those(({ fate }) => fate === "open"),
    unplanned: those(isUnplanned),
    unplannedDelivered: those((member) => member.fate === "delivered" && isUnplanned(member)),
    unsure: those(({ unsure }) => unsure),
  };
}

function unplannedBy(
  { addedLater, labels, kinds }: Unplanned,
  attributes: Attributes,
): (member: IterationMember) => boolean {
  const labelled = matcher(labels);
  return ({ row, committed }) =>
    (addedLater && !committed) ||
    kinds.includes(textOf(attributes.kind, row)) ||
    textsOf(attributes.labels, row).some((label) => labelled(label) !== null);
}
