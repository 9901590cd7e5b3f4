import type { BoardId } from "../../domain/item.ts";
import type { ItemFacts } from "../../domain/reading.ts";
import { type Source, sourceKey } from "../../domain/source.ts";
import { parseTeam, TeamError } from "../../domain/team.ts";
import { sourceAddress, toTeamFile } from "../../domain/team-file.ts";
import type { Stage } from "../../domain/workflow.ts";
import { blockedFields } from "./blocked-fields.ts";
import { labelPatterns } from "./blocked-labels.ts";
import { boardStages } from "./board-stages.ts";
import { kindsOfWork } from "./kinds-of-work.ts";
import { saysBlocked } from "./label-meaning.ts";
import { labelStages } from "./label-stages.ts";
import { tallyLabels } from "./label-tally.ts";
import { mergedColumns } from "./merged-columns.ts";
import type { Guess, Proposal, ProposalRequest } from "./proposal.ts";
import { repositoriesOf } from "./repositories-of.ts";
import { items as counted, quoted, times } from "./sentences.ts";
import { stageMeaning } from "./stage-words.ts";
import { tallyStatuses } from "./status-tally.ts";
import { subjectsOf } from "./subjects.ts";
import { dueField, iterationField } from "./team-fields.ts";

/**
 * Proposes a team from what GitHub tells: the workflow from the board's columns, their
 * order and how items moved, or from labels and signals where there is no board; what
 * blocks; kinds of work. Every part comes with its evidence, and nothing depends on
 * there being any: an empty board is judged by the names of its columns.
 *
 * A board without a Status field says nothing of where work stands: then the
 * repositories of its items are proposed in its place.
 *
 * @param request where the work is, and how its boards are set up
 * @param items   of these sources, with their facts in any order; a first reading may be under way
 * @returns a team file that `parseTeam` accepts, or the reason why there is none
 */
export function proposeTeam(request: ProposalRequest, items: readonly ItemFacts[]): Proposal {
  const { boards, sources } = request;
  const tally = tallyStatuses(items, new Set(boards.map(({ board }) => board)));
  const columns = mergedColumns(
    boards.flatMap(({ statuses }) => (statuses && hasStages(statuses) ? [statuses] : [])),
  );
  const byBoard = boardStages(columns, tally);
  if (boards.length > 0 && !byBoard) return withoutBoards(request, items);
  return byBoard
    ? proposed(request, items, byBoard)
    : byLabels(request, items.filter(isOf(sources)));
}

/** A field that was taken for the columns because there is no Status field, such as Priority, has no stages. */
const hasStages = (statuses: readonly string[]): boolean =>
  statuses.some((status) => stageMeaning(status) !== null);

const isOf = (sources: readonly Source[]) => {
  const names = new Set(
    sources.flatMap((source) =>
      source.kind === "repository" ? [`${source.owner}/${source.name}`.toLowerCase()] : [],
    ),
  );
  return ({ item }: ItemFacts) => names.has(item.repository?.toLowerCase() ?? "");
};

type Workflow = {
  stages: Stage[];
  /** Statuses, or labels where there is no board. */
  blocked: string[];
  guesses: Guess[];
};

function proposed(
  { name, zone, sources, boards }: ProposalRequest,
  items: readonly ItemFacts[],
  workflow: Workflow,
): Proposal {
  const ids = new Set<BoardId>(boards.map(({ board }) => board));
  const own = items.filter(({ item }) => item.boards.some(({ board }) => ids.has(board)));
  const labels = tallyLabels(own);
  const blocking = labels.uses.filter((use) => use.put + use.worn > 0 && saysBlocked(use.name));
  const patterns = labelPatterns(
    blocking.map((use) => use.name),
    labels.uses.map((use) => use.name),
  );
  const fields = blockedFields(own);
  const taken = new Set(blocking.map((use) => use.name.toLowerCase()));
  const kinds = kindsOfWork(
    own.filter(({ item }) => item.subIssues === 0),
    taken,
  );
  const iteration = iterationField(boards);
  const due = dueField(own);
  return checked(
    {
      name,
      zone,
      sources: sources.map(sourceAddress),
      stages: sources.some(({ kind }) => kind === "repository")
        ? withSignals(workflow.stages)
        : workflow.stages,
      blocked: {
        statuses: workflow.blocked,
        labels: patterns,
        dependencies: true,
        fields: fields.fields,
      },
      kinds: kinds.kinds,
      fields: { iteration: iteration.field, due: due.field },
    },
    [
      ...workflow.guesses,
      ...blocking.map(
        (use): Guess => ({
          part: "blocked",
          name: use.name,
          basis: "name",
          sentence: `The label ${quoted(use.name)} blocks by its name: it was put on ${times(use.put)}, and ${counted(use.worn)} ${use.worn === 1 ? "wears" : "wear"} it now.`,
          figures: { put: use.put, worn: use.worn },
        }),
      ),
      ...fields.guesses,
      dependencyGuess(own),
      ...kinds.guesses,
      ...iteration.guesses,
      ...due.guesses,
      ...boards.flatMap(laidOutOtherwise),
    ],
  );
}

function byLabels({ name, zone, sources }: ProposalRequest, items: readonly ItemFacts[]): Proposal {
  const subjects = subjectsOf(items);
  const own = items.filter(({ item }) =>
    item.kind === "issue" ? subjects.issues : subjects.pulls && item.kind === "pull request",
  );
  const tally = tallyLabels(own);
  const workflow = labelStages(tally, subjects);
  const states = workflow.stages.flatMap(({ labels }) => labels);
  const blocking = tally.uses.filter(
    (use) =>
      use.put + use.worn > 0 &&
      saysBlocked(use.name) &&
      stageMeaning(use.name)?.meaning === "blocked",
  );
  const blockedLabels = [...new Set([...workflow.blocked, ...blocking.map((use) => use.name)])];
  const taken = new Set([...states, ...blockedLabels].map((label) => label.toLowerCase()));
  const kinds = kindsOfWork(own, taken);
  return checked(
    {
      name,
      zone,
      sources: sources.map(sourceAddress),
      items: subjects.choice,
      stages: workflow.stages,
      blocked: {
        statuses: [],
        labels: labelPatterns(
          blockedLabels,
          tally.uses.map((use) => use.name),
        ),
        dependencies: true,
        fields: [],
      },
      kinds: kinds.kinds,
    },
    [...subjects.guesses, ...workflow.guesses, dependencyGuess(own), ...kinds.guesses],
  );
}

/** No columns to go by: the repositories that the boards' items stand in. */
function withoutBoards(request: ProposalRequest, items: readonly ItemFacts[]): Proposal {
  const kept = request.sources.filter(({ kind }) => kind === "repository");
  const found = repositoriesOf(items, request);
  const known = new Set(kept.map(sourceKey));
  const sources = [...kept, ...found.filter((source) => !known.has(sourceKey(source)))];
  const titles = request.boards.map(({ title }) => quoted(title)).join(", ");
  const why = `${titles} has no Status field with columns for work: nothing tells where its items stand`;
  if (sources.length === 0)
    return {
      teamFile: null,
      problem: `${why}, and no issue or pull request is on it. Give it a Status field on GitHub, or choose a repository.`,
      guesses: [],
    };
  const proposal = byLabels({ ...request, sources }, items.filter(isOf(sources)));
  const guess: Guess = {
    part: "source",
    name: titles,
    basis: "default",
    sentence: `${why}. Read ${sources.length === 1 ? "the repository" : "the repositories"} of its items instead, whole: ${sources.map(sourceKey).join(", ")}.`,
    figures: { repositories: sources.length },
  };
  return { ...proposal, guesses: [guess, ...proposal.guesses] };
}

/** Where repositories are read beside a board, what stands on no board is placed by what it is. */
const withSignals = (stages: readonly Stage[]): Stage[] => {
  const first = (kind: Stage["kind"]) => stages.findIndex((stage) => stage.kind === kind);
  const places: [number, Stage["signals"]][] = [
    [first("not started"), ["open"]],
    [first("active"), ["assigned", "linked pull request"]],
    [first("done"), ["closed"]],
  ];
  return stages.map((stage, i) => ({
    ...stage,
    signals: [
      ...new Set([...stage.signals, ...places.flatMap(([at, own]) => (at === i ? own : []))]),
    ],
  }));
};

function dependencyGuess(items: readonly ItemFacts[]): Guess {
  const waiting = items.filter(({ facts }) => facts.some(({ kind }) => kind === "blocked")).length;
  return {
    part: "blocked",
    name: "dependencies",
    basis: waiting > 0 ? "moves" : "default",
    sentence: `An item is blocked while an issue that it waits for is open: ${counted(waiting)} ever waited for one.`,
    figures: { items: waiting },
  };
}

const laidOutOtherwise = ({ title, columnsBy }: ProposalRequest["boards"][number]): Guess[] =>
  columnsBy === null
    ? []
    : [
        {
          part: "left out",
          name: columnsBy,
          basis: "default",
          sentence: `${quoted(title)} is laid out by ${quoted(columnsBy)}, of which GitHub keeps no history: its Status is read instead.`,
          figures: {},
        },
      ];

/** Spelled out with every default, and accepted by the same parser as any team file. */
function checked(file: unknown, guesses: Guess[]): Proposal {
  try {
    return { teamFile: toTeamFile(parseTeam(file)), problem: null, guesses };
  } catch (error) {
    if (!(error instanceof TeamError)) throw error;
    return { teamFile: null, problem: error.message, guesses };
  }
}
