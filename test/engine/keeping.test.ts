import { describe, expect, it } from "vitest";
import { simulateTeam } from "../../mocks/worlds/simulated/simulate-team.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { openMemoryArchive } from "../../src/archive/memory-archive.ts";
import { parseTeam } from "../../src/domain/team.ts";
import { exportedHistory, importedHistory, keepingOf } from "../../src/engine/keeping.ts";
import { batch, issue, moved, readingAt, row } from "../archive/samples.ts";
import { hosted } from "../github/hosted.ts";

const day = 86_400_000;
const now = Date.UTC(2026, 10, 20);
const nothing = { exportedAt: null, atRiskSince: null };

const read = (archive: Archive, ago: number, board = "B") =>
  archive.append(batch([], [], { reading: readingAt(now - ago * day, [row("a")], board) }));

describe("what is in this browser and nowhere else", () => {
  it("is nothing to warn of in the first month", async () => {
    const archive = openMemoryArchive();
    expect(await keepingOf(archive, now)).toEqual(nothing);
    await read(archive, 31);
    expect(await keepingOf(archive, now)).toEqual(nothing);
    expect(await keepingOf(archive, now + 1)).toEqual({
      exportedAt: null,
      atRiskSince: now - 31 * day,
    });
  });

  it("is what was read since the last export, by the oldest reading of any board", async () => {
    const archive = openMemoryArchive();
    await read(archive, 80, "B");
    await read(archive, 90, "A");
    expect((await keepingOf(archive, now)).atRiskSince).toBe(now - 90 * day);
    await exportedHistory(archive, now - 70 * day);
    expect(await keepingOf(archive, now)).toEqual({
      exportedAt: now - 70 * day,
      atRiskSince: null,
    });
    await read(archive, 40, "B");
    await read(archive, 20, "B");
    expect((await keepingOf(archive, now)).atRiskSince).toBe(now - 40 * day);
  });

  it("is a reading that was begun before an export and kept after it, whatever else was exported", async () => {
    const archive = openMemoryArchive();
    await read(archive, 50, "B");
    await exportedHistory(archive, now - 45 * day);
    // Of board A, begun before the reading of board B that is in the file.
    await read(archive, 51, "A");
    expect((await keepingOf(archive, now)).atRiskSince).toBe(now - 51 * day);
  });

  it("is told as before where an earlier Headway kept one instant for all boards", async () => {
    const archive = openMemoryArchive();
    await read(archive, 80, "A");
    await read(archive, 60, "B");
    await archive.putMeta("exported", { at: now - 50 * day, upTo: now - 60 * day });
    expect(await keepingOf(archive, now)).toEqual({
      exportedAt: now - 50 * day,
      atRiskSince: null,
    });
    await read(archive, 40, "A");
    expect((await keepingOf(archive, now)).atRiskSince).toBe(now - 40 * day);
  });

  it("is not what was imported, as long as there was nothing else", async () => {
    const source = openMemoryArchive();
    await read(source, 90);
    const file = await exportedHistory(source, now);
    const empty = openMemoryArchive();
    await importedHistory(empty, file);
    expect(await keepingOf(empty, now)).toEqual(nothing);
    await read(empty, 50);
    expect((await keepingOf(empty, now)).atRiskSince).toBe(now - 50 * day);

    const other = openMemoryArchive();
    await read(other, 60);
    await importedHistory(other, file);
    expect((await keepingOf(other, now)).atRiskSince).toBe(now - 90 * day);
  });
});

describe("a history file", () => {
  it("carries all that a team's board and its daily readings told", async () => {
    const { world, teamFile } = simulateTeam({ seed: 5, end: now, months: 2 });
    const [source] = parseTeam(teamFile).sources;
    if (!source) throw new Error("no source");
    const { read: readAt, archive } = hosted(world);
    await readAt(source, now - 3 * day);
    await readAt(source, now);
    const other = openMemoryArchive();
    await importedHistory(other, await exportedHistory(archive, now));
    const sorted = async (of: Archive) =>
      (await of.itemFacts()).toSorted((a, b) => (a.item.id < b.item.id ? -1 : 1));
    expect((await sorted(other)).length).toBeGreaterThan(50);
    expect(await sorted(other)).toEqual(await sorted(archive));
    const times = (await other.readingTimes()).map(({ at }) => at);
    expect(times).toEqual([now - 3 * day, now]);
  });

  it("carries everything into another archive, and says how much was new", async () => {
    const archive = openMemoryArchive();
    const long = "ä".repeat(1_200_000);
    await archive.append(
      batch([{ ...issue("a"), title: long }, issue("b")], [moved("f1", "a")], {
        reading: readingAt(now, [row("a")]),
      }),
    );
    const file = await exportedHistory(archive, now);
    expect(file.size).toBeGreaterThan(2_400_000);
    const other = openMemoryArchive();
    expect(await importedHistory(other, file)).toEqual({ items: 2, facts: 1, readings: 1 });
    expect(await importedHistory(other, file)).toEqual({ items: 0, facts: 0, readings: 0 });
    expect((await other.known(["a"]))[0]?.item.title).toBe(long);
    expect(await other.itemFacts()).toEqual(await archive.itemFacts());
  });

  it("that is none changes nothing, and says so", async () => {
    const archive = openMemoryArchive();
    const unreadable = {
      kind: "unreadable",
      message: expect.stringContaining("Nothing was imported") as string,
    };
    await expect(importedHistory(archive, new Blob(["{}"]))).rejects.toMatchObject(unreadable);
    const bytes = new Blob([Uint8Array.of(0xff, 0xfe, 0x00)]);
    await expect(importedHistory(archive, bytes)).rejects.toMatchObject(unreadable);
    expect(await archive.version()).toBe(0);
  });
});
