import { type Day, formatDay } from "../domain/days.ts";
import { type Answer, isRefusal, type Refusal } from "../metrics/answer.ts";

/** Cuts off the noise of binary fractions: nine places of a day are a tenth of a millisecond. */
export const rounded = (value: number): number => Math.round(value * 1e9) / 1e9;

/** Milliseconds as days. */
export const daysOfMs = (ms: number): number => rounded(ms / 86_400_000);

/** A figure that may be missing. */
export const roundedOrNull = (value: number | null): number | null =>
  value === null ? null : rounded(value);

/** Why a number is missing, in words: "3 finished items; 5 are needed". */
export const refusalText = ({ refused, have, need }: Refusal): string =>
  `${have} ${refused}; ${need} are needed`;

/** A value in words of the report, or why there is none. */
export function toldOr<Value, Told>(
  { value }: Answer<Value>,
  tell: (value: Value) => Told,
): Told | { refused: string } {
  return isRefusal(value) ? { refused: refusalText(value) } : tell(value);
}

/** A value that never refuses. */
export function given<Value>({ value }: Answer<Value>): Value {
  if (isRefusal(value)) throw new Error(`refused: ${value.refused}`);
  return value;
}

/** One object a day from parallel columns. */
export const byDay = <Told>(
  days: Int32Array,
  tell: (i: number) => Told,
): ({ day: string } & Told)[] =>
  Array.from(days, (day: Day, i) => ({ day: formatDay(day), ...tell(i) }));
