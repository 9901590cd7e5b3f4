import type { Stage } from "../../domain/workflow.ts";

/** More stages than this nobody can read in a chart. */
export const mostStages = 20;

/** A stage with how often it was used: items that came into it or stand in it. */
export type UsedStage = { stage: Stage; used: number };

/**
 * At most `mostStages` stages: neighbours of one kind become one, the least used first.
 * Every status stays mapped.
 *
 * @param stages left to right
 */
export function folded(stages: readonly UsedStage[]): UsedStage[] {
  const left = [...stages];
  while (left.length > mostStages) {
    let least = -1;
    for (let i = 1; i < left.length; i++) {
      if (left[i - 1]?.stage.kind !== left[i]?.stage.kind) continue;
      if (least < 0 || together(left, i) < together(left, least)) least = i;
    }
    const [a, b] = [left[least - 1], left[least]];
    if (!a || !b) return left;
    left.splice(least - 1, 2, {
      stage: {
        ...a.stage,
        name: `${a.stage.name.split(" … ")[0] ?? ""} … ${b.stage.name.split(" … ").at(-1) ?? ""}`,
        statuses: [...a.stage.statuses, ...b.stage.statuses],
      },
      used: a.used + b.used,
    });
  }
  return left;
}

const together = (stages: readonly UsedStage[], i: number): number =>
  (stages[i - 1]?.used ?? 0) + (stages[i]?.used ?? 0);
