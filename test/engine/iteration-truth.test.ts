import { describe, expect, it } from "vitest";
import type { Action } from "../../mocks/github/action.ts";
import {
  boardId,
  iterationDays,
  iterationTitle,
  teamZone,
} from "../../mocks/worlds/simulated/places.ts";
import { type SimulatedWorld, simulateTeam } from "../../mocks/worlds/simulated/simulate-team.ts";
import type { ItemTruth } from "../../mocks/worlds/simulated/truth.ts";
import { dayIn, startOfDay } from "../../src/domain/days.ts";
import { answer } from "../../src/engine/answers.ts";
import { valueOf } from "../metrics/value-of.ts";
import { teamOnTwin } from "./team-on-twin.ts";

const dayMs = 86_400_000;
const end = Date.parse("2026-11-20T16:00:00Z");
const field = "Iteration";

type FieldChange = Extract<Action, { do: "set field" }>;
const isIteration = (action: Action): action is FieldChange =>
  action.do === "set field" && action.field === field;

/** A team that also changes its mind: takes work out, puts it off, takes on what comes in. */
function restless(seed: number): SimulatedWorld {
  const simulated = simulateTeam({ seed, end, months: 2.5, scale: 0.5 });
  const { actions } = simulated.world;
  const gone = new Set(
    actions.flatMap((action) =>
      action.do === "remove from board" || action.do === "archive"
        ? [action.content]
        : action.do === "convert draft"
          ? [action.draft, action.issue]
          : [],
    ),
  );
  const numberOf = (title: unknown) => Number(String(title).split(" ")[1]);
  const planning = actions.find(isIteration);
  const first = Number(planning?.at);
  const change = (content: string, at: number, value: string | null): Action[] =>
    gone.has(content) || at < first || at > end
      ? []
      : [{ do: "set field", at, by: null, content, board: boardId, field, value }];
  const title = (at: number) =>
    iterationTitle(
      numberOf(planning?.value) - 1 + Math.floor((at - first) / (iterationDays * dayMs)),
    );
  const planned = actions.filter(isIteration).flatMap(({ content, at, value }, i) => {
    const next = iterationTitle(numberOf(value));
    switch (i % 6) {
      case 1:
        return change(content, at + 3 * dayMs, null);
      case 2:
        return change(content, at + 8 * dayMs, next);
      case 3:
        return change(content, at + 13 * dayMs, next);
      case 4:
        return [
          ...change(content, at + 2 * dayMs, null),
          ...change(content, at + 5 * dayMs, value as string),
        ];
      default:
        return [];
    }
  });
  const taken = actions.flatMap((action, i) =>
    action.do === "add to board" && i % 3 === 0
      ? change(action.content, action.at + dayMs, title(action.at + dayMs))
      : [],
  );
  const all = [...actions, ...planned, ...taken].toSorted((a, b) => a.at - b.at);
  return { ...simulated, world: { ...simulated.world, actions: all } };
}

/** Reads the world at the last second of each of the team's days, from its third day on. */
async function readDaily({ world, teamFile }: SimulatedWorld) {
  const { readAt, subject: subjectAt } = teamOnTwin(world, teamFile);
  const first = dayIn(teamZone, world.actions[0]?.at ?? end) + 2;
  for (let day = first, at = 0; at < end; day++) {
    at = Math.min(end, startOfDay(teamZone, day + 1) - 1000);
    const { complete } = await readAt(at);
    expect(complete).toBe(true);
  }
  const subject = await subjectAt(end);
  return {
    subject,
    outcomes: valueOf(answer("planned and unplanned", subject, { first, last: first })),
  };
}

type Part = "delivered" | "discarded" | "removed" | "carriedOver" | "open";

/** What truly became of an item in an iteration, told from the actions and the world's own books. */
function truth(
  { world }: SimulatedWorld,
  item: ItemTruth,
  title: string,
  { first, last }: { first: number; last: number },
): { committed: boolean; part: Part } | null {
  const values = world.actions.filter(isIteration).filter(({ content }) => content === item.id);
  const valueAt = (at: number) => values.findLast((change) => change.at <= at)?.value ?? null;
  const endOf = (day: number) => Math.min(end, startOfDay(teamZone, day + 1) - 1);
  const lastDay = Math.min(last, dayIn(teamZone, end));
  const days = Array.from({ length: lastDay - first + 1 }, (_, i) => first + i);
  const inIt = days.filter((day) => valueAt(endOf(day)) === title);
  if (inIt.length === 0) return null;
  const over = endOf(lastDay);
  const done = item.stays.filter(
    ({ stage, from, to }) => stage === "Done" && from <= over && (to === null || to > over),
  )[0];
  if (done && done.from < startOfDay(teamZone, first)) return null;
  const left = values.find(
    (change) => change.at > endOf(inIt.at(-1) ?? first) && change.value !== title,
  );
  const isOut = left !== undefined && left.at <= over;
  const committed = inIt[0] === first;
  if (done) {
    if (isOut && left.at < done.from) return { committed, part: "removed" };
    const dropped = item.outcome === "discarded" && Number(item.finishedAt) <= over;
    return { committed, part: dropped ? "discarded" : "delivered" };
  }
  if (item.outcome === "discarded" && Number(item.finishedAt) <= over)
    return { committed, part: "discarded" };
  if (isOut) {
    const isLater = left.value !== null && dayIn(teamZone, left.at) === last;
    return { committed, part: isLater ? "carriedOver" : "removed" };
  }
  return { committed, part: last < dayIn(teamZone, end) ? "carriedOver" : "open" };
}

describe.each([1, 2, 3])("the iterations of a restless team of seed %i, read daily", (seed) => {
  it("are told as they truly went", async () => {
    const simulated = restless(seed);
    const { subject, outcomes } = await readDaily(simulated);
    const items = new Map(simulated.truth.items.map((item) => [item.id, item]));
    const parts = ["delivered", "discarded", "removed", "carriedOver", "open"] as const;
    const seen: Record<string, number> = {};
    const count = (what: string) => {
      seen[what] = (seen[what] ?? 0) + 1;
    };
    for (const { title, first, last, scope } of outcomes) {
      if ("refused" in scope) {
        const wasKnown = Number(scope.knownSince) <= startOfDay(teamZone, first + 1);
        count(wasKnown ? "refused though known" : "refused");
        continue;
      }
      const told = new Map<string, string>();
      const ids = (rows: Uint32Array) => Array.from(rows, (row) => subject.table.items[row] ?? "");
      for (const part of parts)
        for (const id of ids(scope[part])) {
          expect(told.has(id)).toBe(false);
          told.set(id, `${scope.committed.some((row) => subject.table.items[row] === id)} ${part}`);
        }
      expect(told.size).toBe(scope.committed.length + scope.added.length);
      expect(ids(scope.unplanned)).toEqual(ids(scope.added));
      const expected = new Map<string, string>();
      for (const item of items.values()) {
        const known = truth(simulated, item, title, { first, last });
        if (!known) continue;
        expected.set(item.id, `${known.committed} ${known.part}`);
        count(known.part);
        count(known.committed ? "committed" : "added");
      }
      expect(Object.fromEntries(told)).toEqual(Object.fromEntries(expected));
    }
    expect(seen["committed"]).toBeGreaterThan(20);
    expect(seen["added"]).toBeGreaterThan(10);
    expect(seen["refused"]).toBeGreaterThan(0);
    expect(seen["refused though known"]).toBeUndefined();
    for (const part of ["delivered", "removed", "carriedOver", "open"] as const)
      expect(seen[part]).toBeGreaterThan(0);
  }, 60_000);
});
