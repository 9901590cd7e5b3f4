import { describe, expect, it } from "vitest";
import { labelMeaning, saysBlocked } from "../../../src/history/proposal/label-meaning.ts";

describe("what a label says of where an item stands", () => {
  it.each([
    ["status: testing", "active"],
    ["STATE/testing", "active"],
    ["stage.designing", "active"],
    ["workflow - coding", "active"],
    ["S-testing", "active"],
    ["st:testing", "active"],
    ["status : new", "not started"],
    ["status: done", "done"],
    ["status: ready", "queue"],
    ["status: blocked", "blocked"],
  ])("%j, of a family that says so: %s", (label, meaning) => {
    expect(labelMeaning(label)).toBe(meaning);
  });

  it.each([
    ["on hold", "blocked"],
    ["waiting for review", "waiting"],
    ["ready for review", "waiting"],
    ["needs rebase", "waiting"],
    ["CLA required", "waiting"],
    ["in review", "active"],
    ["not started", "not started"],
    ["wip", "active"],
    ["Doing", "active"],
    ["backlog", "not started"],
    ["todo", "not started"],
    ["triage", "not started"],
  ])("%j, without one: %s", (label, meaning) => {
    expect(labelMeaning(label)).toBe(meaning);
  });

  it.each([
    "test",
    "design",
    "new",
    "done",
    "in production",
    "this sprint",
    "wontfix",
    "status: cancelled",
    "status: purple",
    "status:",
    "tests: review",
    "substate review",
    "docs",
  ])("%j says what an item is, or nothing", (label) => {
    expect(labelMeaning(label)).toBeNull();
  });
});

describe("saysBlocked", () => {
  it.each([
    "blocked",
    "status: blocked",
    "on hold",
    "⛔",
    "waiting for the vendor",
    "S-waiting-on-author",
    "Wartet auf Kunden",
    "レビュー待ち",
  ])("holds of %j", (label) => {
    expect(saysBlocked(label)).toBe(true);
  });

  it.each([
    "blocker",
    "release blocker",
    "status: blocking",
    "CI failed",
    "hold the line",
    "rejected, no waiting",
    "ready for review",
    "needs review",
    "pending",
    "docs",
    "in review",
    "",
  ])("does not hold of %j", (label) => {
    expect(saysBlocked(label)).toBe(false);
  });
});
