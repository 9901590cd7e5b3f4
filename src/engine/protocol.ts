import type { ImportSummary } from "../archive/archive.ts";
import type { EvidenceShares } from "../domain/evidence.ts";
import type { Instant } from "../domain/instant.ts";
import type { ItemId, ItemKind, ItemState } from "../domain/item.ts";
import type { Team } from "../domain/team.ts";
import type { StageKind } from "../domain/workflow.ts";
import type { Finding } from "../history/flow-table.ts";
import type { Answer } from "../metrics/answer.ts";
import type { ArrivalsDepartures } from "../metrics/arrivals-departures.ts";
import type { BlockerClusters } from "../metrics/blocker-clusters.ts";
import type { BlockerCost } from "../metrics/blocker-cost.ts";
import type { CumulativeFlow } from "../metrics/cumulative-flow.ts";
import type { FlowDebt } from "../metrics/flow-debt.ts";
import type { FlowEfficiency } from "../metrics/flow-efficiency.ts";
import type { IterationOutcome } from "../metrics/iterations.ts";
import type { LittlesLawLights } from "../metrics/littles-law-lights.ts";
import type { MeasureMomentum } from "../metrics/momentum.ts";
import type { NeedsAttention } from "../metrics/needs-attention.ts";
import type { PaceBands } from "../metrics/pace-bands.ts";
import type { ReviewWait } from "../metrics/review-waits.ts";
import type { ServiceLevel } from "../metrics/service-levels.ts";
import type { SleRisk } from "../metrics/sle-risk.ts";
import type { Staleness } from "../metrics/staleness.ts";
import type { ThroughputByDay } from "../metrics/throughput-by-day.ts";
import type { TimeInStage } from "../metrics/time-in-stage.ts";
import type { TotalAge } from "../metrics/total-work-item-age.ts";
import type {
  Ages,
  BlockedTime,
  Blocker,
  CycleTimes,
  Durations,
  Throughput,
  WipByDay,
} from "../metrics/values.ts";
import type { WorkMix } from "../metrics/work-mix.ts";
import type { BlockersCalls } from "./blockers-protocol.ts";
import type { FilterChoices } from "./filter-choices.ts";
import type { ItemTimeline } from "./item-timeline.ts";
import type { IterationDays } from "./iteration-days.ts";
import type { Keeping } from "./keeping.ts";
import type { MarkCalls } from "./marks-protocol.ts";

export type { FilterChoices, FilterList } from "./filter-choices.ts";
export type { ItemTimeline } from "./item-timeline.ts";

import type { Reply, SyncState } from "./reply.ts";
import type { RetroCalls } from "./retro-protocol.ts";
import type { Scope } from "./scope.ts";
import type { SetupCalls } from "./setup-protocol.ts";
import type { TodayCalls } from "./today-protocol.ts";

export type { Failure, Reply, SyncState } from "./reply.ts";
export type { Scope } from "./scope.ts";
export type { Since, SinceWhen, Snooze } from "./today-protocol.ts";

/** What the page may ask, and the value each answer carries. A window of null is the team's default: the last 90 days. */
export type Questions = {
  "cycle time": CycleTimes;
  "lead time": Durations;
  throughput: Throughput;
  "throughput by day": ThroughputByDay;
  "work in progress": WipByDay;
  "work item age": Ages;
  blockers: Blocker[];
  "blocked time": BlockedTime;
  "arrivals and departures": ArrivalsDepartures;
  "total work item age": TotalAge;
  "cumulative flow": CumulativeFlow;
  "time in stage": TimeInStage;
  "flow efficiency": FlowEfficiency;
  "flow debt": FlowDebt;
  "pace bands": PaceBands;
  "risk of missing the SLE": SleRisk;
  "Little's law": LittlesLawLights;
  momentum: MeasureMomentum[];
  "blocker cost": BlockerCost[];
  "blocker clusters": BlockerClusters;
  staleness: Staleness;
  "waiting for review": ReviewWait[];
  "work mix": WorkMix;
  "planned and unplanned": IterationOutcome[];
  "service levels": ServiceLevel[];
  "needs attention": NeedsAttention;
};
export type QuestionName = keyof Questions;
export type AnswerTo<Name extends QuestionName> = Answer<Questions[Name]>;

/** An item as shown in lists: asked for by row, when shown. */
export type ItemText = {
  row: number;
  id: ItemId;
  kind: ItemKind;
  /** `owner/name#12`, or "draft". */
  ref: string;
  number: number | null;
  title: string;
  url: string | null;
  state: ItemState;
  assignees: string[];
  labels: string[];
  type: string | null;
  stage: string | null;
  createdAt: Instant;
  startedAt: Instant | null;
  finishedAt: Instant | null;
};

/** An item named by its id: a blocking issue, or the subject of a finding. */
export type ItemReference = Pick<
  ItemText,
  "id" | "kind" | "ref" | "title" | "url" | "state" | "assignees"
> & {
  /** Its row in the table of the scope; null where it is not one of the team's items. */
  row: number | null;
};

/** What the shell shows of a team, and what query keys are made of. */
export type TeamState = {
  id: string;
  demo: boolean;
  team: Team;
  stages: { name: string; kind: StageKind }[];
  /** Move when the facts, or the team's description, change. */
  factsVersion: number;
  teamVersion: number;
  /** Start of the last successful reading: the live `asOf`. Null before the first. */
  readAt: Instant | null;
  /** Start of the last time GitHub was asked whether anything moved, in whatever tab; null before the first. */
  checkedAt: Instant | null;
  /** Creation of the earliest item that counts: where "all" begins. Null while there is none. */
  firstAt: Instant | null;
  /** Items read that count, and items left out with reasons. */
  items: number;
  evidence: EvidenceShares;
  /** False while a first reading is under way or the last one was partial. */
  complete: boolean;
  /** What the last reading could not get, in words. */
  gaps: string[];
  /** What the team's hosts cannot tell at all, because they are older than github.com; in words. */
  unknown: string[];
  keeping: Keeping;
  /** Oldest first, those to come too. */
  iterations: IterationDays[];
  sync: SyncState;
};

/** What the page attends to. */
export type Attention = { team: string | null; visible: boolean; online: boolean };

/** The worker's face. Every call answers with a value; nothing is thrown across. */
export interface Engine extends SetupCalls, TodayCalls, MarkCalls, RetroCalls, BlockersCalls {
  /** Begins to open a team from the archive, before the page can ask: reads nothing from GitHub, reports nothing. */
  prepare(team: string): Promise<void>;
  /** Opens a kept team or "demo"; answers from the archive at once and reads GitHub behind it. */
  open(team: string): Promise<Reply<TeamState>>;
  /** Keeps a team (JSON of a team file) with a token held in memory only; answers its id. */
  connect(teamFile: unknown, token: string): Promise<Reply<string>>;
  teams(): Promise<Reply<{ id: string; name: string; demo: boolean }[]>>;
  /** Reads what changed on GitHub, looking through everything. */
  refresh(team: string): Promise<Reply<TeamState>>;
  /** Which team is on the page, and whether somebody can see it and GitHub be reached: only then is it kept fresh. */
  attend(attention: Attention): Promise<void>;
  /** All that was read for a team, and for those kept beside it, as a history file. */
  exportHistory(team: string): Promise<Reply<Blob>>;
  /** Merges a history file into what was read. */
  importHistory(team: string, file: Blob): Promise<Reply<ImportSummary>>;
  /** Calls back at once and whenever the team's state moves, for as long as the worker lives. */
  watch(team: string, onState: (state: TeamState) => void): Promise<Reply<null>>;
  ask<Name extends QuestionName>(
    id: number,
    name: Name,
    scope: Scope,
  ): Promise<Reply<Answer<Questions[Name]>>>;
  /** Drops a question asked before; its reply is a failure of kind "cancelled". */
  cancel(id: number): Promise<void>;
  /** Texts of rows of the table that answered the same scope, in the order asked. */
  items(scope: Scope, rows: Uint32Array): Promise<Reply<ItemText[]>>;
  /** One row's history: stages, blocks, people asked, and how each is known. */
  history(scope: Scope, row: number): Promise<Reply<ItemTimeline>>;
  /** What the view can be narrowed to: values that the team's items have, whatever the scope's filter. */
  choices(scope: Scope): Promise<Reply<FilterChoices>>;
  /** The team's items that a text means, by number or by words of the title; a few. */
  find(scope: Scope, text: string): Promise<Reply<ItemReference[]>>;
  /** The stored items of these ids, in the order asked; those never read are left out. */
  references(scope: Scope, ids: readonly ItemId[]): Promise<Reply<ItemReference[]>>;
  findings(scope: Scope): Promise<Reply<Finding[]>>;
}
