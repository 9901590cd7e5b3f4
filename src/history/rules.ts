import type { Team } from "../domain/team.ts";
import { commitmentStage, doneStage, normal, type StageSignal } from "../domain/workflow.ts";
import type { Reason } from "./flow-table.ts";
import { matcher } from "./patterns.ts";

/** Where a board status puts an item: the index of a stage, or one of the two below. */
export const BLOCKED_COLUMN = -2;
export const UNMAPPED = -3;

/** A team's workflow and blocked signals, ready to be asked about every fact. */
export type Rules = {
  stages: number;
  commitment: number;
  done: number;
  closingIsDone: boolean;
  /** For each stage whether work is done in it: neither a queue, nor done. */
  active: boolean[];
  /** Stage index, `BLOCKED_COLUMN` or `UNMAPPED`. No status ("") is unmapped. */
  placeOf: (status: string) => number;
  /** Index of the stage the label means, or -1. */
  stageOfLabel: (label: string) => number;
  /** Index of the stage with the signal, or -1. */
  stageOfSignal: Record<StageSignal, number>;
  /** Index of the reason the label is for, or -1 when it does not block. */
  labelReason: (label: string) => number;
  fieldReason: (field: string, value: string) => number;
  statusReason: (status: string) => number;
  dependencyReason: (blocker: string | null) => number;
  dependencies: boolean;
  /** Grows as reasons are met; a reason's index never changes. */
  reasons: Reason[];
};

/** Compiles a team's rules. Reasons keep the label's name as the team writes it where it writes it whole. */
export function rulesOf({ workflow, blocked }: Team): Rules {
  const places = new Map<string, number>();
  for (const status of blocked.statuses) places.set(normal(status), BLOCKED_COLUMN);
  for (const [index, stage] of workflow.stages.entries())
    for (const status of stage.statuses) places.set(normal(status), index);
  const met = new Map<string, number>();
  const placeOf = (status: string): number => {
    const before = met.get(status);
    if (before !== undefined) return before;
    const place = places.get(normal(status)) ?? UNMAPPED;
    met.set(status, place);
    return place;
  };

  const labelTests = workflow.stages.map(({ labels }) => matcher(labels));
  const labelStages = new Map<string, number>();
  const stageOfLabel = (label: string): number => {
    const before = labelStages.get(label);
    if (before !== undefined) return before;
    const index = labelTests.findLastIndex((test) => test(label) !== null);
    labelStages.set(label, index);
    return index;
  };

  const reasons: Reason[] = [];
  const indexes = new Map<string, number>();
  const reasonIndex = (reason: Exclude<Reason, { signal: "dependency" }>): number => {
    const key = `${reason.signal} ${reason.name}`;
    let index = indexes.get(key);
    if (index === undefined) {
      index = reasons.push(reason) - 1;
      indexes.set(key, index);
    }
    return index;
  };
  const dependencyReasons = new Map<string | null, number>();
  const dependencyReason = (blocker: string | null): number => {
    let index = dependencyReasons.get(blocker);
    if (index === undefined) {
      index = reasons.push({ signal: "dependency", blocker }) - 1;
      dependencyReasons.set(blocker, index);
    }
    return index;
  };
  const blocks = matcher(blocked.labels);
  const labelReasons = new Map<string, number>();
  const labelReason = (label: string): number => {
    const before = labelReasons.get(label);
    if (before !== undefined) return before;
    const pattern = blocks(label);
    const name = pattern === null || pattern.includes("*") ? label : pattern;
    const index = pattern === null ? -1 : reasonIndex({ signal: "label", name });
    labelReasons.set(label, index);
    return index;
  };
  const fields = new Map(blocked.fields.map(({ field, values }) => [field, new Set(values)]));
  const stageWith = (signal: StageSignal) =>
    workflow.stages.findLastIndex(({ signals }) => signals.includes(signal));

  return {
    stages: workflow.stages.length,
    commitment: commitmentStage(workflow),
    done: doneStage(workflow),
    closingIsDone: workflow.closingIsDone,
    active: workflow.stages.map(({ kind }) => kind === "active"),
    placeOf,
    stageOfLabel,
    stageOfSignal: {
      open: stageWith("open"),
      assigned: stageWith("assigned"),
      "linked pull request": stageWith("linked pull request"),
      closed: stageWith("closed"),
    },
    labelReason,
    fieldReason: (field, value) => {
      const values = fields.get(field);
      if (!values || (values.size > 0 && !values.has(value))) return -1;
      return reasonIndex({ signal: "field", name: `${field}: ${value}` });
    },
    statusReason: (status) => reasonIndex({ signal: "status", name: status }),
    dependencyReason,
    dependencies: blocked.dependencies,
    reasons,
  };
}
