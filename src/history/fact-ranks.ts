import type { Fact, FactKind } from "../domain/fact.ts";

/** In the order in which facts of one second are read. */
const kinds: FactKind[] = [
  "created",
  "transferred",
  "converted",
  "added",
  "typed",
  "parented",
  "unparented",
  "milestoned",
  "demilestoned",
  "assigned",
  "unassigned",
  "linked",
  "unlinked",
  "drafted",
  "readied",
  "review requested",
  "review request removed",
  "reviewed",
  "commented",
  "field",
  "labelled",
  "unlabelled",
  "blocked",
  "unblocked",
  "status",
  "merged",
  "closed",
  "reopened",
  "unarchived",
  "archived",
  "removed",
];
const rank = new Map(kinds.map((kind, index) => [kind, index]));

/** Where a kind stands among facts of one second, from 0. */
export const rankOfKind = (kind: FactKind): number => rank.get(kind) as number;
export const rankOf = ({ kind }: Fact): number => rank.get(kind) as number;
