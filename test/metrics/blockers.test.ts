import { describe, expect, it } from "vitest";
import type { Item } from "../../src/domain/item.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { isRefusal } from "../../src/metrics/answer.ts";
import { blockedTime } from "../../src/metrics/blocked-time.ts";
import { blockers } from "../../src/metrics/blockers.ts";
import {
  at,
  board,
  created,
  days,
  type Line,
  labelled,
  moved,
  onBoard,
  other,
  story,
  tableOf,
  team,
  unlabelled,
  waitsFor,
} from "../stories.ts";

const doing: Line[] = [...onBoard("2026-06-01"), ["2026-06-01", moved("Doing", "Backlog")]];
const june = days("2026-06-01", "2026-06-30");
const ask = (items: ItemFacts[], asOf: string, whose = team()) => {
  const { value } = blockers(
    tableOf(items, asOf, whose),
    whose,
    [board],
    new Map(items.map(({ item }) => [item.id, item])),
  );
  if (isRefusal(value)) throw new Error(value.refused);
  return value;
};
const time = (items: ItemFacts[], asOf: string, whose = team(), window = june) => {
  const { value } = blockedTime(tableOf(items, asOf, whose), window);
  if (isRefusal(value)) throw new Error(value.refused);
  return value;
};

describe("blockers", () => {
  it("lists what is blocked now, longest first, with its age and reasons", () => {
    const items = [
      story("I1", [...doing, ["2026-06-08", labelled("blocked")]], { assignees: ["ada"] }),
      story("I2", [
        ...doing,
        ["2026-06-03", labelled("waiting: legal")],
        ["2026-06-05", moved("Blocked", "Doing")],
      ]),
      story("I3", [
        ...doing,
        ["2026-06-03", labelled("blocked")],
        ["2026-06-04", unlabelled("blocked")],
      ]),
    ];
    expect(ask(items, "2026-06-10")).toEqual([
      {
        row: 1,
        since: at("2026-06-03"),
        ageDays: 8,
        reasons: [
          { signal: "status", name: "Blocked" },
          { signal: "label", name: "waiting: legal" },
        ],
        owner: { logins: [], of: null, outside: false },
      },
      {
        row: 0,
        since: at("2026-06-08"),
        ageDays: 3,
        reasons: [{ signal: "label", name: "blocked" }],
        owner: { logins: ["ada"], of: "item", outside: false },
      },
    ]);
  });

  it("names the owner of the blocking issue before the item's, and says when it lies outside", () => {
    const away = { boards: [], depth: "reference" as const };
    const blockerIn = (id: string, repository: string, assignees: string[]) =>
      story(id, [["2026-05-01", created]], { ...away, repository, assignees });
    const waiting = (id: string, blocker: string | null) =>
      story(id, [...doing, ["2026-06-02", waitsFor(blocker)]], { assignees: ["ada"] });
    const items = [
      waiting("I1", "B1"),
      waiting("I2", "B2"),
      waiting("I3", null),
      blockerIn("B1", "acme/platform", ["grace"]),
      blockerIn("B2", "up/stream", []),
    ];
    expect(ask(items, "2026-06-10").map(({ owner }) => owner)).toEqual([
      { logins: ["grace"], of: "blocking issue", outside: false },
      { logins: ["ada"], of: "item", outside: true },
      { logins: ["ada"], of: "item", outside: true },
    ]);
    const elsewhere = items.map((entry) =>
      entry.item.id === "B2"
        ? {
            ...entry,
            item: {
              ...entry.item,
              boards: [{ board: other, status: null, archived: false, gone: false, fields: {} }],
            },
          }
        : entry,
    );
    expect(ask(elsewhere, "2026-06-10").map(({ owner }) => owner.outside)).toEqual([
      false,
      true,
      true,
    ]);
    const friends = team({ inside: { organizations: ["UP"], repositories: [] } });
    expect(ask(items, "2026-06-10", friends).map(({ owner }) => owner.outside)).toEqual([
      false,
      false,
      true,
    ]);
    const held = items.map((entry) =>
      entry.item.id === "B2" ? { ...entry, item: { ...entry.item, assignees: ["Friend"] } } : entry,
    );
    const people = team({ inside: { organizations: [], repositories: [], people: ["friend"] } });
    expect(ask(held, "2026-06-10", people).map(({ owner }) => owner.outside)).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe("blocked time", () => {
  const twice = story("I1", [
    ...doing,
    ["2026-06-10T09:00", labelled("blocked")],
    ["2026-06-10T10:00", unlabelled("blocked")],
    ["2026-06-10T15:00", labelled("blocked")],
    ["2026-06-10T16:00", unlabelled("blocked")],
  ]);

  it("from 9 to 10 and from 15 to 16 of one day is 1 day, and 2 hours elapsed", () => {
    expect(time([twice], "2026-06-30").totalDays).toBe(1);
    expect(time([twice], "2026-06-30", team({ clock: "elapsed" })).totalDays).toBeCloseTo(
      2 / 24,
      12,
    );
  });

  it("touches the day it ends in, but not one that begins at its end", () => {
    const until = (end: string) =>
      time(
        [
          story("I1", [
            ...doing,
            ["2026-06-10T09:00", labelled("blocked")],
            [end, unlabelled("blocked")],
          ]),
        ],
        "2026-06-30",
      ).totalDays;
    expect([until("2026-06-12T00:00"), until("2026-06-12T00:01")]).toEqual([2, 3]);
  });

  it("counts working days only on the working clock", () => {
    const weekend = story("I1", [
      ...doing,
      ["2026-06-05", labelled("blocked")],
      ["2026-06-08", unlabelled("blocked")],
    ]);
    expect(time([weekend], "2026-06-30", team({ clock: "working days" })).totalDays).toBe(2); // Friday and Monday
  });

  it("by reason overlaps: the total is the union", () => {
    const item = story("I1", [
      ...doing,
      ["2026-06-10", labelled("blocked")],
      ["2026-06-12", labelled("waiting: legal")],
      ["2026-06-14", unlabelled("blocked")],
      ["2026-06-16", unlabelled("waiting: legal")],
    ]);
    expect(time([item, twice], "2026-06-30", team({ clock: "elapsed" }))).toEqual({
      totalDays: 6 + 2 / 24,
      byReason: [
        { reason: { signal: "label", name: "blocked" }, days: 4 + 2 / 24, items: 2 },
        { reason: { signal: "label", name: "waiting: legal" }, days: 4, items: 1 },
      ],
    });
  });

  it("is cut to the window and to the instant it is read", () => {
    const item = story("I1", [...doing, ["2026-06-10T00:00", labelled("blocked")]]);
    const elapsed = team({ clock: "elapsed" });
    expect(time([item], "2026-06-20T00:00", elapsed).totalDays).toBe(10);
    expect(
      time([item], "2026-06-20T00:00", elapsed, days("2026-06-12", "2026-06-14")).totalDays,
    ).toBe(3);
  });
});

describe("blocked time by reason", () => {
  it("names the most first, and only what held within the window", () => {
    const item = story("I1", [
      ...doing,
      ["2026-06-02", labelled("blocked")],
      ["2026-06-03", unlabelled("blocked")],
      ["2026-06-05", labelled("waiting: legal")],
      ["2026-06-06T01:00", unlabelled("waiting: legal")],
      ["2026-06-08", labelled("waiting: vendor")],
      ["2026-06-11", unlabelled("waiting: vendor")],
    ]);
    const inJune = time([item], "2026-06-20");
    expect(inJune.byReason.map(({ reason, days: n }) => [reason, n])).toEqual([
      [{ signal: "label", name: "waiting: vendor" }, 4],
      [{ signal: "label", name: "blocked" }, 2],
      [{ signal: "label", name: "waiting: legal" }, 2],
    ]);
    const later = time([item], "2026-06-20", team(), days("2026-06-04", "2026-06-07"));
    expect(later).toEqual({
      totalDays: 2,
      byReason: [{ reason: { signal: "label", name: "waiting: legal" }, days: 2, items: 1 }],
    });
  });
});

describe("who can help with a blocker", () => {
  const away = (id: string, item: Partial<Item>) =>
    story(id, [["2026-05-01", created]], { boards: [], depth: "reference", ...item });
  const place = { board, status: null, archived: false, fields: {} };
  const outside = (item: Partial<Item>, whose = team()) =>
    ask(
      [story("I1", [...doing, ["2026-06-02", waitsFor("B1")]]), away("B1", item)],
      "2026-06-10",
      whose,
    ).map(({ owner }) => owner.outside);

  it("an issue of others on the team's board is the team's own, until it is taken off", () => {
    expect(outside({ repository: "up/stream" })).toEqual([true]);
    expect(outside({ repository: "up/stream", boards: [{ ...place, gone: false }] })).toEqual([
      false,
    ]);
    expect(outside({ repository: "up/stream", boards: [{ ...place, gone: true }] })).toEqual([
      true,
    ]);
  });

  it("an issue of a repository that the team names is its own; one of no repository is not", () => {
    const inside = { organizations: [], repositories: ["Up/Stream"] };
    expect(outside({ repository: "up/stream" }, team({ inside }))).toEqual([false]);
    expect(outside({ repository: "up/other" }, team({ inside }))).toEqual([true]);
    expect(outside({ repository: null })).toEqual([true]);
  });

  it("only the reasons that hold now are told, and items of one instant in the order of the table", () => {
    const since = "2026-06-05";
    const items = [
      story("I1", [
        ...doing,
        ["2026-06-02", labelled("waiting: legal")],
        ["2026-06-03", unlabelled("waiting: legal")],
        [since, labelled("blocked")],
      ]),
      ...["I2", "I3", "I4"].map((id) => story(id, [...doing, [since, labelled("blocked")]])),
    ];
    const found = ask(items, "2026-06-10");
    expect(found.map(({ row }) => row)).toEqual([0, 1, 2, 3]);
    expect(found[0]?.reasons).toEqual([{ signal: "label", name: "blocked" }]);
  });

  it("an item that is not described has no owner", () => {
    const whose = team();
    const table = tableOf(
      [story("I1", [...doing, ["2026-06-05", labelled("blocked")]])],
      "2026-06-10",
      whose,
    );
    const { value } = blockers(table, whose, [board], new Map());
    expect(value).toMatchObject([{ owner: { logins: [], of: null, outside: false } }]);
  });
});
