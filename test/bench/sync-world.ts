import type { Action, Deed, WorldSetup } from "../../mocks/github/action.ts";
import { apply } from "../../mocks/github/state/apply.ts";
import { initialState } from "../../mocks/github/state/setup.ts";
import type { Replay } from "../../mocks/github/state/world-state.ts";
import type { Source } from "../../src/domain/source.ts";

export const board: Source = { kind: "board", host: "github.com", owner: "acme", number: 1 };

const minute = 60_000;
const begin = Date.parse("2026-01-05T08:00:00Z");
/** Each item lives through its whole life before the next begins: nothing is to be sorted. */
const itemLasts = 5 * minute;

const setup: WorldSetup = {
  users: [
    { login: "ada", name: "Ada" },
    { login: "bo", name: "Bo" },
  ],
  organizations: [{ login: "acme", name: "Acme" }],
  repositories: [{ id: "R", owner: "acme", name: "app", readable: true }],
  boards: [
    {
      id: "B",
      owner: "acme",
      number: 1,
      title: "Delivery",
      statuses: ["Todo", "Doing", "Review", "Done"].map((name) => ({ id: `o_${name}`, name })),
      fields: [{ name: "Points", type: "number" }],
    },
  ],
};

/** When the last of so many items has been written. */
export const worldEnd = (items: number): number => begin + items * itemLasts;
/** When some of them have changed again: long enough after the end to read them all before. */
export const changesEnd = (items: number): number => worldEnd(items) + 24 * 60 * minute;

const issue = (index: number) => `I_${index}`;

/** A whole life: about ten events on the issue, five on the one pull request that closes it. */
function* life(index: number): Generator<Deed> {
  const content = issue(index);
  const pull = `PR_${index}`;
  const number = 2 * index + 1;
  const move = (status: string): Deed => ({
    do: "set status",
    content,
    board: "B",
    status,
    recorded: true,
    automated: false,
  });
  yield { do: "open issue", id: content, repository: "R", number, title: `Item ${index}` };
  yield { do: "add to board", content, board: "B", boardItem: `PVTI_${index}` };
  yield move("Todo");
  yield { do: "label", content, label: index % 3 === 0 ? "bug" : "feature" };
  yield { do: "set field", content, board: "B", field: "Points", value: index % 8 };
  // A fifth of them wait for another item of the board.
  if (index % 5 === 4) yield { do: "add dependency", content, blocker: issue(index - 1) };
  yield { do: "assign", content, login: "bo" };
  yield move("Doing");
  yield { do: "comment", content };
  // One in a thousand has a timeline that does not fit into one page.
  if (index % 1000 === 999)
    for (let i = 0; i < 100; i++) yield { do: "comment", content } satisfies Deed;
  yield {
    do: "open pull request",
    id: pull,
    repository: "R",
    number: number + 1,
    title: `Work on item ${index}`,
    draft: true,
    closes: [content],
  };
  yield { do: "ready for review", content: pull };
  yield { do: "request review", content: pull, login: "bo" };
  yield move("Review");
  if (index % 10 === 0) return;
  yield { do: "review", content: pull, verdict: "APPROVED" };
  yield { do: "merge", content: pull };
  yield { do: "close", content, reason: "COMPLETED", closer: pull };
  yield move("Done");
}

function* everything(
  items: number,
  changed: number,
  from: number,
  every: number,
): Generator<Action> {
  for (let index = 0; index < items; index++) {
    let at = from + index * every;
    for (const deed of life(index)) yield { at: (at += 1000), by: "ada", ...deed };
  }
  for (let i = 0; i < changed; i++) {
    const content = issue(Math.floor((i * items) / changed));
    yield { at: changesEnd(items) - (changed - i) * 1000, by: "bo", do: "comment", content };
  }
}

/**
 * A board of issues, a fifth of them with dependencies, one linked pull request each,
 * made while it is replayed: only GitHub's state takes memory, not what led to it.
 * Time can only go forward.
 *
 * @param items   on the board, all there at `worldEnd(items)`
 * @param changed of them in which something happens just before `changesEnd(items)`
 * @param from    when the first item's life begins
 * @param every   so many milliseconds another one's does; long enough for a whole life
 */
export function boardWorld(
  items: number,
  changed: number,
  from = begin,
  every = itemLasts,
): Replay {
  const state = initialState(setup, begin);
  const actions = everything(items, changed, from, every);
  let next = actions.next();
  return {
    at(instant) {
      for (; !next.done && next.value.at <= instant; next = actions.next())
        apply(state, next.value);
      return state;
    },
  };
}
