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
    const [least] = neighbours(left).toSorted((x, y) => together(x) - together(y));
    if (!least) return left;
    const { a, b, place } = least;
    left.splice(place, 2, {
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

/** Two stages of one kind side by side, and the place of the first. */
type Neighbours = { a: UsedStage; b: UsedStage; place: number };

const neighbours = (stages: readonly UsedStage[]): Neighbours[] =>
  stages.flatMap((a, place) => {
    const b = stages[place + 1];
    return b?.stage.kind === a.stage.kind ? [{ a, b, place }] : [];
  });

const together = ({ a, b }: Neighbours): number => a.used + b.used;
