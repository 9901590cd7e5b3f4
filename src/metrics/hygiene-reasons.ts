import type { Item, ItemId } from "../domain/item.ts";
import type { Attributes } from "../history/attributes.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { AttentionReason } from "./attention-reason.ts";

/**
 * What a person should tidy up, by row: in progress with nobody assigned (not of pull requests,
 * which have an author), a closed issue still under "blocked by", and a status that no stage of
 * the team names, on any item that is not finished.
 *
 * @param open the rows in progress
 */
export function hygieneReasons(
  table: FlowTable,
  { unassigned }: Attributes,
  items: ReadonlyMap<ItemId, Item>,
  open: Uint32Array,
): Map<number, AttentionReason[]> {
  const found = new Map<number, AttentionReason[]>();
  const add = (row: number, reason: AttentionReason) =>
    found.set(row, [...(found.get(row) ?? []), reason]);
  for (const row of open)
    if (unassigned[row] === 1 && items.get(table.items[row] as ItemId)?.kind !== "pull request")
      add(row, { kind: "nobody on it", rank: 7 });
  const odd = table.findings.filter(
    ({ kind }) => kind === "blocked by a closed issue" || kind === "unmapped status",
  );
  if (odd.length === 0) return found;
  const rows = new Map(table.items.map((id, row) => [id, row]));
  const inProgress = new Set(open);
  for (const { kind, item, detail } of odd) {
    const row = item === null ? undefined : rows.get(item);
    if (row === undefined) continue;
    if (kind === "unmapped status") {
      const over = !Number.isNaN(table.finishedAt[row]) || !Number.isNaN(table.leftAt[row]);
      if (!over) add(row, { kind, rank: 7, status: detail ?? "" });
    } else if (inProgress.has(row))
      add(row, { kind: "blocker cleared but still marked", rank: 7, blocker: detail ?? "" });
  }
  return found;
}
