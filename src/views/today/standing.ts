import type { AttentionItem } from "../../metrics/attention-reason.ts";
import type { Ages, Sle } from "../../metrics/values.ts";
import type { Standing } from "../../ui/standing-mark.tsx";

/** From this share of the expectation on, an item is one to watch. */
const watchFrom = 0.8;

/** How an item in progress stands: blocked, past the expectation, close to it, or fine. */
export function standingOf(ageDays: number, blocked: boolean, sle: Sle | null): Standing {
  if (blocked) return "blocked";
  if (sle === null) return "fine";
  if (ageDays > sle.days) return "act";
  return ageDays >= watchFrom * sle.days ? "watch" : "fine";
}

/** The standing of each item of an answer, in its order. */
export const standings = (ages: Ages, sle: Sle | null): Standing[] =>
  Array.from(ages.ageDays, (age, i) => standingOf(age, ages.blocked[i] === 1, sle));

/** How much of the work in progress asks for a person. */
export type Attention = {
  /** Past the expectation, or blocked; each item once. */
  needed: number;
  pastSle: number;
  blocked: number;
  watch: number;
};

export function attention(ages: Ages, sle: Sle | null): Attention {
  const found: Attention = { needed: 0, pastSle: 0, blocked: 0, watch: 0 };
  for (const [i, age] of ages.ageDays.entries()) {
    const blocked = ages.blocked[i] === 1;
    const past = sle !== null && age > sle.days;
    if (blocked) found.blocked++;
    if (past) found.pastSle++;
    if (blocked || past) found.needed++;
    else if (standingOf(age, false, sle) === "watch") found.watch++;
  }
  return found;
}

/** The same of a list of what needs a person: what was put aside does not count. */
export function listedAttention(items: readonly AttentionItem[]): Attention {
  const found: Attention = { needed: 0, pastSle: 0, blocked: 0, watch: 0 };
  for (const { reasons, rank } of items) {
    const blocked = reasons.some(({ kind }) => kind === "blocked");
    const past = reasons.some(({ kind }) => kind === "past the SLE");
    if (blocked) found.blocked++;
    if (past) found.pastSle++;
    if (blocked || past) found.needed++;
    else if (rank === 2) found.watch++;
  }
  return found;
}
