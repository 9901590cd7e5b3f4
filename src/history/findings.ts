import type { Fact } from "../domain/fact.ts";
import type { Item } from "../domain/item.ts";
import type { SignalSpan } from "./blocked-signals.ts";
import type { Finding, FindingKind } from "./flow-table.ts";
import type { Rules } from "./rules.ts";
import type { Trail } from "./trail.ts";

/**
 * Adds what is odd about one item's history to `found`: each kind at most once an item,
 * save what a detail tells apart.
 *
 * @param start, finish indexes of the moves that crossed the boundaries, or -1
 */
export function addFindings(
  found: Finding[],
  trail: Trail,
  { start, finish }: { start: number; finish: number },
  signals: readonly SignalSpan[],
  item: Item,
  facts: readonly Fact[],
): void {
  const { moves, rules } = trail;
  const first = found.length;
  const add = (kind: FindingKind, detail: string | null = null) => {
    for (let i = first; i < found.length; i++)
      if (found[i]?.kind === kind && found[i]?.detail === detail) return;
    found.push({ kind, item: item.id, detail });
  };
  for (const { kind, detail } of trail.findings) add(kind, detail);

  const { standing } = moves;
  const elsewhere =
    standing < rules.done ||
    (trail.board !== null && trail.status !== null && trail.status < rules.done);
  if (trail.closed.holds && standing >= 0 && elsewhere) add("closed but not in done");
  if (!trail.closed.holds && standing >= rules.done && item.kind !== "draft") add("done but open");
  const isUnseen = start >= 0 && moves.unseen[start] === 1;
  if (isUnseen) add("unseen start");
  if (finish >= 0) {
    if (moves.at[start] === moves.at[finish] && !isUnseen) add("created done");
    else if (skips(trail)) add("skipped stages");
  }
  if (!trail.blocked) return;
  if (trail.closed.holds && labelLeftOn(facts, rules)) add("label left on after closing");
  if (trail.closed.holds || standing >= rules.done) return;
  for (const { blocker, end } of trail.blocked.dependencies()) {
    if (blocker === "" || end !== Infinity) continue;
    const holds = signals.some(({ reason, end: until }) => {
      const why = rules.reasons[reason];
      return until === Infinity && why?.signal === "dependency" && why.blocker === blocker;
    });
    if (!holds) add("blocked by a closed issue", blocker);
  }
}

/** Whether it went past a stage in which somebody should have worked on it; passing a queue by is no fault. */
function skips({ moves, rules: { commitment, done, active } }: Trail): boolean {
  for (let i = 1; i < moves.length; i++) {
    const before = moves.position[i - 1] as number;
    if (before < commitment || before >= done) continue;
    for (let k = before + 1; k < (moves.position[i] as number); k++) if (active[k]) return true;
  }
  return false;
}

function labelLeftOn(facts: readonly Fact[], rules: Rules): boolean {
  const on = new Set<string>();
  for (const fact of facts) {
    if (fact.kind === "labelled" && rules.labelReason(fact.label) >= 0) on.add(fact.label);
    if (fact.kind === "unlabelled") on.delete(fact.label);
  }
  return on.size > 0;
}
