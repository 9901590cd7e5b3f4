import type { TeamState } from "../engine/protocol.ts";

/** What a team's numbers rest on: its state without how the reading goes on. */
export type Standing = Omit<TeamState, "sync">;

/**
 * The standing in a state that came as a copy: the one before while it says the same, so that
 * whatever is drawn from it is not drawn again each time the reading has come a little further.
 * Parts that say the same are the same objects too.
 */
export function standingOf(before: Standing | null, { sync: _, ...next }: TeamState): Standing {
  if (before === null) return next;
  const kept = Object.fromEntries(
    Object.entries(next).map(([part, value]) => {
      const old: unknown = before[part as keyof Standing];
      return [part, JSON.stringify(old) === JSON.stringify(value) ? old : value];
    }),
  ) as Standing;
  return Object.entries(kept).every(([part, value]) => before[part as keyof Standing] === value)
    ? before
    : kept;
}
