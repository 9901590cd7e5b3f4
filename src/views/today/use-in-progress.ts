import { useAnswer } from "../../data/answers.ts";
import { isRefusal } from "../../metrics/answer.ts";
import { attention, standings } from "./standing.ts";

/** The work in progress held against the expectation: what several parts of the page begin with. */
export function useInProgress() {
  const ages = useAnswer("work item age");
  const cycle = useAnswer("cycle time");
  if (!ages.answer || !cycle.answer || isRefusal(ages.answer.value)) return undefined;
  const times = isRefusal(cycle.answer.value) ? null : cycle.answer.value;
  const sle = times?.sle ?? null;
  return {
    answer: ages.answer,
    ages: ages.answer.value,
    times,
    sle,
    standings: standings(ages.answer.value, sle),
    attention: attention(ages.answer.value, sle),
    previous: ages.previous || cycle.previous,
  };
}
