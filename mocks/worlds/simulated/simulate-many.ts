import type { Fact } from "../../../src/domain/fact.ts";
import type { Instant } from "../../../src/domain/instant.ts";
import type { CloseReason, Item } from "../../../src/domain/item.ts";
import type { ItemFacts } from "../../../src/domain/reading.ts";
import { dayMs, hourMs, secondMs } from "./calendar.ts";
import { Dice } from "./dice.ts";
import { boardId, type Column, columns, organisation, repositories } from "./places.ts";

const { owner, name } = repositories.web;
const logins = [
  "ada-k",
  "jonas-w",
  "mirela-d",
  "ines-b",
  "tomas-r",
  "priya-n",
  "arun-s",
  "dana-f",
  "luke-m",
];
const label = "waiting: vendor";

/** The end of the three years over which the histories are spread. */
export const manyEnd: Instant = Date.UTC(2026, 10, 20, 12);
const spanMs = 3 * 365 * dayMs;

/**
 * Many synthetic histories of one board, straight as facts, for measuring how
 * fast they are read: plausible enough that each metric has work to do (items
 * move forward, some back, some are blocked for a while, nine in ten get done).
 *
 * @param options.items      how many
 * @param options.eventsEach facts per item, at least 4
 * @returns items in order of creation, each with exactly `eventsEach` facts in order of time, none after `manyEnd`
 * @throws RangeError when there are fewer than 4 facts each
 */
export function simulateMany(options: {
  items: number;
  eventsEach: number;
  seed: number;
}): ItemFacts[] {
  const { items, eventsEach, seed } = options;
  if (eventsEach < 4) throw new RangeError(`${eventsEach} facts are no history: give at least 4`);
  const dice = new Dice(seed);
  const start = manyEnd - spanMs;
  const step = (spanMs - 30 * dayMs) / Math.max(1, items);
  return Array.from({ length: items }, (_, i) =>
    history(dice, i, whole(start + i * step), eventsEach),
  );
}

const evidence = "recorded" as const;

const whole = (at: number): Instant => Math.floor(at / secondMs) * secondMs;

function history(dice: Dice, index: number, createdAt: Instant, count: number): ItemFacts {
  const id = `I_many${index}`;
  const facts: Fact[] = [];
  let at = createdAt;
  const by = dice.pick(logins);
  let column: Column | "" = "";
  // Spelled out each time: spreading a common part makes the whole four times slower.
  const name = () => `${id}/${facts.length}`;
  const move = (to: Column) => {
    const from = column;
    column = to;
    facts.push({
      id: name(),
      item: id,
      at,
      evidence,
      by,
      kind: "status",
      board: boardId,
      from,
      to,
    });
  };

  facts.push({ id: name(), item: id, at, evidence, by, kind: "created" });
  facts.push({ id: name(), item: id, at, evidence, by, kind: "added", board: boardId });
  move("Backlog");
  const isFinished = dice.chance(0.9);
  // The middle is as long as is asked; the end is a closing, with the move of the automation before it if there is room.
  const middle = count - 3 - (isFinished ? (count >= 5 ? 2 : 1) : 0);
  let isLabelled = false;
  for (let i = 0; i < middle; i++) {
    const left = manyEnd - at;
    at = whole(at + Math.min(dice.gap(1.7 * dayMs), left / (middle - i + 2)));
    if (isLabelled || (i > 1 && dice.chance(0.12))) {
      const kind = isLabelled ? "unlabelled" : "labelled";
      facts.push({ id: name(), item: id, at, evidence, by, kind, label });
      isLabelled = !isLabelled;
    } else if (dice.chance(0.15)) {
      facts.push({ id: name(), item: id, at, evidence, by, kind: "commented" });
    } else move(nextColumn(dice, column));
  }
  let reason: CloseReason | null = null;
  if (isFinished) {
    at = whole(Math.min(manyEnd, at + dice.gap(20 * hourMs)));
    if (count >= 5) move("Done");
    reason = dice.chance(0.06) ? "not planned" : "completed";
    facts.push({ id: name(), item: id, at, evidence, by, kind: "closed", reason });
  }
  return { item: item(id, index, createdAt, at, column, isFinished, isLabelled), facts };
}

/** Mostly the next to the right, never Done, sometimes one back. */
function nextColumn(dice: Dice, column: Column | ""): Column {
  if (column === "Blocked" || column === "Waiting on others") return "In progress";
  if (column === "In review" && dice.chance(0.3)) return "Waiting on others";
  if (column === "In review" || dice.chance(0.06)) return "In progress";
  if (column === "In progress" && dice.chance(0.08)) return "Blocked";
  return columns[columns.findIndex((other) => other === column) + 1] ?? "In progress";
}

const item = (
  id: string,
  index: number,
  createdAt: Instant,
  updatedAt: Instant,
  status: string,
  isFinished: boolean,
  isLabelled: boolean,
): Item => ({
  id,
  kind: "issue",
  repository: `${organisation}/${name}`,
  number: index + 1,
  title: `Item ${index + 1}`,
  url: `https://github.com/${owner}/${name}/issues/${index + 1}`,
  state: isFinished ? "closed" : "open",
  createdAt,
  updatedAt,
  author: null,
  assignees: [],
  labels: isLabelled ? [label] : [],
  milestone: null,
  type: null,
  parent: null,
  subIssues: 0,
  closes: [],
  boards: [{ board: boardId, status, archived: false, gone: false, fields: {} }],
  depth: "whole",
});
