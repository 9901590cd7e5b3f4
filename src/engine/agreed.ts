import type { BaselineMeasure } from "../domain/agreement.ts";
import { parseDay } from "../domain/days.ts";
import type { Filter } from "../domain/filter.ts";
import type { Team } from "../domain/team.ts";
import type { Window } from "../metrics/answer.ts";
import type { MomentumOptions } from "../metrics/momentum.ts";
import type { OwnExpectations } from "../metrics/sle-risk.ts";
import type { Subject } from "./answer-subject.ts";

/** The expectation of what a view is about: of one kind of work that has its own, else of all work. */
export function sleOf({ sle, kinds }: Team, filter: Filter): Team["sle"] {
  const [only, another] = filter.kinds;
  const own = another === undefined ? kinds.find(({ name }) => name === only) : undefined;
  return own && own.sleDays !== null ? { ...sle, days: own.sleDays } : sle;
}

/** Kinds of work with an expectation of their own; none where the team has set none, so that nothing is read for it. */
export function ownExpectations({ team, attributes }: Subject): OwnExpectations {
  const days = team.kinds.map(({ sleDays }) => sleDays);
  if (days.every((own) => own === null)) return { kindOf: () => -1, days: [] };
  const { codes } = attributes().kind;
  return { kindOf: (row) => (codes[row] as number) - 1, days };
}

/** The team's stored baselines by measure. */
export function storedBaselines({ baselines }: Team): Partial<Record<BaselineMeasure, Window>> {
  const found: Partial<Record<BaselineMeasure, Window>> = {};
  for (const { measure, first, last } of baselines)
    found[measure] = { first: parseDay(first), last: parseDay(last) };
  return found;
}

/** Those of the measures of momentum. */
export function baselinesOf(team: Team): NonNullable<MomentumOptions["baselines"]> {
  const { "time to first response": _, ...found } = storedBaselines(team);
  return found;
}
