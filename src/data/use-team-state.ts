import { useSyncExternalStore } from "react";
import { useEngine } from "./engine-context.tsx";
import { type TeamSnapshot, teamStore } from "./team-store.ts";

/** The state of a team as it moves; opens the team when first used. */
export function useTeamState(team: string): TeamSnapshot & { retry: () => void } {
  const store = teamStore(useEngine(), team);
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot);
  return { ...snapshot, retry: store.retry };
}
