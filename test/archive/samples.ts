import type { Archive } from "../../src/archive/archive.ts";
import type { Fact } from "../../src/domain/fact.ts";
import type { Item } from "../../src/domain/item.ts";
import type { Batch, ItemFacts, Reading, ReadingRow } from "../../src/domain/reading.ts";

export const source = "github.com/acme/projects/7";

export const issue = (id: string, change: Partial<Item> = {}): Item => ({
  id,
  kind: "issue",
  repository: "acme/app",
  number: 1,
  title: `Item ${id}`,
  url: `https://github.com/acme/app/issues/1`,
  state: "open",
  createdAt: 1_000,
  updatedAt: 2_000,
  author: "ada",
  assignees: ["ada"],
  labels: [],
  milestone: null,
  type: null,
  parent: null,
  subIssues: 0,
  closes: [],
  boards: [{ board: "B", status: "Doing", archived: false, gone: false, fields: { Size: "3" } }],
  depth: "whole",
  ...change,
});

export const moved = (id: string, item: string, to = "Doing", at = 1_500): Fact => ({
  id,
  item,
  at,
  evidence: "recorded",
  by: "ada",
  kind: "status",
  board: "B",
  from: null,
  to,
});

export const labelled = (id: string, item: string, label: string): Fact => ({
  id,
  item,
  at: 1_600,
  evidence: "observed",
  notBefore: 1_550,
  automated: true,
  kind: "labelled",
  label,
});

export const batch = (items: Item[], facts: Fact[] = [], more: Partial<Batch> = {}): Batch => ({
  source,
  items,
  facts,
  ...more,
});

export const row = (item: string, status: string | null = "Doing"): ReadingRow => ({
  item,
  boardItem: `row of ${item}`,
  status,
  statusCreatedAt: 1_000,
  statusUpdatedAt: 1_500,
  itemUpdatedAt: 1_500,
  contentUpdatedAt: null,
  archived: false,
  fields: { Size: "3" },
});

export const readingAt = (at: number, rows: ReadingRow[], board = "B"): Reading => ({
  board,
  at,
  rows,
});

/** Ten facts an item, as a team's items have on average. */
export const manyItems = (from: number, to: number): Batch => {
  const items: Item[] = [];
  const facts: Fact[] = [];
  for (let i = from; i < to; i++) {
    const id = `I_kwDOABCDEF_${i}`;
    items.push(issue(id, { number: i, labels: ["bug", `area ${i % 7}`] }));
    for (let j = 0; j < 5; j++) {
      facts.push(moved(`${id}:move:${j}`, id, `Stage ${j}`, 1_000_000 * i + j));
      facts.push(labelled(`${id}:label:${j}`, id, `area ${(i + j) % 7}`));
    }
  }
  return batch(items, facts);
};

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** In an order of its own, to compare what has no promised one. */
export const sorted = (found: ItemFacts[]): ItemFacts[] =>
  found
    .map(({ item, facts }) => ({ item, facts: facts.toSorted(byId) }))
    .toSorted((a, b) => byId(a.item, b.item));

export const sortedRows = (reading: Reading | null): Reading | null =>
  reading && {
    ...reading,
    rows: reading.rows.toSorted((a, b) => (a.boardItem < b.boardItem ? -1 : 1)),
  };

/** All facts and items, sorted. */
export const contentOf = async (archive: Archive): Promise<ItemFacts[]> =>
  sorted(await archive.itemFacts());

export const textOf = async (pieces: AsyncIterable<string>): Promise<string> => {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
};

/** Calls until nothing is left to do. */
export const compactAll = async (archive: Archive): Promise<number> => {
  let steps = 1;
  while (await archive.compact()) steps++;
  return steps;
};
