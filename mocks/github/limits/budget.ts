import type { Instant } from "../../../src/domain/instant.ts";

/** Where the reader's hour stands. */
export type BudgetState = { limit: number; used: number; remaining: number; resetAt: Instant };

/** Points of the current hour. */
export type Budget = {
  state(): BudgetState;
  /** Takes points; a query that begins with anything left is run to its end. */
  spend(points: number): BudgetState;
};

const hourLength = 3_600_000;

/**
 * GitHub's hourly budget. The hour begins with the first request and ends 60 minutes
 * later by the given clock; the next request begins the next.
 *
 * @param limit points an hour; GitHub's is 5,000 for a person
 */
export function createBudget(limit: number, now: () => Instant): Budget {
  let used = 0;
  let resetAt = Number.NEGATIVE_INFINITY;
  const state = (): BudgetState => {
    const at = now();
    // A clock that was set back, as for a reading of a past day, begins a new hour too.
    if (at >= resetAt || at < resetAt - hourLength) {
      used = 0;
      resetAt = at + hourLength;
    }
    return { limit, used, remaining: Math.max(0, limit - used), resetAt };
  };
  return {
    state,
    spend(points) {
      state();
      used += points;
      return state();
    },
  };
}
