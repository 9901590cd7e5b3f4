import { describe, expect, it } from "vitest";
import { isDueField, isKindField, kindFamily } from "../../../src/history/proposal/kind-words.ts";

const familyOf = (name: string) => kindFamily(name)?.family ?? null;

describe("kindFamily", () => {
  it.each([
    ["Incident", ["outage", "Störung", "emergenza", "awaria", "障害", "🔥"]],
    ["Bug", ["Regression", "Fehler", "anomalie", "erreur", "błąd", "不具合", "🐛"]],
    ["Support", ["Question", "Anfrage", "demande", "vraag", "wsparcie", "问题咨询", "문의"]],
    ["Upstream", ["third party", "Vendor", "上游"]],
    ["Maintenance", ["chore", "Wartung", "dette technique", "débito técnico", "onderhoud", "重构"]],
    ["Feature", ["Epic", "Erweiterung", "mejora", "verbetering", "新機能", "✨"]],
    ["Change", ["Modification", "Änderung", "zmiana", "변경"]],
  ])("%s in the words of many languages", (family, names) => {
    expect(names.map(familyOf)).toEqual(names.map(() => family));
  });

  it.each([
    ["hotfix for a bug", "Incident"],
    ["Bug fix in the docs", "Bug"],
    ["Support for a vendor", "Support"],
    ["upstream chore", "Upstream"],
    ["feature cleanup", "Maintenance"],
    ["feature update", "Feature"],
    ["Metadata update", "Change"],
    ["performance test", "Maintenance"],
  ])("takes %j, which speaks of two, for %s", (name, family) => {
    expect(familyOf(name)).toBe(family);
  });

  it("tells the longest phrase that says so, a star standing for the rest of a word", () => {
    expect(kindFamily("type: Bug")).toEqual({ family: "Bug", word: "bug" });
    expect(kindFamily("User Story")?.word).toBe("user story");
    expect(kindFamily("Refactored")?.word).toBe("refactor*");
  });

  it.each([
    "help wanted",
    "good first bug? good first issue",
    "needs docs",
    "needed: a test",
    "tests required",
    "bugs up for grabs",
  ])("takes %j for an invitation or an errand, whatever it holds", (name) => {
    expect(kindFamily(name)).toBeNull();
  });

  it.each(["UX", "Debugger", "priority: high", ""])("knows no kind in %j", (name) => {
    expect(kindFamily(name)).toBeNull();
  });
});

describe("fields of a board", () => {
  it("sort work by kind where their name says so", () => {
    const names = ["Kind", "Work Type", "Art", "catégorie", "Priority", "Start", "Typeface"];
    expect(names.map(isKindField)).toEqual([true, true, true, true, false, false, false]);
  });

  it("hold due dates where their name says so", () => {
    const names = ["Due", "Target date", "Fälligkeit", "締切", "Start date", "Weekend", "Duel"];
    expect(names.map(isDueField)).toEqual([true, true, true, true, false, false, false]);
  });
});
