import fc from "fast-check";
import { startOfDay } from "../../src/domain/days.ts";
import type { Fact, FactContent } from "../../src/domain/fact.ts";
import type { Instant } from "../../src/domain/instant.ts";
import type { BoardId, Item } from "../../src/domain/item.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import type { Team } from "../../src/domain/team.ts";
import { buildFlowTable } from "../../src/history/build-flow-table.ts";
import type { FlowTable } from "../../src/history/flow-table.ts";
import { board, labelTeam, other, team } from "../stories.ts";

/** A team with what happened to its items over 60 days. */
export type Case = {
  team: Team;
  boards: BoardId[];
  items: ItemFacts[];
  /** The first instant anything can happen, and one after everything. */
  start: Instant;
  end: Instant;
};

/** Where a team's work is: on a board, on two of them, in a repository by label, or on a board and in a repository. */
export type Shape = "board" | "two boards" | "repository" | "both";

const dayMs = 86_400_000;
const length = 60;
const hours = 3_600_000;

/** Sixty days around the changes of clocks in New York and Berlin, and the day that Apia left out. */
const starts = ["2026-03-01", "2026-10-10", "2011-12-01"].map((day) => Date.parse(`${day}Z`));
const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Pacific/Apia",
  "Asia/Kolkata",
  "America/Sao_Paulo",
];

/** Milliseconds from the start, whole seconds: often shared, often at a midnight of one zone or another, or next to it. */
const anyOffset = fc.oneof(
  { weight: 4, arbitrary: fc.nat(length * 4 - 1).map((n) => n * 6 * hours) },
  { weight: 2, arbitrary: fc.nat(length * 48 - 1).map((n) => (n * hours) / 2) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: length * 24 - 1 }).map((n) => n * hours - 1000),
  },
  { weight: 1, arbitrary: fc.nat(length * 86_400 - 1).map((n) => n * 1000) },
);

const statuses = [
  "Ideas",
  "Backlog",
  "Doing",
  "Review",
  "Done",
  "Released",
  "Blocked",
  "Icebox",
  "",
];
const origins = [null, null, "", "Backlog", "Doing", "Review", "Done", "Blocked"];
const labels = ["blocked", "waiting: legal", "doing", "in review", "released", "bug"];

const onOff = (fact: (on: boolean) => FactContent) => fc.boolean().map(fact);
/** @param ids what can block, in this group of items */
const anyContent = (ids: string[], boards: (BoardId | null)[]): fc.Arbitrary<FactContent> => {
  const on = fc.constantFrom(...boards);
  const status = fc
    .record({ board: on, from: fc.constantFrom(...origins), to: fc.constantFrom(...statuses) })
    .map((change): FactContent => ({ kind: "status", ...change }));
  const place = fc
    .record({
      kind: fc.constantFrom("added", "removed", "converted", "archived", "unarchived"),
      board: on,
    })
    .map((change): FactContent => change as FactContent);
  const field = fc
    .record({ board: on, to: fc.constantFrom("yes", "no", null) })
    .map((change): FactContent => ({ kind: "field", field: "Waiting", from: null, ...change }));
  const label = fc
    .constantFrom(...labels)
    .chain((name) => onOff((is) => ({ kind: is ? "labelled" : "unlabelled", label: name })));
  const wait = fc
    .constantFrom<(string | null)[]>(...ids, null)
    .chain((blocker) => onOff((is) => ({ kind: is ? "blocked" : "unblocked", blocker })));
  const ending = fc.constantFrom<FactContent[]>(
    { kind: "closed", reason: "completed" },
    { kind: "closed", reason: "not planned" },
    { kind: "closed", reason: null },
    { kind: "merged" },
    { kind: "reopened" },
    { kind: "reopened" },
  );
  const people = fc.constantFrom<FactContent[]>(
    { kind: "assigned", login: "ada" },
    { kind: "unassigned", login: "ada" },
    { kind: "linked", pull: "PR" },
    { kind: "unlinked", pull: "PR" },
    { kind: "commented" },
  );
  return fc.oneof(
    { weight: 6, arbitrary: status },
    { weight: 3, arbitrary: ending },
    { weight: 2, arbitrary: label },
    { weight: 2, arbitrary: wait },
    { weight: 2, arbitrary: place },
    { weight: 1, arbitrary: field },
    { weight: 1, arbitrary: people },
  );
};

/** How a fact is known: mostly from GitHub's own record, else only up to some hours. */
const anyKnowing = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ evidence: "recorded" as const, hoursEarlier: 0 }) },
  {
    weight: 1,
    arbitrary: fc.record({
      evidence: fc.constantFrom("inferred", "observed", "proxy"),
      hoursEarlier: fc.nat(72),
    }),
  },
);

type Life = {
  id: string;
  kind: "issue" | "draft" | "pull request";
  from: number;
  welcome: boolean;
  on: BoardId[];
  here: boolean;
  parent: boolean;
  closes: string[];
  facts: {
    offset: number;
    content: FactContent;
    evidence: Fact["evidence"];
    hoursEarlier: number;
  }[];
};

/** Boards that items can be on; null stands for events that name none. */
const boardsOf = (shape: Shape): BoardId[] =>
  shape === "repository" ? [] : shape === "two boards" ? [board, other] : [board];

const anyLife = (id: string, ids: string[], shape: Shape): fc.Arbitrary<Life> =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom("issue", "issue", "draft", "pull request"),
    from: anyOffset,
    welcome: fc.boolean(),
    on: fc.subarray(boardsOf(shape), { minLength: shape === "board" ? 1 : 0 }),
    here: fc.boolean(),
    parent: fc.nat(9).map((n) => n === 0),
    closes: fc.subarray(ids, { maxLength: 1 }),
    facts: fc.array(
      fc
        .tuple(anyOffset, anyContent(ids, [...boardsOf(shape), board, null, "PVT_9"]), anyKnowing)
        .map(([offset, content, known]) => ({ offset, content, ...known })),
      { maxLength: 10 },
    ),
  });

/** The item with its facts; everything after its creation, save what stood on the board before it. */
function lived({ id, from, welcome, on, here, facts, ...rest }: Life, start: Instant): ItemFacts {
  const createdAt = start + from;
  const contents: [Instant, FactContent, Partial<Fact>][] = [
    [createdAt, { kind: "created" }, {}],
    ...(welcome ? on : []).flatMap((place): [Instant, FactContent, Partial<Fact>][] => [
      [createdAt, { kind: "added", board: place }, {}],
      [createdAt, { kind: "status", board: place, from: "", to: "Backlog" }, {}],
    ]),
    ...facts.map(
      ({ offset, content, evidence, hoursEarlier }): [Instant, FactContent, Partial<Fact>] => {
        const at = Math.max(createdAt, start + offset);
        const bound = hoursEarlier === 0 ? {} : { notBefore: at - hoursEarlier * hours };
        return [at, content, { evidence, ...bound }];
      },
    ),
  ];
  const item: Item = {
    id,
    // A draft is nowhere but on a board.
    kind: rest.kind === "draft" && on.length === 0 ? "issue" : rest.kind,
    repository: here ? "acme/app" : "acme/else",
    number: 1,
    title: id,
    url: null,
    state: "open",
    createdAt,
    updatedAt: createdAt,
    author: null,
    assignees: ["ada"],
    labels: [],
    milestone: null,
    type: null,
    parent: null,
    subIssues: rest.parent ? 1 : 0,
    closes: rest.kind === "pull request" ? rest.closes : [],
    boards: on.map((place) => ({
      board: place,
      status: null,
      archived: false,
      gone: false,
      fields: {},
    })),
    depth: "whole",
  };
  return {
    item,
    facts: contents.map(
      ([at, content, known], i) =>
        ({ id: `${id}-${i}`, item: id, at, evidence: "recorded", ...content, ...known }) as Fact,
    ),
  };
}

/** Items that may wait for each other, but for none with another first letter. */
const anyItems = (letter: string, shape: Shape, start: Instant): fc.Arbitrary<ItemFacts[]> => {
  const ids = ["1", "2", "3", "4", "5", "6"].map((n) => letter + n);
  return fc
    .tuple(...ids.map((id) => anyLife(id, ids, shape)))
    .chain((lives) => fc.subarray(lives, { minLength: 1 }))
    .map((lives) => lives.map((life) => lived(life, start)));
};

const sources = {
  board: [{ board: "https://github.com/orgs/acme/projects/1" }],
  "two boards": [
    { board: "https://github.com/orgs/acme/projects/1" },
    { board: "https://github.com/orgs/acme/projects/2" },
  ],
  repository: [{ repository: "acme/app" }],
  both: [{ board: "https://github.com/orgs/acme/projects/1" }, { repository: "acme/app" }],
};

/** Reads both boards and labels, so that one team serves every shape. */
const stages = [
  { name: "Ideas", kind: "not started", statuses: ["Ideas"], labels: ["idea"] },
  { name: "Backlog", kind: "not started", statuses: ["Backlog"], signals: ["open"] },
  { name: "Doing", kind: "active", statuses: ["Doing"], labels: ["doing"], signals: ["assigned"] },
  {
    name: "Review",
    kind: "waiting",
    statuses: ["Review"],
    labels: ["in review"],
    signals: ["linked pull request"],
  },
  { name: "Done", kind: "done", statuses: ["Done"], signals: ["closed"] },
  { name: "Released", kind: "done", statuses: ["Released"], labels: ["released"] },
];

const anyTeam = (shape: Shape): fc.Arbitrary<Team> =>
  fc
    .record({
      zone: fc.constantFrom(...zones),
      clock: fc.constantFrom("calendar days", "working days", "elapsed"),
      holidays: fc.constantFrom([], ["2026-04-03", "2026-04-06", "2026-12-01", "2011-12-26"]),
      weekend: fc.constantFrom([6, 7], [5, 6], []),
      counted: fc.constantFrom("delivered", "finished"),
      closingIsDone: fc.boolean(),
      blocked: fc.constantFrom(
        {
          statuses: ["Blocked"],
          labels: ["blocked", "waiting: *"],
          fields: [{ field: "Waiting", values: ["yes"] }],
        },
        { labels: ["blocked"], dependencies: false },
      ),
    })
    .map((change) =>
      (shape === "repository" ? labelTeam : team)({ ...change, sources: sources[shape], stages }),
    );

/** Teams and stories in which anything may happen, often in the same second. */
export const anyCase = (...shapes: Shape[]): fc.Arbitrary<Case> =>
  fc.tuple(fc.constantFrom(...shapes), fc.constantFrom(...starts)).chain(([shape, start]) =>
    fc.record({
      team: anyTeam(shape),
      boards: fc.constant(boardsOf(shape)),
      items: anyItems("A", shape, start),
      start: fc.constant(start),
      end: fc.constant(start + (length + 1) * dayMs),
    }),
  );

/** A case with more items, none of which has to do with the first. */
export const anyCaseWithStrangers = (...shapes: Shape[]) =>
  fc
    .constantFrom(...shapes)
    .chain((shape) =>
      anyCase(shape).chain((known) =>
        fc.record({ known: fc.constant(known), strangers: anyItems("B", shape, known.start) }),
      ),
    );

/** An instant of the case: of one of its facts, or any other. */
export const anyInstant = ({ items, start, end }: Case): fc.Arbitrary<Instant> =>
  fc.oneof(
    fc.constantFrom(...items.flatMap(({ facts }) => facts.map(({ at }) => at))),
    fc.integer({ min: start, max: end }),
  );

/** The last millisecond of a day of the team. */
export const endOfDay = ({ zone }: Team, day: number): Instant => startOfDay(zone, day + 1) - 1;

/** The case read as of an instant. */
export const tableAt = (
  { team: whose, boards }: Case,
  items: readonly ItemFacts[],
  asOf: Instant,
): FlowTable => buildFlowTable({ team: whose, boards, items, asOf });
