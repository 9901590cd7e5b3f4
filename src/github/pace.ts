import type { Instant } from "../domain/instant.ts";

/** How many requests may be under way at a time, by how much work they make GitHub do. */
export type Pace = {
  /** 1 to the most allowed. */
  lanes(): number;
  /** A request was answered, so many milliseconds after it was sent. */
  answered(tookMs: number): void;
  /** GitHub asked for fewer requests. */
  refused(): void;
};

const minute = 60_000;
/** After GitHub asked for fewer: one at a time for so long. */
const carefulMs = 5 * minute;

/**
 * GitHub allows queries a minute of computing in a minute and advises to take response
 * times for it: so three at a time while little was asked for, two usually, one when the
 * last minute's answers took long or GitHub has asked for fewer.
 *
 * @param most lanes at the best of times, 1 to 3
 * @see https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
export function createPace(most: number, now: () => Instant): Pace {
  let answers: { at: Instant; tookMs: number }[] = [];
  let carefulUntil = Number.NEGATIVE_INFINITY;
  const busyMs = () => {
    const from = now() - minute;
    answers = answers.filter(({ at }) => at > from);
    return answers.reduce((sum, { tookMs }) => sum + tookMs, 0);
  };
  return {
    lanes() {
      if (now() < carefulUntil) return 1;
      const busy = busyMs();
      return Math.min(most, busy < 20_000 ? 3 : busy < 50_000 ? 2 : 1);
    },
    answered(tookMs) {
      answers.push({ at: now(), tookMs });
    },
    refused() {
      carefulUntil = now() + carefulMs;
    },
  };
}
