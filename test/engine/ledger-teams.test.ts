import { describe, expect, it } from "vitest";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { createBlockers } from "../../src/engine/blockers.ts";
import { ledgerOf } from "../../src/engine/ledger.ts";
import type { TeamSession } from "../../src/engine/team-session.ts";
import { isRefusal } from "../../src/metrics/answer.ts";
import {
  at,
  created,
  type Line,
  labelled,
  moved,
  onBoard,
  story,
  team,
  waitsFor,
} from "../stories.ts";
import { storySubject } from "./story-subject.ts";

const doing = (id: string, more: Line[]) =>
  story(id, [...onBoard("2026-06-01"), ["2026-06-01", moved("Doing", "Backlog")], ...more], {
    assignees: ["ada"],
  });
const away = (id: string) =>
  story(id, [["2026-05-01", created]], {
    boards: [],
    depth: "reference",
    repository: "upstream/lib",
    title: "as a reference",
  });
const subject = (name: string, items: ItemFacts[]) =>
  storySubject(items, "2026-06-10", team({ name }));

// P is Payments' own item; Platform's I1 waits for it. B1 holds up both teams. S is on both boards.
const shared = doing("S", [["2026-06-05", labelled("waiting: legal")]]);
const platform = subject("Platform", [
  doing("I1", [["2026-06-04", waitsFor("P")]]),
  doing("I2", [["2026-06-06", waitsFor("B1")]]),
  shared,
  doing("I3", [["2026-06-08", waitsFor("S")]]),
  away("P"),
  away("B1"),
]);
const payments = subject("Payments", [
  doing("P", [["2026-06-03", labelled("waiting: vendor")]]),
  doing("I4", [["2026-06-02", waitsFor("B1")]]),
  shared,
  doing("I5", [["2026-06-09", waitsFor("S")]]),
  away("B1"),
]);

const both = () => {
  const { value } = ledgerOf([
    { id: "platform", subject: platform },
    { id: "payments", subject: payments },
  ]);
  if (isRefusal(value)) throw new Error("refused");
  return value;
};

describe("the ledger of several teams", () => {
  it("lists each blocked item once, oldest first, with its teams and the first team's rows", () => {
    expect(
      both().blocks.map(({ item, teams, row }) => `${item.id} ${teams.join("+")} ${row}`),
    ).toEqual([
      "I4 payments null",
      "P payments null",
      "I1 platform 0",
      "S platform+payments 3",
      "I2 platform 1",
      "I3 platform 2",
      "I5 payments null",
    ]);
  });

  it("lists a blocking issue that teams share once, with what waits for it in each and its cost", () => {
    const found = both().issues.map(({ item, waitingTeams, ofTeams, waiting, costDays }) => [
      item?.id,
      waitingTeams,
      ofTeams,
      waiting,
      costDays,
    ]);
    expect(found).toEqual([
      // I4 2–10: 9, I2 6–10: 5
      ["B1", ["platform", "payments"], [], 2, 14],
      // An edge between teams: Platform waits for an item of Payments.
      ["P", ["platform"], ["payments"], 1, 7],
      // I3 8–10: 3, I5 9–10: 2
      ["S", ["platform", "payments"], ["platform", "payments"], 2, 5],
    ]);
  });

  it("tells since when the first of the teams has been waiting", () => {
    expect(both().issues.map(({ item, since }) => [item?.id, since])).toEqual([
      ["B1", at("2026-06-02")],
      ["P", at("2026-06-04")],
      ["S", at("2026-06-08")],
    ]);
  });

  it("counts what waits for a shared item in either team, and each item's time once", () => {
    const { blocks, totalDays } = both();
    const block = blocks.find(({ item }) => item.id === "S");
    expect(block).toMatchObject({ behind: 2, costDays: 6 + 3 + 2 });
    expect(block?.behindFirst).toEqual(["I3", "I5"]);
    // I1 7, I2 5, S 6 (once), I3 3, P 8, I4 9, I5 2
    expect(totalDays).toBe(40);
  });

  it("names an item by the team that read it whole", () => {
    const { items } = both();
    expect(items.get("P")?.title).toBe("Item P");
    expect(items.get("B1")?.title).toBe("as a reference");
  });
});

describe("asking for the blockers of all teams", () => {
  const sessions: Record<string, typeof platform> = { platform, payments };
  const asked: unknown[] = [];
  const calls = createBlockers(
    async (id) => {
      const found = sessions[id];
      if (!found) throw new Error("this one cannot be opened");
      return {
        subject: async (scope: unknown) => {
          asked.push([id, scope]);
          return found;
        },
      } as unknown as TeamSession;
    },
    async () => [
      { id: "platform", name: "Platform" },
      { id: "broken", name: "Broken" },
      { id: "payments", name: "Payments" },
    ],
  );
  const scope = { team: "payments", asOf: at("2026-06-10"), window: null };
  const teamsOf = async (reach: "team" | "all", team = "payments") => {
    const reply = await calls.ledger({ ...scope, team }, reach);
    if (!reply.ok || isRefusal(reply.answer.value)) throw new Error("failed");
    const { teams, missing } = reply.answer.value;
    return { teams: teams.map(({ name }) => name), missing };
  };

  it("begins with the team on the page, and names those that cannot be opened", async () => {
    expect(await teamsOf("all")).toEqual({ teams: ["Payments", "Platform"], missing: ["Broken"] });
    expect(asked).toContainEqual(["platform", { asOf: at("2026-06-10") }]);
  });

  it("is of one team alone where only that is asked", async () => {
    expect(await teamsOf("team")).toEqual({ teams: ["Payments"], missing: [] });
  });
});
