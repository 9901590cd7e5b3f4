import type { Answer, Window } from "../metrics/answer.ts";
import { factsById } from "../metrics/block-origins.ts";
import { type BlockerPatterns, blockerPatterns } from "../metrics/blocker-patterns.ts";
import type { Subject } from "./answer-subject.ts";

/** The blocker patterns of a subject. */
export const patternsOf = (
  { table, items, facts }: Subject,
  window: Window,
): Answer<BlockerPatterns> => blockerPatterns(table, window, { items, factsOf: factsById(facts) });
