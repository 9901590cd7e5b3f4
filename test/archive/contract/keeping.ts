import { describe, expect, it } from "vitest";
import { batch, issue, readingAt, row, sortedRows, source, textOf } from "../samples.ts";
import type { Bench } from "./bench.ts";

/** Readings, checkpoints and what people write. */
export function keeping(at: Bench): void {
  describe("readings and checkpoints", () => {
    it("keeps every reading, oldest first, whatever order they come in", async () => {
      const rows = Array.from({ length: 12 }, (_, i) => row(`i${i}`));
      const readings = [
        readingAt(10, rows),
        readingAt(20, [...rows.slice(1), row("new")]),
        readingAt(30, [row("i1", "Done"), ...rows.slice(2), row("new", null)]),
        readingAt(40, [row("only")]),
        readingAt(50, [row("only", "Done"), row("another")]),
        readingAt(60, []),
      ];
      for (const i of [1, 0, 3, 2, 5, 4]) {
        await at.archive.append(batch([], [], { reading: readings[i] ?? readingAt(0, []) }));
      }
      await at.archive.append(
        batch([], [], { reading: readingAt(1_790_000_000_000, [row("a")], "A") }),
      );
      const kept = await at.archive.readings("B");
      expect(kept.map(sortedRows)).toEqual(readings.map(sortedRows));
      expect(await at.archive.lastReading("B")).toEqual(readingAt(60, []));
      for (const until of [10, 35, 59, 60, 99]) {
        const upTo = readings.filter((reading) => reading.at <= until).at(-1);
        const last = await at.archive.lastReading("B", until);
        expect(last && sortedRows(last)).toEqual(upTo && sortedRows(upTo));
      }
      expect(await at.archive.lastReading("B", 9)).toBeNull();
      expect(await at.archive.lastReading("A")).toEqual(
        readingAt(1_790_000_000_000, [row("a")], "A"),
      );
      expect(await at.archive.readings("C")).toEqual([]);
      expect(await at.archive.firstReadingAt("B")).toBe(10);
      expect(await at.archive.firstReadingAt("A")).toBe(1_790_000_000_000);
      expect(await at.archive.firstReadingAt("C")).toBeNull();
    });

    it("keeps the first of two readings of one board and time", async () => {
      await at.archive.append(batch([], [], { reading: readingAt(10, [row("a", "Doing")]) }));
      await at.archive.append(batch([], [], { reading: readingAt(10, [row("a", "Done")]) }));
      expect(await at.archive.readings("B")).toEqual([readingAt(10, [row("a", "Doing")])]);
    });

    it("keeps the last checkpoint of each source", async () => {
      for (const page of [1, 2]) {
        await at.archive.append(
          batch([], [], { checkpoint: { source, readAt: null, state: { page } } }),
        );
      }
      expect(await at.archive.checkpoint(source)).toEqual({
        source,
        readAt: null,
        state: { page: 2 },
      });
      expect(await at.archive.checkpoint("github.com/acme/app")).toBeNull();
    });
  });

  describe("documents, credentials, values and tables", () => {
    it("keeps documents by kind and id", async () => {
      await at.archive.putDocument("team", "t2", { name: "Two" });
      await at.archive.putDocument("team", "t1", { name: "One" });
      await at.archive.putDocument("note", "t1", "a note");
      await at.archive.putDocument("team", "t2", { name: "Second" });
      expect(await at.archive.documents("team")).toEqual([
        { id: "t1", content: { name: "One" } },
        { id: "t2", content: { name: "Second" } },
      ]);
      await at.archive.removeDocument("team", "t1");
      await at.archive.removeDocument("team", "never there");
      expect((await at.archive.documents("team")).map(({ id }) => id)).toEqual(["t2"]);
      expect(await at.archive.documents("note")).toEqual([{ id: "t1", content: "a note" }]);
      expect(await at.archive.documents("snooze")).toEqual([]);
    });

    it("keeps a credential until it is forgotten, and out of history files", async () => {
      await at.archive.putCredential("github.com", "secret-1");
      await at.archive.putCredential("github.com", "secret-2");
      await at.archive.append(batch([issue("a")]));
      expect(await at.archive.credential("github.com")).toBe("secret-2");
      expect(await textOf(at.archive.exportHistory())).not.toContain("secret");
      expect(await at.archive.credentialHosts()).toEqual(["github.com"]);
      await at.archive.forgetCredential("github.com");
      expect(await at.archive.credentialHosts()).toEqual([]);
      expect(await at.archive.credential("github.com")).toBeNull();
    });

    it("keeps small values by key", async () => {
      expect(await at.archive.meta("last visit")).toBeNull();
      await at.archive.putMeta("last visit", { at: 5 });
      expect(await at.archive.meta("last visit")).toEqual({ at: 5 });
      await at.archive.dropMeta("last visit");
      expect(await at.archive.meta("last visit")).toBeNull();
    });

    it("keeps the latest table of a key until it is dropped", async () => {
      const bytes = Uint8Array.of(1, 2, 3).buffer;
      await at.archive.putTable("flow", "1", new ArrayBuffer(8));
      await at.archive.putTable("flow", "2", bytes);
      const table = await at.archive.table("flow");
      expect(table?.version).toBe("2");
      expect([...new Uint8Array(table?.bytes ?? new ArrayBuffer(0))]).toEqual([1, 2, 3]);
      expect(bytes.byteLength).toBe(3);
      await at.archive.dropTable("flow");
      expect(await at.archive.table("flow")).toBeNull();
    });
  });
}
