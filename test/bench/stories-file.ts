import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { simulateMany } from "../../mocks/worlds/simulated/simulate-many.ts";
import { interning, shareTexts } from "../../src/archive/interning.ts";
import { linesOf } from "../../src/archive/lines.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { toldByGitHub } from "./told-by-github.ts";

/** Writes simulated histories to a file, one item a line, as GitHub would have told them. */
export function writeStories(file: string, items: number, eventsEach: number): void {
  const handle = openSync(file, "w");
  for (const entry of toldByGitHub(simulateMany({ items, eventsEach, seed: 1 })))
    writeSync(handle, `${JSON.stringify(entry)}\n`);
  closeSync(handle);
}

/** Reads what `writeStories` wrote, a piece at a time, and shares repeated texts as the archive does. */
export async function readStories(file: string): Promise<ItemFacts[]> {
  const entries: ItemFacts[] = [];
  const intern = interning();
  for await (const line of linesOf(pieces(file))) {
    const { item, facts } = JSON.parse(line) as ItemFacts;
    const entry = { id: item.id, item, version: 1, facts, sources: [] };
    shareTexts(entry, intern);
    entries.push({ item, facts });
  }
  return entries;
}

function* pieces(file: string): Generator<string> {
  const handle = openSync(file, "r");
  const piece = Buffer.alloc(1 << 18);
  const decoder = new StringDecoder("utf8");
  for (let read = 1; read > 0; ) {
    read = readSync(handle, piece);
    yield decoder.write(piece.subarray(0, read));
  }
  closeSync(handle);
}
