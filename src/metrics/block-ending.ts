import type { Fact, FactOf } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { ItemId } from "../domain/item.ts";
import type { FlowTable, Reason } from "../history/flow-table.ts";
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

/** What takes a row out of progress, or off its board, whatever marked it. */
const isDeparture = ({ kind }: Fact): boolean =>
  kind === "closed" || kind === "merged" || kind === "removed" || kind === "archived";

/** How a row's block ended at `end`: by the signals that ended then, and the fact that ended them. */
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
  for (let i = signals.at[row] as number; i < (signals.at[row + 1] as number); i++) {
    const reason = reasons[signalReason[i] as number];
    if (reason && signals.end[i] === end) return signalEnding(reason, own, end, factsOf);
  }
  return { how: "not known", notBefore: end };
}

function signalEnding(
  reason: Reason,
  own: readonly Fact[],
  end: Instant,
  factsOf: FactsOf,
): BlockEnding {
  const ended = (how: BlockEnding["how"], facts: readonly Fact[]): BlockEnding => ({
    how,
    notBefore: boundOf(facts, end),
  });
  const gone = own.filter(isDeparture);
  switch (reason.signal) {
    case "label": {
      // A renamed label comes off under a name of its own.
      const off = own.filter((fact): fact is FactOf<"unlabelled"> => fact.kind === "unlabelled");
      const named = off.filter(({ label }) => label.toLowerCase() === reason.name.toLowerCase());
      if (off.length === 0 && gone.length > 0) return ended("the item left progress", gone);
      return ended("the label was taken off", named.length > 0 ? named : off);
    }
    case "status":
      if (gone.length > 0) return ended("the item left progress", gone);
      return ended(
        "it left the blocked column",
        own.filter(({ kind }) => kind === "status"),
      );
    case "field":
      if (gone.length > 0) return ended("the item left progress", gone);
      return ended(
        "the field was changed",
        own.filter(({ kind }) => kind === "field"),
      );
    case "dependency": {
      const { blocker } = reason;
      const removed = own.filter((fact) => fact.kind === "unblocked" && fact.blocker === blocker);
      if (removed.length > 0) return ended("the dependency was removed", removed);
      if (blocker === null) return { how: "not known", notBefore: end };
      const closings = factsOf(blocker).filter(({ kind, at }) => kind === "closed" && at === end);
      return ended("the blocking issue closed", closings);
    }
    default:
      return reason satisfies never;
  }
}

const boundOf = (facts: readonly Fact[], end: Instant): Instant =>
  facts.reduce((least, { notBefore }) => Math.min(least, notBefore ?? end), end);
