import type { WorkKind } from "../domain/agreement.ts";
import { dayAt } from "../domain/days.ts";
import type { Attributes } from "../history/attributes.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { MeasureSeries } from "./momentum-series.ts";

/** Support work by when somebody first answered; and what nobody has answered yet. */
export type FirstResponses = MeasureSeries & {
  rows: Uint32Array;
  /** Open support work without an answer: it will make later points, longer ones. */
  waiting: Uint32Array;
};

const hourMs = 3_600_000;

/**
 * Time to first response on support work: from creation to the first comment, review or label
 * by a person other than the author, in elapsed hours, whatever the team's clock; a point an
 * item, by the instant of the response. Support work is of a kind whose nature is "support".
 *
 * @param respondedAt an instant a row, NaN for none; see `firstResponses`
 */
export function firstResponse(
  table: FlowTable,
  { kind }: Pick<Attributes, "kind">,
  kinds: readonly WorkKind[],
  respondedAt: Float64Array,
): FirstResponses {
  const isSupport = (row: number) => kinds[(kind.codes[row] as number) - 1]?.nature === "support";
  const found: number[] = [];
  const waiting: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    if (!isSupport(row)) continue;
    if (!Number.isNaN(respondedAt[row])) found.push(row);
    else if (Number.isNaN(table.finishedAt[row])) waiting.push(row);
  }
  found.sort((a, b) => (respondedAt[a] as number) - (respondedAt[b] as number) || a - b);
  const rows = Uint32Array.from(found);
  const on = Int32Array.from(rows, (row) => dayAt(table.clock.days, respondedAt[row] as number));
  const values = Float64Array.from(
    rows,
    (row) => ((respondedAt[row] as number) - (table.createdAt[row] as number)) / hourMs,
  );
  return {
    grain: "item",
    series: { first: on, last: on, values },
    rows,
    waiting: Uint32Array.from(waiting),
  };
}
