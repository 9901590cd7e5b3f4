import type { Account, Board } from "../state/state.ts";
import { connection, type PageArguments } from "./connection.ts";
import type { Context, Resolver } from "./resolver.ts";
import { notFound, WireError } from "./wire-error.ts";

type BoardOrder = { field: string; direction: "ASC" | "DESC" };
export type BoardListArguments = PageArguments & { query?: string | null; orderBy: BoardOrder };

/** Boards and repositories of an organisation or a user. */
export const ownerFields = {
  url: ({ login }) => `https://github.com/${login}`,
  projectV2: (owner, { number }: { number: number }, { state }) => {
    const board = state.boards.find((one) => one.owner === owner && one.number === number);
    if (!board) throw notFound(`Could not resolve to a ProjectV2 with the number ${number}.`);
    return board;
  },
  projectsV2: (owner, args: BoardListArguments, { state }) =>
    boardList(
      state.boards.filter((board) => board.owner === owner),
      args,
    ),
  repositories: (owner, args: PageArguments, { state }) =>
    connection(
      [...state.repositories.values()].filter((one) => one.owner === owner && one.readable),
      args,
    ),
} satisfies Record<string, Resolver<Account>>;

/** People are also members of organisations: the reader of all, everybody else of none we may see. */
export const userFields = {
  ...ownerFields,
  organizations: (user, args: PageArguments, { state, viewer }: Context) =>
    connection(
      user === viewer
        ? [...state.accounts.values()].filter((one) => one.__typename === "Organization")
        : [],
      args,
    ),
} satisfies Record<string, Resolver<Account>>;

/** A list of boards, searched and sorted as GitHub does. */
export const boardList = (
  boards: readonly Board[],
  { query, orderBy, ...page }: BoardListArguments,
) => connection(boards.filter((board) => matches(board, query ?? "")).toSorted(by(orderBy)), page);

/** Words of the title, and whether it is open, as in the search of boards. */
const matches = (board: Board, query: string): boolean =>
  query
    .split(/\s+/)
    .filter((word) => word !== "")
    .every((word) => {
      if (word === "is:open") return !board.closed;
      if (word === "is:closed") return board.closed;
      return board.title.toLowerCase().includes(word.toLowerCase());
    });

const by = ({ field, direction }: BoardOrder) => {
  const sign = direction === "DESC" ? -1 : 1;
  const compare = comparisons[field];
  if (!compare) throw new WireError("UNPROCESSABLE", `the twin cannot order boards by ${field}`);
  return (a: Board, b: Board): number => sign * compare(a, b);
};

const comparisons: Record<string, (a: Board, b: Board) => number> = {
  NUMBER: (a, b) => a.number - b.number,
  TITLE: (a, b) => (a.title < b.title ? -1 : Number(a.title > b.title)),
  CREATED_AT: (a, b) => a.createdAt - b.createdAt,
  UPDATED_AT: (a, b) => a.updatedAt - b.updatedAt,
};
