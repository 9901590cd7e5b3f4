import * as v from "valibot";
import type { Reading } from "../domain/reading.ts";
import { ArchiveError } from "./archive-error.ts";
import type { Entry } from "./entry.ts";
import { factSchema, itemSchema, readingRowSchema } from "./history-schema.ts";
import { linesOf } from "./lines.ts";
import { changedReading, type ReadingChange, readingChange } from "./reading-change.ts";

/** What a history file holds. */
export type History = { entries: Entry[]; readings: Reading[] };

const format = 1;
const headerSchema = v.object({ type: v.literal("headway history"), format: v.number() });
const lineSchema = v.variant("type", [
  v.strictObject({
    type: v.literal("item"),
    id: v.string(),
    sources: v.array(v.string()),
    item: v.nullable(itemSchema),
    facts: v.array(factSchema),
  }),
  v.strictObject({
    type: v.literal("reading"),
    board: v.string(),
    at: v.pipe(v.number(), v.integer()),
    base: v.nullable(v.number()),
    rows: v.array(readingRowSchema),
    gone: v.array(v.string()),
  }),
  v.strictObject({ type: v.literal("end"), items: v.number(), readings: v.number() }),
]);

const line = (value: { type: string; [key: string]: unknown }): string =>
  `${JSON.stringify(value)}\n`;
const entryLine = ({ id, sources, item, facts }: Entry) =>
  line({ type: "item", id, sources, item, facts });

/**
 * A history as the text of a history file, a line at a time: a header; a line for
 * each item with its facts; a line for each reading, holding what differs from the
 * reading of the same board before it; and an end line that counts them.
 *
 * @param readings grouped by board, oldest first
 */
export async function* historyLines(
  entries: Iterable<Entry>,
  readings: AsyncIterable<Reading> | Iterable<Reading>,
): AsyncGenerator<string> {
  yield line({ type: "headway history", format });
  const count = { items: 0, readings: 0 };
  for (const entry of entries) {
    count.items++;
    yield entryLine(entry);
  }
  let last: Reading | null = null;
  for await (const reading of readings) {
    count.readings++;
    const base: Reading | null = last?.board === reading.board ? last : null;
    const change: ReadingChange = readingChange(base, reading);
    yield line({ type: "reading", ...change });
    last = reading;
  }
  yield line({ type: "end", ...count });
}

/**
 * The inverse of `historyLines`.
 *
 * @param text the file's text in pieces, cut anywhere
 * @throws ArchiveError "unreadable" naming the first line with a fault, or that the file ends early
 */
export async function parseHistory(
  text: AsyncIterable<string> | Iterable<string>,
): Promise<History> {
  const history: History = { entries: [], readings: [] };
  let number = 0;
  let hasEnded = false;
  for await (const content of linesOf(text)) {
    number++;
    if (content.trim() === "") continue;
    try {
      if (hasEnded) throw new Error("stands after the end line");
      const value = parseJson(content);
      if (number === 1) checkHeader(value);
      else hasEnded = take(history, value);
    } catch (cause) {
      const fault = cause instanceof Error ? cause.message : String(cause);
      throw unreadable(`Line ${number} of the history file ${fault}.`, cause);
    }
  }
  if (!hasEnded) {
    throw unreadable(
      `The history file ends early, after line ${number}: export or download it again.`,
    );
  }
  return history;
}

const unreadable = (message: string, cause?: unknown) =>
  new ArchiveError("unreadable", { message: `${message} Nothing was imported.`, cause });

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new Error("is not JSON");
  }
}

function checkHeader(value: unknown): void {
  const header = v.safeParse(headerSchema, value);
  if (!header.success) throw new Error("is not the header of a Headway history file");
  if (header.output.format > format)
    throw new Error(`says format ${header.output.format}, of a newer Headway: reload the page`);
}

/** Adds one line's content to the history; true for the end line. */
function take(history: History, value: unknown): boolean {
  const result = v.safeParse(lineSchema, value, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    throw new Error(`is at fault at "${v.getDotPath(issue) ?? "type"}": ${issue.message}`);
  }
  const found = result.output;
  switch (found.type) {
    case "item": {
      const { id, item, facts, sources } = found;
      const stray = facts.find((fact) => fact.item !== id);
      if (stray) throw new Error(`holds the fact "${stray.id}" of another item`);
      if (item !== null && item.id !== id) throw new Error("holds the record of another item");
      history.entries.push({ id, item, version: 0, facts, sources });
      return false;
    }
    case "reading":
      history.readings.push(changedReading(baseOf(history, found), found));
      return false;
    case "end":
      if (found.items !== history.entries.length || found.readings !== history.readings.length) {
        throw new Error(
          `counts ${found.items} items and ${found.readings} readings, but ${history.entries.length} and ${history.readings.length} came before`,
        );
      }
      return true;
  }
}

function baseOf({ readings }: History, { base, board }: ReadingChange): Reading | null {
  if (base === null) return null;
  const last = readings.at(-1);
  if (last?.board === board && last.at === base) return last;
  throw new Error(`builds on a reading of ${base} that does not come before it`);
}
