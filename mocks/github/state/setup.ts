import type { Instant } from "../../../src/domain/instant.ts";
import type { BoardSetup, WorldSetup } from "../action.ts";
import { accountOf } from "./found.ts";
import { type Account, type Board, type BoardField, emptyState, type State } from "./state.ts";

/**
 * GitHub before anything has happened: accounts, empty repositories, empty boards.
 *
 * @param createdAt when the boards and their fields were made
 * @throws WorldError when an owner is nobody
 */
export function initialState(setup: WorldSetup, createdAt: Instant): State {
  const state = emptyState();
  for (const { login, name, bot } of setup.users)
    addAccount(state, { __typename: bot ? "Bot" : "User", login, name });
  for (const { login, name } of setup.organizations)
    addAccount(state, { __typename: "Organization", login, name });
  for (const { id, owner, name, readable } of setup.repositories)
    addRepository(state, { id, owner: accountOf(state, owner), name, readable });
  for (const board of setup.boards) addBoard(state, board, createdAt);
  return state;
}

const idPrefixes = { User: "U", Bot: "BOT", Organization: "O" } as const;

/** Adds somebody with a login. */
export function addAccount(state: State, account: Omit<Account, "id">): Account {
  const added = { ...account, id: `${idPrefixes[account.__typename]}_${account.login}` };
  state.accounts.set(account.login.toLowerCase(), added);
  state.nodes.set(added.id, added);
  return added;
}

/** Adds an empty repository. */
export function addRepository(
  state: State,
  { id, owner, name, readable }: { id: string; owner: Account; name: string; readable: boolean },
): void {
  const nameWithOwner = `${owner.login}/${name}`;
  const repository = {
    __typename: "Repository" as const,
    id,
    owner,
    name,
    nameWithOwner,
    readable,
    labelsByName: new Map(),
    milestonesByTitle: new Map(),
    allIssues: [],
    allPullRequests: [],
  };
  state.repositories.set(nameWithOwner.toLowerCase(), repository);
  state.nodes.set(id, repository);
}

/** The fields that every board has, whether anybody uses them or not. */
const builtIn = [
  ["Title", "TITLE"],
  ["Assignees", "ASSIGNEES"],
  ["Status", "SINGLE_SELECT"],
  ["Labels", "LABELS"],
  ["Linked pull requests", "LINKED_PULL_REQUESTS"],
  ["Milestone", "MILESTONE"],
  ["Repository", "REPOSITORY"],
  ["Reviewers", "REVIEWERS"],
] as const;

function addBoard(state: State, setup: BoardSetup, createdAt: Instant): void {
  const field = (name: string, dataType: string): BoardField => ({
    __typename:
      dataType === "SINGLE_SELECT"
        ? "ProjectV2SingleSelectField"
        : dataType === "ITERATION"
          ? "ProjectV2IterationField"
          : "ProjectV2Field",
    id: `PVTF_${setup.id}_${name}`,
    name,
    dataType,
    createdAt,
    updatedAt: createdAt,
    allOptions: [],
    allIterations: [],
  });
  const option = ({ id, name }: { id: string; name: string }) => ({
    id,
    name,
    color: "GRAY",
    description: "",
  });
  const board: Board = {
    __typename: "ProjectV2",
    id: setup.id,
    owner: accountOf(state, setup.owner),
    number: setup.number,
    title: setup.title,
    createdAt,
    updatedAt: createdAt,
    closed: false,
    public: false,
    allFields: [
      ...builtIn.map(([name, dataType]) => ({
        ...field(name, dataType),
        allOptions: name === "Status" ? setup.statuses.map(option) : [],
      })),
      ...setup.fields.map((extra) => ({
        ...field(extra.name, extra.type.toUpperCase().replace(" ", "_")),
        allOptions: extra.type === "single select" ? extra.options.map(option) : [],
        allIterations: extra.type === "iteration" ? extra.iterations : [],
      })),
    ],
    allItems: [],
    allStatusUpdates: [],
  };
  state.boards.push(board);
  for (const node of [board, ...board.allFields]) state.nodes.set(node.id, node);
}
