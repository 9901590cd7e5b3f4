import { describe, expect, it } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import {
  batch,
  compactAll,
  contentOf,
  issue,
  manyItems,
  moved,
  readingAt,
  row,
  sorted,
  textOf,
} from "../samples.ts";
import type { Bench } from "./bench.ts";

/** Compaction, and several handles on one archive. */
export function sharing(at: Bench): void {
  describe("compaction", () => {
    const overlapping = async (handle: Archive) => {
      for (let i = 0; i < 30; i++) {
        const id = `i${i % 10}`;
        await handle.append(
          batch([issue(id, { title: `reading ${i}` })], [moved(`f${i}`, id, "Doing", i)]),
        );
      }
    };

    it("changes no answer and no version, and comes to an end", async () => {
      await overlapping(at.archive);
      const before = await contentOf(at.archive);
      expect(before.map(({ item }) => item.title)).toContain("reading 29");
      expect(await compactAll(at.archive)).toBeLessThan(40);
      expect(await at.archive.compact()).toBe(false);
      expect(await contentOf(at.archive)).toEqual(before);
      expect(sorted(await at.archive.known(["i3"]))).toEqual(before.slice(3, 4));
      expect(await at.archive.version()).toBe(30);
      await at.archive.append(batch([issue("i3", { title: "after" })], [moved("f3", "i3", "X")]));
      const [after] = await at.archive.known(["i3"]);
      expect(after?.item.title).toBe("after");
      expect(after?.facts.map(({ at }) => at).toSorted((a, b) => a - b)).toEqual([3, 13, 23]);
    });

    it("keeps the latest record when a small and a large piece hold the same item", async () => {
      await at.archive.append(batch([issue("i1", { title: "first" })]));
      await at.archive.append(manyItems(0, 1_000));
      await at.archive.append(batch([issue("i1", { title: "second" })]));
      await at.archive.append(
        batch([issue("i1", { title: "third" }), ...manyItems(1_000, 2_000).items]),
      );
      await at.archive.append(batch([issue("z")]));
      await compactAll(at.archive);
      const [found] = await at.archive.known(["i1"]);
      expect(found?.item.title).toBe("third");
    });

    it("loses nothing that is appended meanwhile, by this or another handle", async () => {
      const second = await at.open();
      await overlapping(at.archive);
      await Promise.all([
        compactAll(at.archive),
        second.append(batch([issue("i3", { title: "meanwhile" })], [moved("g1", "i3")])),
        compactAll(second),
        at.archive.append(batch([issue("z")], [moved("g2", "z"), moved("g1", "i3", "again")])),
        at.archive.append(batch([], [moved("g3", "z")])),
      ]);
      await compactAll(second);
      for (const handle of [at.archive, second, await at.open()]) {
        const content = await contentOf(handle);
        expect(content).toHaveLength(11);
        expect(content[3]?.item.title).toBe("meanwhile");
        expect(content[3]?.facts.map(({ id }) => id)).toEqual(["f13", "f23", "f3", "g1"]);
        expect(content[10]).toEqual({
          item: issue("z"),
          facts: [moved("g2", "z"), moved("g3", "z")],
        });
        expect(await handle.version()).toBe(33);
      }
    });
  });

  describe("two handles", () => {
    it("see each other's changes and keep each fact once", async () => {
      const second = await at.open();
      await at.archive.append(batch([issue("a")], [moved("f1", "a")]));
      expect(await second.known(["a"])).toHaveLength(1);
      await Promise.all([
        at.archive.append(batch([issue("b")], [moved("f2", "b"), moved("f3", "a")])),
        second.append(batch([issue("b")], [moved("f2", "b"), moved("f4", "a")])),
      ]);
      for (const handle of [at.archive, second]) {
        expect(await handle.version()).toBe(3);
        expect((await contentOf(handle)).map(({ facts }) => facts.map(({ id }) => id))).toEqual([
          ["f1", "f3", "f4"],
          ["f2"],
        ]);
      }
    });

    it("keep what there is when one closes, which then refuses work", async () => {
      const second = await at.open();
      await at.archive.append(batch([issue("a")]));
      await at.archive.close();
      const refusal = { name: "ArchiveError", kind: "closed" };
      await expect(at.archive.itemFacts()).rejects.toMatchObject(refusal);
      await expect(at.archive.append(batch([issue("b")]))).rejects.toMatchObject(refusal);
      await expect(at.archive.version()).rejects.toMatchObject(refusal);
      await expect(at.archive.putMeta("a", 1)).rejects.toMatchObject(refusal);
      await expect(at.archive.compact()).rejects.toMatchObject(refusal);
      await expect(textOf(at.archive.exportHistory())).rejects.toMatchObject(refusal);
      expect(await contentOf(second)).toEqual([{ item: issue("a"), facts: [] }]);
    });

    it("find nothing after everything was destroyed", async () => {
      await at.archive.append(batch([issue("a")], [], { reading: readingAt(10, [row("a")]) }));
      await at.archive.putCredential("github.com", "token");
      await at.archive.destroy();
      const next = await at.open();
      expect(await next.itemFacts()).toEqual([]);
      expect(await next.version()).toBe(0);
      expect(await next.readings("B")).toEqual([]);
      expect(await next.credential("github.com")).toBeNull();
    });
  });
}
