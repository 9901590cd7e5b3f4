import { durationDays } from "../domain/clock.ts";
import type { BoardId, Item, ItemId } from "../domain/item.ts";
import type { Team } from "../domain/team.ts";
import type { FlowTable, Reason } from "../history/flow-table.ts";
import type { Answer } from "./answer.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import type { Blocker, BlockerOwner } from "./values.ts";

/** The items as GitHub describes them now, by id: for who is assigned and where a blocking issue lives. */
export type ItemLookup = ReadonlyMap<ItemId, Item>;

/**
 * Blockers: the items in progress that are blocked at `asOf`, each with since when, its
 * age on the team's clock, why, and who can help.
 *
 * Blocked while any signal holds; the interval is their union and begins no earlier than
 * the item's start. Owner: the assignees of the blocking issue, else of the item.
 *
 * @param boards node ids of the team's boards: an issue on one of them is not outside
 * @returns oldest first
 */
export function blockers(
  table: FlowTable,
  team: Team,
  boards: readonly BoardId[],
  items: ItemLookup,
): Answer<Blocker[]> {
  const { blocks, clock, asOf } = table;
  const found: Blocker[] = [];
  const evidence = new EvidenceCount();
  for (let row = 0; row < table.rows; row++) {
    const last = (blocks.at[row + 1] as number) - 1;
    if (last < (blocks.at[row] as number) || blocks.end[last] !== Infinity) continue;
    const since = blocks.start[last] as number;
    const reasons = reasonsNow(table, row);
    found.push({
      row,
      since,
      ageDays: durationDays(clock, since, asOf),
      reasons,
      owner: ownerOf(items.get(table.items[row] as ItemId), reasons, { team, boards }, items),
    });
    evidence.add(table.startedEvidence[row]);
  }
  found.sort((a, b) => a.since - b.since || a.row - b.row);
  return {
    definition: "blockers",
    asOf,
    zone: clock.days.zone,
    clock: clock.kind,
    window: null,
    n: found.length,
    counted: Uint32Array.from(found, ({ row }) => row),
    leftOut: [],
    evidence: evidence.shares(),
    value: found,
  };
}

/** Whose items they are. */
export type Ours = { team: Team; boards: readonly BoardId[] };

function reasonsNow({ signals, signalReason, reasons }: FlowTable, row: number): Reason[] {
  const open = new Set<Reason>();
  for (let i = signals.at[row] as number; i < (signals.at[row + 1] as number); i++) {
    const reason = reasons[signalReason[i] as number];
    if (signals.end[i] === Infinity && reason) open.add(reason);
  }
  return [...open];
}

/** Who can help with what blocks an item: the assignees of the blocking issues, else its own. */
export function ownerOf(
  item: Item | undefined,
  reasons: readonly Reason[],
  whose: Ours,
  items: ItemLookup,
): BlockerOwner {
  const blocking = reasons.flatMap((reason) =>
    reason.signal === "dependency"
      ? [reason.blocker === null ? undefined : items.get(reason.blocker)]
      : [],
  );
  const outside = blocking.some((issue) => isOutside(issue, whose));
  const theirs = [...new Set(blocking.flatMap((issue) => issue?.assignees ?? []))];
  if (theirs.length > 0) return { logins: theirs, of: "blocking issue", outside };
  const ours = item?.assignees ?? [];
  return ours.length > 0
    ? { logins: ours, of: "item", outside }
    : { logins: [], of: null, outside };
}

/** A blocking issue that is none of the team's: we may not read it, or it lives with other owners, on no board of ours, with none of our people. */
export function isOutside(issue: Item | undefined, { team, boards }: Ours): boolean {
  const { sources, inside } = team;
  if (!issue || issue.repository === null) return true;
  const has = (list: readonly string[], name: string) =>
    list.some((entry) => entry.toLowerCase() === name.toLowerCase());
  const owner = issue.repository.split("/")[0] ?? "";
  const owners = sources.map((source) => source.owner);
  if (issue.boards.some(({ board, gone }) => !gone && boards.includes(board))) return false;
  if (issue.assignees.some((login) => has(inside.people, login))) return false;
  return (
    !has([...owners, ...inside.organizations], owner) && !has(inside.repositories, issue.repository)
  );
}
