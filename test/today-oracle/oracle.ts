import type { Action } from "../../mocks/github/action.ts";
import type { SimulatedWorld } from "../../mocks/worlds/simulated/simulate-team.ts";
import type { ItemTruth } from "../../mocks/worlds/simulated/truth.ts";
import {
  assigneesAt,
  crossed,
  dayOf,
  daysTouched,
  done,
  doneTo,
  first,
  isOpenAt,
  order,
  placeAt,
  underWaySince,
} from "./then.ts";

/** A reason with its figures, as one line. */
export type Line = { rank: number; text: string };
export type Listed = {
  id: string;
  rank: number;
  probability: number | null;
  ageDays: number;
  lines: Line[];
};

/** Nearest rank of 85 %, by counting. */
const p85 = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil((85 * values.length) / 100) - 1] ?? Number.NaN;

const round = (value: number) => Math.round(value * 1e9) / 1e9;

/** Of an item of that age that it misses: what is left when those that lasted longer are followed day by day. */
function chance(cycles: number[], open: number[], age: number, sle: number): number {
  let alive = 1;
  for (let day = age; day <= sle; day++) {
    const ended = cycles.filter((cycle) => cycle === day).length;
    const there =
      cycles.filter((cycle) => cycle >= day).length + open.filter((a) => a >= day).length;
    if (ended > 0) alive *= 1 - ended / there;
  }
  return alive;
}

/** Given up: closed as not planned or as a duplicate, or a pull request closed without merging. */
export const isDropped = (actions: readonly Action[], item: ItemTruth, t: number): boolean => {
  const last = doneTo(actions, item.id, t).findLast(
    (action) => action.do === "close" || action.do === "merge" || action.do === "reopen",
  );
  if (last?.do !== "close") return false;
  return item.kind === "pull request"
    ? !doneTo(actions, item.id, t).some((action) => action.do === "merge")
    : last.reason === "NOT_PLANNED" || last.reason === "DUPLICATE";
};

type PullState = { askedAt: number; asked: string[] } | null;

/** Who a pull request waits for, and since when. */
function waitOf(actions: readonly Action[], pull: string, t: number): PullState {
  const asked = new Map<string, number>();
  let readyAt = 0;
  for (const action of doneTo(actions, pull, t)) {
    if (action.do === "open pull request" && action.draft) readyAt = Infinity;
    if (action.do === "ready for review") readyAt = action.at;
    if (action.do === "convert to draft") readyAt = Infinity;
    if (action.do === "request review" && !asked.has(action.login))
      asked.set(action.login, action.at);
    if (action.do === "withdraw review request") asked.delete(action.login);
    if (action.do === "review") asked.delete(action.by ?? "");
  }
  if (!isOpenAt(actions, pull, t) || readyAt === Infinity || asked.size === 0) return null;
  return { askedAt: Math.max(readyAt, Math.min(...asked.values())), asked: [...asked.keys()] };
}

/** Whether GitHub tells of it as something that a person did. */
const isHuman = (action: Action): boolean => {
  if (action.by === "harbor-bot") return false;
  switch (action.do) {
    case "set field":
    case "rename title":
      return false;
    case "set status":
      return action.recorded && !action.automated;
    default:
      return true;
  }
};

function blockedLine(
  { world }: SimulatedWorld,
  item: ItemTruth,
  t: number,
): { days: number; text: string } | null {
  const held = item.blocked.filter(({ from, to }) => from <= t && (to === null || to > t));
  const since = underWaySince(item, t);
  if (held.length === 0 || since === null) return null;
  let from = Math.min(...held.map((one) => one.from));
  for (let moved = true; moved; ) {
    const earlier = item.blocked.filter((one) => one.from < from && (one.to ?? Infinity) >= from);
    moved = earlier.length > 0;
    if (moved) from = Math.min(...earlier.map((one) => one.from));
  }
  const days = daysTouched(Math.max(from, since), t);
  const issues = held.flatMap(({ signal, detail }) => (signal === "dependency" ? [detail] : []));
  const theirs = new Set(issues.flatMap((id) => assigneesAt(world.actions, id, t)));
  const own = assigneesAt(world.actions, item.id, t);
  const helpers = theirs.size > 0 ? [...theirs] : own;
  const outside = issues.some((id) =>
    world.actions.some(
      (action) =>
        action.do === "open issue" &&
        action.id === id &&
        world.setup.repositories.find((one) => one.id === action.repository)?.owner !==
          "brightwater",
    ),
  );
  const why = held.map(({ signal, detail }) => `${signal} ${detail}`).toSorted();
  const text = `blocked ${days} by ${why.join(", ")}; ${helpers.toSorted().join(" ")} of ${
    theirs.size > 0 ? "blocking issue" : own.length > 0 ? "item" : "nobody"
  }${outside ? ", outside" : ""}`;
  return { days, text };
}

/** What needs a person at `t`, by brute force over what truly happened. */
export function oracle(simulated: SimulatedWorld, t: number): Listed[] {
  const { world, truth } = simulated;
  const { actions } = world;
  const items = truth.items.filter(({ createdAt }) => createdAt <= t);
  const underWay = items.filter((item) => {
    const place = placeAt(item, t);
    return place >= first && place < done;
  });
  const ended = items.flatMap((item) => {
    const from = crossed(item, first, t);
    const to = crossed(item, done, t);
    if (from === null || to === null || from >= to || isDropped(actions, item, t)) return [];
    if (dayOf(to) < dayOf(t) - 89) return [];
    return [{ item, from, to, days: daysTouched(from, to) }];
  });
  const cycles = ended.map(({ days }) => days);
  const age = (item: ItemTruth) => daysTouched(crossed(item, first, t) ?? Number.NaN, t);
  const ages = underWay.map(age);
  const sle = p85(cycles);
  const standing = underWay.map((item) => placeAt(item, t));
  const inReview = standing.filter((place) => order[place] === "In review").length;

  const listed = underWay.map((item): Listed => {
    const lines: Line[] = [];
    const add = (rank: number, text: string) => lines.push({ rank, text });
    const old = age(item);
    const asOld = cycles.filter((days) => days >= old);
    const enough = asOld.length >= 5;
    const probability = old > sle ? 1 : enough ? chance(cycles, ages, old, sle) : null;
    const place = placeAt(item, t);
    if (old > sle) add(1, `past the SLE of ${sle} by ${old - sle}`);
    else {
      const late = cycles.filter((days) => days > sle).length;
      if (probability !== null && probability >= 0.5 - 1e-9)
        add(2, `likely ${round(probability)}: ${late} of ${asOld.length}, SLE ${sle}`);
      const band = p85(
        ended.map((one) => daysTouched(one.from, crossed(one.item, place + 1, t) ?? 0)),
      );
      if (old > band) add(2, `past the band of ${order[place]}: ${band}`);
    }
    const due = doneTo(actions, item.id, t).findLast(
      (action) => action.do === "set field" && action.field === "Due",
    );
    if (due?.do === "set field" && enough) {
      const left = Date.parse(String(due.value)) / 86_400_000 - dayOf(t);
      const rest = p85(asOld.map((days) => days - old));
      if (left < rest) add(2, `due in ${left}, needs ${rest} of ${asOld.length}`);
    }
    const blocked = blockedLine(simulated, item, t);
    if (blocked) add(blocked.days > 5 ? 1 : 3, blocked.text);
    const pulls = actions.flatMap((action) =>
      action.do === "open pull request" && action.at <= t && action.closes.includes(item.id)
        ? [action.id]
        : [],
    );
    const waits = [item.id, ...pulls].flatMap((id) => waitOf(actions, id, t) ?? []);
    const asked = Math.min(...waits.map(({ askedAt }) => askedAt));
    if (waits.length > 0 && dayOf(t) - dayOf(asked) >= 3)
      add(
        4,
        `review asked ${dayOf(t) - dayOf(asked)} ago of ${[...new Set(waits.flatMap((wait) => wait.asked))].toSorted().join(" ")}`,
      );
    const touched = [item.id, ...pulls].flatMap((id) => doneTo(actions, id, t).filter(isHuman));
    const quiet = dayOf(t) - dayOf(Math.max(...touched.map(({ at }) => at)));
    if (quiet >= 7) add(5, `quiet for ${quiet}`);
    if (order[place] === "In review" && inReview > 2) add(6, `In review has ${inReview} of 2`);
    if (item.kind !== "pull request" && assigneesAt(actions, item.id, t).length === 0)
      add(7, "nobody on it");
    const needed = new Set<string>();
    for (const action of doneTo(actions, item.id, t)) {
      if (action.do === "add dependency") needed.add(action.blocker);
      if (action.do === "remove dependency") needed.delete(action.blocker);
    }
    if (isOpenAt(actions, item.id, t))
      for (const id of needed) if (!isOpenAt(actions, id, t)) add(7, `still marked: ${id}`);
    lines.sort((a, b) => a.rank - b.rank || (a.text < b.text ? -1 : 1));
    return {
      id: item.id,
      rank: lines[0]?.rank ?? 9,
      probability: probability === null ? null : round(probability),
      ageDays: old,
      lines,
    };
  });
  const numbers = new Map(items.map(({ id, number }) => [id, number ?? Infinity]));
  const createdAt = new Map(items.map((item) => [item.id, item.createdAt]));
  return listed
    .filter(({ lines }) => lines.length > 0)
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        (b.probability ?? -1) - (a.probability ?? -1) ||
        b.ageDays - a.ageDays ||
        (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0) ||
        (createdAt.get(a.id) ?? 0) - (createdAt.get(b.id) ?? 0),
    );
}
