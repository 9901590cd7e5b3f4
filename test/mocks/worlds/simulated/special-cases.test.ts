import { describe, expect, it } from "vitest";
import type { Action } from "../../../../mocks/github/action.ts";
import type { SimulatedWorld } from "../../../../mocks/worlds/simulated/simulate-team.ts";
import { end, seeds, worldOf } from "./worlds.ts";

type Of<K extends Action["do"]> = Extract<Action, { do: K }>;

/** How often each thing happened that a reader must get right. */
function counts({ world, truth }: SimulatedWorld): Record<string, number> {
  const { actions, setup } = world;
  const all = <K extends Action["do"]>(what: K) =>
    actions.filter((action): action is Of<K> => action.do === what);
  const { items, left } = truth;
  const ids = new Set(items.map(({ id }) => id));
  const repositoryOf = new Map(
    [...all("open issue"), ...all("open pull request")].map(({ id, repository }) => [
      id,
      setup.repositories.find((found) => found.id === repository)?.name ?? "",
    ]),
  );
  const assigned = new Set(all("assign").map(({ content }) => content));
  const moves = new Map<string, Of<"set status">[]>();
  for (const move of all("set status"))
    moves.set(move.content, [...(moves.get(move.content) ?? []), move]);
  const pairs = items.flatMap(({ stays }) =>
    stays.slice(1).map((stay, i) => `${stays[i]?.stage} → ${stay.stage}`),
  );
  const waits = all("add dependency");
  const closings = all("close");
  const afterReopening = all("reopen").map(
    ({ content, at }) => moves.get(content)?.find((move) => move.at > at)?.status,
  );
  const isDone = (id: string, at: number) => {
    const item = items.find((found) => found.id === id);
    return item?.finishedAt != null && item.finishedAt < at;
  };
  const finishedAt = new Map(items.map((item) => [item.id, item.finishedAt]));
  const secondsOf = (id: string) => moves.get(id)?.map(({ at }) => at) ?? [];
  return {
    "reopened into progress": afterReopening.filter((to) => to === "In progress").length,
    "reopened into the backlog": afterReopening.filter((to) => to === "Backlog").length,
    "back from done by hand": pairs.filter((pair) => pair === "Done → In progress").length,
    "sent back": pairs.filter((pair) => /^In progress → (Backlog|Up next)/.test(pair)).length,
    "skipped to review": pairs.filter((pair) => /^(Backlog|Up next) → In review/.test(pair)).length,
    "skipped to done": pairs.filter((pair) => /^(Backlog|Up next) → Done/.test(pair)).length,
    "created done": items.filter((item) => item.createdAt === item.finishedAt).length,
    "not planned": closings.filter(({ reason }) => reason === "NOT_PLANNED").length,
    duplicate: closings.filter(({ reason }) => reason === "DUPLICATE").length,
    "converted draft": all("convert draft").filter(({ issue }) => ids.has(issue)).length,
    draft: items.filter(({ kind }) => kind === "draft").length,
    "archived finished": all("archive").filter(({ content, at }) => isDone(content, at)).length,
    "archived unfinished": all("archive").filter(
      ({ content, at }) => finishedAt.get(content) === at,
    ).length,
    "removed finished": all("remove from board").filter(({ content, at }) => isDone(content, at))
      .length,
    "removed unfinished": all("remove from board").filter(
      ({ content, at }) => finishedAt.get(content) === at,
    ).length,
    "moved by a bot a second after closing": closings.filter(({ content, at }) =>
      moves.get(content)?.some((move) => move.automated && move.at === at + 1000),
    ).length,
    "closed and moved in one second": closings.filter(({ content, at }) =>
      moves.get(content)?.some((move) => move.at === at),
    ).length,
    "two moves in one second": [...moves.keys()].filter((id) => {
      const seconds = secondsOf(id);
      return new Set(seconds).size < seconds.length;
    }).length,
    "done while open": all("set status").filter(
      ({ content, status, at }) =>
        status === "Done" && closings.some((c) => c.content === content && c.at > at),
    ).length,
    "closed, never moved": closings.filter(
      ({ content }) => ids.has(content) && moves.get(content)?.at(-1)?.status !== "Done",
    ).length,
    "blocked by label": all("label").filter(({ label }) => /^(blocked|waiting: )/.test(label))
      .length,
    "label left on": items.filter(({ id, finishedAt: at }) => {
      const on = actions.filter(
        (a) => a.do === "label" && a.content === id && a.label === "blocked",
      );
      const off = actions.filter((a) => a.do === "unlabel" && a.content === id);
      return at !== null && on.length > off.length;
    }).length,
    "blocked by column": items.filter(({ blocked }) => blocked.some((b) => b.signal === "status"))
      .length,
    "blocked before the start": items.filter(({ blocked, startedAt }) =>
      blocked.some(({ from }) => startedAt !== null && from < startedAt),
    ).length,
    "blocked by an own item": waits.filter(({ blocker }) => ids.has(blocker)).length,
    "blocked by an issue upstream": waits.filter(
      ({ blocker }) => repositoryOf.get(blocker) === "tidekit",
    ).length,
    "blocked by an unreadable issue": waits.filter(
      ({ blocker }) => repositoryOf.get(blocker) === "ledger-core",
    ).length,
    "blocked by an issue nobody has": waits.filter(({ blocker }) => !assigned.has(blocker)).length,
    "dependency removed": all("remove dependency").length,
    "blocker reopened": all("reopen").filter(({ content }) =>
      waits.some(({ blocker }) => blocker === content),
    ).length,
    "two signals at once": items.filter(({ blocked }) =>
      blocked.some((a) =>
        blocked.some((b) => a !== b && a.from < b.from && b.from < (a.to ?? end)),
      ),
    ).length,
    "blocked at the end": items.filter(({ blockedWhileInProgress }) =>
      blockedWhileInProgress.some(({ to }) => to === null),
    ).length,
    "silent move": items.filter(({ untold }) => untold?.why.includes("silent move")).length,
    "pull request as an item": items.filter(({ kind }) => kind === "pull request").length,
    "pull request given up": items.filter(
      ({ kind, outcome }) => kind === "pull request" && outcome === "discarded",
    ).length,
    "pull request beside its issue": left.filter(({ why }) => why.startsWith("a pull")).length,
    initiative: left.filter(({ why }) => why.startsWith("an initiative")).length,
    "column renamed": all("rename status").length,
    ...Object.fromEntries(
      ["goal", "support", "incident", "upstream"].map((kind) => [
        `${kind} work`,
        items.filter(({ workKind }) => workKind === kind).length,
      ]),
    ),
  };
}

describe("a simulated world", () => {
  it.each(seeds)("has every special case (seed %i)", (seed) => {
    const missing = Object.entries(counts(worldOf(seed))).filter(([, count]) => count === 0);
    expect(missing).toEqual([]);
  });

  it.each(seeds)("has somebody stuck at the end behind each kind of blocker (seed %i)", (seed) => {
    const { world, truth } = worldOf(seed);
    const stuck = truth.items.flatMap(({ id, blocked, blockedWhileInProgress }) =>
      blockedWhileInProgress.some(({ to }) => to === null)
        ? blocked.filter(({ to }) => to === null).map((signal) => ({ id, ...signal }))
        : [],
    );
    const holders = (id: string) =>
      world.actions.reduce<string[]>((now, action) => {
        if (action.do === "assign" && action.content === id) return [...now, action.login];
        if (action.do === "unassign" && action.content === id)
          return now.filter((login) => login !== action.login);
        return now;
      }, []);
    const dependencies = stuck.filter(({ signal }) => signal === "dependency");
    const owners = dependencies.map(({ id, detail }) => [holders(detail), holders(id)]);
    expect(
      owners.filter(([blocker, item]) => blocker?.length === 0 && item?.length === 0),
    ).not.toEqual([]);
    expect(
      owners.filter(([blocker]) => blocker?.some((who) => ["sol-quay", "wren-t"].includes(who))),
    ).not.toEqual([]);
  });
});
