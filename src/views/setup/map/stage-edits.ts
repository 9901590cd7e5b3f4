import type { TeamFile } from "../../../domain/team-file.ts";
import { normal, type Stage, type StageKind } from "../../../domain/workflow.ts";

/** The three parts of a workflow, left to right: before the commitment, in progress, done. */
export type Part = "before" | "during" | "after";
const parts: readonly Part[] = ["before", "during", "after"];
export const partOf = ({ kind }: Pick<Stage, "kind">): Part =>
  kind === "not started" ? "before" : kind === "done" ? "after" : "during";
const usual: Record<Part, StageKind> = {
  before: "not started",
  during: "active",
  after: "done",
};
const rank = (stage: Pick<Stage, "kind">): number => parts.indexOf(partOf(stage));
const inPart = (stage: Stage, part: Part): Stage =>
  partOf(stage) === part ? stage : { ...stage, kind: usual[part] };

/**
 * Moves a stage one place. At the edge of its part it crosses the boundary first, by changing
 * what it means, and keeps its place: no order is ever made that is no workflow.
 */
export function stepStage(stages: readonly Stage[], at: number, by: -1 | 1): Stage[] {
  const stage = stages[at];
  const beside = stages[at + by];
  if (!stage) return [...stages];
  if (beside && rank(beside) === rank(stage))
    return stages.toSpliced(at, 1).toSpliced(at + by, 0, stage);
  const next = parts[rank(stage) + by];
  return next === undefined ? [...stages] : stages.with(at, inPart(stage, next));
}

/** Puts a stage at a place among the others; it means what its new neighbours mean. */
export function placeStage(stages: readonly Stage[], from: number, to: number): Stage[] {
  const stage = stages[from];
  if (!stage || from === to) return [...stages];
  const others = stages.toSpliced(from, 1);
  const [left, right] = [others[to - 1], others[to]];
  const lowest = left ? rank(left) : 0;
  const highest = right ? rank(right) : parts.length - 1;
  const part = parts[Math.min(Math.max(rank(stage), lowest), highest)] ?? "during";
  return others.toSpliced(to, 0, inPart(stage, part));
}

/** Gives a stage another meaning, and a place where it may have it: the nearest one. */
export function turnStage(stages: readonly Stage[], at: number, kind: StageKind): Stage[] {
  return stages
    .map((stage, i) => (i === at ? { ...stage, kind } : stage))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** Where a column of the board belongs: a stage's index, blocked, or nowhere. */
export type ColumnPlace = number | "blocked" | "nowhere";

export function columnPlace(
  { stages, blocked }: Pick<TeamFile, "stages" | "blocked">,
  status: string,
): ColumnPlace {
  const is = (name: string) => normal(name) === normal(status);
  if (blocked.statuses.some(is)) return "blocked";
  const at = stages.findIndex(({ statuses }) => statuses.some(is));
  return at < 0 ? "nowhere" : at;
}

/** Puts a column of the board somewhere else. */
export function placeColumn(file: TeamFile, status: string, place: ColumnPlace): TeamFile {
  const without = (names: readonly string[]) =>
    names.filter((name) => normal(name) !== normal(status));
  const stages = file.stages.map((stage, i) => ({
    ...stage,
    statuses: i === place ? [...without(stage.statuses), status] : without(stage.statuses),
  }));
  const statuses = without(file.blocked.statuses);
  return {
    ...file,
    stages,
    blocked: {
      ...file.blocked,
      statuses: place === "blocked" ? [...statuses, status] : statuses,
    },
  };
}

/** Every column that a file names, in its own order. */
export const columnsOf = ({ stages, blocked }: Pick<TeamFile, "stages" | "blocked">): string[] => [
  ...stages.flatMap(({ statuses }) => statuses),
  ...blocked.statuses,
];

/** Gives a stage another name; a limit that was agreed for it keeps to it. */
export function renameStage(file: TeamFile, at: number, name: string): TeamFile {
  const before = file.stages[at]?.name;
  return {
    ...file,
    stages: file.stages.map((stage, i) => (i === at ? { ...stage, name } : stage)),
    limits: {
      ...file.limits,
      stages: file.limits.stages.map((limit) =>
        limit.stage === before ? { ...limit, stage: name } : limit,
      ),
    },
  };
}

/** Takes a stage out; its columns belong nowhere until they are put somewhere. */
export function removeStage(file: TeamFile, at: number): TeamFile {
  const name = file.stages[at]?.name;
  return {
    ...file,
    stages: file.stages.toSpliced(at, 1),
    limits: {
      ...file.limits,
      stages: file.limits.stages.filter(({ stage }) => stage !== name),
    },
  };
}

/** Adds an active stage at the end of what is in progress, with a column that belonged nowhere, if one is given. */
export function addStage(file: TeamFile, name: string, status: string | null): TeamFile {
  const done = file.stages.findIndex((stage) => partOf(stage) === "after");
  const at = done < 0 ? file.stages.length : done;
  const taken = new Set(file.stages.map((stage) => stage.name));
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name} ${n}`;
  const stage: Stage = {
    name: free,
    kind: "active",
    statuses: status === null ? [] : [status],
    labels: [],
    signals: [],
  };
  return { ...file, stages: file.stages.toSpliced(at, 0, stage) };
}
