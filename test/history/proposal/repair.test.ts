import { describe, expect, it } from "vitest";
import { parseTeam } from "../../../src/domain/team.ts";
import { repairs } from "../../../src/history/proposal/repair.ts";
import { columns, item, many, moves } from "./item-samples.ts";

const team = parseTeam({
  name: "Acme",
  zone: "UTC",
  sources: [{ board: "https://github.com/orgs/acme/projects/7" }],
  stages: [
    { name: "To do", kind: "not started", statuses: ["To do"] },
    { name: "Doing", kind: "active", statuses: ["Doing"] },
    { name: "Done", kind: "done", statuses: ["Done"] },
  ],
  blocked: { statuses: ["Blocked"] },
});
const known = ["To do", "Doing", "Blocked", "Done"];
const repairOf = (statuses: string[] | null, items = many(0, () => item([]))) =>
  repairs(team, ["B"], statuses === null ? [] : [columns(statuses)], items);

describe("repairs", () => {
  it("finds nothing to mend where every status is known, whatever its case", () => {
    expect(repairOf(["TO DO", "doing", "Blocked", "Done"])).toEqual([]);
  });

  it("makes a new column a stage of its own at its place, though nobody has used it", () => {
    const [repair] = repairOf(["To do", "Doing", "In QA", "Blocked", "Done"]);
    expect(repair).toMatchObject({
      status: "In QA",
      items: 0,
      sentence:
        "“In QA” is a column of the board and belongs to no stage: nothing has been there yet.",
    });
    const likeliest = parseTeam(repair?.choices[0]?.teamFile);
    expect(likeliest.workflow.stages.map(({ name, kind }) => [name, kind])).toEqual([
      ["To do", "not started"],
      ["Doing", "active"],
      ["In QA", "active"],
      ["Done", "done"],
    ]);
  });

  it("puts it first, or last before done, where its kind belongs there", () => {
    const place = (name: string, statuses: string[]) =>
      parseTeam(
        repairOf(statuses).find(({ status }) => status === name)?.choices[0]?.teamFile,
      ).workflow.stages.map(({ name: stage }) => stage);
    expect(place("Inbox", ["Inbox", ...known])).toEqual(["Inbox", "To do", "Doing", "Done"]);
    expect(place("Released", [...known, "Released"])).toEqual([
      "To do",
      "Doing",
      "Done",
      "Released",
    ]);
    // Work that the board shows right of done still comes before it.
    expect(place("Testing", [...known, "Testing"])).toEqual(["To do", "Doing", "Testing", "Done"]);
  });

  it("takes a column named so for blocked", () => {
    const [repair] = repairOf([...known, "On hold"]);
    expect(repair?.choices[0]?.sentence).toContain("for blocked");
    expect(parseTeam(repair?.choices[0]?.teamFile).blocked.statuses).toEqual([
      "Blocked",
      "On hold",
    ]);
  });

  it("knows a renamed column again", () => {
    const renamed = item([
      { kind: "status", board: "B", from: "", to: "Doing", at: 5_000 },
      { kind: "status", board: "B", from: "Doing", to: "Hacking", at: 5_000, evidence: "inferred" },
    ]);
    const [repair] = repairOf(["To do", "Hacking", "Blocked", "Done"], [renamed]);
    expect(repair?.choices[0]?.sentence).toBe(
      "“Doing” was renamed to “Hacking”: take it for stage “Doing”.",
    );
    const mended = parseTeam(repair?.choices[0]?.teamFile);
    expect(mended.workflow.stages[1]?.statuses).toEqual(["Doing", "Hacking"]);
  });

  it("gives a column that is gone to the stage of its meaning, and counts what it lost", () => {
    const items = many(3, () => item(moves("To do", "In development", "Done")));
    const [repair] = repairOf(known, items);
    expect(repair?.sentence).toBe(
      "“In development” was a column of the board and belongs to no stage: 3 items went there, and it moved none of them.",
    );
    expect(repair?.choices[0]?.sentence).toBe("Take “In development” for stage “Doing”.");
  });

  it("works from what items moved through alone, where the columns are not known", () => {
    expect(repairOf(null, [item(moves("To do", "QA"))]).map(({ status }) => status)).toEqual([
      "QA",
    ]);
  });

  it("offers every other way too, each a team that can be kept and mends it", () => {
    const [repair] = repairOf([...known, "Zürich"]);
    expect(repair?.choices).toHaveLength(5);
    expect(new Set(repair?.choices.map(({ sentence }) => sentence)).size).toBe(5);
    for (const { teamFile } of repair?.choices ?? []) {
      const mended = parseTeam(teamFile);
      expect(repairs(mended, ["B"], [columns([...known, "Zürich"])], [])).toEqual([]);
    }
  });
});
