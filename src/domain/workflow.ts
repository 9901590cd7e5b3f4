/**
 * What being in a stage means. `waiting` is in progress with nobody working on it.
 * A workflow runs `not started` stages, then `active` or `waiting`, then `done`.
 */
export type StageKind = "not started" | "active" | "waiting" | "done";

/** Stands in for a board status where there is no board. */
export type StageSignal = "open" | "assigned" | "linked pull request" | "closed";

/** One column of the team's way of working, and what on GitHub says that an item is in it. */
export type Stage = {
  name: string;
  kind: StageKind;
  /** Names of the board's Status options, present and past. */
  statuses: string[];
  /** Label patterns; `*` stands for anything. */
  labels: string[];
  signals: StageSignal[];
};

/** The team's stages in order, left to right. */
export type Workflow = {
  stages: Stage[];
  /** Whether closing an item moves it to the first done stage. */
  closingIsDone: boolean;
};

/** Index of the first stage in progress: its left edge is the commitment boundary. */
export const commitmentStage = (workflow: Workflow): number =>
  workflow.stages.findIndex(({ kind }) => kind !== "not started");

/** Index of the first done stage: its left edge is the done boundary. */
export const doneStage = (workflow: Workflow): number =>
  workflow.stages.findIndex(({ kind }) => kind === "done");

/** A status or label as it is compared: GitHub does not tell them by case. */
export const normal = (name: string): string => name.trim().toLowerCase();

const rank: Record<StageKind, number> = { "not started": 0, active: 1, waiting: 1, done: 2 };

/** Positions are kept in a byte each. */
const mostStages = 100;

/**
 * Why a list of stages is no workflow, in a sentence that says what to do; null when it is one.
 *
 * @param stages left to right
 */
export function workflowFault(stages: readonly Stage[]): string | null {
  if (stages.length > mostStages)
    return `${stages.length} stages are too many: put columns that mean the same into one stage, ${mostStages} at most`;
  for (const [i, stage] of stages.entries()) {
    const before = stages[i - 1];
    if (before && rank[stage.kind] < rank[before.kind]) {
      return `stage "${stage.name}" (${stage.kind}) stands right of "${before.name}" (${before.kind}): put stages that are not started first, then active and waiting ones, then done`;
    }
  }
  if (!stages.some(({ kind }) => rank[kind] === 1))
    return 'no stage is in progress: give at least one stage the kind "active" or "waiting"';
  if (!stages.some(({ kind }) => kind === "done"))
    return 'no stage is done: give the last stage the kind "done"';
  const seen = new Map<string, string>();
  for (const stage of stages) {
    if (stage.statuses.length + stage.labels.length + stage.signals.length === 0)
      return `stage "${stage.name}" has no statuses, labels or signals: nothing could ever be in it`;
    for (const status of stage.statuses) {
      const taken = seen.get(normal(status));
      if (taken !== undefined)
        return `status "${status}" belongs to both "${taken}" and "${stage.name}": keep it in one`;
      seen.set(normal(status), stage.name);
    }
  }
  return null;
}
