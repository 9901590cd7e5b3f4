import * as v from "valibot";
import {
  type Agreement,
  agreementEntries,
  fieldSignals,
  isZone,
  namesUnknown,
} from "./agreement.ts";
import { experimentSchema } from "./experiment.ts";
import { day, names } from "./file-values.ts";
import { noteSchema } from "./note.ts";
import { parseBoard, parseRepository, type Source } from "./source.ts";
import { normal, type Workflow, workflowFault } from "./workflow.ts";

/** How two instants become a duration; see `clock.ts`. */
export type ClockKind = "calendar days" | "working days" | "elapsed";

/** What marks an item as blocked. Any of them is enough. */
export type BlockedSignals = {
  /** Board statuses that mean blocked and have no place in the order of stages. */
  statuses: string[];
  /** Label patterns, not case-sensitive; `*` stands for anything. */
  labels: string[];
  /** GitHub's own "blocked by" with an open blocking issue. */
  dependencies: boolean;
  /** A board field that holds one of these values (none listed: any value). */
  fields: { field: string; values: string[] }[];
};

/** Which items of the sources are the team's work. */
export type ItemChoice = {
  issues: boolean;
  drafts: boolean;
  /** `unless linked`: a pull request that closes one of the team's items is part of that item. */
  pullRequests: "all" | "unless linked" | "none";
  /** Issues with sub-issues: initiatives, not items, unless true. */
  parents: boolean;
};

/** A team's description: where its work is on GitHub and how to read it. The same in the app and in a team file. */
export type Team = Agreement & {
  name: string;
  /** IANA zone in which the team's days begin. */
  zone: string;
  clock: ClockKind;
  /** ISO weekdays (1 Monday … 7 Sunday) and dates on which nobody works. */
  weekend: number[];
  holidays: string[];
  sources: Source[];
  items: ItemChoice;
  /** Besides the owners of its sources: where a blocking issue is still the team's own. */
  inside: {
    organizations: string[];
    repositories: string[];
    /** Logins: an issue that one of them is assigned to is the team's own. */
    people: string[];
  };
  workflow: Workflow;
  blocked: BlockedSignals;
  /** `delivered`: only delivered items are throughput and cycle time; `finished`: discarded ones too. */
  counted: "delivered" | "finished";
  /** Service level expectation: a percentile of cycle time in the window, or a number of days the team set. */
  sle: { percentile: number; days: number | null };
};

const stage = v.strictObject({
  name: v.pipe(v.string(), v.nonEmpty("a stage needs a name")),
  kind: v.picklist(["not started", "active", "waiting", "done"]),
  statuses: names,
  labels: names,
  signals: v.optional(
    v.array(v.picklist(["open", "assigned", "linked pull request", "closed"])),
    () => [],
  ),
});
const source = v.pipe(
  v.union(
    [v.strictObject({ board: v.string() }), v.strictObject({ repository: v.string() })],
    'is neither { "board": "https://github.com/orgs/ORG/projects/NUMBER" } nor { "repository": "OWNER/NAME" }',
  ),
  v.rawTransform(({ dataset, addIssue, NEVER }): Source => {
    const given = dataset.value;
    const found = "board" in given ? parseBoard(given.board) : parseRepository(given.repository);
    if (found) return found;
    addIssue({
      message:
        "board" in given
          ? `"${given.board}" is no board's address: write https://github.com/orgs/ORG/projects/NUMBER or users/NAME/projects/NUMBER`
          : `"${given.repository}" is no repository: write OWNER/NAME or https://HOST/OWNER/NAME`,
    });
    return NEVER;
  }),
);
type Sources = { sources: readonly Source[] };
/** One token belongs to one host: a team on two would send it to both. */
const onOneHost = ({ sources }: Sources) => new Set(sources.map(({ host }) => host)).size < 2;
type Statuses = { stages: Workflow["stages"]; blocked: BlockedSignals };
const blockedHasNoStage = ({ stages, blocked }: Statuses) => {
  const inStages = new Set(stages.flatMap(({ statuses }) => statuses.map(normal)));
  return !blocked.statuses.some((status) => inStages.has(normal(status)));
};
const boardHasStatuses = ({ sources, stages }: Sources & Statuses) =>
  !sources.some(({ kind }) => kind === "board") ||
  stages.some(({ statuses }) => statuses.length > 0);
const fieldsAreNamedOnce = ({ blocked }: Statuses) =>
  new Set(blocked.fields.map(({ field }) => field)).size === blocked.fields.length;

const described = v.strictObject({
  name: v.pipe(v.string(), v.nonEmpty("the team needs a name")),
  zone: v.pipe(v.string(), v.check(isZone, "is no IANA time zone such as Europe/Zurich")),
  clock: v.optional(v.picklist(["calendar days", "working days", "elapsed"]), "calendar days"),
  weekend: v.optional(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
    () => [6, 7],
  ),
  holidays: v.optional(v.array(day), () => []),
  sources: v.pipe(v.array(source), v.nonEmpty("name at least one board or repository")),
  items: v.optional(
    v.strictObject({
      issues: v.optional(v.boolean(), true),
      drafts: v.optional(v.boolean(), true),
      pullRequests: v.optional(v.picklist(["all", "unless linked", "none"]), "unless linked"),
      parents: v.optional(v.boolean(), false),
    }),
    () => ({
      issues: true,
      drafts: true,
      pullRequests: "unless linked" as const,
      parents: false,
    }),
  ),
  inside: v.optional(
    v.strictObject({ organizations: names, repositories: names, people: names }),
    () => ({
      organizations: [],
      repositories: [],
      people: [],
    }),
  ),
  stages: v.pipe(
    v.array(stage),
    v.rawCheck(({ dataset, addIssue }) => {
      const fault = dataset.typed ? workflowFault(dataset.value) : null;
      if (fault !== null) addIssue({ message: fault });
    }),
  ),
  closingIsDone: v.optional(v.boolean(), true),
  blocked: v.optional(
    v.strictObject({
      statuses: names,
      labels: names,
      dependencies: v.optional(v.boolean(), true),
      fields: fieldSignals,
    }),
    () => ({ statuses: [], labels: [], dependencies: true, fields: [] }),
  ),
  counted: v.optional(v.picklist(["delivered", "finished"]), "delivered"),
  sle: v.optional(
    v.strictObject({
      percentile: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)), 85),
      days: v.optional(v.nullable(v.pipe(v.number(), v.minValue(1))), null),
    }),
    () => ({ percentile: 85, days: null }),
  ),
  ...agreementEntries,
  /** Carried along, no part of the description: see `notesIn`. */
  notes: v.optional(v.array(noteSchema)),
  /** Likewise: see `experimentsIn`. */
  experiments: v.optional(v.array(experimentSchema)),
});

const schema = v.pipe(
  described,
  v.check(
    (file) => onOneHost(file),
    "sources: all of them must be on one host, to which the one token belongs",
  ),
  v.check(
    (file) => boardHasStatuses(file),
    "stages: a board moves items by their status, and no stage names a status",
  ),
  v.check(
    (file) => blockedHasNoStage(file),
    "blocked.statuses: a status is either a stage's or blocked; take it out of one of the two",
  ),
  v.check(
    (file) => fieldsAreNamedOnce(file),
    "blocked.fields: name each field once, with all its values",
  ),
  v.check(
    (file) => !namesUnknown(file),
    "limits.stages, unplanned.kinds: name stages and kinds of work as the team file names them",
  ),
);

/** A team file that cannot be used; the message names every fault and where it stands. */
export class TeamError extends Error {
  override readonly name = "TeamError";
}

/**
 * A team from the content of a team file (JSON, already parsed).
 *
 * @param content the file's JSON; see the README for an example for a board and one for labels
 * @returns the team, with defaults filled in
 * @throws TeamError that lists each fault with the path to it
 */
export function parseTeam(content: unknown): Team {
  const result = v.safeParse(schema, content);
  if (!result.success) {
    const faults = result.issues.map((issue) => {
      const path = v.getDotPath(issue);
      return path === null ? issue.message : `${path}: ${issue.message}`;
    });
    throw new TeamError(`the team file cannot be used: ${faults.join("; ")}`);
  }
  const { stages, closingIsDone, notes: _, experiments: __, ...rest } = result.output;
  return { ...rest, workflow: { stages, closingIsDone } };
}
