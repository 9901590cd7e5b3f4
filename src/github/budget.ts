import { type Instant, parseInstant } from "../domain/instant.ts";
import type { RateFieldsFragment } from "./documents.gen.ts";

/** The hour's points of one host and token, as last told by GitHub; null before the first answer. */
export type Budget = {
  limit: number;
  remaining: number;
  resetAt: Instant;
  /** Points of the last request. */
  cost: number;
};

/** The budget as a GraphQL answer tells it; null where the host sets no limits. */
export const toBudget = (rate: RateFieldsFragment | null | undefined): Budget | null =>
  rate
    ? {
        limit: rate.limit,
        remaining: rate.remaining,
        resetAt: parseInstant(rate.resetAt),
        cost: rate.cost,
      }
    : null;

/** Points left alone for the reader's other tools: two in a hundred. */
export const reserve = (budget: Budget): number => Math.floor(budget.limit / 50);
