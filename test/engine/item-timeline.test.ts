import { describe, expect, it } from "vitest";
import { noFilter } from "../../src/domain/filter.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { filterChoices } from "../../src/engine/filter-choices.ts";
import { findItems } from "../../src/engine/find-items.ts";
import { itemTimeline } from "../../src/engine/item-timeline.ts";
import { filteredSubject } from "../../src/engine/subject.ts";
import {
  at,
  closed,
  labelled,
  moved,
  onBoard,
  removed,
  story,
  team,
  unlabelled,
  waitsFor,
} from "../stories.ts";
import { storySubject } from "./story-subject.ts";

const whose = team({ kinds: [{ name: "Support", labels: ["support"] }] });
const subject = (items: ItemFacts[], asOf: string) => storySubject(items, asOf, whose);
const rowOf = (of: ReturnType<typeof subject>, id: string) => of.table.items.indexOf(id);

describe("an item's timeline", () => {
  const worked = story("I1", [
    ...onBoard("2026-06-01"),
    ["2026-06-02", moved("Doing", "Backlog")],
    ["2026-06-02T12:05", { kind: "assigned", login: "mira" }],
    ["2026-06-03", labelled("waiting: vendor")],
    ["2026-06-04", unlabelled("waiting: vendor")],
    ["2026-06-05", moved("Review", "Doing"), { evidence: "observed" }],
    ["2026-06-06", { kind: "linked", pull: "P9" }],
    ["2026-06-08", waitsFor("I2")],
    ["2026-06-10", closed],
  ]);
  const pull = story(
    "P9",
    [
      ["2026-06-06", { kind: "created" }],
      ["2026-06-06T13:00", { kind: "review requested", reviewer: "bo" }],
      ["2026-06-07", { kind: "reviewed", verdict: "approved" }, { by: "bo" }],
      ["2026-06-20", { kind: "review requested", reviewer: "eve" }],
    ],
    { kind: "pull request", boards: [] },
  );
  const blocker = story("I2", onBoard("2026-06-01"));

  it("tells the stages, each with its end and how it is known", () => {
    const of = subject([worked, pull, blocker], "2026-06-12");
    const { stays, startedAt, finishedAt, outcome } = itemTimeline(of, rowOf(of, "I1"));
    expect(stays).toEqual([
      { stage: 0, start: at("2026-06-01"), end: at("2026-06-02"), evidence: "recorded" },
      { stage: 1, start: at("2026-06-02"), end: at("2026-06-05"), evidence: "recorded" },
      { stage: 2, start: at("2026-06-05"), end: at("2026-06-10"), evidence: "observed" },
      { stage: 3, start: at("2026-06-10"), end: null, evidence: "proxy" },
    ]);
    expect({ startedAt, finishedAt, outcome }).toEqual({
      startedAt: at("2026-06-02"),
      finishedAt: at("2026-06-10"),
      outcome: "delivered",
    });
  });

  it("tells what blocked it, signal by signal, until it was done", () => {
    const of = subject([worked, pull, blocker], "2026-06-12");
    expect(itemTimeline(of, rowOf(of, "I1")).blocks).toEqual([
      {
        start: at("2026-06-03"),
        end: at("2026-06-04"),
        reason: { signal: "label", name: "waiting: vendor" },
      },
      {
        start: at("2026-06-08"),
        end: at("2026-06-10"),
        reason: { signal: "dependency", blocker: "I2" },
      },
    ]);
  });

  it("tells who was asked, on its pull requests too, and nothing dated after asOf", () => {
    const of = subject([worked, pull, blocker], "2026-06-12");
    expect(itemTimeline(of, rowOf(of, "I1")).people).toEqual([
      { at: at("2026-06-02T12:05"), what: "assigned", who: "mira" },
      { at: at("2026-06-06T13:00"), what: "review requested", who: "bo" },
      { at: at("2026-06-07"), what: "approved", who: "bo" },
    ]);
    const early = subject([worked, pull, blocker], "2026-06-03T00:00");
    expect(itemTimeline(early, rowOf(early, "I1")).people.map(({ what }) => what)).toEqual([
      "assigned",
    ]);
  });

  it("knows a pull request that closes it, and a time off the board", () => {
    const away = story("I3", [...onBoard("2026-06-01"), ["2026-06-02", removed]]);
    const closes = { ...pull, item: { ...pull.item, closes: ["I3"] } };
    const of = subject([away, closes], "2026-06-12");
    const { stays, people, outcome } = itemTimeline(of, rowOf(of, "I3"));
    expect(stays.at(-1)).toMatchObject({ stage: null, end: null });
    expect(people.map(({ who }) => who)).toEqual(["bo", "bo"]);
    expect(outcome).toBe("discarded");
  });

  it("refuses a row that is not there", () => {
    expect(() => itemTimeline(subject([blocker], "2026-06-12"), 7)).toThrow(RangeError);
  });
});

describe("finding items", () => {
  const titled = (id: string, title: string, updatedAt: string) =>
    story(id, onBoard("2026-06-01"), { title, updatedAt: at(updatedAt) });
  const of = subject(
    [
      titled("I12", "Rotate the signing keys", "2026-06-02"),
      titled("I112", "Keys for 12 harbours", "2026-06-03"),
      titled("I3", "Search by name", "2026-06-04"),
    ],
    "2026-06-12",
  );
  const found = (text: string) => findItems(of, text).map(({ id }) => id);

  it("takes a number for a number before it takes it for a word", () => {
    expect(found("12")).toEqual(["I12", "I112"]);
    expect(found(" #12 ")).toEqual(["I12"]);
  });

  it("wants every word, in any order and case, the latest change first", () => {
    expect(found("KEYS")).toEqual(["I112", "I12"]);
    expect(found("keys signing")).toEqual(["I12"]);
    expect(found("keys missing")).toEqual([]);
    expect(found("  ")).toEqual([]);
  });

  it("offers a few at most", () => {
    const many = Array.from({ length: 30 }, (_, i) => titled(`I${i}`, "Same", "2026-06-02"));
    expect(findItems(subject(many, "2026-06-12"), "same")).toHaveLength(12);
  });
});

describe("what a view can be narrowed to", () => {
  const look = (id: string, labels: string[], milestone: string | null, parent: string | null) =>
    story(id, onBoard("2026-06-01"), { labels, milestone, parent });
  const of = subject(
    [
      look("I1", ["support", "web"], "M1", "I4"),
      look("I2", ["web"], null, null),
      look("I3", [], "M1", "I9"),
      look("I4", [], null, null),
    ],
    "2026-06-12",
  );

  it("is what items have, the most frequent first, and none last; lists nobody uses are left out", () => {
    expect(filterChoices(of)).toEqual([
      {
        list: "kinds",
        values: [
          { value: "Support", label: "Support", items: 1 },
          { value: "", label: "none", items: 3 },
        ],
      },
      {
        list: "labels",
        values: [
          { value: "web", label: "web", items: 2 },
          { value: "support", label: "support", items: 1 },
          { value: "", label: "none", items: 2 },
        ],
      },
      { list: "repositories", values: [{ value: "acme/app", label: "acme/app", items: 4 }] },
      {
        list: "milestones",
        values: [
          { value: "M1", label: "M1", items: 2 },
          { value: "", label: "none", items: 2 },
        ],
      },
      {
        list: "parents",
        values: [
          { value: "I4", label: "acme/app#4 Item I4", items: 1 },
          { value: "I9", label: "I9", items: 1 },
          { value: "", label: "none", items: 2 },
        ],
      },
    ]);
  });

  it("stays the whole team's while a filter holds", () => {
    const narrowed = filteredSubject(of, { ...noFilter, labels: ["support"] });
    expect(filterChoices(narrowed)).toEqual(filterChoices(of));
  });
});
