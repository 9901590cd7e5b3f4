import type { WorkKind } from "../domain/agreement.ts";
import { durationDays } from "../domain/clock.ts";
import type { Team } from "../domain/team.ts";
import type { Attributes } from "../history/attributes.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Answer, Window } from "./answer.ts";
import { ascending } from "./ascending.ts";
import { basis } from "./basis.ts";
import { cycledRows } from "./cycled-rows.ts";
import { percentile, percentilesNeed } from "./percentiles.ts";
import type { Sle } from "./values.ts";

/** An expectation, and how many finished items met it. */
export type ServiceLevel = {
  /** Null for all work. */
  kind: string | null;
  /** Null while there are fewer than 5 finished items to take it from. */
  sle: Sle | null;
  /** Finished items, and how many of them took no longer than the expectation. */
  n: number;
  met: number;
};

/**
 * Service levels: the expectation for all work and for each kind of work that has one of its
 * own, and how many of the items finished within the window met it. Items count as for cycle time.
 *
 * @param kinds the team's, in the order of `attributes.kind`
 * @param sle   for all work: the team's number of days, or a percentile of these cycle times
 * @returns all work first, then the kinds with a number of days, in the team's order
 */
export function serviceLevels(
  table: FlowTable,
  { kind }: Attributes,
  window: Window,
  { sle, kinds }: { sle: Team["sle"]; kinds: readonly WorkKind[] },
): Answer<ServiceLevel[]> {
  const { rows, leftOut, evidence } = cycledRows(table, window);
  const days = Float64Array.from(rows, (row) =>
    durationDays(table.clock, table.startedAt[row] as number, table.finishedAt[row] as number),
  );
  const level = (name: string | null, own: Float64Array, agreed: number | null): ServiceLevel => {
    const sorted = ascending(own);
    const { percentile: p } = sle;
    const expected: Sle | null =
      agreed !== null
        ? { percentile: p, days: agreed, setBy: "team" }
        : sorted.length < percentilesNeed
          ? null
          : { percentile: p, days: percentile(sorted, p).days, setBy: "history" };
    const met = expected === null ? 0 : sorted.filter((time) => time <= expected.days).length;
    return { kind: name, sle: expected, n: sorted.length, met };
  };
  const value = [level(null, days, sle.days)];
  for (const [k, { name, sleDays }] of kinds.entries())
    if (sleDays !== null)
      value.push(
        level(
          name,
          days.filter((_, i) => kind.codes[rows[i] as number] === k + 1),
          sleDays,
        ),
      );
  return {
    ...basis(table),
    definition: "service levels",
    window,
    n: rows.length,
    counted: rows,
    leftOut,
    evidence,
    value,
  };
}
