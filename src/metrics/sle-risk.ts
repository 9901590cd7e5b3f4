import type { Team } from "../domain/team.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Answer, Window } from "./answer.ts";
import { ascending } from "./ascending.ts";
import { basis } from "./basis.ts";
import { cycledRows } from "./cycled-rows.ts";
import { durationsToFinish } from "./durations.ts";
import { type MissRisk, missRisks } from "./miss-risk.ts";
import { openAges } from "./open-ages.ts";
import { percentile, percentilesNeed } from "./percentiles.ts";
import type { Sle } from "./values.ts";

/** The items in progress, oldest first, each with its risk of missing the expectation. */
export type SleRisk = {
  sle: Sle;
  /** `atLeast`: its start was not seen, so is its risk. */
  items: {
    row: number;
    ageDays: number;
    atLeast: boolean;
    /** The expectation it is judged by: that of its kind of work, or of all work. */
    sleDays: number;
    risk: MissRisk;
  }[];
};

/** Kinds of work with an expectation of their own. */
export type OwnExpectations = {
  /** Index of a row's kind, -1 for none. */
  kindOf: (row: number) => number;
  /** By kind, in days on the team's clock; null: that of all work. */
  days: readonly (number | null)[];
};

const noneOfTheirOwn: OwnExpectations = { kindOf: () => -1, days: [] };

/**
 * Risk of missing the service level expectation, for each item in progress at its age on
 * the team's clock, from the cycle times of the items finished within the window. Past the
 * expectation: by how many days it is missed. Below 5 finished items as old: no number.
 *
 * Open items whose start was not seen are judged, but not counted as running in `survival`.
 * A kind of work with an expectation of its own is judged by that, and by its own items alone.
 *
 * @param window whole days, both in, best ending with `asOf`'s; by the day finished
 * @param sle    the team's expectation: its own number of days, or a percentile of these cycle times
 * @returns `n` and `counted`: the finished items; a refusal below 5 where the expectation rests on them
 */
export function sleRisk(
  table: FlowTable,
  window: Window,
  sle: Team["sle"],
  own: OwnExpectations = noneOfTheirOwn,
): Answer<SleRisk> {
  const { rows, leftOut, evidence } = cycledRows(table, window);
  const times = durationsToFinish(table, rows, "startedAt");
  const cycleTimeDays = ascending(times);
  const answer = {
    ...basis(table),
    definition: "risk of missing the SLE" as const,
    window,
    n: rows.length,
    counted: rows,
    leftOut,
    evidence,
  };
  if (sle.days === null && rows.length < percentilesNeed)
    return {
      ...answer,
      value: { refused: "finished items", have: rows.length, need: percentilesNeed },
    };
  const expected: Sle =
    sle.days === null
      ? {
          percentile: sle.percentile,
          days: percentile(cycleTimeDays, sle.percentile).days,
          setBy: "history",
        }
      : { percentile: sle.percentile, days: sle.days, setBy: "team" };
  const { rows: open, ageDays: ages } = openAges(table);
  const running: { row: number; age: number }[] = [];
  for (const [i, row] of open.entries())
    if (table.startUnseen[row] === 0) running.push({ row, age: ages[i] as number });
  const ownDays = (row: number) => own.days[own.kindOf(row)] ?? null;
  const agesOf = (those: typeof running) => ascending(Float64Array.from(those, ({ age }) => age));
  const ofAll = missRisks(cycleTimeDays, agesOf(running), expected.days);
  const ofKind = own.days.map((days, kind) => {
    if (days === null) return ofAll;
    const isOfKind = (row: number) => own.kindOf(row) === kind;
    return missRisks(
      ascending(times.filter((_, i) => isOfKind(rows[i] as number))),
      agesOf(running.filter(({ row }) => isOfKind(row))),
      days,
    );
  });
  const items: SleRisk["items"] = [];
  for (const [i, row] of open.entries()) {
    const ageDays = ages[i] as number;
    const riskAt = ofKind[own.kindOf(row)] ?? ofAll;
    items.push({
      row,
      ageDays,
      atLeast: table.startUnseen[row] === 1,
      sleDays: ownDays(row) ?? expected.days,
      risk: riskAt(ageDays),
    });
  }
  return { ...answer, value: { sle: expected, items } };
}
