import type { Behaviour, TriedExperiment } from "../../data/retro.ts";
import type { Mark } from "../../domain/mark.ts";
import type { ClockKind } from "../../domain/team.ts";
import type { Refusal, Window } from "../../metrics/answer.ts";
import type { PeriodComparison } from "../../metrics/compare-periods.ts";
import type { RetroActions } from "../../metrics/retro-actions.ts";
import type { Cell } from "../../ui/table.ts";

/** What a retrospective tells of a period by itself, beside nothing. */
export type PeriodFindings = {
  team: string;
  clock: ClockKind;
  period: Window;
  /** As of which moment, in words. */
  asOf: string;
  behaviour: Behaviour;
  experiments: readonly TriedExperiment[];
  actions: RetroActions | Refusal;
  /** What happened within the period. */
  marks: readonly Mark[];
  /** Items by row: "#412 Rotate the signing keys". */
  nameOf: (row: number) => Exclude<Cell, null | number>;
  stageName: (stage: number) => string;
};

/** All that a retrospective has found, with the names it takes to tell it. */
export type Findings = PeriodFindings & {
  /** "Iteration 12, 26 Oct to 8 Nov 2026", and what it is held against. */
  words: { now: string; before: string };
  comparison: PeriodComparison;
};
