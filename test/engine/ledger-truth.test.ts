import { describe, expect, it } from "vitest";
import { repositories, teamZone } from "../../mocks/worlds/simulated/places.ts";
import type { ItemTruth } from "../../mocks/worlds/simulated/truth.ts";
import { dayIn, formatDay } from "../../src/domain/days.ts";
import { ledgerOf } from "../../src/engine/ledger.ts";
import { isRefusal } from "../../src/metrics/answer.ts";
import { end, simulatedSubject } from "./simulated-subject.ts";

/*
 * The truth is worked out another way than the ledger's: at every instant at which anything
 * changes one looks who waits for whom, and notes the days of the stretch that begins there.
 */

const isDuring = (from: number, to: number | null, at: number) => from <= at && (to ?? end) > at;
const underWay = new Set(["In progress", "In review", "Waiting on others"]);
const isInProgress = (item: ItemTruth, at: number) =>
  item.stays.some(({ stage, from, to }) => underWay.has(stage) && isDuring(from, to, at));
const waitsAt = (item: ItemTruth, at: number) =>
  item.blocked.flatMap(({ signal, detail, from, to }) =>
    signal === "dependency" && isDuring(from, to, at) ? [detail] : [],
  );

/** Whether an item waits for an issue at an instant, directly or through others. */
function isBehind(item: ItemTruth, issue: string, at: number, all: ReadonlyMap<string, ItemTruth>) {
  const seen = new Set<string>();
  const open = [item.id];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const next = all.get(id);
    for (const blocker of next ? waitsAt(next, at) : []) {
      if (blocker === issue) return true;
      if (!seen.has(blocker)) open.push(blocker);
      seen.add(blocker);
    }
  }
  return false;
}

function lostDays(
  since: number,
  own: string | null,
  issue: string,
  all: ReadonlyMap<string, ItemTruth>,
) {
  const changes = new Set([since]);
  for (const item of all.values())
    for (const { from, to } of [...item.blocked, ...item.stays])
      for (const at of [from, to ?? end]) if (at > since && at < end) changes.add(at);
  const instants = [...changes].toSorted((a, b) => a - b);
  const days = new Set<string>();
  for (const [i, at] of instants.entries()) {
    const last = dayIn(teamZone, (instants[i + 1] ?? end) - 1);
    for (const item of all.values()) {
      if (!isInProgress(item, at)) continue;
      if (item.id !== own && !isBehind(item, issue, at, all)) continue;
      if (
        own !== null &&
        item.id === own &&
        !item.blocked.some(({ from, to }) => isDuring(from, to, at))
      )
        continue;
      for (let day = dayIn(teamZone, at); day <= last; day++)
        days.add(`${item.id} ${formatDay(day)}`);
    }
  }
  return days;
}

const isSure = (item: ItemTruth | undefined) => (item?.untold?.unsure.length ?? 0) === 0;

describe.each([1, 2, 3, 4, 5, 6])("the ledger of the simulated team of seed %i", (seed) => {
  it("is the truth: who is blocked, since when, by what, on whom it is, what waits and what it cost", async () => {
    const { world, truth, subject } = await simulatedSubject(seed);
    const { value } = ledgerOf([{ id: "harbor", subject }]);
    if (isRefusal(value)) throw new Error("refused");
    const all = new Map(truth.items.map((item) => [item.id, item]));
    const assigned = new Map<string, Set<string>>();
    const repositoryOf = new Map<string, string>();
    for (const action of world.actions) {
      if (action.do === "open issue") repositoryOf.set(action.id, action.repository);
      if (action.do !== "assign" && action.do !== "unassign") continue;
      const logins = assigned.get(action.content) ?? new Set();
      assigned.set(action.content, logins);
      if (action.do === "assign") logins.add(action.login);
      else logins.delete(action.login);
    }
    const isHidden = (id: string) => repositoryOf.get(id) === repositories.hidden.id;
    const readable = (id: string) => (isHidden(id) ? null : id);

    const expected = truth.items.filter(
      (item) => item.finishedAt === null && item.blocked.some(({ to }) => to === null),
    );
    const inWork = expected.filter((item) => isInProgress(item, end - 1));
    expect(
      value.blocks
        .filter(({ inProgress }) => inProgress)
        .map(({ item }) => item.id)
        .toSorted(),
    ).toEqual(inWork.map(({ id }) => id).toSorted());
    expect(inWork.length).toBeGreaterThan(3);

    // What GitHub does not tell is not compared; a pair each of what is told.
    const told: [unknown, unknown][] = [];
    const costs: [unknown, unknown][] = [];
    for (const block of value.blocks) {
      const item = all.get(block.item.id);
      if (!item) throw new Error(`${block.item.id} is no item`);
      const held = item.blocked.filter(({ to }) => to === null);
      const said = block.reasons.map(({ reason, since }) =>
        reason.signal === "dependency"
          ? `dependency ${reason.blocker} ${since}`
          : `${reason.signal} ${reason.name} ${since}`,
      );
      if (isSure(item)) {
        told.push([
          said.toSorted(),
          held.map(({ signal, detail, from }) => `${signal} ${detail} ${from}`).toSorted(),
        ]);
        if (block.inProgress) {
          const last = item.blockedWhileInProgress.findLast(({ to }) => to === null);
          told.push([block.since, last?.from]);
        }
      }

      const blockers = held.flatMap(({ signal, detail }) =>
        signal === "dependency" ? [detail] : [],
      );
      const theirs = new Set(
        blockers.flatMap((id) => (isHidden(id) ? [] : [...(assigned.get(id) ?? [])])),
      );
      const own = assigned.get(item.id) ?? new Set();
      const logins = [...(theirs.size > 0 ? theirs : own)];
      told.push([block.owner.logins.toSorted(), logins.toSorted()]);
      told.push([
        block.owner.outside,
        blockers.some((id) => {
          const repository = repositoryOf.get(id);
          return repository === repositories.upstream.id || repository === repositories.hidden.id;
        }),
      ]);

      const behind = truth.items.filter((other) => isBehind(other, item.id, end - 1, all));
      told.push([block.behindFirst.toSorted(), behind.map(({ id }) => id).toSorted()]);
      told.push([block.behind, behind.length]);
      if (block.inProgress && isSure(item) && behind.every(isSure))
        costs.push([block.costDays, lostDays(block.since, item.id, item.id, all).size]);
    }
    expect(told.map(([actual]) => actual)).toEqual(told.map(([, wanted]) => wanted));
    expect(costs.map(([actual]) => actual)).toEqual(costs.map(([, wanted]) => wanted));
    expect(costs.length).toBeGreaterThan(1);

    const waitedFor = new Set(
      truth.items.flatMap((item) =>
        item.finishedAt === null ? waitsAt(item, end - 1).map(readable) : [],
      ),
    );
    expect(new Set(value.issues.map((issue) => issue.item?.id ?? null))).toEqual(waitedFor);
    const issues = value.issues.flatMap(({ item, since, waiting, costDays }) => {
      if (item === null) return [];
      const others = truth.items.filter((other) => isBehind(other, item.id, end - 1, all));
      const cost = others.every(isSure) ? lostDays(since, null, item.id, all).size : costDays;
      return [{ actual: [waiting, costDays], wanted: [others.length, cost] }];
    });
    expect(issues.map(({ actual }) => actual)).toEqual(issues.map(({ wanted }) => wanted));
  }, 60_000);
});
