import type { Engine, Failure, TeamState } from "../engine/protocol.ts";
import { type Standing, standingOf } from "./standing.ts";

/** What the page knows of a team: nothing yet, its state, or why it could not be opened. */
export type TeamSnapshot = (
  | { state: TeamState; standing: Standing }
  | { state: null; standing: null }
) & { failure: Failure | null };

/** One team's state as the engine reports it, for `useSyncExternalStore`. */
export type TeamStore = {
  snapshot(): TeamSnapshot;
  subscribe(listener: () => void): () => void;
  /** Opens again after a failure. */
  retry(): void;
};

const nothing: TeamSnapshot = { state: null, standing: null, failure: null };

const crashed: Failure = {
  kind: "unexpected",
  message:
    "The part of Headway that reads and computes has stopped. What was read is kept. Reload the page.",
};

/**
 * Opens a team at the first subscription and follows it from then on. The engine has no way
 * to stop a watch, so a store is kept for the life of its engine: see `teamStore`.
 */
function openStore(engine: Engine, team: string): TeamStore {
  const listeners = new Set<() => void>();
  let current = nothing;
  let opened = false;

  const show = (next: TeamSnapshot) => {
    current = next;
    for (const listener of listeners) listener();
  };
  const showState = (state: TeamState) =>
    show({ state, standing: standingOf(current.standing, state), failure: null });
  const open = async () => {
    opened = true;
    try {
      const reply = await engine.open(team);
      if (!reply.ok) {
        opened = false;
        return show({ ...current, failure: reply.failure });
      }
      showState(reply.answer);
      await engine.watch(team, showState);
    } catch {
      opened = false;
      show({ ...current, failure: crashed });
    }
  };

  return {
    snapshot: () => current,
    subscribe(listener) {
      listeners.add(listener);
      if (!opened && current.failure === null) void open();
      return () => {
        listeners.delete(listener);
        // Whoever comes back tries again: meanwhile the team may have been kept.
        if (listeners.size === 0 && !opened) current = nothing;
      };
    },
    retry() {
      show({ ...current, failure: null });
      if (!opened) void open();
    },
  };
}

const stores = new WeakMap<Engine, Map<string, TeamStore>>();

/** The one store of a team. */
export function teamStore(engine: Engine, team: string): TeamStore {
  const known = stores.get(engine) ?? new Map<string, TeamStore>();
  stores.set(engine, known);
  const store = known.get(team) ?? openStore(engine, team);
  known.set(team, store);
  return store;
}

/** A team that was deleted: one of the same id that is kept later is opened anew. */
export const dropTeamStore = (engine: Engine, team: string): void => {
  stores.get(engine)?.delete(team);
};
