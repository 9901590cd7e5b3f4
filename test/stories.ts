import type { Fact, FactContent } from "../src/domain/fact.ts";
import { type Instant, parseInstant } from "../src/domain/instant.ts";
import type { Item } from "../src/domain/item.ts";
import type { ItemFacts } from "../src/domain/reading.ts";
import { parseTeam, type Team } from "../src/domain/team.ts";
import { buildFlowTable } from "../src/history/build-flow-table.ts";
import type { FlowTable } from "../src/history/flow-table.ts";

export const board = "PVT_1";
export const other = "PVT_2";

/** `2026-06-01T10:00` is UTC; a bare day means noon. */
export const at = (text: string): Instant =>
  parseInstant(text.length === 10 ? `${text}T12:00:00Z` : `${text}:00Z`);

/** One line of a story: when, what, and how it is known where not recorded. */
export type Line = [when: string, content: FactContent, known?: Partial<Fact>];

export const created: FactContent = { kind: "created" };
export const added: FactContent = { kind: "added", board };
export const removed: FactContent = { kind: "removed", board };
export const archived: FactContent = { kind: "archived", board };
export const unarchived: FactContent = { kind: "unarchived", board };
export const closed: FactContent = { kind: "closed", reason: "completed" };
export const notPlanned: FactContent = { kind: "closed", reason: "not planned" };
export const reopened: FactContent = { kind: "reopened" };
export const merged: FactContent = { kind: "merged" };
export const moved = (to: string, from: string | null = null): FactContent => ({
  kind: "status",
  board,
  from,
  to,
});
export const labelled = (label: string): FactContent => ({ kind: "labelled", label });
export const unlabelled = (label: string): FactContent => ({ kind: "unlabelled", label });
export const waitsFor = (blocker: string | null): FactContent => ({ kind: "blocked", blocker });
export const waitsNoMore = (blocker: string | null): FactContent => ({
  kind: "unblocked",
  blocker,
});

let serial = 0;

/** An issue on the board and what happened to it. */
export function story(id: string, lines: Line[], item: Partial<Item> = {}): ItemFacts {
  const facts = lines.map(([when, content, known]): Fact => {
    serial += 1;
    return {
      id: `F${serial}`,
      item: id,
      at: at(when),
      evidence: "recorded",
      ...content,
      ...known,
    } as Fact;
  });
  const first = Math.min(...facts.map((fact) => fact.at));
  return {
    item: {
      id,
      kind: "issue",
      repository: "acme/app",
      number: Number(/\d+/.exec(id)?.[0] ?? 1),
      title: `Item ${id}`,
      url: `https://github.com/acme/app/issues/${id}`,
      state: "open",
      createdAt: facts.find(({ kind }) => kind === "created")?.at ?? first,
      updatedAt: first,
      author: null,
      assignees: [],
      labels: [],
      milestone: null,
      type: null,
      parent: null,
      subIssues: 0,
      closes: [],
      boards: [{ board, status: null, archived: false, gone: false, fields: {} }],
      depth: "whole",
      ...item,
    },
    facts,
  };
}

/** An issue created and put on the board at noon of `day`, in the first column. */
export const onBoard = (day: string): Line[] => [
  [day, created],
  [day, added],
  [day, moved("Backlog", "")],
];

const boardTeam = {
  name: "Acme",
  zone: "UTC",
  sources: [{ board: "https://github.com/orgs/acme/projects/1" }],
  stages: [
    { name: "Backlog", kind: "not started", statuses: ["Backlog"] },
    { name: "Doing", kind: "active", statuses: ["Doing", "In progress"] },
    { name: "Review", kind: "waiting", statuses: ["Review"] },
    { name: "Done", kind: "done", statuses: ["Done"] },
  ],
  blocked: { statuses: ["Blocked"], labels: ["blocked", "waiting: *"] },
};

/** Four stages on a board, UTC, calendar days; `change` is merged over the team file. */
export const team = (change: Record<string, unknown> = {}): Team =>
  parseTeam({ ...boardTeam, ...change });

/** Three stages by label in a repository; open means To do, closed means Done. */
export const labelTeam = (change: Record<string, unknown> = {}): Team =>
  parseTeam({
    name: "Acme",
    zone: "UTC",
    sources: [{ repository: "acme/app" }],
    stages: [
      { name: "To do", kind: "not started", signals: ["open"] },
      { name: "Doing", kind: "active", labels: ["doing"], signals: ["assigned"] },
      { name: "Review", kind: "waiting", labels: ["in review"], signals: ["linked pull request"] },
      { name: "Done", kind: "done", signals: ["closed"] },
    ],
    ...change,
  });

/** The flow table of a few stories. */
export const tableOf = (stories: ItemFacts[], asOf: string, whose: Team = team()): FlowTable =>
  buildFlowTable({ team: whose, boards: [board], items: stories, asOf: at(asOf) });

/** A window from the first to the last of two days, both in. */
export const days = (first: string, last: string) => ({
  first: Date.parse(first) / 86_400_000,
  last: Date.parse(last) / 86_400_000,
});
