import type { Day } from "../domain/days.ts";
import type { Attributes } from "../history/attributes.ts";

/** A day that something was promised for: when it is due, or when its iteration ends. */
export type PromisedDay = {
  kind: "due" | "iteration";
  /** Title of the iteration, or "". */
  title: string;
  /** The day itself still keeps the promise. */
  on: Day;
  /** Calendar days left after the day on which it is read; negative once it is over. */
  daysLeft: number;
  /** Whose promise it is: the blocked item's, or that of an item behind it. */
  row: number;
};

/** Last day of each iteration by its title. */
export type IterationEnds = ReadonlyMap<string, Day>;

/**
 * The first day that any of the items was promised for: its due date, or the last day of the
 * iteration it is planned in. Null where none of them has a date.
 *
 * @param rows in order of preference among promises of one day
 */
export function promisedDay(
  rows: Iterable<number>,
  { dueOn, iteration }: Pick<Attributes, "dueOn" | "iteration">,
  ends: IterationEnds,
  today: Day,
): PromisedDay | null {
  let first: PromisedDay | null = null;
  const take = (kind: PromisedDay["kind"], title: string, on: Day, row: number) => {
    if (first === null || on < first.on) first = { kind, title, on, daysLeft: on - today, row };
  };
  for (const row of rows) {
    const due = dueOn[row] as number;
    if (!Number.isNaN(due)) take("due", "", due, row);
    const title = iteration.names[iteration.codes[row] as number] ?? "";
    const last = ends.get(title);
    if (last !== undefined) take("iteration", title, last, row);
  }
  return first;
}
