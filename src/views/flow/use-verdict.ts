import { useAnswer } from "../../data/answers.ts";
import { isRefusal } from "../../metrics/answer.ts";
import type { MeasureMomentum, Verdict } from "../../metrics/momentum.ts";

/** What the process behaviour chart of a measure says now; null until it is known. */
export function useVerdict(measure: MeasureMomentum["measure"]): Verdict | null {
  const { answer } = useAnswer("momentum");
  if (!answer || isRefusal(answer.value)) return null;
  return answer.value.find((found) => found.measure === measure)?.verdict ?? null;
}
