import type { Evidence } from "../../domain/evidence.ts";
import type { DefinitionId } from "../../metrics/answer.ts";

/** What a measure means, for people, and where the definition comes from. */
export type Definition = { title: string; definition: string; source: string };

export const definitions: Record<DefinitionId, Definition> = {
  "cycle time": {
    title: "Cycle time",
    definition:
      "How long an item took from when work on it started (it crossed into the first stage in progress) to when it finished. Only delivered items count, by the day they finished. A percentile is the nearest rank: of 20 items, 85 % is the 17th shortest. The SLE (service level expectation) says how many items in a hundred are expected to finish within so many days.",
    source:
      "Kanban Guide, “Cycle time” and “Service Level Expectation”; src/metrics/cycle-time.ts.",
  },
  "lead time": {
    title: "Lead time",
    definition: "How long an item took from its creation to when it finished.",
    source: "Kanban Guide's cycle time, counted from creation; src/metrics/cycle-time.ts.",
  },
  throughput: {
    title: "Throughput",
    definition:
      "How many items were delivered in each week, Monday to Sunday in the team's zone. Weeks with none count as 0. A week that the window or the as-of day cuts short is shown apart and is not part of the mean.",
    source: "Kanban Guide, “Throughput”; src/metrics/throughput.ts.",
  },
  "work in progress": {
    title: "Work in progress",
    definition:
      "Items started and not finished, at the end of each day, as it stood then. What happened later changes no earlier day.",
    source: "Kanban Guide, “WIP”; src/metrics/wip.ts.",
  },
  "work item age": {
    title: "Work item age",
    definition:
      "How long an item in progress has been so, from its start to the as-of moment. “At least” marks an item that was already in progress when it was first seen: its true age is longer.",
    source: "Kanban Guide, “Work item age”; src/metrics/work-item-age.ts.",
  },
  blockers: {
    title: "Blocked items",
    definition:
      "Items in progress that are blocked now: by a blocked status, a label of the team's, a board field, or an open issue that GitHub lists under “blocked by”. The age is that of the present block. The owner is who is assigned to the blocking issue, else to the item.",
    source: "The team's blocked signals; src/metrics/blockers.ts.",
  },
  "blocked time": {
    title: "Blocked time",
    definition:
      "Time items spent blocked while in progress. Signals that overlap count once in the total, and once each by reason.",
    source: "The team's blocked signals; src/metrics/blocked-time.ts.",
  },
  "arrivals and departures": {
    title: "Arrivals and departures",
    definition:
      "Entries into progress on each day (a start, or back from done), and every way out (delivered, discarded, sent back), read as it stood then. Work in progress is always the one less the other.",
    source: "Little's law; src/metrics/arrivals-departures.ts.",
  },
  "total work item age": {
    title: "Total work item age",
    definition: "The ages of all items in progress at the end of each day, added up.",
    source: "D. Vacanti, “Total Work Item Age”; src/metrics/total-work-item-age.ts.",
  },
  "cumulative flow": {
    title: "Cumulative flow",
    definition:
      "For each stage and day, how many items had crossed into it by then, by their last crossing. Discarded items are counted apart. Days that differ from what stood then are marked.",
    source: "D. Vacanti, “Actionable Agile Metrics”; src/metrics/cumulative-flow.ts.",
  },
  "time in stage": {
    title: "Time in stage",
    definition:
      "Elapsed time an item spent in each stage between its start and its finish, every visit counted; time done before a reopening stands apart.",
    source: "src/metrics/time-in-stage.ts.",
  },
  "flow efficiency": {
    title: "Flow efficiency",
    definition:
      "The share of the time between start and finish in which an item was in an active stage and not blocked. Waiting and blocked time is never subtracted twice.",
    source: "N. Modig and P. Åhlström, “This is Lean”; src/metrics/flow-efficiency.ts.",
  },
  "flow debt": {
    title: "Flow debt",
    definition:
      "How much longer items seem to take by the picture of arrivals and departures than the finished ones took. Above 0: fast finishes were paid for by items left ageing.",
    source: "D. Vacanti, “Actionable Agile Metrics”; src/metrics/flow-debt.ts.",
  },
  "pace bands": {
    title: "Pace bands",
    definition:
      "For each stage, how old finished items were when they left it: the ages within which 50, 70, 85 and 95 % of them did.",
    source: "Kanban University, “Aging work in progress”; src/metrics/pace-bands.ts.",
  },
  "risk of missing the SLE": {
    title: "Risk of missing the SLE",
    definition:
      "Of the finished items that grew as old as this one, how many took longer than the expectation.",
    source: "Conditional probability over finished items; src/metrics/sle-risk.ts.",
  },
  "Little's law": {
    title: "Little's law",
    definition:
      "Whether the window is steady enough for averages to mean something: as much comes in as goes out, the amount and the age of work in progress hold, and little is sent back or discarded.",
    source: "J. Little, “A Proof for the Queuing Formula”; src/metrics/littles-law-lights.ts.",
  },
  momentum: {
    title: "Momentum",
    definition:
      "Gaining or slipping only where the latest point is part of a signal of a process behaviour chart; otherwise holding: ordinary variation.",
    source: "D. Wheeler, “Understanding Variation”; src/metrics/momentum.ts.",
  },
  "blocker cost": {
    title: "Cost of a blocking issue",
    definition:
      "The time that items in progress waited for it, directly or through others, each once, in item-days. Costs of two blockers of one item overlap and are not added.",
    source: "The team's dependencies; src/metrics/blocker-cost.ts.",
  },
  "blocker clusters": {
    title: "What blocks most",
    definition:
      "Blocked time by reason and by blocking issue, largest first, with the share so far.",
    source: "T. Roock and K. Leopold, “Blocker clustering”; src/metrics/blocker-clusters.ts.",
  },
  "blocker ledger": {
    title: "Blockers now",
    definition:
      "Every item that is not done and is blocked now, by any of the team's signals. A block begins where its unbroken run of signals does; of an item in progress, no earlier than the item's start. What waits behind it is found through GitHub's “blocked by”, directly or through others. Its cost is the time since then that it, and each item that waited for it, was in progress: two blocks may share some, so costs are not added up; the total counts shared time once. Owner: who is assigned to the blocking issue, else to the item.",
    source: "The team's blocked signals; src/metrics/blocker-ledger.ts.",
  },
  "blocker patterns": {
    title: "Blocker patterns",
    definition:
      "Blocks that ended or lasted within the window, in progress only. A block is one unbroken run of signals. Time to unblock is how long the blocks took that ended in the window. Items that were blocked more than once, and issues that blocked more than one item or came back, are repeat offenders. The share of cycle time is the blocked time of the items delivered in the window over their time from start to finish, both elapsed.",
    source: "The team's blocked signals; src/metrics/blocker-patterns.ts.",
  },
  "dependency map": {
    title: "Dependency map",
    definition:
      "The work in progress that waits for something or that something waits for now, with everything before and behind it along GitHub's “blocked by”. Stages are lanes; issues that are not the team's items stand in a lane of their own. An item is the larger the more waits behind it, directly or through others. What cannot be told apart is folded together: select it to unfold it.",
    source: "GitHub's issue dependencies; src/metrics/dependency-graph.ts.",
  },
  "blocker findings": {
    title: "Blocker hygiene",
    definition:
      "Blocks that say no reason, last too long, go in a circle, or were begun before what they wait for was planned.",
    source: "src/metrics/blocker-findings.ts.",
  },
  staleness: {
    title: "Staleness",
    definition:
      "Days since a person last did something on an item in progress, or on a pull request linked to it: a comment, a review, a move, a label. What a bot or a workflow did does not count. Today is 0.",
    source: "src/metrics/staleness.ts.",
  },
  "waiting for review": {
    title: "Waiting for review",
    definition:
      "Items in progress with an open pull request, no draft, for which somebody was asked for a review and has not given one; since they were asked, or since it was ready.",
    source: "src/metrics/review-waits.ts.",
  },
  "work mix": {
    title: "Work mix",
    definition:
      "How many items of each of the team's kinds of work were delivered in each week, and how many were in progress at its end. An item is of the first kind whose label, type or field it has.",
    source: "The team's kinds of work; src/metrics/work-mix.ts.",
  },
  "planned and unplanned": {
    title: "Planned and unplanned work",
    definition:
      "For each iteration: what was in it at the end of its first day (committed), what joined later (added), and what became of both: delivered, discarded, removed, or carried over. GitHub keeps no history of fields, so who was in an iteration is known only since Headway first read the board.",
    source: "The board's iterations and the team's rule; src/metrics/iterations.ts.",
  },
  "service levels": {
    title: "Service levels",
    definition:
      "How many of the finished items took no longer than expected: of all work, and of each kind of work with an expectation of its own.",
    source: "Kanban Guide, “Service Level Expectation”; src/metrics/service-levels.ts.",
  },
  "needs attention": {
    title: "Needs attention",
    definition:
      "Items in progress that need a person, in this order: past the SLE, or blocked for longer than the team wants to wait; likely to miss the SLE (at least 5 in 10 that got this old did), older than 85 % of finished items were when they left its stage, or due sooner than 85 % of finished items as old took from there; blocked; waiting for review; stale; in a stage over its limit; something to tidy up. Within each by the probability of missing the SLE, then by age, then by number.",
    source: "src/metrics/needs-attention.ts.",
  },
  since: {
    title: "Since last time",
    definition:
      "The difference between how things stood at two moments, both read from what is known now. What the page showed differently at the earlier moment, because it was not known yet, stands apart as learned since.",
    source: "src/metrics/since.ts.",
  },
  "process behaviour": {
    title: "Process behaviour charts",
    definition:
      "Each measure with the limits of its own ordinary variation: mean ± 2.66 × the mean distance of neighbouring points, from the days of a fixed baseline. Points that ordinary variation does not explain are marked, by five rules. With six charts and five rules some marks come by chance alone. Levels such as work in progress have no limits: each day follows from the one before.",
    source:
      "D. J. Wheeler, “Understanding Variation”; Western Electric rules; src/metrics/behaviour-charts.ts.",
  },
  period: {
    title: "Two periods compared",
    definition:
      "What happened on the days of a period, beside another or the baseline. Where the other has another number of days, its counts are held against the period's as so many of its days' worth. Two counts differ by more than ordinary variation when they are further apart than 3.268 × the mean distance of earlier periods of the same length (against a baseline: outside its natural limits); cycle times when they are longer or shorter as a whole, by the rank-sum test of at least 8 items on either side (one in twenty differs by chance); shares of kinds of work by the test of two proportions. An item ages out on the day on which it grows older than the expectation while still in progress.",
    source:
      "D. J. Wheeler, “Understanding Variation”; H. B. Mann and D. R. Whitney, the rank-sum test; src/metrics/compare-periods.ts.",
  },
  experiment: {
    title: "Experiments",
    definition:
      "Natural process limits of the 12 weeks before the experiment began, against those of the points since. A signal: the two means are more than 3 standard errors of their difference apart. Fewer than 8 points on a side are not enough data yet.",
    source: "D. J. Wheeler, “Understanding Variation”; src/metrics/experiment-verdict.ts.",
  },
  "retrospective actions": {
    title: "Actions of retrospectives",
    definition:
      "Items that carry a label of the team's for what a retrospective agreed on: how old they are, and what became of them. Those of the last retrospective are the newest, written down with gaps of at most 3 days.",
    source: "The team's labels; src/metrics/retro-actions.ts.",
  },
};

export const evidenceWords: Record<Evidence, string> = {
  recorded: "a GitHub event with its own time says so.",
  inferred: "the present value's own change time says so; earlier moves are lost.",
  observed: "two of Headway's readings differ; it happened between them.",
  proxy: "something stands in for it, such as closing for a move to done.",
};
