import type { Experiment } from "../domain/experiment.ts";
import type { Mark } from "../domain/mark.ts";
import type { Answer, Window } from "../metrics/answer.ts";
import type { BehaviourChart } from "../metrics/behaviour-charts.ts";
import type { PeriodComparison } from "../metrics/compare-periods.ts";
import type { ExperimentVerdict } from "../metrics/experiment-verdict.ts";
import type { RetroActions } from "../metrics/retro-actions.ts";
import type { Reply } from "./reply.ts";
import type { Scope } from "./scope.ts";

/** What a retrospective looks at: a period, beside another or the baseline. */
export type RetroPeriods = { period: Window; against: Window | "baseline" };

/** An experiment as it is written: without an id where it is a new one. */
export type WrittenExperiment = Omit<Experiment, "id"> & { id: string | null };

/** An experiment and what its measure says of it. */
export type TriedExperiment = {
  experiment: Experiment;
  /** Null before its first day. */
  verdict: ExperimentVerdict | null;
  /** Whether the day of its review is there. */
  due: boolean;
  /** Changes of the team's description within the days that the verdict compares. */
  across: Mark[];
};

/** Process behaviour charts, and the support work that waits for a first answer. */
export type Behaviour = { charts: BehaviourChart[]; waiting: Uint32Array };

/** What a retrospective asks, and what the team writes in it. A scope's window is not read. */
export interface RetroCalls {
  comparison(scope: Scope, periods: RetroPeriods): Promise<Reply<Answer<PeriodComparison>>>;
  behaviour(scope: Scope): Promise<Reply<Answer<Behaviour>>>;
  actions(scope: Scope): Promise<Reply<Answer<RetroActions>>>;
  /** By first day; verdicts as of the scope's instant. Of a past instant those begun by then, else all. */
  experiments(scope: Scope): Promise<Reply<Answer<TriedExperiment[]>>>;
  /** Keeps an experiment, new or changed. */
  saveExperiment(team: string, experiment: WrittenExperiment): Promise<Reply<Experiment>>;
  deleteExperiment(team: string, id: string): Promise<Reply<null>>;
}
