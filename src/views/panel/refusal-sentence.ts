import type { Refusal } from "../../metrics/answer.ts";
import { formatNumber } from "../../ui/format.ts";

/** "3 finished items; 5 are needed." */
export function refusalSentence({ refused, have, need }: Refusal): string {
  const words = have === 1 ? refused.replace(/s$/, "") : refused;
  return `${formatNumber(have)} ${words}; ${formatNumber(need)} ${need === 1 ? "is" : "are"} needed.`;
}
