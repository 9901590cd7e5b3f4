import { describe, expect, it } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import { ArchiveError } from "../../../src/archive/archive-error.ts";
import type { BoardPlace } from "../../../src/domain/item.ts";
import { importsKey } from "../../../src/domain/reading.ts";
import {
  batch,
  contentOf,
  issue,
  labelled,
  moved,
  readingAt,
  row,
  sorted,
  sortedRows,
  source,
  textOf,
} from "../samples.ts";
import type { Bench } from "./bench.ts";

/** History files out and in. */
export function historyFiles(at: Bench): void {
  describe("history files", () => {
    const fill = async (handle: Archive) => {
      await handle.append(
        batch([issue("a"), issue("b")], [moved("f1", "a"), labelled("f2", "b", "bug\n\u2028é")], {
          reading: readingAt(10, [row("a"), row("b")]),
        }),
      );
      await handle.append(
        batch([issue("b")], [moved("f3", "waits")], {
          source: "github.com/acme/app",
          reading: readingAt(20, [row("a", "Done")]),
        }),
      );
      await handle.append(batch([], [], { reading: readingAt(15, [row("x")], "A") }));
    };
    const withReadings = async (handle: Archive) => ({
      content: await contentOf(handle),
      fromApp: sorted(await handle.itemFacts({ source: "github.com/acme/app" })),
      readings: [...(await handle.readings("A")), ...(await handle.readings("B"))].map(sortedRows),
    });

    it("carries everything into an empty archive, cut into pieces anywhere", async () => {
      await fill(at.archive);
      const text = await textOf(at.archive.exportHistory());
      for (const size of [1, 7, text.length]) {
        const pieces: string[] = [];
        for (let i = 0; i < text.length; i += size) pieces.push(text.slice(i, i + size));
        const other = await at.place()();
        expect(await other.importHistory(pieces)).toEqual({ items: 2, facts: 3, readings: 3 });
        expect(await withReadings(other)).toEqual(await withReadings(at.archive));
        await other.append(batch([issue("waits")]));
        expect(await other.known(["waits"])).toEqual([
          { item: issue("waits"), facts: [moved("f3", "waits")] },
        ]);
        await other.destroy();
      }
    });

    it("tells when readings were made, of all boards, oldest first", async () => {
      expect(await at.archive.readingTimes()).toEqual([]);
      await fill(at.archive);
      const times = [
        { board: "B", at: 10 },
        { board: "A", at: 15 },
        { board: "B", at: 20 },
      ];
      expect(await at.archive.readingTimes()).toEqual(times);
      const other = await at.place()();
      await other.importHistory(at.archive.exportHistory());
      expect(await other.readingTimes()).toEqual(times);
      await other.destroy();
    });

    it("carries every key that a place on a board may have", async () => {
      const place = { board: "B", status: null, archived: true, gone: false, fields: {} };
      const seen = issue("a", { boards: [{ ...place, updatedAt: 1_700 }] });
      await at.archive.append(batch([seen]));
      const other = await at.place()();
      await other.importHistory(at.archive.exportHistory());
      expect(await other.itemFacts()).toEqual([{ item: seen, facts: [] }]);
      await other.destroy();
    });

    it("changes nothing when imported again, into its own or another archive", async () => {
      await fill(at.archive);
      const before = await withReadings(at.archive);
      const version = await at.archive.version();
      const nothing = { items: 0, facts: 0, readings: 0 };
      expect(await at.archive.importHistory(at.archive.exportHistory())).toEqual(nothing);
      expect(await at.archive.importHistory(at.archive.exportHistory())).toEqual(nothing);
      expect(await withReadings(at.archive)).toEqual(before);
      expect(await at.archive.version()).toBe(version);
    });

    it("adds what is missing and lets the newer item record stay", async () => {
      const other = await at.place()();
      await other.append(
        batch(
          [
            issue("a", { title: "older", updatedAt: 1 }),
            issue("b", { title: "newer", updatedAt: 9 }),
          ],
          [moved("f1", "a", "not this"), moved("f9", "a")],
        ),
      );
      const text = await textOf(other.exportHistory());
      await other.destroy();
      await at.archive.append(
        batch([issue("a", { updatedAt: 5 }), issue("b", { updatedAt: 5 })], [moved("f1", "a")]),
      );
      expect(await at.archive.importHistory([text])).toEqual({ items: 1, facts: 1, readings: 0 });
      expect(await contentOf(at.archive)).toEqual([
        { item: issue("a", { updatedAt: 5 }), facts: [moved("f1", "a"), moved("f9", "a")] },
        { item: issue("b", { title: "newer", updatedAt: 9 }), facts: [] },
      ]);
    });

    it("keeps nothing of a batch that does not know of it", async () => {
      await fill(at.archive);
      const text = await textOf(at.archive.exportHistory());
      const other = await at.place()();
      const late = batch([issue("late")], [moved("late", "late")], {
        reading: readingAt(99, [row("late")]),
        checkpoint: { source, readAt: 99, state: {} },
      });
      await other.importHistory([text]);
      const before = await withReadings(other);
      expect(await other.append({ ...late, imports: 0 })).toBe(false);
      expect(await withReadings(other)).toEqual(before);
      expect(await other.checkpoint(source)).toBeNull();
      expect(await other.append({ ...late, imports: 1 })).toBe(true);
      expect((await other.known(["late"])).map(({ facts }) => facts.length)).toEqual([1]);
      expect(await other.append({ ...late, source: "elsewhere", imports: 0 })).toBe(true);
      await other.destroy();
    });

    it("keeps the places on boards that only one of two records knows, whichever is newer", async () => {
      const on = (board: string) => [
        { board, status: "Doing", archived: false, gone: false, fields: {} },
        { board: "both", status: null, archived: false, gone: true, fields: {} },
      ];
      const row = { ...issue("").boards[0], board: "both", boardItem: "PVTI" };
      const other = await at.place()();
      await other.append(
        batch([
          issue("a", { updatedAt: 9, boards: on("theirs") }),
          issue("b", { updatedAt: 1, boards: on("theirs") }),
        ]),
      );
      const text = await textOf(other.exportHistory());
      await other.destroy();
      await at.archive.append(
        batch(
          ["a", "b"].map((id) =>
            issue(id, { updatedAt: 5, boards: [...on("ours").slice(0, 1), row as BoardPlace] }),
          ),
        ),
      );
      expect(await at.archive.importHistory([text])).toEqual({ items: 2, facts: 0, readings: 0 });
      const boards = (await contentOf(at.archive)).map(({ item }) => [
        item.updatedAt,
        Object.fromEntries(item.boards.map(({ board, boardItem }) => [board, boardItem ?? null])),
      ]);
      const all = { both: "PVTI", ours: null, theirs: null };
      expect(boards).toEqual([
        [9, all],
        [5, all],
      ]);
      expect(await at.archive.importHistory([text])).toEqual({ items: 0, facts: 0, readings: 0 });
    });

    it("brings an item read whole in place of a reference, not the other way round", async () => {
      const whole = (id: string) => issue(id, { title: "whole", updatedAt: 1 });
      const reference = (id: string) => issue(id, { depth: "reference", updatedAt: 9 });
      const other = await at.place()();
      await other.append(batch([whole("a"), reference("b")]));
      const text = await textOf(other.exportHistory());
      await other.destroy();
      await at.archive.append(batch([reference("a"), whole("b")]));
      await at.archive.importHistory([text]);
      expect((await contentOf(at.archive)).map(({ item }) => item)).toEqual([
        whole("a"),
        whole("b"),
      ]);
    });

    it("counts, by source, the files that brought something of it", async () => {
      const imports = async (handle: Archive) =>
        Promise.all(
          [source, "github.com/acme/app", "github.com/acme/other"].map(
            async (each) => (await handle.checkpoint(importsKey(each)))?.state ?? null,
          ),
        );
      await fill(at.archive);
      const before = await textOf(at.archive.exportHistory());
      await at.archive.append(batch([issue("c")]));
      const after = await textOf(at.archive.exportHistory());
      expect(await imports(at.archive)).toEqual([null, null, null]);
      const other = await at.place()();
      await other.importHistory([before]);
      expect(await imports(other)).toEqual([1, 1, null]);
      await other.importHistory([before]);
      expect(await imports(other)).toEqual([1, 1, null]);
      await other.importHistory([after]);
      expect(await imports(other)).toEqual([2, 1, null]);
      // Of a board on which nothing stands that is kept here.
      await at.archive.append(batch([], [], { reading: readingAt(25, [], "Z") }));
      await other.importHistory([await textOf(at.archive.exportHistory())]);
      expect(await imports(other)).toEqual([2, 1, null]);
      // A reading may tell of what is gone from any source of the board's items.
      await at.archive.append(batch([], [], { reading: readingAt(30, []) }));
      await other.importHistory([await textOf(at.archive.exportHistory())]);
      expect(await imports(other)).toEqual([3, 2, null]);
      await other.forget({ sources: [source], boards: [] });
      expect(await imports(other)).toEqual([null, 2, null]);
      await other.destroy();
    });

    it("is refused as a whole for one bad line, which it names", async () => {
      await fill(at.archive);
      const lines = (await textOf(at.archive.exportHistory())).split("\n");
      const before = await withReadings(at.archive);
      const other = await at.place()();
      const refused = async (change: (lines: string[]) => string[], message: RegExp) => {
        const text = change([...lines]).join("\n");
        await expect(other.importHistory([text])).rejects.toSatisfy(
          (error) => error instanceof ArchiveError && error.kind === "unreadable",
        );
        await expect(other.importHistory([text])).rejects.toThrow(message);
        expect(await other.itemFacts()).toEqual([]);
        expect(await other.readings("B")).toEqual([]);
      };
      const edit = (i: number, from: string, to: string) => (all: string[]) =>
        all.with(i, (all[i] ?? "").replace(from, to));
      await refused((all) => all.with(2, "{"), /^Line 3 of the history file is not JSON/);
      await refused(edit(1, '"open"', '"ajar"'), /^Line 2 .* "item\.state"/);
      await refused(
        edit(1, '"status","board"', '"statute","board"'),
        /^Line 2 .* "facts\.0\.kind"/,
      );
      await refused(edit(1, '"evidence"', '"new":1,"evidence"'), /^Line 2 .* "facts\.0\.new"/);
      await refused(edit(1, '"item":"a"', '"item":"z"'), /^Line 2 .* "f1" of another item/);
      await refused(edit(1, '{"id":"a","kind"', '{"id":"z","kind"'), /^Line 2 .* another item/);
      await refused(edit(0, '"format":1', '"format":2'), /^Line 1 .* format 2, of a newer/);
      await refused((all) => all.slice(1), /^Line 1 .* not the header/);
      await refused((all) => all.slice(0, 4), /ends early, after line 4/);
      await refused(() => [], /ends early, after line 0/);
      await refused((all) => all.toSpliced(2, 1), /counts 3 items and 3 readings, but 2 and 3/);
      await refused((all) => [...all, "{}"], /stands after the end line/);
      await refused(
        (all) =>
          all.toSpliced(
            all.findIndex((line) => line.includes('"at":10')),
            1,
          ),
        /builds on a reading of 10/,
      );
      await other.destroy();
      expect(await withReadings(at.archive)).toEqual(before);
    });

    it("never overwrites what is stored when it is refused half-way", async () => {
      await fill(at.archive);
      const text = await textOf(at.archive.exportHistory());
      const other = await at.place()();
      await other.append(batch([issue("kept")], [moved("k1", "kept")]));
      await expect(other.importHistory([text.slice(0, -30)])).rejects.toThrow(ArchiveError);
      expect(await contentOf(other)).toEqual([
        { item: issue("kept"), facts: [moved("k1", "kept")] },
      ]);
      expect(await other.version()).toBe(1);
      await other.destroy();
    });
  });
}
