import type { Instant } from "../../../src/domain/instant.ts";
import type { World } from "../action.ts";
import { apply } from "./apply.ts";
import { WorldError } from "./found.ts";
import { initialState } from "./setup.ts";
import type { State } from "./state.ts";

/** A world that is read at one instant after another. */
export type Replay = {
  /** GitHub as of an instant. The same object is changed and given again while time goes forward. */
  at(instant: Instant): State;
};

/**
 * Replays a world. Going forward applies what has happened since; going back begins anew.
 *
 * @throws WorldError naming the action that could not have happened
 */
export function replay(world: World): Replay {
  let state = fresh(world);
  let applied = 0;
  let reached = Number.NEGATIVE_INFINITY;
  return {
    at(instant) {
      if (instant < reached) {
        state = fresh(world);
        applied = 0;
      }
      reached = instant;
      for (; applied < world.actions.length; applied++) {
        const action = world.actions[applied];
        if (!action || action.at > instant) break;
        try {
          inOrder(world, applied);
          apply(state, action);
        } catch (cause) {
          const reason = cause instanceof Error ? cause.message : String(cause);
          throw new WorldError(`action ${applied} (${action.do}): ${reason}`, { cause });
        }
      }
      return state;
    },
  };
}

/** GitHub as of an instant, the actions of that very instant included. */
export const worldState = (world: World, at: Instant): State => replay(world).at(at);

const fresh = (world: World): State => initialState(world.setup, world.actions[0]?.at ?? 0);

function inOrder({ actions }: World, index: number): void {
  const at = actions[index]?.at ?? 0;
  if (at % 1000 !== 0) throw new WorldError("it is not on a whole second");
  if (at < (actions[index - 1]?.at ?? at)) throw new WorldError("it is before the one before it");
}
