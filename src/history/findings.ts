import type { Fact } from "../domain/fact.ts";
import type { Item, ItemId } from "../domain/item.ts";
import type { SignalSpan } from "./blocked-signals.ts";
import type { Finding, FindingKind } from "./flow-table.ts";
import type { Followed } from "./followed.ts";
import type { Rules } from "./rules.ts";

/** What is odd about items, one after another: each kind at most once an item, save what a detail tells apart. */
export class FindingList {
  readonly all: Finding[] = [];
  private item: ItemId = "";
  private first = 0;

  begin(item: ItemId): void {
    this.item = item;
    this.first = this.all.length;
  }

  add(kind: FindingKind, detail: string | null = null): void {
    for (let i = this.first; i < this.all.length; i++)
      if (this.all[i]?.kind === kind && this.all[i]?.detail === detail) return;
    this.all.push({ kind, item: this.item, detail });
  }
}

/**
 * Adds what is odd about one item's history.
 *
 * @param start, finish indexes of the moves that crossed the boundaries, or -1
 */
export function addFindings(
  found: FindingList,
  trail: Followed,
  { start, finish }: { start: number; finish: number },
  signals: readonly SignalSpan[],
  item: Item,
  facts: readonly Fact[],
): void {
  const { moves, rules, closed } = trail;
  const { standing } = moves;
  found.begin(item.id);
  for (const { kind, detail } of trail.findings) found.add(kind, detail);

  const elsewhere =
    standing < rules.done ||
    (trail.board !== null && trail.status !== null && trail.status < rules.done);
  if (closed.holds && standing >= 0 && elsewhere) found.add("closed but not in done");
  if (!closed.holds && standing >= rules.done && item.kind !== "draft") found.add("done but open");
  const isUnseen = start >= 0 && moves.unseen[start] === 1;
  if (isUnseen) found.add("unseen start");
  if (finish >= 0) {
    if (moves.at[start] === moves.at[finish] && !isUnseen) found.add("created done");
    else if (skips(trail)) found.add("skipped stages");
  }
  if (trail.blocked.isEmpty) return;
  if (closed.holds && labelLeftOn(facts, rules)) found.add("label left on after closing");
  if (!closed.holds && standing < rules.done) addClosedBlockers(found, trail, signals);
}

/** Dependencies still recorded though the blocking issue is closed. */
function addClosedBlockers(
  found: FindingList,
  { blocked, rules }: Followed,
  signals: readonly SignalSpan[],
): void {
  for (const { key, end } of blocked.dependencies()) {
    if (key === "" || end !== Infinity) continue;
    const holds = signals.some(({ reason, end: until }) => {
      const why = rules.reasons[reason];
      return until === Infinity && why?.signal === "dependency" && why.blocker === key;
    });
    if (!holds) found.add("blocked by a closed issue", key);
  }
}

/** Whether it went past a stage in which somebody should have worked on it; passing a queue by is no fault. */
function skips({ moves, rules: { commitment, done, active } }: Followed): boolean {
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
