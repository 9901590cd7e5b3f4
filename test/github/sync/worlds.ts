import type { Action, Deed, World, WorldSetup } from "../../../mocks/github/action.ts";
import type { Source } from "../../../src/domain/source.ts";
import { at } from "../nodes.ts";

const setup: WorldSetup = {
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
  boards: [
    {
      id: "B",
      owner: "acme",
      number: 7,
      title: "Delivery",
      statuses: [
        { id: "o1", name: "Todo" },
        { id: "o2", name: "Doing" },
        { id: "o3", name: "Done" },
      ],
      fields: [{ name: "Points", type: "number" }],
    },
  ],
};

export const board: Source = { kind: "board", host: "github.com", owner: "acme", number: 7 };
export const repository: Source = {
  kind: "repository",
  host: "github.com",
  owner: "acme",
  name: "app",
};

/** Done by ada at an hour of a day in June 2026. */
export const act = (date: number, hour: number, deed: Deed, by: string | null = "ada"): Action => ({
  at: at(date, hour),
  by,
  ...deed,
});

export const worldOf = (...actions: Action[]): World => ({
  setup,
  actions: actions.toSorted((a, b) => a.at - b.at),
});

/** Opens an issue of a repository and puts it on the board an hour later. */
export const issueOnBoard = (
  id: string,
  number: number,
  date: number,
  repositoryId = "R_app",
): Action[] => [
  act(date, 1, {
    do: "open issue",
    id,
    repository: repositoryId,
    number,
    title: `Issue ${number}`,
  }),
  act(date, 2, { do: "add to board", content: id, board: "B", boardItem: `PVTI_${id}` }),
];

/** A move on the board; `recorded` false as GitHub does since September 2026. */
export const move = (
  id: string,
  date: number,
  hour: number,
  status: string | null,
  recorded = true,
): Action =>
  act(date, hour, {
    do: "set status",
    content: id,
    board: "B",
    status,
    recorded,
    automated: false,
  });
