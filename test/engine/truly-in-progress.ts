import type { ItemTruth } from "../../mocks/worlds/simulated/truth.ts";
import type { Team } from "../../src/domain/team.ts";

/** How many items truly were in progress before an instant: in a stage in progress, and neither archived nor removed. */
export function trulyInProgress(items: readonly ItemTruth[], team: Team, before: number): number {
  const stages = new Set(
    team.workflow.stages.flatMap(({ name, kind }) =>
      kind === "active" || kind === "waiting" ? [name] : [],
    ),
  );
  return items.filter(({ stays, outcome, finishedAt }) => {
    if (outcome === "discarded" && finishedAt !== null && finishedAt < before) return false;
    return stays.some(
      ({ stage, from, to }) => stages.has(stage) && from < before && (to === null || to >= before),
    );
  }).length;
}

/** What GitHub takes away for good: a draft's moves when it becomes an issue, a row's last status when it is removed. */
export const isTold = ({ untold }: ItemTruth): boolean =>
  !untold?.why.some((why) => why === "converted draft" || why === "removed from board");
