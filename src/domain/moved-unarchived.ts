import type { FactOf } from "./fact.ts";
import type { Instant } from "./instant.ts";

/** GitHub writes the event of a move up to about a second after the row. */
const skewMs = 2_000;

/**
 * Whether a move proves that an item which was archived is so no longer: GitHub refuses to move
 * what is archived. A status that was cleared proves nothing, as it goes with its option.
 *
 * @param archivedAt when it was archived, at the latest; NaN where it was not: then nothing is proven
 */
export const movedUnarchived = (
  { at, to, evidence }: FactOf<"status">,
  archivedAt: Instant,
): boolean =>
  at > archivedAt + skewMs && to !== "" && (evidence === "recorded" || evidence === "inferred");
