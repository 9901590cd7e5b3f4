import type { Instant } from "../domain/instant.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { HeldReason } from "./block-origins.ts";

/**
 * Whether a block may be over although a mark still says so: the item moved to another stage
 * after the last of its marks was set, or it waited, during the block, for an issue that it
 * waits for no more. Neither is said of an item that stands in a blocked column.
 */
export function signsOfOver(
  table: FlowTable,
  row: number,
  since: Instant,
  held: readonly HeldReason[],
): { movedOn: boolean; waitIsOver: boolean } {
  const { stays, stayPosition, signals, signalReason, reasons } = table;
  if (held.some(({ reason }) => reason.signal === "status"))
    return { movedOn: false, waitIsOver: false };
  const marked = held.reduce((latest, mark) => Math.max(latest, mark.since), since);
  let movedOn = false;
  for (let i = (stays.at[row] as number) + 1; i < (stays.at[row + 1] as number); i++)
    if (
      (stays.start[i] as number) > marked &&
      (stayPosition[i] as number) > (stayPosition[i - 1] as number)
    )
      movedOn = true;
  let waitIsOver = false;
  for (let i = signals.at[row] as number; i < (signals.at[row + 1] as number); i++)
    if (
      reasons[signalReason[i] as number]?.signal === "dependency" &&
      signals.end[i] !== Infinity &&
      (signals.end[i] as number) > since
    )
      waitIsOver = true;
  return { movedOn, waitIsOver };
}
