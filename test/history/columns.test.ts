import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GrowingColumn } from "../../src/history/growing.ts";
import { IntervalBuilder } from "../../src/history/interval-columns.ts";
import { inOrder } from "../../src/history/item-facts.ts";
import { Moves } from "../../src/history/moves.ts";
import { Spell } from "../../src/history/spell.ts";
import { Switches } from "../../src/history/switches.ts";
import { closed, type Line, moved, onBoard, reopened, story, tableOf } from "../stories.ts";

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe("a growing column", () => {
  it("holds what was pushed, however much, and begins anew when it was taken", () => {
    const column = new GrowingColumn((n) => new Float64Array(n));
    for (const length of [0, 1, 1023, 1024, 1025, 3072, 3073, 100_000, 5]) {
      for (const value of upTo(length)) column.push(value);
      expect(column.length).toBe(length);
      expect(column.take()).toEqual(Float64Array.from(upTo(length)));
    }
    expect(column.length).toBe(0);
  });

  it("forgets when it is cleared", () => {
    const column = new GrowingColumn((n) => new Uint8Array(n));
    for (const value of upTo(2000)) column.push(value % 200);
    column.clear();
    column.push(7);
    expect([column.length, ...column.take()]).toEqual([1, 7]);
  });
});

describe("interval columns", () => {
  it("hold the spans of row after row, also of none", () => {
    const builder = new IntervalBuilder();
    builder.begin(9);
    builder.push(8, 9); // of a table that was never taken
    builder.begin(3);
    builder.push(1, 2);
    builder.push(4, Infinity);
    builder.endRow();
    builder.addRow([]);
    builder.addRow([{ start: 5, end: 6 }]);
    expect(builder.take()).toEqual({
      at: Uint32Array.of(0, 2, 2, 3),
      start: Float64Array.of(1, 4, 5),
      end: Float64Array.of(2, Infinity, 6),
    });
    builder.begin(1);
    builder.endRow();
    expect(builder.take().at).toEqual(Uint32Array.of(0, 0));
  });

  it("keep one table apart from the next", () => {
    const items = [story("I1", [...onBoard("2026-06-01"), ["2026-06-02", moved("Doing")]])];
    const table = tableOf(items, "2026-06-30");
    const before = structuredClone(table.stays);
    tableOf([story("I2", onBoard("2026-06-05")), ...items], "2026-06-30");
    expect(table.stays).toEqual(before);
  });
});

describe("moves", () => {
  it("are kept however many there are", () => {
    const back: Line[] = upTo(150).map((i) => {
      const day = new Date(Date.UTC(2026, 5, 1, 12) + i * 3_600_000).toISOString().slice(0, 16);
      return [day, i % 2 === 0 ? closed : reopened];
    });
    const table = tableOf([story("I1", [...onBoard("2026-06-01"), ...back])], "2026-06-30");
    // Backlog, then done, Review, done … from the second hour on.
    expect(table.stayPosition).toEqual(
      Int8Array.from([0, ...upTo(149).map((i) => (i % 2 === 1 ? 3 : 2))]),
    );
    const hours = Array.from(table.stays.start, (at) => at / 3_600_000);
    expect(hours.slice(1)).toEqual(upTo(149).map((i) => (hours[0] ?? 0) + i + 1));
    expect([...table.stayEvidence]).toEqual([0, ...upTo(149).map(() => 3)]);
  });

  it("to where the item stands are none; a crossing is the last from left to right", () => {
    const moves = new Moves();
    expect([moves.standing, moves.last, moves.crossing(0), moves.crossing(-1)]).toEqual([
      -1, -1, -1, -1,
    ]);
    for (const [at, position] of [
      [1, 0],
      [2, 2],
      [3, 2],
      [4, 0],
      [5, 1],
      [6, 3],
      [7, 2],
    ] as const)
      moves.push(at, position, 0, at, false);
    expect(moves.length).toBe(6);
    const crossed = [0, 1, 2, 3].map((k) => moves.at[moves.crossing(k)]);
    expect(crossed).toEqual([1, 5, 6, undefined]);
  });

  it("before the last take its time, and bounds no later", () => {
    const moves = new Moves();
    moves.push(10, 0, 0, 10, false);
    moves.push(20, 3, 3, 15, true);
    moves.pushBeforeLast(1, 1, 12, false);
    moves.pushBeforeLast(2, 2, 99, true);
    const columns = [moves.at, moves.position, moves.evidence, moves.notBefore, moves.unseen];
    expect(columns.map((column) => [...column.subarray(0, moves.length)])).toEqual([
      [10, 20, 20, 20],
      [0, 1, 2, 3],
      [0, 1, 2, 3],
      [10, 12, 20, 15],
      [0, 0, 1, 1],
    ]);
  });
});

describe("moves put before the last", () => {
  it("keep whether the last was seen", () => {
    for (const unseen of [false, true]) {
      const moves = new Moves();
      moves.push(10, 3, 3, 10, unseen);
      moves.pushBeforeLast(1, 1, 5, !unseen);
      expect([...moves.unseen.subarray(0, 2)]).toEqual(unseen ? [0, 1] : [1, 0]);
    }
  });
});

describe("a spell", () => {
  it("begun twice began once, and ended twice ended once", () => {
    const spell = new Spell();
    spell.end(1);
    spell.begin(2);
    spell.begin(3);
    expect([spell.holds, spell.since]).toEqual([true, 2]);
    spell.end(5);
    spell.end(6);
    expect(spell.holds).toBe(false);
    spell.turn(true, 7);
    spell.turn(false, 7); // of no length
    spell.turn(true, 8);
    spell.finish();
    expect(spell.spans).toEqual([
      { start: 2, end: 5 },
      { start: 8, end: Infinity },
    ]);
    const { spans } = spell;
    spell.reset();
    expect([spell.holds, spell.spans]).toEqual([false, []]);
    expect(spans).toHaveLength(2); // whoever holds the old ones keeps them
    spell.finish();
    expect(spell.spans).toEqual([]);
  });
});

describe("switches", () => {
  it("know each thing by its name, and turn on what is off only", () => {
    const things = new Switches();
    expect([things.isUnused, things.all()]).toEqual([true, []]);
    things.off("a", 1);
    things.on("a", 2);
    things.on("b", 3);
    things.on("a", 4);
    expect([things.isUnused, things.all().length]).toEqual([false, 2]);
    things.off("a", 6);
    things.off("a", 7);
    things.on("c", 8);
    things.off("c", 8); // of no length
    expect(things.all()).toEqual([
      { key: "a", start: 2, end: 6 },
      { key: "b", start: 3, end: Infinity },
    ]);
    things.off("b", 9);
    expect(things.all()).toEqual([
      { key: "a", start: 2, end: 6 },
      { key: "b", start: 3, end: 9 },
    ]);
    things.reset();
    expect([things.isUnused, things.all()]).toEqual([true, []]);
  });

  it("turn off all whose names begin so", () => {
    const things = new Switches();
    for (const [i, key] of ["x\n1", "y\n1", "x\n2", "x3"].entries()) things.on(key, i);
    things.offAll("x\n", 9);
    expect(things.all()).toEqual([
      { key: "x\n1", start: 0, end: 9 },
      { key: "x\n2", start: 2, end: 9 },
      { key: "y\n1", start: 1, end: Infinity },
      { key: "x3", start: 3, end: Infinity },
    ]);
    things.reset();
    things.on("x", 1);
    things.reset();
    expect(things.isUnused).toBe(true);
  });
});

describe("items in order", () => {
  it("are by creation to the millisecond, then by id", () => {
    const any = fc.array(fc.tuple(fc.nat(5000), fc.nat(1)), { maxLength: 12 });
    fc.assert(
      fc.property(any, (list) => {
        const items = list.map(([ms, zero], i) => {
          const id = `I${String.fromCharCode(97 + ((i * 5) % 12))}`;
          return story(id, onBoard("2026-06-01"), { createdAt: 1e12 + (zero === 0 ? 0 : ms) });
        });
        const keys = inOrder(items).map(({ item }) => `${item.createdAt} ${item.id}`);
        expect(keys).toEqual(items.map(({ item }) => `${item.createdAt} ${item.id}`).toSorted());
      }),
    );
  });
});
