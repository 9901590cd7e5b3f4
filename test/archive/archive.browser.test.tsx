import { expect, it } from "vitest";
import { cdp } from "vitest/browser";
import { openIndexedDbArchive } from "../../src/archive/indexed-db-archive.ts";
import { archiveContract } from "./contract/archive-contract.ts";
import { batch, compactAll, contentOf, issue, manyItems, moved } from "./samples.ts";

let count = 0;
const freshName = () => `archive ${performance.timeOrigin} ${++count}`;

// First: Chromium remembers for a while how much room there was.
it("keeps what it has when Chromium grants no more room", async () => {
  const session = cdp() as unknown as {
    send(method: string, parameters: object): Promise<unknown>;
  };
  const { origin } = location;
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 4_000_000 });
  const archive = await openIndexedDbArchive(freshName());
  try {
    await archive.append(manyItems(0, 50));
    await archive.putTable("flow", "1", new TextEncoder().encode(noise(500_000)).buffer);
    const large = batch([issue("large", { title: noise(4_000_000) })], [moved("f1", "large")]);
    await expect(archive.append(large)).rejects.toMatchObject({ kind: "full" });
    expect(await contentOf(archive)).toHaveLength(50);
    expect(await archive.version()).toBe(1);
    expect(await archive.table("flow")).toBeNull();
    await archive.append(manyItems(50, 100));
    expect(await contentOf(archive)).toHaveLength(100);
  } finally {
    await session.send("Storage.overrideQuotaForOrigin", { origin });
    await archive.destroy();
  }
});

/** Text that no compression makes small. */
function noise(length: number): string {
  let text = "";
  while (text.length < length) {
    text += String.fromCharCode(...crypto.getRandomValues(new Uint16Array(10_000)));
  }
  return text;
}

archiveContract("IndexedDB of Chromium", () => {
  const name = freshName();
  return () => openIndexedDbArchive(name);
});

const timings: Record<string, string> = {};
const timed = async <T,>(what: string, work: () => Promise<T>): Promise<T> => {
  const start = performance.now();
  const result = await work();
  timings[what] = `${Math.round(performance.now() - start)} ms`;
  return result;
};

it("keeps 20,000 items with ten facts each", async () => {
  const name = freshName();
  const archive = await openIndexedDbArchive(name);
  const batches = Array.from({ length: 400 }, (_, i) => manyItems(50 * i, 50 * i + 50));
  await timed("append 20,000 items in batches of 50", async () => {
    for (const one of batches) await archive.append(one);
  });
  await timed("read all, not compacted", () => archive.itemFacts());
  const recent = batches.slice(-20).map(({ items }) => items.map(({ id }) => id));
  await timed("known(50) of neighbours, 20 times", async () => {
    for (const ids of recent) expect(await archive.known(ids)).toHaveLength(50);
  });
  const steps = await timed("compact", () => compactAll(archive));
  expect(steps).toBe(80);
  const all = await timed("read all, compacted", () => archive.itemFacts());
  expect(all).toHaveLength(20_000);
  expect(all.every(({ facts }) => facts.length === 10)).toBe(true);
  await timed("known(50) of neighbours, compacted, 20 times", async () => {
    for (const ids of recent) expect(await archive.known(ids)).toHaveLength(50);
  });
  const spread = Array.from({ length: 50 }, (_, i) => `I_kwDOABCDEF_${400 * i + 7}`);
  await timed("known(50) spread over all, compacted", () => archive.known(spread));
  await timed("append 50 known items, spread over all", () =>
    archive.append(batch(spread.map((id) => issue(id, { title: "changed" })))),
  );
  const second = await timed("open again", () => openIndexedDbArchive(name));
  await timed("known(50) by a fresh handle", () => second.known(recent[0] ?? []));
  await timed("append again what is known, 1,000 items", async () => {
    for (const one of batches.slice(-20)) await archive.append(one);
  });
  const bytes = new ArrayBuffer(11_000_000);
  await timed("put a table of 11 MB", () => archive.putTable("flow", "1", bytes));
  await timed("read a table of 11 MB", () => archive.table("flow"));
  // oxlint-disable-next-line no-console -- Timings are to be read, not asserted: machines differ.
  console.info(timings);
  await archive.destroy();
}, 120_000);
