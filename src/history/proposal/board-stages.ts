import { normal, type Stage } from "../../domain/workflow.ts";
import { type ColumnKind, columnKinds } from "./column-kinds.ts";
import { folded } from "./fold-stages.ts";
import { type FormerName, formerNames } from "./former-names.ts";
import { inFlowOrder } from "./order-columns.ts";
import type { Guess } from "./proposal.ts";
import { items, listed, movesOf, quoted } from "./sentences.ts";
import type { StatusTally } from "./status-tally.ts";

/** A board's columns as a workflow. */
export type BoardStages = { stages: Stage[]; blocked: string[]; guesses: Guess[] };

type StageColumn = ColumnKind & { kind: Stage["kind"] };
const isStage = (column: ColumnKind): column is StageColumn => column.kind !== "blocked";

const saying = {
  "not started": "not started",
  active: "being worked on",
  waiting: "waiting",
  done: "done",
  blocked: "blocked",
} as const;

/**
 * A board's columns as stages: what each means, in which order, what it was called before.
 *
 * @param columns names of the Status options, left to right; of several boards, those of the first first
 * @returns null when no workflow can be made of them: none is in progress and none could be
 */
export function boardStages(columns: readonly string[], tally: StatusTally): BoardStages | null {
  const kinds = columnKinds(columns, tally);
  const ordered = inFlowOrder(withWork(kinds.filter(isStage)), tally);
  if (!ordered.columns.some(({ kind }) => kind === "active" || kind === "waiting")) return null;
  const former = formerNames(columns, tally);
  const blocked = kinds.filter(({ kind }) => kind === "blocked").map(({ status }) => status);
  const formerOf = (status: string) =>
    former.flatMap(({ name, now }) =>
      now !== null && normal(now) === normal(status) ? [name] : [],
    );
  const used = (status: string): number => {
    const { figures } = movesOf(tally, status);
    return figures.came + figures.went + figures.standing;
  };
  const stages = folded(
    ordered.columns.map(({ status, kind }) => ({
      stage: {
        name: status.trim(),
        kind,
        statuses: [status, ...formerOf(status)],
        labels: [],
        signals: [],
      },
      used: used(status),
    })),
  ).map(({ stage }) => stage);
  const guesses = [
    ...[...ordered.columns, ...kinds.filter((column) => !isStage(column))].map((column) =>
      columnGuess(column, tally),
    ),
    ...ordered.guesses,
    ...former.map(formerGuess),
  ];
  if (stages.length < ordered.columns.length)
    guesses.push({
      part: "stage",
      name: "all",
      basis: "values",
      sentence: `${ordered.columns.length} columns are more than a chart can show: the least used neighbours of one kind are one stage, ${stages.length} in all.`,
      figures: { columns: ordered.columns.length, stages: stages.length },
    });
  if (!stages.some(({ kind }) => kind === "done")) {
    stages.push({ name: "Closed", kind: "done", statuses: [], labels: [], signals: ["closed"] });
    guesses.push({
      part: "stage",
      name: "Closed",
      basis: "default",
      sentence: "No column means done: an item is done when it is closed.",
      figures: {},
    });
  }
  return {
    stages,
    blocked: [...blocked, ...blocked.flatMap(formerOf)],
    guesses: [...guesses, ...boundaryGuesses(stages, tally)],
  };
}

/** Somewhere work must be in progress: else the last column before done is taken for it. */
function withWork(columns: readonly StageColumn[]): StageColumn[] {
  if (columns.some(({ kind }) => kind === "active" || kind === "waiting")) return [...columns];
  const last = columns.findLastIndex(({ kind }) => kind === "not started");
  return columns.map((column, i) =>
    i === last ? { ...column, kind: "active", basis: "default" } : column,
  );
}

function columnGuess({ status, kind, basis, word }: ColumnKind, tally: StatusTally): Guess {
  const { sentence, figures } = movesOf(tally, status);
  const why =
    basis === "name"
      ? `by its name (${quoted(word ?? status)})`
      : basis === "default"
        ? "because no column is named for work in progress"
        : basis === "moves"
          ? "because most of what stands there is closed"
          : "by its place: its name says nothing known";
  return {
    part: kind === "blocked" ? "blocked" : "stage",
    name: status,
    basis,
    sentence: `${quoted(status)} is ${saying[kind]} ${why}. ${sentence}`,
    figures,
  };
}

function formerGuess({ name, now, why, items: count }: FormerName): Guess {
  const figures = { items: count };
  if (now === null)
    return {
      part: "left out",
      name,
      basis: "moves",
      sentence: `${quoted(name)} is no column any more and nothing tells what became of it; ${items(count)} went there. It is left out: say which stage it belongs to.`,
      figures,
    };
  const reasons = {
    "shown under the new name": `what was moved to ${quoted(name)} is shown as ${quoted(now)}: it was renamed`,
    "taken over": `${quoted(now)} was first used when ${quoted(name)} was last used, and leads to the same columns`,
    "same meaning": `its name means the same as ${quoted(now)}`,
  };
  return {
    part: "stage",
    name,
    basis: why === "same meaning" ? "name" : "moves",
    sentence: `${quoted(name)} is taken for ${quoted(now)}: ${reasons[why]}. ${items(count)} went there.`,
    figures,
  };
}

/** Where work starts and where it ends, and how many items crossed there. */
function boundaryGuesses(stages: readonly Stage[], tally: StatusTally): Guess[] {
  const crossing = (isLeft: (kind: Stage["kind"]) => boolean) => {
    const left = new Set(stages.filter(({ kind }) => isLeft(kind)).flatMap((one) => one.statuses));
    const right = new Set(
      stages.filter(({ kind }) => !isLeft(kind)).flatMap((one) => one.statuses),
    );
    let sum = 0;
    for (const [from, row] of tally.moves)
      for (const [to, n] of row) if ((from === "" || left.has(from)) && right.has(to)) sum += n;
    return sum;
  };
  const started = stages.find(({ kind }) => kind !== "not started");
  const done = stages.filter(({ kind }) => kind === "done");
  const starts = crossing((kind) => kind === "not started");
  const ends = crossing((kind) => kind !== "done");
  return [
    {
      part: "stage",
      name: "commitment",
      basis: "moves",
      sentence: `Work starts on coming into ${quoted(started?.name ?? "")}: that happened ${starts} times.`,
      figures: { crossings: starts },
    },
    {
      part: "stage",
      name: "done",
      basis: "moves",
      sentence: `Work ends in ${listed(done.map(({ name }) => name))}, or when the item is closed: ${ends} moves went there.`,
      figures: { crossings: ends },
    },
  ];
}
