import type { Instant } from "../../../src/domain/instant.ts";
import type { Action, BoardSetup, Deed, World } from "../../github/action.ts";
import { type Replay, replay } from "../../github/state/world-state.ts";
import { hostileColumns, hostileLabels, hostileTitles, manyColumns } from "./hostile-words.ts";

export const hostileOwner = "hostile";
/** Numbers of the boards. */
export const hostileBoards = { names: 1, columns: 2, empty: 3, noStatus: 4 } as const;

const hourMs = 3_600_000;
const options = (prefix: string, names: readonly string[]) =>
  names.map((name, i) => ({ id: `${prefix}${i}`, name }));
const board = (number: number, title: string, statuses: readonly string[]): BoardSetup => ({
  id: `H${number}`,
  owner: hostileOwner,
  number,
  title,
  statuses: options(`h${number}o`, statuses),
  fields: [],
});

/**
 * An organisation whose boards and issues are the worst that GitHub allows: markup and
 * scripts, titles of 10,000 characters, right-to-left text, emoji labels, 300 columns, an
 * empty board, a board without a Status field.
 *
 * @param end nothing happens after it
 */
export function hostileWorld(end: Instant): Replay {
  const actions: Action[] = [];
  let at = Math.floor((end - 400 * hourMs) / 1000) * 1000;
  const act = (deed: Deed, by = "ada") => {
    at += 60_000;
    actions.push({ at, by, ...deed });
  };
  const move = (content: string, number: number, status: string) =>
    act({
      do: "set status",
      content,
      board: `H${number}`,
      status,
      recorded: true,
      automated: false,
    });
  const issue = (id: string, number: number, title: string) =>
    act({ do: "open issue", id, repository: "R_app", number, title });
  const place = (id: string, number: number) =>
    act({
      do: "add to board",
      content: id,
      board: `H${number}`,
      boardItem: `HI_${number}_${id}`,
    });

  for (const [i, title] of [...hostileTitles, ...hostileTitles].entries()) {
    const id = `I_h${i}`;
    issue(id, i + 1, title);
    place(id, hostileBoards.names);
    act({ do: "label", content: id, label: hostileLabels[i % hostileLabels.length] ?? "" });
    const path = hostileColumns.filter((_, column) => column !== 5 && column !== 7);
    for (const column of path.slice(0, 1 + (i % path.length)))
      move(id, hostileBoards.names, column);
    if (i % 7 === 3) move(id, hostileBoards.names, hostileColumns[5]);
    if (i % path.length === path.length - 1) act({ do: "close", content: id, reason: "COMPLETED" });
  }
  for (let i = 0; i < 40; i++) {
    const id = `I_c${i}`;
    issue(id, 100 + i, `Item ${i}`);
    place(id, hostileBoards.columns);
    for (let column = 0; column < manyColumns.length; column += 1 + ((i * 37) % 97))
      move(id, hostileBoards.columns, manyColumns[column] ?? "");
  }
  for (let i = 0; i < 12; i++) {
    const id = `I_n${i}`;
    issue(id, 200 + i, hostileTitles[i] ?? "");
    place(id, hostileBoards.noStatus);
    if (i % 2 === 0) act({ do: "assign", content: id, login: "bo" });
    if (i % 4 === 0) act({ do: "close", content: id, reason: "COMPLETED" });
  }

  const world: World = {
    setup: {
      users: [
        { login: "ada", name: "Ada" },
        { login: "bo", name: "<b>Bo</b>" },
      ],
      organizations: [{ login: hostileOwner, name: "<i>Hostile</i>" }],
      repositories: [{ id: "R_app", owner: hostileOwner, name: "app", readable: true }],
      boards: [
        board(hostileBoards.names, "<script>alert('board')</script>", hostileColumns),
        board(hostileBoards.columns, "300 columns", manyColumns),
        board(hostileBoards.empty, "", ["Todo", "In Progress", "Done"]),
        board(hostileBoards.noStatus, "No Status field", []),
      ],
    },
    actions,
  };
  return withoutStatus(replay(world), hostileBoards.noStatus);
}

/** A board whose owner has deleted its Status field. */
const withoutStatus = (history: Replay, number: number): Replay => ({
  at(instant) {
    const state = history.at(instant);
    for (const one of state.boards)
      if (one.number === number)
        one.allFields = one.allFields.filter(({ name }) => name !== "Status");
    return state;
  },
});
