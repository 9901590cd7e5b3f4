import { describe, expect, it } from "vitest";
import type { World } from "../../../../mocks/github/action.ts";
import { worldState } from "../../../../mocks/github/state/world-state.ts";
import { dailyReadings } from "../../../../mocks/worlds/simulated/daily-readings.ts";
import { end, worldOf } from "./worlds.ts";

const at = (text: string) => Date.parse(text);
const board = "B";

/** 28 and 29 March 2026 in Berlin: the second day has 23 hours. */
const world: World = {
  setup: {
    users: [],
    organizations: [],
    repositories: [],
    boards: [{ id: board, owner: "o", number: 1, title: "t", statuses: [], fields: [] }],
  },
  actions: [
    {
      at: at("2026-03-28T10:00:00Z"),
      by: null,
      do: "open issue",
      id: "I",
      repository: "R",
      number: 1,
      title: "One",
    },
    {
      at: at("2026-03-28T11:00:00Z"),
      by: null,
      do: "add to board",
      content: "I",
      board,
      boardItem: "P",
    },
    {
      at: at("2026-03-28T12:00:00Z"),
      by: null,
      do: "set status",
      content: "I",
      board,
      status: "Ready",
      recorded: true,
      automated: false,
    },
    // Midnight in Berlin is 23:00Z on the 28th, and 22:00Z on the 29th.
    { at: at("2026-03-28T23:00:00Z"), by: null, do: "comment", content: "I" },
    {
      at: at("2026-03-29T12:00:00Z"),
      by: null,
      do: "set status",
      content: "I",
      board,
      status: "Done",
      recorded: false,
      automated: false,
    },
    {
      at: at("2026-03-29T13:00:00Z"),
      by: null,
      do: "set field",
      content: "I",
      board,
      field: "Size",
      value: 3,
    },
    {
      at: at("2026-03-29T14:00:00Z"),
      by: null,
      do: "rename status",
      board,
      from: "Done",
      to: "Shipped",
    },
    { at: at("2026-03-29T22:00:01Z"), by: null, do: "archive", content: "I", board },
    { at: at("2026-03-31T09:00:00Z"), by: null, do: "remove from board", content: "I", board },
  ],
};

describe("dailyReadings", () => {
  it("finds the board as it stood at the end of each day, a short one too", () => {
    const period = { from: at("2026-03-28T00:00:00Z"), to: at("2026-03-31T22:00:00Z") };
    const readings = dailyReadings(world, { ...period, zone: "Europe/Berlin" });
    expect(readings.map((reading) => new Date(reading.at).toISOString())).toEqual([
      "2026-03-28T23:00:00.000Z",
      "2026-03-29T22:00:00.000Z",
      "2026-03-30T22:00:00.000Z",
      "2026-03-31T22:00:00.000Z",
    ]);
    const row = {
      item: "I",
      boardItem: "P",
      status: "Ready",
      statusCreatedAt: at("2026-03-28T12:00:00Z"),
      statusUpdatedAt: at("2026-03-28T12:00:00Z"),
      itemUpdatedAt: at("2026-03-28T12:00:00Z"),
      contentUpdatedAt: at("2026-03-28T23:00:00Z"),
      archived: false,
      fields: {},
    };
    const later = {
      ...row,
      status: "Shipped",
      statusUpdatedAt: at("2026-03-29T12:00:00Z"),
      itemUpdatedAt: at("2026-03-29T13:00:00Z"),
      fields: { Size: "3" },
    };
    expect(readings.map(({ rows }) => rows)).toEqual([
      [row],
      [later],
      [{ ...later, archived: true, itemUpdatedAt: at("2026-03-29T22:00:01Z") }],
      [],
    ]);
  });

  it("gives each day of the simulated team its own reading, the last one with all that is on the board", () => {
    const { world: team, truth } = worldOf(1);
    const readings = dailyReadings(team, {
      from: end - 300 * 86_400_000,
      to: end,
      zone: "Europe/Berlin",
    });
    expect(readings.length).toBe(300);
    const rows = readings.at(-1)?.rows ?? [];
    const removed = truth.items.filter(({ untold }) => untold?.why.includes("removed from board"));
    const today = team.actions.filter(
      (action) => action.do === "add to board" && action.at > (readings.at(-1)?.at ?? 0),
    );
    const { items, left } = truth;
    expect(rows.length).toBe(items.length + left.length - removed.length - today.length);
    expect(new Set(rows.map(({ item }) => item)).size).toBe(rows.length);
  });

  it("agrees with what the twin would have answered", () => {
    const { world: team } = worldOf(2);
    const period = { from: end - 40 * 86_400_000, to: end, zone: "Europe/Berlin" };
    const some = dailyReadings(team, period).filter((_, i) => i % 13 === 0);
    // Of 41 days the first, 14th, 27th and 40th.
    expect(some).toHaveLength(4);
    for (const reading of some) {
      expect(reading.rows.length).toBeGreaterThan(100);
      const twin = worldState(team, reading.at).boards[0];
      const status = twin?.allFields.find(({ name }) => name === "Status");
      const found = twin?.allItems.map((item) => {
        const value = item.values.get("Status");
        return {
          item: item.content.id,
          boardItem: item.id,
          status: status?.allOptions.find(({ id }) => id === value?.held)?.name ?? null,
          statusCreatedAt: value?.createdAt ?? null,
          statusUpdatedAt: value?.updatedAt ?? null,
          itemUpdatedAt: item.updatedAt,
          contentUpdatedAt: item.content.updatedAt,
          archived: item.isArchived,
        };
      });
      expect(reading.rows.map(({ fields: _, ...row }) => row)).toEqual(found);
    }
  });

  it("refuses a reversed period", () => {
    expect(() => dailyReadings(world, { from: 2, to: 1, zone: "UTC" })).toThrow(RangeError);
  });
});
