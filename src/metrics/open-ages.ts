import { durationDays } from "../domain/clock.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { inProgress } from "./wip.ts";

/** The rows in progress, by their start, then by row: so on every clock the oldest first. Parallel columns. */
type OpenAges = { rows: Uint32Array; ageDays: Float64Array };

const known = new WeakMap<FlowTable, OpenAges>();

/** The ages at `asOf`, on the team's clock. Worked out once a table; not to be changed. */
export function openAges(table: FlowTable): OpenAges {
  const before = known.get(table);
  if (before) return before;
  const { clock, startedAt, asOf } = table;
  const rows = inProgress(table).sort(
    (a, b) => (startedAt[a] as number) - (startedAt[b] as number) || a - b,
  );
  const ageDays = Float64Array.from(rows, (row) =>
    durationDays(clock, startedAt[row] as number, asOf),
  );
  const ages = { rows, ageDays };
  known.set(table, ages);
  return ages;
}
