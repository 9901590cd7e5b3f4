import { describe, expect, it } from "vitest";
import { formatDay, parseDay } from "../../src/domain/days.ts";
import { parseInstant } from "../../src/domain/instant.ts";
import { formatOpened, parseOpened } from "../../src/url/opened.ts";
import { viewScope } from "../../src/url/view-scope.ts";
import { formatQuery, parseQuery, parseViewSearch } from "../../src/url/view-search.ts";
import { formatWindow, parseWindow } from "../../src/url/window-text.ts";

describe("the query of a link", () => {
  it("keeps what is good and drops what is mangled, each by itself", () => {
    expect(parseViewSearch({ window: "30d", asOf: "2026-02-30", open: "blocked" })).toEqual({
      window: "30d",
      open: "blocked",
    });
    expect(parseViewSearch({ window: "ninety", asOf: "2026-08-21", other: "x" })).toEqual({
      asOf: "2026-08-21",
    });
    expect(parseViewSearch({ window: 30, asOf: null, open: "" })).toEqual({});
    expect(parseViewSearch({ open: "x".repeat(201) })).toEqual({});
  });

  it("reads and writes plain text, never quoted JSON", () => {
    expect(parseQuery("?window=90d&asOf=2026-08-21&window=30d")).toEqual({
      window: "90d",
      asOf: "2026-08-21",
    });
    expect(formatQuery({ window: "30d", asOf: undefined, open: "week/2026-08-10" })).toBe(
      "?window=30d&open=week/2026-08-10",
    );
    expect(formatQuery({})).toBe("");
    expect(parseQuery("?window=30d&asOf=2026-08-21?from=mail&window=90d")).toEqual({
      window: "30d",
      asOf: "2026-08-21",
    });
    const search = { open: "item/I_kw+DO=/1&2" };
    expect(parseQuery(formatQuery(search))).toEqual(search);
  });
});

describe("a window's text", () => {
  it.each([
    "1d",
    "30d",
    "3650d",
    "all",
    "2026-05-01..2026-06-30",
    "iteration",
    "iteration-1",
    "6-iterations",
  ])("%s is read and written", (text) => {
    const choice = parseWindow(text);
    expect(choice).not.toBeNull();
    expect(choice && formatWindow(choice)).toBe(text);
  });

  it.each([
    "",
    "0d",
    "3651d",
    "-5d",
    "1.5d",
    "90",
    "ALL",
    "2026-06-30..2026-05-01",
    "2026-05-01..",
    "2026-05-01..2026-05-02..2026-05-03",
    "2026-02-30..2026-03-01",
    "iteration-0",
    "0-iterations",
    "iterations",
    "100-iterations",
  ])("%j is none", (text) => {
    expect(parseWindow(text)).toBeNull();
  });
});

describe("what a link means for a team", () => {
  // 22:30 UTC on the 21st is 00:30 on the 22nd in Zurich.
  const team = {
    zone: "Europe/Zurich",
    readAt: parseInstant("2026-08-21T22:30:00Z"),
    firstAt: parseInstant("2026-01-11T23:30:00Z"),
  };
  const days = ({ window }: ReturnType<typeof viewScope>) =>
    window && [formatDay(window.first), formatDay(window.last)];

  it("is the last 90 days up to the last reading's day in the team's zone", () => {
    const scope = viewScope({}, team);
    expect(scope.asOf).toBeNull();
    expect(days(scope)).toEqual(["2026-05-25", "2026-08-22"]);
  });

  it("is iterations that have begun by the as-of day, the running one up to that day", () => {
    const iterations = [
      ["2026-07-06", "2026-07-19"],
      ["2026-07-20", "2026-08-02"],
      ["2026-08-10", "2026-08-23"],
      ["2026-08-24", "2026-09-06"],
    ].map(([first = "", last = ""]) => ({ first: parseDay(first), last: parseDay(last) }));
    const of = (window: string, asOf?: string) =>
      days(viewScope({ window, ...(asOf === undefined ? {} : { asOf }) }, { ...team, iterations }));
    expect(of("iteration")).toEqual(["2026-08-10", "2026-08-22"]);
    expect(of("iteration-1")).toEqual(["2026-07-20", "2026-08-02"]);
    expect(of("2-iterations")).toEqual(["2026-07-20", "2026-08-22"]);
    // More than there are: all of them.
    expect(of("6-iterations")).toEqual(["2026-07-06", "2026-08-22"]);
    // Between two iterations the latest is the one that ended.
    expect(of("iteration", "2026-08-05")).toEqual(["2026-07-20", "2026-08-02"]);
    // Before the first, and for a team without any: the usual 90 days.
    expect(of("iteration", "2026-07-05")).toEqual(["2026-04-07", "2026-07-05"]);
    expect(of("iteration-9")).toEqual(["2026-05-25", "2026-08-22"]);
    expect(days(viewScope({ window: "iteration" }, team))).toEqual(["2026-05-25", "2026-08-22"]);
  });

  it("goes back to the last millisecond of a past day, through a change of clocks", () => {
    const scope = viewScope({ asOf: "2026-03-29", window: "30d" }, team);
    expect(scope.asOf).toBe(parseInstant("2026-03-29T22:00:00Z") - 1);
    expect(days(scope)).toEqual(["2026-02-28", "2026-03-29"]);
  });

  it("is live again for the day of the last reading and for days to come", () => {
    expect(viewScope({ asOf: "2026-08-22" }, team).asOf).toBeNull();
    expect(viewScope({ asOf: "2027-01-01" }, team).asOf).toBeNull();
    expect(viewScope({ asOf: "2026-08-21" }, team).asOf).toBe(
      parseInstant("2026-08-21T22:00:00Z") - 1,
    );
  });

  it("begins all time on the first item's day in the team's zone", () => {
    expect(days(viewScope({ window: "all" }, team))).toEqual(["2026-01-12", "2026-08-22"]);
    expect(days(viewScope({ window: "all" }, { ...team, firstAt: null }))).toBeNull();
    expect(days(viewScope({ window: "all", asOf: "2025-06-01" }, team))).toEqual([
      "2025-06-01",
      "2025-06-01",
    ]);
  });

  it("takes two days as they are, and leaves the window to the engine before the first reading", () => {
    const between = { window: "2026-05-01..2026-06-30" };
    expect(days(viewScope(between, team))).toEqual(["2026-05-01", "2026-06-30"]);
    expect(viewScope({}, { ...team, readAt: null })).toEqual({ asOf: null, window: null });
  });
});

describe("what a link holds open", () => {
  it.each([
    "finished",
    "delivered",
    "in-progress",
    "blocked",
    "findings",
    "week/2026-08-10",
    "item/I_kwDO/1",
    "delivered/2026-08-10..2026-08-12",
    "moved/2026-08-10..2026-08-16",
    "in-progress/2026-08-10",
    "took/5..10",
    "took/0.5..1",
    "took/40..",
  ])("%s is read and written", (text) => {
    const opened = parseOpened(text);
    expect(opened).not.toBeNull();
    expect(opened && formatOpened(opened)).toBe(text);
  });

  it("names a week by its Monday and an item by its id", () => {
    expect(parseOpened("week/2026-08-10")).toEqual({
      list: "week",
      monday: parseDay("2026-08-10"),
    });
    expect(parseOpened("item/I_1")).toEqual({ list: "item", id: "I_1" });
  });

  it.each([
    undefined,
    ...["", "week", "week/", "week/10 August", "item/", "nothing", "blocked/1"].concat(
      ["took/10..5", "took/5", "took/a..b", "took/1..2..3", "took/-1..3", "took/.."],
      ["delivered/2026-08-12..2026-08-10", "delivered/30d", "moved/all", "in-progress/soon"],
    ),
  ])("%j is nothing", (text) => {
    expect(parseOpened(text)).toBeNull();
  });
});
