import type { WorldSetup } from "../../../../mocks/github/action.ts";
import { type Source, sourceKey } from "../../../../src/domain/source.ts";

/** Iteration field values, by title. */
export const iterations = ["Sprint 1", "Sprint 2"];
export const statuses: Record<string, string[]> = {
  B1: ["Todo", "Doing", "Done"],
  B2: ["Later", "Now"],
};
export const boards = Object.keys(statuses);
/** Two that can be read, one of which is a source of its own, and one that cannot. */
export const repositories = ["R_app", "R_lib", "R_secret"];
export const people = ["ada", "bo"];

/** Two boards with all kinds of fields, three repositories. */
export const setup: WorldSetup = {
  users: [
    { login: "ada", name: "Ada" },
    { login: "bo", name: "Bo" },
    { login: "board-bot", name: "Board bot", bot: true },
  ],
  organizations: [{ login: "acme", name: "Acme" }],
  repositories: [
    { id: "R_app", owner: "acme", name: "app", readable: true },
    { id: "R_lib", owner: "acme", name: "lib", readable: true },
    { id: "R_secret", owner: "acme", name: "secret", readable: false },
  ],
  boards: boards.map((id, index) => ({
    id,
    owner: "acme",
    number: index + 1,
    title: id,
    statuses: (statuses[id] ?? []).map((name) => ({ id: `${id} ${name}`, name })),
    fields: [
      { name: "Points", type: "number" },
      { name: "Note", type: "text" },
      { name: "Due", type: "date" },
      {
        name: "Kind",
        type: "single select",
        options: [
          { id: `${id} k1`, name: "Bug" },
          { id: `${id} k2`, name: "Feature" },
        ],
      },
      {
        name: "Sprint",
        type: "iteration",
        iterations: iterations.map((title, i) => ({
          id: `${id} ${title}`,
          title,
          startDate: `2026-06-0${1 + 3 * i}`,
          duration: 3,
        })),
      },
    ],
  })),
};

const host = "github.com";
/** Both boards, and a repository without a board. */
export const sources: readonly Source[] = [
  { kind: "board", host, owner: "acme", number: 1 },
  { kind: "board", host, owner: "acme", number: 2 },
  { kind: "repository", host, owner: "acme", name: "lib" },
];
/** Of the repository among them. */
export const repositoryKey = sourceKey({ kind: "repository", host, owner: "acme", name: "lib" });
