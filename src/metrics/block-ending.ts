import type { Fact } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { ItemId } from "../domain/item.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { FactsOf } from "./block-origins.ts";

/** How a block ended. `notBefore`: it ended after this; earlier than the end where GitHub kept no event. */
export type BlockEnding = {
  how:
    | "the blocking issue closed"
    | "the dependency was removed"
    | "the label was taken off"
    | "it left the blocked column"
    | "the field was changed"
    | "the item left progress"
    | "not known";
  notBefore: Instant;
};

const ways: Partial<Record<Fact["kind"], BlockEnding["how"]>> = {
  unblocked: "the dependency was removed",
  unlabelled: "the label was taken off",
  field: "the field was changed",
  closed: "the item left progress",
  merged: "the item left progress",
  removed: "the item left progress",
  archived: "the item left progress",
};

/** How a row's block ended at `end`, by the fact of that moment. */
export function blockEnding(
  table: FlowTable,
  row: number,
  end: Instant,
  factsOf: FactsOf,
): BlockEnding {
  const { stretches, signals, signalReason, reasons } = table;
  const own = factsOf(table.items[row] as ItemId).filter(({ at }) => at === end);
  for (let i = stretches.at[row] as number; i < (stretches.at[row + 1] as number); i++)
    if (stretches.end[i] === end)
      return { how: "the item left progress", notBefore: boundOf(own, end) };
  for (const fact of own) {
    const how = fact.kind === "status" ? "it left the blocked column" : ways[fact.kind];
    if (how) return { how, notBefore: fact.notBefore ?? end };
  }
  for (let i = signals.at[row] as number; i < (signals.at[row + 1] as number); i++) {
    const reason = reasons[signalReason[i] as number];
    if (signals.end[i] !== end || reason?.signal !== "dependency" || reason.blocker === null)
      continue;
    const closing = factsOf(reason.blocker).find(({ kind, at }) => kind === "closed" && at === end);
    return { how: "the blocking issue closed", notBefore: closing?.notBefore ?? end };
  }
  return { how: "not known", notBefore: end };
}

const boundOf = (facts: readonly Fact[], end: Instant): Instant =>
  facts.reduce((least, { notBefore }) => Math.min(least, notBefore ?? end), end);
