import * as v from "valibot";
import { day, names } from "./file-values.ts";
import { normal } from "./workflow.ts";

/** What a kind of work is to the team: what it chose to do, or what came to it. */
export type WorkNature = "goal" | "support" | "reactive" | "upstream";

/** A kind of work and what on GitHub says that an item is of it. The first kind that matches is an item's. */
export type WorkKind = {
  name: string;
  nature: WorkNature;
  /** Label patterns, not case-sensitive; `*` stands for anything. */
  labels: string[];
  /** The organisation's issue types. */
  types: string[];
  /** A board field that holds one of these values (none listed: any value). */
  fields: { field: string; values: string[] }[];
  /** The team's own expectation for this kind, in days on its clock; null: that of all work. */
  sleDays: number | null;
};

/** Most items in progress at once; null: the team has set none. */
export type Limits = { wip: number | null; stages: { stage: string; limit: number }[] };

/** After how many days, on the team's clock, something needs a person. */
export type Attention = {
  blockedDays: number;
  staleDays: number;
  reviewDays: number;
  /** In progress without a pull request. */
  unlinkedDays: number;
};

/** What is unplanned in an iteration: what joined it after its start, and what one of these says. */
export type Unplanned = {
  addedLater: boolean;
  /** Label patterns. */
  labels: string[];
  /** Names of kinds of work. */
  kinds: string[];
};

/** What a process behaviour chart can be drawn of. */
export type BaselineMeasure =
  | "throughput"
  | "cycle time"
  | "change of total work item age"
  | "change of blocked time"
  | "arrivals less departures"
  | "time to first response";

/** The days from which a measure's limits are taken, both ends in, until the team says otherwise. */
export type Baseline = { measure: BaselineMeasure; first: string; last: string };

/** What a team agrees on beyond its workflow. All of it has defaults. */
export type Agreement = {
  /** IANA zones in which others of the team work, for digests. */
  otherZones: string[];
  kinds: WorkKind[];
  limits: Limits;
  attention: Attention;
  /** Names of the board's fields. */
  fields: { iteration: string | null; due: string | null };
  unplanned: Unplanned;
  /** Label patterns of actions agreed in a retrospective. */
  retroActions: string[];
  baselines: Baseline[];
};

export const isZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
};

const count = v.pipe(v.number(), v.integer(), v.minValue(1, "must be at least 1"));
const days = v.pipe(v.number(), v.minValue(1, "must be at least 1 day"));
export const fieldSignals = v.optional(
  v.array(v.strictObject({ field: v.string(), values: names })),
  () => [],
);
const fieldName = v.optional(v.nullable(v.pipe(v.string(), v.nonEmpty("is empty"))), null);

const kind = v.strictObject({
  name: v.pipe(v.string(), v.nonEmpty("a kind of work needs a name")),
  nature: v.optional(v.picklist(["goal", "support", "reactive", "upstream"]), "goal"),
  labels: names,
  types: names,
  fields: fieldSignals,
  sleDays: v.optional(v.nullable(days), null),
});
const kinds = v.pipe(
  v.array(kind),
  v.check(
    (given) => new Set(given.map(({ name }) => normal(name))).size === given.length,
    "name each kind of work once, with all its labels, types and fields",
  ),
);
const baseline = v.pipe(
  v.strictObject({
    measure: v.picklist([
      "throughput",
      "cycle time",
      "change of total work item age",
      "change of blocked time",
      "arrivals less departures",
      "time to first response",
    ]),
    first: day,
    last: day,
  }),
  v.check(({ first, last }) => first <= last, "a baseline ends before it begins"),
);
const baselines = v.pipe(
  v.array(baseline),
  v.check(
    (given) => new Set(given.map(({ measure }) => measure)).size === given.length,
    "a measure has one baseline: keep the latest",
  ),
);

/** The agreement's part of a team file. */
export const agreementEntries = {
  otherZones: v.optional(
    v.array(v.pipe(v.string(), v.check(isZone, "is no IANA time zone such as Europe/Zurich"))),
    () => [],
  ),
  kinds: v.optional(kinds, () => []),
  limits: v.optional(
    v.strictObject({
      wip: v.optional(v.nullable(count), null),
      stages: v.optional(v.array(v.strictObject({ stage: v.string(), limit: count })), () => []),
    }),
    () => ({ wip: null, stages: [] }),
  ),
  attention: v.optional(
    v.strictObject({
      blockedDays: v.optional(days, 5),
      staleDays: v.optional(days, 7),
      reviewDays: v.optional(days, 3),
      unlinkedDays: v.optional(days, 5),
    }),
    () => ({ blockedDays: 5, staleDays: 7, reviewDays: 3, unlinkedDays: 5 }),
  ),
  fields: v.optional(v.strictObject({ iteration: fieldName, due: fieldName }), () => ({
    iteration: null,
    due: null,
  })),
  unplanned: v.optional(
    v.strictObject({
      addedLater: v.optional(v.boolean(), true),
      labels: names,
      kinds: names,
    }),
    () => ({ addedLater: true, labels: [], kinds: [] }),
  ),
  retroActions: names,
  baselines: v.optional(baselines, () => []),
};

type Named = {
  stages: readonly { name: string }[];
  limits: Limits;
  kinds: WorkKind[];
  unplanned: Unplanned;
};

/** Limits and rules that name a stage or a kind of work the team does not have. */
export function namesUnknown({ stages, limits, kinds: known, unplanned }: Named): boolean {
  const stageNames = new Set(stages.map(({ name }) => name));
  const kindNames = new Set(known.map(({ name }) => name));
  return (
    limits.stages.some(({ stage }) => !stageNames.has(stage)) ||
    unplanned.kinds.some((name) => !kindNames.has(name))
  );
}
