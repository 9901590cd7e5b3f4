import { describe, expect, it } from "vitest";
import {
  batch,
  contentOf,
  issue,
  labelled,
  moved,
  readingAt,
  row,
  sorted,
  source,
} from "../samples.ts";
import type { Bench } from "./bench.ts";

/** What goes in once comes out once, and how it is found. */
export function appending(at: Bench): void {
  describe("appending", () => {
    it("starts empty", async () => {
      expect(await at.archive.itemFacts()).toEqual([]);
      expect(await at.archive.known(["a"])).toEqual([]);
      expect(await at.archive.version()).toBe(0);
      expect(await at.archive.lastReading("B")).toBeNull();
      expect(await at.archive.checkpoint(source)).toBeNull();
    });

    it("gives back each item with all its facts, from several appends", async () => {
      await at.archive.append(
        batch([issue("a"), issue("b")], [moved("f1", "a"), moved("f2", "b")]),
      );
      await at.archive.append(batch([issue("a")], [labelled("f3", "a", "bug")]));
      expect(await contentOf(at.archive)).toEqual([
        { item: issue("a"), facts: [moved("f1", "a"), labelled("f3", "a", "bug")] },
        { item: issue("b"), facts: [moved("f2", "b")] },
      ]);
    });

    it("is changed by nothing that was read before, and says so by its version", async () => {
      const first = batch([issue("a"), issue("b")], [moved("f1", "a"), moved("f2", "b")]);
      await at.archive.append(first);
      expect(await at.archive.version()).toBe(1);
      const before = await contentOf(at.archive);
      await at.archive.append(structuredClone(first));
      await at.archive.append(batch([], []));
      expect(await at.archive.version()).toBe(1);
      expect(await contentOf(at.archive)).toEqual(before);
      await at.archive.append(batch([], [moved("f3", "b", "Done")]));
      expect(await at.archive.version()).toBe(2);
    });

    it("moves its version by a changed item, not by a checkpoint or a reading alone", async () => {
      await at.archive.append(batch([issue("a")]));
      await at.archive.append(
        batch([], [], {
          reading: readingAt(10, [row("a")]),
          checkpoint: { source, readAt: 10, state: null },
        }),
      );
      expect(await at.archive.version()).toBe(1);
      await at.archive.append(
        batch([
          issue("a", {
            boards: [
              { board: "B", status: "Done", archived: false, gone: false, fields: { Size: "3" } },
            ],
          }),
        ]),
      );
      expect(await at.archive.version()).toBe(2);
      await at.archive.append(batch([issue("b", { boards: [] })]));
      await at.archive.append(batch([issue("b")]));
      expect(await at.archive.version()).toBe(4);
      await at.archive.append(batch([issue("c", { assignees: [] })]));
      await at.archive.append(batch([issue("c", { assignees: ["ada"] })]));
      expect(await at.archive.version()).toBe(6);
    });

    it("keeps the first of two facts with one id, in one batch or in two", async () => {
      await at.archive.append(
        batch([issue("a")], [moved("f1", "a", "Doing"), moved("f1", "a", "X")]),
      );
      await at.archive.append(batch([], [moved("f1", "a", "Y"), moved("f2", "a", "Done")]));
      expect(await contentOf(at.archive)).toEqual([
        { item: issue("a"), facts: [moved("f1", "a", "Doing"), moved("f2", "a", "Done")] },
      ]);
    });

    it("keeps the later item record, even one that looks older", async () => {
      await at.archive.append(batch([issue("a", { title: "new", updatedAt: 9 })]));
      await at.archive.append(batch([issue("a", { title: "now", updatedAt: 8 })]));
      await at.archive.append(batch([issue("b")], [], { source: "github.com/acme/app" }));
      const [first] = await at.archive.known(["a"]);
      expect(first?.item.title).toBe("now");
    });

    it("lets no reference replace an item that was read whole", async () => {
      const whole = issue("a", { title: "whole", labels: ["bug"] });
      const reference = issue("a", { title: "reference", depth: "reference" });
      await at.archive.append(batch([reference]));
      await at.archive.append(batch([whole]));
      await at.archive.append(batch([reference], [moved("f1", "a")]));
      expect(await contentOf(at.archive)).toEqual([{ item: whole, facts: [moved("f1", "a")] }]);
    });

    it("keeps facts of an item without a record until the record comes", async () => {
      await at.archive.append(batch([], [moved("f1", "a")]));
      expect(await at.archive.itemFacts()).toEqual([]);
      await at.archive.append(batch([issue("a")]));
      expect(await at.archive.known(["a"])).toEqual([
        { item: issue("a"), facts: [moved("f1", "a")] },
      ]);
    });

    it("ends with the same content whatever order batches come in", async () => {
      const batches = [
        batch([issue("a")], [moved("f1", "a"), labelled("f2", "a", "bug")]),
        batch([], [moved("f3", "a", "Done")]),
        batch([issue("b"), issue("c")], [moved("f4", "b")]),
        batch([issue("b", { depth: "reference", title: "b" })], [labelled("f5", "b", "x")]),
        batch([issue("a")], [moved("f1", "a"), moved("f6", "a")]),
      ];
      for (const one of batches) await at.archive.append(one);
      const forwards = await contentOf(at.archive);
      const other = await at.place()();
      for (const one of batches.toReversed()) {
        await other.append(one);
        await other.compact();
      }
      expect(await contentOf(other)).toEqual(forwards);
      expect(forwards.map(({ facts }) => facts.length)).toEqual([4, 2, 0]);
      await other.destroy();
    });

    it("is not changed by what the caller does to a batch afterwards", async () => {
      const given = batch([issue("a")], [moved("f1", "a")], {
        reading: readingAt(10, [row("a")]),
        checkpoint: { source, readAt: 10, state: { page: 1 } },
      });
      await at.archive.append(given);
      Object.assign(given.items[0] ?? {}, { title: "changed" });
      Object.assign(given.facts[0] ?? {}, { at: 0 });
      Object.assign(given.reading?.rows[0] ?? {}, { status: "changed" });
      Object.assign(given.checkpoint?.state ?? {}, { page: 2 });
      expect(await contentOf(at.archive)).toEqual([
        { item: issue("a"), facts: [moved("f1", "a")] },
      ]);
      expect(await at.archive.lastReading("B")).toEqual(readingAt(10, [row("a")]));
      expect((await at.archive.checkpoint(source))?.state).toEqual({ page: 1 });
    });

    it("keeps nothing of a batch that fails half-way", async () => {
      await at.archive.append(batch([issue("a")], [moved("f1", "a")]));
      const before = await contentOf(at.archive);
      const broken = batch([issue("a", { title: "new" }), issue("b")], [moved("f2", "a")], {
        reading: readingAt(10, [row("a")]),
        checkpoint: { source, readAt: 10, state: () => "no function can be stored" },
      });
      await expect(at.archive.append(broken)).rejects.toHaveProperty("name", "DataCloneError");
      for (const handle of [at.archive, await at.open()]) {
        expect(await contentOf(handle)).toEqual(before);
        expect(await handle.version()).toBe(1);
        expect(await handle.readings("B")).toEqual([]);
        expect(await handle.checkpoint(source)).toBeNull();
      }
      await at.archive.append(batch([issue("b")]));
      expect(await at.archive.version()).toBe(2);
    });
  });

  describe("selecting", () => {
    it("finds known ids, each once, and leaves out unknown ones", async () => {
      await at.archive.append(batch([issue("a"), issue("b"), issue("c")], [moved("f1", "c")]));
      const found = sorted(await at.archive.known(["c", "nobody", "a", "c"]));
      expect(found).toEqual([
        { item: issue("a"), facts: [] },
        { item: issue("c"), facts: [moved("f1", "c")] },
      ]);
      expect(await at.archive.known([])).toEqual([]);
    });

    it("finds the items of a source, with all that is known of them", async () => {
      const other = "github.com/acme/app";
      await at.archive.append(batch([issue("a"), issue("b")], [moved("f1", "a")]));
      await at.archive.append(
        batch([issue("b"), issue("c")], [labelled("f2", "b", "bug")], { source: other }),
      );
      await at.archive.append(batch([], [moved("f3", "b")]));
      expect(sorted(await at.archive.itemFacts({ source: other }))).toEqual([
        { item: issue("b"), facts: [labelled("f2", "b", "bug"), moved("f3", "b")] },
        { item: issue("c"), facts: [] },
      ]);
      const ids = (await at.archive.itemFacts({ source })).map(({ item }) => item.id);
      expect(ids.toSorted()).toEqual(["a", "b"]);
    });
  });
}
