import { useAnswer } from "../../data/answers.ts";
import { isRefusal } from "../../metrics/answer.ts";
import type { MeasureMomentum } from "../../metrics/momentum.ts";

/** The verdict on one measure; undefined until it is there. */
export function useMomentum(measure: MeasureMomentum["measure"]): MeasureMomentum | undefined {
  const value = useAnswer("momentum").answer?.value;
  return value === undefined || isRefusal(value)
    ? undefined
    : value.find((one) => one.measure === measure);
}
