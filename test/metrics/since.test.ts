import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { attributesOf } from "../../src/history/attributes.ts";
import { Outcome } from "../../src/history/flow-table.ts";
import { isRefusal } from "../../src/metrics/answer.ts";
import { blockers } from "../../src/metrics/blockers.ts";
import { type ItemStanding, itemStandings } from "../../src/metrics/item-standing.ts";
import { type ChangeKind, changesBetween } from "../../src/metrics/since.ts";
import { sleRisk } from "../../src/metrics/sle-risk.ts";
import { staleness } from "../../src/metrics/staleness.ts";
import { wholeHistory } from "../../src/metrics/window.ts";
import { workItemAges } from "../../src/metrics/work-item-age.ts";
import { anyCase, anyInstant, type Case, tableAt } from "./any-case.ts";
import { valueOf } from "./value-of.ts";

// Hundreds of stories each: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const noneOfTheirOwn = { kindOf: () => -1, days: [] };

function standingsAt(known: Case, items: readonly ItemFacts[], asOf: number) {
  const table = tableAt(known, items, asOf);
  const { team, boards } = known;
  const attributes = attributesOf({ table, items, team, boards, iterationField: null });
  const own = noneOfTheirOwn;
  const standings = itemStandings({ table, attributes, team, own }, wholeHistory(table));
  return { table, attributes, standings };
}

/** Which items are so at an instant, by the metrics of the page. */
function setsOf(known: Case, { table, attributes }: ReturnType<typeof standingsAt>) {
  const { team, boards } = known;
  const ids = (rows: Iterable<number>) =>
    new Set(Array.from(rows, (row) => table.items[row] ?? ""));
  const all = table.items.map((_, row) => row);
  const risk = sleRisk(table, wholeHistory(table), team.sle).value;
  const quiet = valueOf(staleness(table, attributes, team.attention.staleDays));
  const ended = (row: number) => !Number.isNaN(table.finishedAt[row]);
  const underWay = ids(valueOf(workItemAges(table)).rows);
  return {
    underWay,
    delivered: ids(
      all.filter(
        (row) =>
          ended(row) &&
          !underWay.has(table.items[row] ?? "") &&
          table.outcome[row] === Outcome.delivered,
      ),
    ),
    blocked: ids(valueOf(blockers(table, team, boards, new Map())).map(({ row }) => row)),
    past: ids(
      isRefusal(risk) ? [] : risk.items.flatMap((one) => (one.risk.missed ? [one.row] : [])),
    ),
    stale: ids(quiet.rows.subarray(0, quiet.stale)),
  };
}

const without = (these: Set<string>, those: Set<string>) =>
  [...these].filter((id) => !those.has(id)).toSorted();

const anyTwo = anyCase("board", "two boards", "repository", "both").chain((known) =>
  fc.record({ known: fc.constant(known), a: anyInstant(known), b: anyInstant(known) }),
);

const upTo = (items: readonly ItemFacts[], asOf: number): ItemFacts[] =>
  items.map(({ item, facts }) => ({ item, facts: facts.filter(({ at }) => at <= asOf) }));

describe("what changed between two instants", () => {
  it("is the difference of how things stand at each, whatever happened in between", () => {
    fc.assert(
      fc.property(anyTwo, ({ known, a, b }) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const then = standingsAt(known, known.items, from);
        const now = standingsAt(known, known.items, to);
        const changes = changesBetween(then.standings, now.standings);
        const told = (kind: ChangeKind) =>
          changes.flatMap((one) => (one.kind === kind ? [one.item] : [])).toSorted();
        const [before, after] = [setsOf(known, then), setsOf(known, now)];
        expect(told("finished")).toEqual(without(after.delivered, before.delivered));
        expect(told("got blocked")).toEqual(without(after.blocked, before.blocked));
        expect(told("passed the SLE")).toEqual(without(after.past, before.past));
        expect(told("went stale")).toEqual(without(after.stale, before.stale));
        expect(told("got unblocked")).toEqual(
          without(before.blocked, after.blocked).filter((id) => after.underWay.has(id)),
        );
        // Whoever is in progress now was so before, started, or came back from done.
        const back = new Set(told("moved back"));
        const started = new Set(told("started"));
        for (const id of without(after.underWay, before.underWay))
          expect(started.has(id) !== back.has(id)).toBe(true);
        for (const id of started) expect(before.underWay.has(id)).toBe(false);
      }),
      // Three times as many as usual, whatever is usual.
      { numRuns: 3 * (fc.readConfigureGlobal().numRuns ?? 100) },
    );
  });

  it("is the same whether the earlier moment was read then or is read now", () => {
    fc.assert(
      fc.property(anyTwo, ({ known, a, b }) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const now = standingsAt(known, known.items, to).standings;
        const readThen = standingsAt(known, upTo(known.items, from), from).standings;
        const readNow = standingsAt(known, known.items.toReversed(), from).standings;
        const inOrder = (changes: ReturnType<typeof changesBetween>) =>
          changes.map((change) => JSON.stringify(change)).toSorted();
        expect(inOrder(changesBetween(readThen, now))).toEqual(
          inOrder(changesBetween(readNow, now)),
        );
        expect(changesBetween(readThen, readNow)).toEqual([]);
      }),
    );
  });

  it("tells each kind of change, and an item that has several under each of them", () => {
    const at = (place: ItemStanding["place"], stage: number, more: Partial<ItemStanding> = {}) => ({
      place,
      stage,
      blocked: false,
      pastSle: false,
      stale: false,
      ...more,
    });
    const then = new Map([
      ["done", at("in progress", 2)],
      ["begun", at("not started", 0)],
      ["back", at("in progress", 2)],
      ["sent back", at("in progress", 1)],
      ["reopened", at("delivered", 3)],
      ["stuck", at("in progress", 1)],
      ["free", at("in progress", 1, { blocked: true })],
      ["taken off", at("not started", 0)],
      ["returned", at("left", -1)],
      ["dropped", at("in progress", 1, { blocked: true })],
      ["same", at("in progress", 1, { blocked: true, stale: true, pastSle: true })],
    ]);
    const now = new Map([
      ["done", at("delivered", 3)],
      ["begun", at("in progress", 1)],
      ["back", at("in progress", 1)],
      ["sent back", at("not started", 0)],
      ["reopened", at("in progress", 2)],
      ["stuck", at("in progress", 1, { blocked: true, pastSle: true, stale: true })],
      ["free", at("in progress", 1)],
      ["taken off", at("left", -1)],
      ["returned", at("not started", 0)],
      ["dropped", at("discarded", 3)],
      ["same", at("in progress", 1, { blocked: true, stale: true, pastSle: true })],
      ["new", at("in progress", 1)],
    ]);
    expect(
      changesBetween(then, now).map(({ kind, item, from, to }) => [kind, item, from, to]),
    ).toEqual([
      ["finished", "done", 2, 3],
      ["started", "begun", 0, 1],
      ["started", "new", null, 1],
      ["moved back", "back", 2, 1],
      ["moved back", "sent back", 1, 0],
      ["moved back", "reopened", 3, 2],
      ["got blocked", "stuck", 1, 1],
      ["got unblocked", "free", 1, 1],
      ["passed the SLE", "stuck", 1, 1],
      ["went stale", "stuck", 1, 1],
      ["joined the board", "returned", -1, 0],
      ["joined the board", "new", null, 1],
      ["left the board", "taken off", 0, -1],
      ["discarded", "dropped", 1, 3],
    ]);
  });
});
