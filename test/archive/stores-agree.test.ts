import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { openIndexedDbArchive } from "../../src/archive/indexed-db-archive.ts";
import { MemoryShelf, openMemoryArchive } from "../../src/archive/memory-archive.ts";
import { batch, contentOf, issue, labelled, moved, readingAt, row, sortedRows } from "./samples.ts";

const id = fc.constantFrom("a", "b", "c", "d");
const items = fc
  .record({
    id,
    title: fc.constantFrom("x", "y"),
    depth: fc.constantFrom("whole" as const, "reference" as const),
    updatedAt: fc.nat(3),
  })
  .map(({ id, ...change }) => issue(id, change));
const facts = fc
  .tuple(id, fc.nat(4), fc.constantFrom("one", "two"))
  .map(([item, n, text]) =>
    n % 2 === 0 ? moved(`${item}${n}`, item, text) : labelled(`${item}${n}`, item, text),
  );
const batches = fc
  .tuple(
    fc.array(items, { maxLength: 4 }),
    fc.array(facts, { maxLength: 6 }),
    fc.constantFrom("one", "two"),
    fc.option(
      fc
        .tuple(fc.nat(5), fc.array(fc.tuple(id, fc.constantFrom("To do", "Done"))))
        .map(([at, rows]) =>
          readingAt(
            at,
            [...new Map(rows)].map(([item, status]) => row(item, status)),
          ),
        ),
      { nil: undefined },
    ),
  )
  .map(([items, facts, source, reading]) =>
    batch(items, facts, { source, ...(reading && { reading }) }),
  );

type Step = { handle: 0 | 1; work: (archive: Archive) => Promise<unknown> };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    handle: fc.constantFrom(0 as const, 1 as const),
    work: fc.oneof(
      { weight: 5, arbitrary: batches.map((one) => (archive: Archive) => archive.append(one)) },
      { weight: 2, arbitrary: fc.constant((archive: Archive) => archive.compact()) },
      {
        weight: 1,
        arbitrary: batches.map((one) => async (archive: Archive) => {
          const other = openMemoryArchive();
          await other.append(one);
          await archive.importHistory(other.exportHistory());
        }),
      },
    ),
  }),
  { maxLength: 20 },
);

const seen = async (archive: Archive) => ({
  content: await contentOf(archive),
  one: (await archive.itemFacts({ source: "one" })).map(({ item }) => item.id).toSorted(),
  version: await archive.version(),
  readings: (await archive.readings("B")).map(sortedRows),
  last: sortedRows(await archive.lastReading("B")),
});

let count = 0;

it("both stores hold the same after any steps through two handles", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const name = `agree ${++count}`;
      const shelf = new MemoryShelf();
      const memory = [openMemoryArchive(shelf), openMemoryArchive(shelf)] as const;
      const stored = [await openIndexedDbArchive(name), await openIndexedDbArchive(name)] as const;
      for (const { handle, work } of all) {
        await work(memory[handle]);
        await work(stored[handle]);
      }
      const expected = await seen(memory[0]);
      for (const archive of stored) expect(await seen(archive)).toEqual(expected);
      await stored[0].destroy();
    }),
    { numRuns: 60 },
  );
});
