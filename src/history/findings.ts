import type { Fact } from "../domain/fact.ts";
import type { Item } from "../domain/item.ts";
import type { Finding, FindingKind } from "./flow-table.ts";
import type { ItemHistory } from "./item-history.ts";
import type { Rules } from "./rules.ts";

/**
 * What is odd about one item's history: each kind at most once an item, save unmapped
 * statuses, which are named once each.
 */
export function itemFindings(
  { trail, closings, start, finish, signals }: ItemHistory,
  item: Item,
  rules: Rules,
  facts: readonly Fact[],
): Finding[] {
  const found: Finding[] = [];
  const add = (kind: FindingKind, detail: string | null = null) => {
    if (!found.some((finding) => finding.kind === kind && finding.detail === detail))
      found.push({ kind, item: item.id, detail });
  };
  for (const { kind, detail } of trail.findings) add(kind, detail);

  const position = trail.moves.at(-1)?.position ?? -1;
  const onBoard = position >= 0;
  if (closings.now !== null && onBoard && position < rules.done) add("closed but not in done");
  if (closings.now === null && position >= rules.done && item.kind !== "draft")
    add("done but open");
  if (start?.unseen) add("unseen start");
  if (start && finish && start.at === finish.at && !start.unseen) add("created done");
  else if (finish && skips(trail.moves, rules)) add("skipped stages");
  if (finish && start && finish.at < start.at) add("finished before its start");
  if (!trail.blocked) return found;
  if (closings.now !== null && labelLeftOn(facts, rules)) add("label left on after closing");
  const waits = trail.blocked.dependencies().filter(({ end }) => end === Infinity);
  const held = new Set(
    signals.filter(({ end }) => end === Infinity).map(({ reason }) => rules.reasons[reason]),
  );
  for (const { blocker } of waits) {
    if (blocker === "" || closings.now !== null) continue;
    const blocks = [...held].some(
      (reason) => reason?.signal === "dependency" && reason.blocker === blocker,
    );
    if (!blocks && position < rules.done) add("blocked by a closed issue", blocker);
  }
  return found;
}

/** Whether it went past a stage in which somebody should have worked on it; passing a queue by is no fault. */
const skips = (
  moves: readonly { position: number }[],
  { commitment, done, active }: Rules,
): boolean =>
  moves.some(({ position }, i) => {
    const before = moves[i - 1]?.position ?? position;
    return (
      before >= commitment && before < done && active.slice(before + 1, position).includes(true)
    );
  });

function labelLeftOn(facts: readonly Fact[], rules: Rules): boolean {
  const on = new Set<string>();
  for (const fact of facts) {
    if (fact.kind === "labelled" && rules.labelReason(fact.label) >= 0) on.add(fact.label);
    if (fact.kind === "unlabelled") on.delete(fact.label);
  }
  return on.size > 0;
}
