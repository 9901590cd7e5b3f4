import { useAnswer } from "../../data/answers.ts";
import { useBefore } from "../../data/window-before.ts";
import { isRefusal } from "../../metrics/answer.ts";
import { throughputCompared } from "./sentences.ts";
import { useVerdict } from "./use-verdict.ts";

/** What is delivered a week, in words: the same however it is drawn. "" until it is known. */
export function useThroughputSentence(): string {
  const { answer } = useAnswer("throughput");
  const before = useBefore("throughput");
  const verdict = useVerdict("throughput");
  return answer && answer.window && !isRefusal(answer.value)
    ? throughputCompared(answer.value, before, answer.window, verdict)
    : "";
}
