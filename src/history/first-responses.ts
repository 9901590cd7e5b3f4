import type { Fact } from "../domain/fact.ts";
import type { ItemFacts } from "../domain/reading.ts";
import { entriesOf } from "./attributes.ts";
import type { FlowTable } from "./flow-table.ts";

const answers: readonly Fact["kind"][] = ["commented", "reviewed", "labelled"];

/**
 * When a person other than its author first answered each item: commented, reviewed or labelled
 * it, on the item itself. NaN where nobody did by the table's instant, or who did is not known.
 * What a bot or a workflow does is no answer.
 *
 * @param items what the table was built from
 */
export function firstResponses(table: FlowTable, items: readonly ItemFacts[]): Float64Array {
  const respondedAt = new Float64Array(table.rows).fill(Number.NaN);
  for (const [row, { item, facts }] of entriesOf(table, items).entries()) {
    const createdAt = table.createdAt[row] as number;
    for (const { kind, at, by, automated } of facts) {
      if (!answers.includes(kind) || automated || by === undefined || by === item.author) continue;
      if (at < createdAt || at > table.asOf || respondedAt[row] === at) continue;
      if (!((respondedAt[row] as number) <= at)) respondedAt[row] = at;
    }
  }
  return respondedAt;
}
