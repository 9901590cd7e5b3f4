import type { Team } from "../domain/team.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Answer, Window } from "./answer.ts";
import { ascending } from "./ascending.ts";
import { basis } from "./basis.ts";
import { durationsToFinish } from "./durations.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import { finishedRows } from "./finished-rows.ts";
import { percentile, percentiles, percentilesNeed } from "./percentiles.ts";
import type { CycleTimes, Durations, Sle } from "./values.ts";

/**
 * Cycle time: how long each item took from its start (commitment) to its finish,
 * on the team's clock, for items finished within the window.
 *
 * Counts delivered items (discarded ones too where the team says so). Left out, with
 * reasons: discarded items, items whose start was not seen, and items that were never
 * in progress (created done, or moved straight to done).
 *
 * @param window whole days, both in; by the day finished
 * @param sle the team's service level expectation: its own number of days, or a percentile of these cycle times
 * @returns days in order of finish, with nearest-rank percentiles and their coverage; a refusal below 5 items
 * @throws RangeError when the window ends before it begins
 * @see The Kanban Guide: "The amount of elapsed time between when a work item started and when a work item finished."
 */
export function cycleTimes(table: FlowTable, window: Window, sle: Team["sle"]): Answer<CycleTimes> {
  const { rows, leftOut } = finishedRows(table, window, (row) => {
    if (table.startUnseen[row] === 1) return "its start was not seen";
    return (table.startedAt[row] as number) < (table.finishedAt[row] as number)
      ? null
      : "never in progress";
  });
  const answer = durations(table, window, rows, "startedAt");
  const evidence = new EvidenceCount();
  for (const row of rows) {
    evidence.add(table.startedEvidence[row]);
    evidence.add(table.finishedEvidence[row]);
  }
  return {
    ...answer,
    definition: "cycle time",
    leftOut,
    evidence: evidence.shares(),
    value:
      "refused" in answer.value
        ? answer.value
        : { ...answer.value, sle: expectation(answer.value.days, sle) },
  };
}

/**
 * Lead time: from an item's creation to its finish, on the team's clock, for items
 * finished within the window. Discarded items are left out unless the team counts them.
 *
 * @returns as `cycleTimes`, without an expectation
 */
export function leadTimes(table: FlowTable, window: Window): Answer<Durations> {
  const { rows, leftOut } = finishedRows(table, window, () => null);
  const evidence = new EvidenceCount();
  for (const row of rows) evidence.add(table.finishedEvidence[row]);
  return {
    ...durations(table, window, rows, "createdAt"),
    definition: "lead time",
    leftOut,
    evidence: evidence.shares(),
  };
}

function expectation(days: Float64Array, sle: Team["sle"]): Sle {
  return sle.days === null
    ? {
        percentile: sle.percentile,
        days: percentile(ascending(days), sle.percentile).days,
        setBy: "history",
      }
    : { percentile: sle.percentile, days: sle.days, setBy: "team" };
}

function durations(
  table: FlowTable,
  window: Window,
  rows: Uint32Array,
  from: "startedAt" | "createdAt",
): Omit<Answer<Durations>, "definition" | "leftOut" | "evidence"> {
  const days = durationsToFinish(table, rows, from);
  const finishedAt = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++)
    finishedAt[i] = table.finishedAt[rows[i] as number] as number;
  return {
    ...basis(table),
    window,
    n: rows.length,
    counted: rows,
    value:
      rows.length < percentilesNeed
        ? { refused: "finished items", have: rows.length, need: percentilesNeed }
        : { rows, finishedAt, days, percentiles: percentiles(days) },
  };
}
