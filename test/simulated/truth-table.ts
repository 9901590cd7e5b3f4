import { boardId } from "../../mocks/worlds/simulated/places.ts";
import { simulateTeam } from "../../mocks/worlds/simulated/simulate-team.ts";
import type { ItemTruth } from "../../mocks/worlds/simulated/truth.ts";
import type { Fact, FactContent } from "../../src/domain/fact.ts";
import type { Instant } from "../../src/domain/instant.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { parseTeam } from "../../src/domain/team.ts";
import { buildFlowTable } from "../../src/history/build-flow-table.ts";
import type { FlowTable } from "../../src/history/flow-table.ts";

const end = Date.parse("2026-11-20T16:00:00Z");
const months = 9;
const yearMs = 365 * 86_400_000;

/** The simulated team limits its work in progress from two thirds of its nine months on. */
export const limitAt: Instant = end - (months / 12) * yearMs * (1 / 3);

/** What truly happened to an item, as if GitHub had recorded all of it. */
function told({ id, createdAt, stays, blocked, outcome, finishedAt }: ItemTruth): ItemFacts {
  const facts: Fact[] = [];
  const tell = (at: Instant, content: FactContent) =>
    facts.push({ id: `${id} ${facts.length}`, item: id, at, evidence: "recorded", ...content });
  tell(createdAt, { kind: "created" });
  for (const [i, { stage, from }] of stays.entries())
    tell(from, { kind: "status", board: boardId, from: stays[i - 1]?.stage ?? "", to: stage });
  for (const [i, { from, to }] of blocked.entries()) {
    tell(from, { kind: "labelled", label: `waiting: ${i}` });
    if (to !== null) tell(to, { kind: "unlabelled", label: `waiting: ${i}` });
  }
  if (outcome === "discarded" && finishedAt !== null)
    tell(finishedAt, { kind: "closed", reason: "not planned" });
  const status = stays.at(-1)?.stage ?? null;
  return {
    item: {
      id,
      kind: "issue",
      repository: "brightwater/harbor",
      number: null,
      title: id,
      url: null,
      state: "open",
      createdAt,
      updatedAt: createdAt,
      author: null,
      assignees: [],
      labels: [],
      milestone: null,
      type: null,
      parent: null,
      subIssues: 0,
      closes: [],
      boards: [{ board: boardId, status, archived: false, gone: false, fields: {} }],
      depth: "whole",
    },
    facts,
  };
}

/** The flow tables of one simulated team, from its own books: at the end, and before its limit. */
export function truthTables(seed: number): { whole: FlowTable; unlimited: FlowTable } {
  const { truth, teamFile } = simulateTeam({ seed, end, months });
  const team = parseTeam(teamFile);
  const items = truth.items.map(told);
  const tableAt = (asOf: Instant) => buildFlowTable({ team, boards: [boardId], items, asOf });
  return { whole: tableAt(end), unlimited: tableAt(limitAt) };
}
