import type { Action, Deed } from "../action.ts";
import { actorOf } from "./found.ts";
import type { State } from "./state.ts";
import type { Moment } from "./written.ts";

/** The actions that do one thing, e.g. `Doing<"set status">`. */
export type Doing<K extends Deed["do"], A = Action> = A extends { do: infer D }
  ? K extends D
    ? A
    : never
  : never;

/** When and by whom an action was done. */
export const momentOf = (state: State, { at, by }: Pick<Action, "at" | "by">): Moment => ({
  at,
  actor: actorOf(state, by),
});
