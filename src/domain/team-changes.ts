import type { Instant } from "./instant.ts";
import { sourceKey } from "./source.ts";
import type { BlockedSignals, Team } from "./team.ts";
import type { Stage, Workflow } from "./workflow.ts";

/** What of a team's description a change is about: charts mark those that move their numbers. */
export type ChangedPart =
  | "team"
  | "sources"
  | "items"
  | "stages"
  | "blocked"
  | "calendar"
  | "definitions"
  | "kinds"
  | "limits"
  | "agreement";

/** A change of a team's description: when it was made and what it was, in words. */
export type TeamChange = { at: Instant; part: ChangedPart; words: string };

/**
 * What differs between two descriptions of a team, in words that stand by themselves.
 *
 * @returns none where they say the same
 */
export function teamChanges(before: Team, after: Team): Omit<TeamChange, "at">[] {
  return [
    ...changed("team", "Name", before.name, after.name),
    ...lists("sources", "Source", before.sources.map(sourceKey), after.sources.map(sourceKey)),
    ...changed("items", "What counts as an item", itemsOf(before), itemsOf(after)),
    ...stageChanges(before.workflow, after.workflow),
    ...blockedChanges(before.blocked, after.blocked),
    ...calendarChanges(before, after),
    ...changed("definitions", "What is counted", before.counted, after.counted),
    ...changed("definitions", "Service level expectation", sleOf(before), sleOf(after)),
    ...kindChanges(before, after),
    ...limitChanges(before, after),
    ...agreementChanges(before, after),
  ];
}

type Change = Omit<TeamChange, "at">;

const quoted = (text: string): string => `“${text}”`;
const changed = (part: ChangedPart, what: string, before: string, after: string): Change[] =>
  before === after ? [] : [{ part, words: `${what}: ${after} (was ${before}).` }];

/** What came to a list and what left it. */
const lists = (
  part: ChangedPart,
  what: string,
  before: readonly string[],
  after: readonly string[],
): Change[] => [
  ...after
    .filter((one) => !before.includes(one))
    .map((one) => ({ part, words: `${what} ${quoted(one)} added.` })),
  ...before
    .filter((one) => !after.includes(one))
    .map((one) => ({ part, words: `${what} ${quoted(one)} taken out.` })),
];

const itemsOf = ({ items }: Team): string =>
  [
    ...(items.issues ? ["issues"] : []),
    ...(items.drafts ? ["drafts"] : []),
    ...(items.pullRequests === "none" ? [] : [`pull requests (${items.pullRequests})`]),
    ...(items.parents ? ["initiatives"] : []),
  ].join(", ");

const sleOf = ({ sle }: Team): string =>
  sle.days === null ? `the ${sle.percentile}th percentile` : `${sle.days} days`;

const signalsOf = ({ statuses, labels, signals }: Stage): string[] => [
  ...statuses.map((name) => `status ${quoted(name)}`),
  ...labels.map((name) => `label ${quoted(name)}`),
  ...signals,
];

function stageChanges(before: Workflow, after: Workflow): Change[] {
  const part = "stages";
  const [old, now] = [before.stages, after.stages];
  const named = new Map(old.map((stage) => [stage.name, stage]));
  const changes = lists(
    part,
    "Stage",
    old.map(({ name }) => name),
    now.map(({ name }) => name),
  );
  const stageOf = (stages: readonly Stage[]) =>
    new Map(stages.flatMap((stage) => signalsOf(stage).map((signal) => [signal, stage.name])));
  const [from, to] = [stageOf(old), stageOf(now)];
  for (const { name, kind } of now) {
    const stage = named.get(name);
    if (stage && stage.kind !== kind)
      changes.push({ part, words: `Stage ${quoted(name)} is ${kind} (was ${stage.kind}).` });
  }
  for (const signal of new Set([...from.keys(), ...to.keys()])) {
    const [left, entered] = [from.get(signal), to.get(signal)];
    if (left === entered) continue;
    const words =
      entered === undefined
        ? `The ${signal} no longer means stage ${quoted(left ?? "")}.`
        : `The ${signal} means stage ${quoted(entered)}${left === undefined ? "" : ` (was ${quoted(left)})`}.`;
    changes.push({ part, words });
  }
  const both = (stages: readonly Stage[], others: readonly Stage[]) =>
    stages
      .map(({ name }) => name)
      .filter((name) => others.some((other) => other.name === name))
      .join(" → ");
  changes.push(...changed(part, "Order of stages", both(old, now), both(now, old)));
  if (before.closingIsDone !== after.closingIsDone)
    changes.push({
      part,
      words: after.closingIsDone
        ? "Closing an item makes it done."
        : "Closing an item no longer makes it done.",
    });
  return changes;
}

function blockedChanges(before: BlockedSignals, after: BlockedSignals): Change[] {
  const fields = ({ fields: all }: BlockedSignals) =>
    all.map(({ field, values }) => (values.length > 0 ? `${field}: ${values.join(", ")}` : field));
  return [
    ...lists("blocked", "Blocking status", before.statuses, after.statuses),
    ...lists("blocked", "Blocking label", before.labels, after.labels),
    ...lists("blocked", "Blocking field", fields(before), fields(after)),
    ...changed(
      "blocked",
      "Open blocking issues",
      before.dependencies ? "block" : "do not block",
      after.dependencies ? "block" : "do not block",
    ),
  ];
}

const dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const calendarChanges = (before: Team, after: Team): Change[] => {
  const weekend = ({ weekend: days }: Team) =>
    days.map((day) => dayNames[day - 1] ?? "").join(", ") || "none";
  return [
    ...changed("calendar", "Zone", before.zone, after.zone),
    ...changed("calendar", "Clock", before.clock, after.clock),
    ...changed("calendar", "Weekend", weekend(before), weekend(after)),
    ...lists("calendar", "Holiday", before.holidays, after.holidays),
  ];
};

function kindChanges(before: Team, after: Team): Change[] {
  const words = ({ nature, labels, types, fields, sleDays }: Team["kinds"][number]) =>
    [
      nature,
      ...labels.map((label) => `label ${label}`),
      ...types.map((type) => `type ${type}`),
      ...fields.map(({ field, values }) => `${field}: ${values.join(", ")}`),
      ...(sleDays === null ? [] : [`expected within ${sleDays} days`]),
    ].join(", ");
  const named = new Map(before.kinds.map((kind) => [kind.name, kind]));
  return [
    ...lists(
      "kinds",
      "Kind of work",
      before.kinds.map(({ name }) => name),
      after.kinds.map(({ name }) => name),
    ),
    ...after.kinds.flatMap((kind) => {
      const old = named.get(kind.name);
      return old
        ? changed("kinds", `Kind of work ${quoted(kind.name)}`, words(old), words(kind))
        : [];
    }),
  ];
}

function limitChanges(before: Team, after: Team): Change[] {
  const limit = (value: number | null | undefined) => (value == null ? "none" : String(value));
  const of = ({ limits }: Team) => new Map(limits.stages.map((one) => [one.stage, one.limit]));
  const [old, now] = [of(before), of(after)];
  return [
    ...changed("limits", "WIP limit", limit(before.limits.wip), limit(after.limits.wip)),
    ...[...new Set([...old.keys(), ...now.keys()])].flatMap((stage) =>
      changed(
        "limits",
        `WIP limit of ${quoted(stage)}`,
        limit(old.get(stage)),
        limit(now.get(stage)),
      ),
    ),
  ];
}

function agreementChanges(before: Team, after: Team): Change[] {
  const days = (count: number) => `${count} ${count === 1 ? "day" : "days"}`;
  const thresholds = [
    ["Blocked too long after", "blockedDays"],
    ["Stale after", "staleDays"],
    ["Review waits too long after", "reviewDays"],
    ["Work without a pull request after", "unlinkedDays"],
  ] as const;
  const baselines = ({ baselines: all }: Team) =>
    all.map(({ measure, first, last }) => `${measure}, ${first} to ${last}`);
  const part = "agreement";
  return [
    ...thresholds.flatMap(([what, key]) =>
      changed(part, what, days(before.attention[key]), days(after.attention[key])),
    ),
    ...changed(
      part,
      "Iteration field",
      before.fields.iteration ?? "none",
      after.fields.iteration ?? "none",
    ),
    ...changed(part, "Due-date field", before.fields.due ?? "none", after.fields.due ?? "none"),
    ...lists(part, "Other zone", before.otherZones, after.otherZones),
    ...lists(part, "Label of retrospective actions", before.retroActions, after.retroActions),
    ...lists(part, "Baseline", baselines(before), baselines(after)),
    ...lists(
      part,
      "Organisation of the team",
      before.inside.organizations,
      after.inside.organizations,
    ),
    ...lists(part, "Repository of the team", before.inside.repositories, after.inside.repositories),
    ...lists(part, "Person of the team", before.inside.people, after.inside.people),
    ...changed(
      part,
      "What joins an iteration after its start",
      before.unplanned.addedLater ? "unplanned" : "planned",
      after.unplanned.addedLater ? "unplanned" : "planned",
    ),
    ...lists(part, "Label of unplanned work", before.unplanned.labels, after.unplanned.labels),
    ...lists(part, "Kind of unplanned work", before.unplanned.kinds, after.unplanned.kinds),
  ];
}
