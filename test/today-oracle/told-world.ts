import type { Action } from "../../mocks/github/action.ts";
import { boardId } from "../../mocks/worlds/simulated/places.ts";
import { type SimulatedWorld, simulateTeam } from "../../mocks/worlds/simulated/simulate-team.ts";
import type { UntoldReason } from "../../mocks/worlds/simulated/truth.ts";

const dayMs = 86_400_000;

/** What an action is about, and what else it names. */
function idsOf(action: Action): string[] {
  const found: string[] = [];
  if ("content" in action) found.push(action.content);
  if ("id" in action) found.push(action.id);
  if (action.do === "convert draft") found.push(action.draft, action.issue);
  if (action.do === "add dependency" || action.do === "remove dependency")
    found.push(action.blocker);
  if (action.do === "open pull request") found.push(...action.closes);
  if (action.do === "set parent" && action.parent !== null) found.push(action.parent);
  return found;
}

/** That something was archived is told at each reading; of the rest GitHub keeps silent for good. */
const isUntellable = (why: UntoldReason): boolean => why !== "archived unfinished";

/**
 * A simulated team of whose work GitHub tells everything: without drafts, without what was
 * taken off the board, without issues that may not be read.
 * Some items get a day on which they are due.
 */
export function toldWorld(seed: number, end: number): SimulatedWorld {
  const simulated = simulateTeam({ seed, end, months: 6, silentMoves: 0 });
  const { world, truth } = simulated;
  const out = new Set([
    ...truth.items.flatMap(({ id, untold }) => (untold?.why.some(isUntellable) ? [id] : [])),
    ...world.actions.flatMap((action) =>
      action.do === "add draft"
        ? [action.id]
        : action.do === "convert draft"
          ? [action.draft, action.issue]
          : [],
    ),
  ]);
  // What waits for one of these, or works on it, goes too; being its child only does not.
  for (let before = -1; before < out.size; ) {
    before = out.size;
    for (const action of world.actions) {
      if (action.do === "add dependency" && out.has(action.blocker)) out.add(action.content);
      if (action.do === "open pull request" && action.closes.some((id) => out.has(id)))
        out.add(action.id);
    }
  }
  const actions = world.actions
    .filter((action) => !idsOf(action).some((id) => out.has(id)))
    .filter((action) => !(action.do === "set field" && action.field === "Iteration"))
    .map((action): Action => {
      if (action.do !== "close" || !action.duplicateOf || !out.has(action.duplicateOf))
        return action;
      const rest = { ...action };
      delete rest.duplicateOf;
      return rest;
    });
  const due = actions.flatMap((action, i): Action[] => {
    if (action.do !== "add to board" || i % 3 !== 0) return [];
    const value = new Date(action.at + (12 + (i % 17)) * dayMs).toISOString().slice(0, 10);
    const { at, content } = action;
    return [{ do: "set field", at, by: null, content, board: boardId, field: "Due", value }];
  });
  const [board, ...boards] = world.setup.boards;
  if (!board) throw new Error("the world has no board");
  const setup = {
    ...world.setup,
    boards: [
      { ...board, fields: [...board.fields, { name: "Due", type: "date" as const }] },
      ...boards,
    ],
  };
  return {
    world: { setup, actions: [...actions, ...due].toSorted((a, b) => a.at - b.at) },
    truth: { items: truth.items.filter(({ id }) => !out.has(id)), left: truth.left },
    teamFile: {
      ...(simulated.teamFile as object),
      limits: { wip: 10, stages: [{ stage: "In review", limit: 2 }] },
      fields: { iteration: null, due: "Due" },
    },
  };
}
