import { type Answer, isRefusal } from "../../src/metrics/answer.ts";

/** The value of an answer that is no refusal. */
export function valueOf<Value>({ value }: Answer<Value>): Value {
  if (isRefusal(value)) throw new Error(`refused: ${value.refused}`);
  return value;
}
