import type { Team } from "../domain/team.ts";
import type { Reason } from "../history/flow-table.ts";
import type { BlockerOwner } from "./values.ts";

/** What a person may do about a blocker, and why that. A suggestion: nothing is done by itself. */
export type NextStep =
  /** It went on although it is marked, or what it waited for is over. */
  | { step: "remove the mark"; because: "moved on" | "wait is over" }
  /** Items wait for each other in a circle; or one item waits for several. */
  | { step: "split"; because: "circle" | "several blockers" }
  | { step: "find an owner"; because: "nobody assigned" }
  | { step: "escalate"; because: "outside the team" | "past the limit" }
  | { step: "ask"; because: "no reason given" | "owner known" };

/** What the suggestion is made from. */
export type Situation = {
  reasons: readonly Reason[];
  owner: BlockerOwner;
  ageDays: number;
  /** It moved to another stage while marked. */
  movedOn: boolean;
  /** It waited for an issue that closed since, and only a mark is left. */
  waitIsOver: boolean;
  inCircle: boolean;
  hasReason: boolean;
};

/**
 * The step to suggest for a blocker, by the first that fits: a mark that nothing stands behind
 * any more is removed, a circle is split, what lies outside the team is escalated, an ownerless
 * blocker gets an owner, an item with several blockers is split, what lasts past the team's
 * limit is escalated; else somebody is asked.
 */
export function nextStep(
  situation: Situation,
  { blockedDays }: Pick<Team["attention"], "blockedDays">,
): NextStep {
  const { reasons, owner, ageDays, movedOn, waitIsOver, inCircle, hasReason } = situation;
  const waits = reasons.filter(({ signal }) => signal === "dependency").length;
  if (waits === 0 && waitIsOver) return { step: "remove the mark", because: "wait is over" };
  if (waits === 0 && movedOn) return { step: "remove the mark", because: "moved on" };
  if (inCircle) return { step: "split", because: "circle" };
  if (owner.outside) return { step: "escalate", because: "outside the team" };
  if (owner.logins.length === 0) return { step: "find an owner", because: "nobody assigned" };
  if (waits > 1) return { step: "split", because: "several blockers" };
  if (!hasReason) return { step: "ask", because: "no reason given" };
  if (ageDays > blockedDays) return { step: "escalate", because: "past the limit" };
  return { step: "ask", because: "owner known" };
}
