import { parseDay } from "../src/domain/days.ts";
import { parseInstant } from "../src/domain/instant.ts";
import type { Mark } from "../src/domain/mark.ts";
import { parseTeam } from "../src/domain/team.ts";
import type {
  AnswerTo,
  Attention,
  Engine,
  Failure,
  FilterChoices,
  ItemText,
  ItemTimeline,
  QuestionName,
  Questions,
  Reply,
  Scope,
  TeamState,
} from "../src/engine/protocol.ts";
import type { Answer, DefinitionId } from "../src/metrics/answer.ts";
import { fakeBlockers } from "./fake-blockers.ts";
import { fakeMarks } from "./fake-marks.ts";
import { fakeRetro } from "./fake-retro.ts";
import { fakeSetup } from "./fake-setup.ts";
import { attentionItems, fakeToday, momentumOf } from "./fake-today.ts";

/** A Friday evening in Zurich. */
export const asOf = parseInstant("2026-08-21T18:00:00Z");
const day = 86_400_000;

export const team = parseTeam({
  name: "Platform",
  zone: "Europe/Zurich",
  sources: [{ board: "https://github.com/orgs/acme/projects/7" }],
  stages: [
    { name: "Backlog", kind: "not started", statuses: ["Backlog"] },
    { name: "In progress", kind: "active", statuses: ["In progress"] },
    { name: "In review", kind: "active", statuses: ["In review"] },
    { name: "Done", kind: "done", statuses: ["Done"] },
  ],
});

/** Rows 0–19, finished: sorted 1 2 2 3 3 4 4 5 5 6 6 7 8 8 9 10 12 14 20 31. */
const cycleDays = [3, 6, 2, 8, 12, 5, 4, 31, 1, 9, 2, 7, 20, 6, 3, 10, 5, 14, 4, 8];
/** Rows 20–26, in progress, oldest first. */
const ageDays = [34, 13, 11, 8, 5, 2, 1];

/** All weeks from 29 June; the last is cut short. 2+3+0+4+3+2+3 = 17 in 7 whole weeks. */
const delivered = [2, 3, 0, 4, 3, 2, 3, 3];
const weekStarts = delivered.map((_, i) => parseDay("2026-06-29") + 7 * i);
const finishedAt = delivered.flatMap((count, week) =>
  Array.from({ length: count }, (_, i) => (weekStarts[week] as number) * day + (i + 0.5) * day),
);

const range = (from: number, to: number) =>
  Uint32Array.from({ length: to - from }, (_, i) => from + i);

const answerOf = <Name extends QuestionName>(
  definition: Name & DefinitionId,
  counted: Uint32Array,
  value: Questions[Name],
): Answer<Questions[Name]> => ({
  definition,
  asOf,
  zone: team.zone,
  clock: team.clock,
  window: { first: parseDay("2026-05-24"), last: parseDay("2026-08-21") },
  n: counted.length,
  counted,
  leftOut: [{ reason: "discarded, not delivered", rows: Uint32Array.of(27, 28) }],
  evidence: { recorded: 19, inferred: 0, observed: 0, proxy: 1 },
  value,
});

const durations = {
  rows: range(0, 20),
  finishedAt: Float64Array.from(finishedAt),
  days: Float64Array.from(cycleDays),
  percentiles: [
    { p: 50, days: 6, covers: 11, of: 20 },
    { p: 70, days: 8, covers: 14, of: 20 },
    { p: 85, days: 12, covers: 17, of: 20 },
    { p: 95, days: 20, covers: 19, of: 20 },
  ],
};

/** What the views there are ask. */
type Asked =
  | "cycle time"
  | "lead time"
  | "throughput"
  | "work in progress"
  | "work item age"
  | "blockers"
  | "blocked time"
  | "pace bands"
  | "momentum"
  | "needs attention";

/** Literal answers of one small team, which agree with each other. */
export const answers: { [Name in Asked]: AnswerTo<Name> } = {
  "cycle time": answerOf("cycle time", range(0, 20), {
    ...durations,
    sle: { percentile: 85, days: 12, setBy: "history" },
  }),
  "lead time": answerOf("lead time", range(0, 20), durations),
  throughput: answerOf("throughput", range(0, 20), {
    mondays: Int32Array.from(weekStarts),
    delivered: Int32Array.from(delivered),
    partial: Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 1),
    at: Uint32Array.of(0, 2, 5, 5, 9, 12, 14, 17, 20),
    rows: range(0, 20),
    meanAWeek: 17 / 7,
  }),
  "work in progress": answerOf("work in progress", range(20, 27), {
    days: Int32Array.from({ length: 5 }, (_, i) => parseDay("2026-08-17") + i),
    wip: Int32Array.of(6, 6, 8, 8, 7),
    low: Int32Array.of(5, 6, 8, 8, 7),
    high: Int32Array.of(6, 7, 8, 8, 7),
    unseen: new Int32Array(5),
    now: 7,
  }),
  "work item age": answerOf("work item age", range(20, 27), {
    rows: range(20, 27),
    ageDays: Float64Array.from(ageDays),
    atLeast: Uint8Array.of(1, 0, 0, 0, 0, 0, 0),
    stage: Int8Array.of(1, 2, 1, 1, 2, 1, 1),
    blocked: Uint8Array.of(1, 0, 0, 1, 0, 0, 0),
  }),
  blockers: answerOf("blockers", Uint32Array.of(20, 23), [
    {
      row: 20,
      since: asOf - 9 * day,
      ageDays: 10,
      reasons: [{ signal: "dependency", blocker: "I_other88" }],
      owner: { logins: [], of: null, outside: true },
    },
    {
      row: 23,
      since: asOf - 2 * day,
      ageDays: 3,
      reasons: [{ signal: "label", name: "waiting: vendor" }],
      owner: { logins: ["mira"], of: "item", outside: false },
    },
  ]),
  "blocked time": answerOf("blocked time", Uint32Array.of(20, 23), { totalDays: 13, byReason: [] }),
  "pace bands": answerOf(
    "pace bands",
    range(0, 20),
    [1, 2].map((stage) => ({ stage, percentiles: durations.percentiles })),
  ),
  momentum: answerOf("momentum", range(0, 20), momentumOf),
  "needs attention": answerOf("needs attention", range(20, 27), {
    sle: { percentile: 85, days: 12, setBy: "history" },
    inProgress: 7,
    items: attentionItems,
  }),
};

export const teamState: TeamState = {
  id: "demo",
  demo: true,
  team,
  stages: team.workflow.stages.map(({ name, kind }) => ({ name, kind })),
  factsVersion: 1,
  teamVersion: 1,
  readAt: asOf,
  firstAt: parseInstant("2026-01-12T08:00:00Z"),
  items: 29,
  evidence: { recorded: 19, inferred: 0, observed: 0, proxy: 1 },
  complete: true,
  checkedAt: asOf,
  gaps: [],
  unknown: [],
  keeping: { exportedAt: null, atRiskSince: null },
  iterations: [],
  sync: { phase: "idle" },
};

export const itemText = (row: number): ItemText => ({
  row,
  id: `I_${row}`,
  kind: "issue",
  ref: `acme/app#${100 + row}`,
  number: 100 + row,
  title: `Piece of work ${row}`,
  url: `https://github.com/acme/app/issues/${100 + row}`,
  state: row < 20 ? "closed" : "open",
  assignees: row % 2 === 0 ? ["mira"] : [],
  labels: [],
  type: "Task",
  stage: row < 20 ? "Done" : "In progress",
  createdAt: asOf - 40 * day,
  startedAt: asOf - 35 * day,
  finishedAt: row < 20 ? (finishedAt[row] ?? null) : null,
});

/** Begun on 10 August, in review on the 14th, sent back on the 17th; blocked for two days. */
export const timeline: ItemTimeline = {
  row: 0,
  id: "I_0",
  createdAt: parseInstant("2026-08-03T08:00:00Z"),
  startedAt: parseInstant("2026-08-10T08:00:00Z"),
  finishedAt: null,
  startUnseen: false,
  outcome: null,
  stays: [
    {
      stage: 0,
      start: parseInstant("2026-08-03T08:00:00Z"),
      end: parseInstant("2026-08-10T08:00:00Z"),
      evidence: "recorded",
    },
    {
      stage: 1,
      start: parseInstant("2026-08-10T08:00:00Z"),
      end: parseInstant("2026-08-14T08:00:00Z"),
      evidence: "recorded",
    },
    { stage: 2, start: parseInstant("2026-08-14T08:00:00Z"), end: null, evidence: "observed" },
  ],
  blocks: [
    {
      start: parseInstant("2026-08-12T08:00:00Z"),
      end: parseInstant("2026-08-14T08:00:00Z"),
      reason: { signal: "label", name: "waiting: vendor" },
    },
  ],
  people: [
    { at: parseInstant("2026-08-10T08:05:00Z"), what: "assigned", who: "mira" },
    { at: parseInstant("2026-08-14T09:00:00Z"), what: "review requested", who: "jonas" },
  ],
};

/** What the small team's items can be told apart by. */
export const choices: FilterChoices = [
  {
    list: "kinds",
    values: [
      { value: "Goal", label: "Goal", items: 20 },
      { value: "", label: "none", items: 7 },
    ],
  },
  { list: "labels", values: [{ value: "area: search", label: "area: search", items: 4 }] },
];

export type FakeEngine = Engine & {
  asked: { id: number; question: QuestionName; scope: Scope }[];
  cancelled: number[];
  connected: { teamFile: unknown; token: string }[];
  refreshed: number;
  attended: Attention[];
  /** Tells everybody who watches. */
  show(state: TeamState): void;
};

type Options = {
  state?: TeamState;
  answers?: { [Name in QuestionName]?: AnswerTo<Name> };
  /** Questions that fail, until they are taken out. */
  failing?: Map<QuestionName, Failure>;
  /** Questions that are never answered. */
  silent?: Set<QuestionName>;
  opening?: Failure;
  /** What charts are marked with. */
  marks?: readonly Mark[];
  iterations?: TeamState["iterations"];
  connecting?: Failure;
};

/** An engine in the page's own thread that answers literally and writes down what it was asked. */
export function fakeEngine(options: Options = {}): FakeEngine {
  const watchers = new Set<(state: TeamState) => void>();
  const { iterations = [] } = options;
  let state = options.state ?? { ...teamState, iterations };
  const ok = <Value>(answer: Value): Reply<Value> => ({ ok: true, answer });
  const engine: FakeEngine = {
    ...fakeSetup,
    ...fakeToday(),
    ...fakeMarks(options.marks),
    ...fakeBlockers,
    ...fakeRetro,
    asked: [],
    cancelled: [],
    connected: [],
    refreshed: 0,
    attended: [],
    show(next) {
      state = next;
      for (const watcher of watchers) watcher(next);
    },
    open: async (id) =>
      options.opening ? { ok: false, failure: options.opening } : ok({ ...state, id }),
    async connect(teamFile, token) {
      engine.connected.push({ teamFile, token });
      return options.connecting ? { ok: false, failure: options.connecting } : ok("own");
    },
    teams: async () =>
      ok([
        { id: "own", name: "Payments", demo: false },
        { id: "demo", name: "Platform", demo: true },
      ]),
    async refresh() {
      engine.refreshed += 1;
      return ok(state);
    },
    async prepare() {},
    async attend(attention) {
      engine.attended.push(attention);
    },
    async exportHistory() {
      return ok(new Blob(["a history"]));
    },
    async importHistory(_team, file) {
      const text = await file.text();
      return text === "a history"
        ? ok({ items: 310, facts: 1204, readings: 12 })
        : { ok: false, failure: { kind: "archive unreadable", message: "It cannot be read." } };
    },
    async watch(_team, onState) {
      watchers.add(onState);
      onState(state);
      return ok(null);
    },
    async ask(id, question, scope) {
      engine.asked.push({ id, question, scope });
      if (options.silent?.has(question)) await new Promise(() => undefined);
      const failure = options.failing?.get(question);
      if (failure) return { ok: false, failure };
      const found = { ...answers, ...options.answers }[question];
      return ok(found) as never;
    },
    async cancel(id) {
      engine.cancelled.push(id);
    },
    items: async (_scope, rows) => ok(Array.from(rows, itemText)),
    references: async (_scope, ids) =>
      ok(
        ids.map((id) =>
          id === "I_other88"
            ? {
                ...itemText(0),
                id,
                ref: "upstream/auth#88",
                title: "Sign in fails",
                state: "open" as const,
                row: null,
              }
            : { ...itemText(Number(id.slice(2))), row: Number(id.slice(2)) },
        ),
      ),
    history: async (_scope, row) => ok({ ...timeline, row, id: `I_${row}` }),
    choices: async () => ok(choices),
    find: async (_scope, text) => ok(text === "" ? [] : [{ ...itemText(7), row: 7 }]),
    findings: async () =>
      ok([
        { kind: "unseen start" as const, item: "I_20", detail: null },
        { kind: "skipped stages" as const, item: "I_3", detail: "In review" },
        { kind: "skipped stages" as const, item: "I_4", detail: null },
      ]),
  };
  return engine;
}
