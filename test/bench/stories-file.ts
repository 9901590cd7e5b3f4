import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { simulateMany } from "../../mocks/worlds/simulated/simulate-many.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";

/** Writes simulated histories to a file, one item a line. */
export function writeStories(file: string, items: number, eventsEach: number): void {
  const handle = openSync(file, "w");
  for (const entry of simulateMany({ items, eventsEach, seed: 1 }))
    writeSync(handle, `${JSON.stringify(entry)}\n`);
  closeSync(handle);
}

/** Reads what `writeStories` wrote. */
export function readStories(file: string): ItemFacts[] {
  const bytes = readFileSync(file);
  const entries: ItemFacts[] = [];
  for (let from = 0; from < bytes.length; ) {
    const to = bytes.indexOf(10, from);
    entries.push(JSON.parse(bytes.toString("utf8", from, to)) as ItemFacts);
    from = to + 1;
  }
  return entries;
}
