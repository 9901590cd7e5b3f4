import type { ItemId } from "../domain/item.ts";
import type { Attributes } from "../history/attributes.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { AddReason } from "./attention-reason.ts";
import { inProgress } from "./wip.ts";

/**
 * What a person should tidy up: in progress with nobody assigned (not of pull requests, which
 * have an author), a closed issue still under "blocked by", and a status that no stage of the
 * team names, on any item that is not finished.
 *
 * @param add is told each
 */
export function addHygieneReasons(
  table: FlowTable,
  { unassigned, isPull }: Attributes,
  add: AddReason,
): void {
  const open = inProgress(table);
  for (const row of open)
    if (unassigned[row] === 1 && isPull[row] === 0) add(row, { kind: "nobody on it", rank: 7 });
  const odd = table.findings.filter(
    ({ kind }) => kind === "blocked by a closed issue" || kind === "unmapped status",
  );
  if (odd.length === 0) return;
  const rows = unfinishedRows(table);
  const isOpen = new Set(open);
  for (const { kind, item, detail } of odd) {
    const row = rows.get(item ?? "");
    const which = detail ?? "";
    if (row === undefined) continue;
    if (kind === "unmapped status") add(row, { kind, rank: 7, status: which });
    else if (isOpen.has(row))
      add(row, { kind: "blocker cleared but still marked", rank: 7, blocker: which });
  }
}

/** The rows neither finished nor taken off, by item. All rows would take ten times as long. */
function unfinishedRows({ rows, items, finishedAt, leftAt }: FlowTable): Map<ItemId, number> {
  const found = new Map<ItemId, number>();
  for (let row = 0; row < rows; row++)
    if (Number.isNaN(finishedAt[row]) && Number.isNaN(leftAt[row]))
      found.set(items[row] as ItemId, row);
  return found;
}
