import type { BoardSetup, WorldSetup } from "../../github/action.ts";
import { isoDate } from "./calendar.ts";

export const organisation = "brightwater";
export const boardId = "PVT_harbor7";
export const boardNumber = 7;

/** Where the team's days begin. */
export const teamZone = "Europe/Berlin";

export type RepositoryKey = "web" | "api" | "upstream" | "hidden";
type Repository = WorldSetup["repositories"][number];

/** The team's two repositories, the open-source one it builds on, and another team's private one. */
export const repositories: Record<RepositoryKey, Repository> = {
  web: { id: "R_harborweb", owner: organisation, name: "harbor-web", readable: true },
  api: { id: "R_harborapi", owner: organisation, name: "harbor-api", readable: true },
  upstream: { id: "R_tidekit", owner: "openquay", name: "tidekit", readable: true },
  hidden: { id: "R_ledgercore", owner: organisation, name: "ledger-core", readable: false },
};

/** The number of each repository's latest issue or pull request before anything happens. */
export const lastNumbers: Record<RepositoryKey, number> = {
  web: 212,
  api: 146,
  upstream: 873,
  hidden: 55,
};

/** The board's columns, left to right. */
export const columns = [
  "Backlog",
  "Up next",
  "In progress",
  "In review",
  "Waiting on others",
  "Blocked",
  "Done",
] as const;
export type Column = (typeof columns)[number];

/** What the second column was called in the team's first weeks; GitHub's old events keep the name. */
export const formerName = { column: "Up next", name: "Ready" } as const;

/** The stages in order: every column but Blocked, in which an item keeps its place. */
export const stages = columns.filter((column) => column !== "Blocked");
export const commitment = stages.indexOf("In progress");
export const done = stages.indexOf("Done");

/** A column's place in the order; null for the blocked column. */
export const stageOf = (column: Column): number | null =>
  column === "Blocked" ? null : stages.indexOf(column);

const blockingLabels = /^(?:blocked|waiting: .+)$/;
export const isBlockingLabel = (label: string): boolean => blockingLabels.test(label);

export const iterationDays = 14;
/** Title of the iteration that begins on the `index`-th second Monday. */
export const iterationTitle = (index: number): string => `Iteration ${index + 1}`;

const options = (prefix: string, names: readonly string[]) =>
  names.map((name, i) => ({ id: `${prefix}${i + 1}`, name }));

/** The board as it stood before anything happened, with iterations from `firstMonday` (a day since 1970). */
export const boardSetup = (firstMonday: number, iterations: number): BoardSetup => ({
  id: boardId,
  owner: organisation,
  number: boardNumber,
  title: "Harbor delivery",
  statuses: options(
    "st",
    columns.map((column) => (column === formerName.column ? formerName.name : column)),
  ),
  fields: [
    { name: "Priority", type: "single select", options: options("pr", ["High", "Normal", "Low"]) },
    {
      name: "Kind",
      type: "single select",
      options: options("kd", ["Goal", "Support", "Incident", "Upstream"]),
    },
    {
      name: "Iteration",
      type: "iteration",
      iterations: Array.from({ length: iterations }, (_, i) => ({
        id: `it${i + 1}`,
        title: iterationTitle(i),
        startDate: isoDate(firstMonday + i * iterationDays),
        duration: iterationDays,
      })),
    },
  ],
});

/** The team's description, as plain JSON that the app's team file accepts. */
export const teamFile = (holidays: readonly string[]): unknown => ({
  name: "Harbor",
  zone: teamZone,
  clock: "calendar days",
  weekend: [6, 7],
  holidays: [...holidays],
  sources: [{ board: `https://github.com/orgs/${organisation}/projects/${boardNumber}` }],
  items: { issues: true, drafts: true, pullRequests: "unless linked", parents: false },
  stages: [
    { name: "Backlog", kind: "not started", statuses: ["Backlog"] },
    { name: "Up next", kind: "not started", statuses: ["Up next", formerName.name] },
    { name: "In progress", kind: "active", statuses: ["In progress"] },
    { name: "In review", kind: "active", statuses: ["In review"] },
    { name: "Waiting on others", kind: "waiting", statuses: ["Waiting on others"] },
    { name: "Done", kind: "done", statuses: ["Done"] },
  ],
  blocked: { statuses: ["Blocked"], labels: ["blocked", "waiting: *"], dependencies: true },
  sle: { percentile: 85, days: null },
  kinds: [
    { name: "Goal", nature: "goal", fields: [{ field: "Kind", values: ["Goal"] }] },
    { name: "Support", nature: "support", fields: [{ field: "Kind", values: ["Support"] }] },
    { name: "Incident", nature: "reactive", fields: [{ field: "Kind", values: ["Incident"] }] },
    { name: "Upstream", nature: "upstream", fields: [{ field: "Kind", values: ["Upstream"] }] },
  ],
  limits: { wip: 10, stages: [] },
  fields: { iteration: "Iteration", due: null },
});
