import type { Action } from "../../mocks/github/action.ts";
import type { ItemTruth } from "../../mocks/worlds/simulated/truth.ts";

/** The team's stages, and which of them are in progress. */
export const order = [
  "Backlog",
  "Up next",
  "In progress",
  "In review",
  "Waiting on others",
  "Done",
];
export const first = 2;
export const done = 5;

const berlin = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Berlin", dateStyle: "short" });
/** Number of the day in Berlin; days that follow each other differ by 1. */
export const dayOf = (at: number): number =>
  Math.round(Date.parse(`${berlin.format(at)}T00:00:00Z`) / 86_400_000);

/** How many days from one instant to another touch, both ends in. */
export const daysTouched = (from: number, to: number): number => dayOf(to) - dayOf(from) + 1;

/** Where an item stood, from when on; −1 is off the board. */
function places(item: ItemTruth, t: number): { at: number; place: number }[] {
  const found: { at: number; place: number }[] = [];
  for (const { stage, from, to } of item.stays) {
    if (from > t) break;
    found.push({ at: from, place: order.indexOf(stage) });
    const next = item.stays.find((other) => other.from === to);
    if (to !== null && to <= t && !next) found.push({ at: to, place: -1 });
  }
  return found;
}

/** The last moment it came from left of an edge to right of it, if it stands right of it at `t`. */
export function crossed(item: ItemTruth, edge: number, t: number): number | null {
  let since: number | null = null;
  let before = -1;
  for (const { at, place } of places(item, t)) {
    if (place < edge) since = null;
    else if (before < edge) since = at;
    before = place;
  }
  return since;
}

export const placeAt = (item: ItemTruth, t: number): number => places(item, t).at(-1)?.place ?? -1;

/** Since when it has been in progress without a break. */
export function underWaySince(item: ItemTruth, t: number): number | null {
  let since: number | null = null;
  for (const { at, place } of places(item, t)) {
    if (place < first || place >= done) since = null;
    else since ??= at;
  }
  return since;
}

/** What people did to something up to `t`, in order. */
export const doneTo = (actions: readonly Action[], id: string, t: number): Action[] =>
  actions.filter(
    (action) =>
      action.at <= t &&
      (("content" in action && action.content === id) || ("id" in action && action.id === id)),
  );

export function assigneesAt(actions: readonly Action[], id: string, t: number): string[] {
  const found = new Set<string>();
  for (const action of doneTo(actions, id, t)) {
    if (action.do === "assign") found.add(action.login);
    if (action.do === "unassign") found.delete(action.login);
  }
  return [...found];
}

export function isOpenAt(actions: readonly Action[], id: string, t: number): boolean {
  let open = true;
  for (const action of doneTo(actions, id, t)) {
    if (action.do === "close" || action.do === "merge") open = false;
    if (action.do === "reopen") open = true;
  }
  return open;
}
