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
};

export const evidenceWords: Record<Evidence, string> = {
  recorded: "a GitHub event with its own time says so.",
  inferred: "the present value's own change time says so; earlier moves are lost.",
  observed: "two of Headway's readings differ; it happened between them.",
  proxy: "something stands in for it, such as closing for a move to done.",
};
