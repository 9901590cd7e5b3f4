import type { BoardId } from "../../domain/item.ts";
import type { ItemFacts } from "../../domain/reading.ts";
import type { Team } from "../../domain/team.ts";
import { type TeamFile, toTeamFile } from "../../domain/team-file.ts";
import { normal, type Stage } from "../../domain/workflow.ts";
import { columnKinds } from "./column-kinds.ts";
import { mergedColumns } from "./merged-columns.ts";
import type { BoardColumns } from "./proposal.ts";
import { items as counted, quoted } from "./sentences.ts";
import { largest, type StatusTally, tallyStatuses } from "./status-tally.ts";

/** One way to map a status that the team's workflow does not know. */
export type RepairChoice = { sentence: string; teamFile: TeamFile };

/** A status that nothing says the meaning of, and what would mend it. */
export type Repair = {
  status: string;
  /** How many items are or were there. */
  items: number;
  /** What is the matter, in a sentence. */
  sentence: string;
  /** The likeliest first; each is the whole team file as it would be. */
  choices: RepairChoice[];
};

/**
 * Statuses of the team's boards that its workflow does not name, and what would mend
 * each: those that items moved through, and columns that nobody has used yet.
 *
 * A status that a known column was renamed to belongs where that column does; a new
 * column becomes a stage of its own at its place on the board; a column that is gone
 * joins the stage of the same meaning.
 *
 * @param ids    node ids of the team's boards
 * @param boards those of them whose columns are known as they are now; of the others only what items moved through
 */
export function repairs(
  team: Team,
  ids: readonly BoardId[],
  boards: readonly BoardColumns[],
  items: readonly ItemFacts[],
): Repair[] {
  const known = new Set(
    [...team.workflow.stages.flatMap(({ statuses }) => statuses), ...team.blocked.statuses].map(
      normal,
    ),
  );
  const tally = tallyStatuses(items, new Set(ids));
  const columns = mergedColumns(boards.flatMap(({ statuses }) => (statuses ? [statuses] : [])));
  const names = new Map<string, string>();
  for (const name of [...columns, ...tally.seen.keys(), ...tally.standing.keys()])
    if (normal(name) !== "" && !known.has(normal(name)) && !names.has(normal(name)))
      names.set(normal(name), name);
  return [...names.values()].map((status) => {
    const used = usedBy(status, tally);
    const isThere = columns.some((column) => normal(column) === normal(status));
    return {
      status,
      items: used,
      sentence: `${quoted(status)} ${isThere ? "is a column of the board" : "was a column of the board"} and belongs to no stage: ${used === 0 ? "nothing has been there yet" : `${counted(used)} went there, and it moved none of them`}.`,
      choices: choicesFor(status, team, columns, tally),
    };
  });
}

const usedBy = (status: string, { movers, standing }: StatusTally): number => {
  let sum = 0;
  for (const row of movers.values()) sum += row.get(status) ?? 0;
  return Math.max(sum, standing.get(status)?.items ?? 0);
};

function choicesFor(
  status: string,
  team: Team,
  columns: readonly string[],
  tally: StatusTally,
): RepairChoice[] {
  const renamedFrom = [...tally.renamed].find(([, row]) => largest(row)[0]?.[0] === status)?.[0];
  const kind =
    columnKinds(columns.includes(status) ? columns : [...columns, status], tally).find(
      (column) => normal(column.status) === normal(status),
    )?.kind ?? "active";
  const { stages } = team.workflow;
  const before = stageOf(stages, renamedFrom);
  const same = before ?? stages.findIndex((stage) => stage.kind === kind);
  const wasBlocked = team.blocked.statuses.some(
    (name) => normal(name) === normal(renamedFrom ?? ""),
  );
  const place = placeOf(status, kind, columns, stages);
  const isColumn = columns.some((column) => normal(column) === normal(status));
  const own = {
    sentence: `Make ${quoted(status)} a stage of its own, ${kind === "blocked" ? "active" : kind}, ${place === 0 ? "first" : `after ${quoted(stages[place - 1]?.name ?? "")}`}.`,
    teamFile: withStage(team, status, kind === "blocked" ? "active" : kind, place),
  };
  const block = {
    sentence: `Take ${quoted(status)} for blocked: items there keep their place.`,
    teamFile: withBlocked(team, status),
  };
  const joins = stages.map((stage, i) => ({
    sentence:
      i === before && renamedFrom !== undefined
        ? `${quoted(renamedFrom)} was renamed to ${quoted(status)}: take it for stage ${quoted(stage.name)}.`
        : `Take ${quoted(status)} for stage ${quoted(stage.name)}.`,
    teamFile: withStatus(team, status, i),
  }));
  const likeliest =
    kind === "blocked" || wasBlocked
      ? block
      : before !== null || !isColumn
        ? (joins[same] ?? own)
        : own;
  return [likeliest, ...[own, ...joins, block].filter((choice) => choice !== likeliest)];
}

const stageOf = (stages: readonly Stage[], status: string | undefined): number | null => {
  if (status === undefined) return null;
  const found = stages.findIndex(({ statuses }) =>
    statuses.some((name) => normal(name) === normal(status)),
  );
  return found < 0 ? null : found;
};

const rank = { "not started": 0, active: 1, waiting: 1, blocked: 1, done: 2 } as const;

/** Behind the stage of the nearest mapped column to its left, within the stages of its own rank. */
function placeOf(
  status: string,
  kind: keyof typeof rank,
  columns: readonly string[],
  stages: readonly Stage[],
): number {
  // There is one: the last stage is done.
  const first = stages.findIndex((stage) => rank[stage.kind] >= rank[kind]);
  const end = stages.findIndex((stage) => rank[stage.kind] > rank[kind]);
  const last = end < 0 ? stages.length : end;
  const at = columns.findIndex((column) => normal(column) === normal(status));
  for (let i = at - 1; i >= 0; i--) {
    const stage = stageOf(stages, columns[i]);
    if (stage !== null) return Math.min(Math.max(stage + 1, first), last);
  }
  return at < 0 ? last : first;
}

function withStage(team: Team, status: string, kind: Stage["kind"], place: number): TeamFile {
  const file = toTeamFile(team);
  const stage: Stage = {
    name: status.trim(),
    kind,
    statuses: [status],
    labels: [],
    signals: [],
  };
  return { ...file, stages: file.stages.toSpliced(place, 0, stage) };
}

function withStatus(team: Team, status: string, index: number): TeamFile {
  const file = toTeamFile(team);
  return {
    ...file,
    stages: file.stages.map((stage, i) =>
      i === index ? { ...stage, statuses: [...stage.statuses, status] } : stage,
    ),
  };
}

function withBlocked(team: Team, status: string): TeamFile {
  const file = toTeamFile(team);
  return {
    ...file,
    blocked: { ...file.blocked, statuses: [...file.blocked.statuses, status] },
  };
}
