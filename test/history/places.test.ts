import { describe, expect, it } from "vitest";
import type { FactContent } from "../../src/domain/fact.ts";
import { parseTeam, type Team } from "../../src/domain/team.ts";
import { buildFlowTable } from "../../src/history/build-flow-table.ts";
import type { FlowTable } from "../../src/history/flow-table.ts";
import { wipByDay } from "../../src/metrics/wip.ts";
import { valueOf } from "../metrics/value-of.ts";
import {
  at,
  board,
  created,
  days,
  type Line,
  labelled,
  other,
  story,
  waitsFor,
} from "../stories.ts";

const one = { board: "https://github.com/orgs/acme/projects/1" };
const two = { board: "https://github.com/orgs/acme/projects/2" };
const repository = { repository: "acme/app" };
const teamOf = (...sources: Record<string, string>[]): Team =>
  parseTeam({
    name: "Acme",
    zone: "UTC",
    sources,
    stages: [
      { name: "Backlog", kind: "not started", statuses: ["Backlog"], signals: ["open"] },
      { name: "Doing", kind: "active", statuses: ["Doing"], labels: ["doing"] },
      { name: "Review", kind: "waiting", statuses: ["Review"] },
      { name: "Done", kind: "done", statuses: ["Done"], signals: ["closed"] },
    ],
    blocked: { statuses: ["Blocked"], labels: ["blocked"] },
    closingIsDone: true,
  });
const onTwo = teamOf(one, two);

const first = (to: string, from: string | null = ""): FactContent => ({
  kind: "status",
  board,
  from,
  to,
});
const second = (to: string, from: string | null = ""): FactContent => ({
  kind: "status",
  board: other,
  from,
  to,
});
type PlaceKind = "added" | "removed" | "archived" | "unarchived";
const on = (place: string, kind: PlaceKind): FactContent => ({ kind, board: place });
const place = (id: string) => ({
  board: id,
  status: null,
  archived: false,
  gone: false,
  fields: {},
});

/** Created on the 1st of June and put into Doing on the second board on the 2nd. */
const item = (...lines: Line[]) =>
  story("I1", [["2026-06-01", created], ["2026-06-02", second("Doing")], ...lines], {
    boards: [place(board), place(other)],
  });
const read = (entry: ReturnType<typeof item>, asOf = "2026-06-30", team = onTwo): FlowTable =>
  buildFlowTable({ team, boards: [board, other], items: [entry], asOf: at(asOf) });
/** Day of June and stage of every move, "-" for none. */
const moves = ({ stays, stayPosition, stages }: FlowTable) =>
  Array.from(stays.start, (time, i) => {
    const stage = stages[stayPosition[i] ?? -1]?.name ?? "-";
    return `${new Date(time).getUTCDate()} ${stage}`;
  });
const wip = (table: FlowTable, from: string, to: string) => [
  ...valueOf(wipByDay(table, days(from, to))).wip,
];

describe("an item on several of a team's boards", () => {
  it("follows the first listed on which it then is, and no later fact changes what was before", () => {
    const moved = item(
      ["2026-06-05", first("Backlog")],
      ["2026-06-07", first("Review", "Backlog")],
    );
    expect(moves(read(moved))).toEqual(["2 Doing", "5 Backlog", "7 Review"]);
    expect(moves(read(moved, "2026-06-04"))).toEqual(["2 Doing"]);
    // In progress on the 2nd to the 4th, sent back on the 5th, begun anew on the 7th.
    const of = (asOf: string) => wip(read(moved, asOf), "2026-06-01", "2026-06-04");
    expect(of("2026-06-04")).toEqual([0, 1, 1, 1]);
    expect(of("2026-06-30")).toEqual([0, 1, 1, 1]);
    expect(wip(read(moved), "2026-06-05", "2026-06-08")).toEqual([0, 0, 1, 1]);
  });

  it("does not look at what happens on the others meanwhile", () => {
    const moved = item(
      ["2026-06-05", first("Review")],
      ["2026-06-06", second("Done", "Doing")],
      ["2026-06-07", second("Backlog", "Done")],
    );
    expect(moves(read(moved))).toEqual(["2 Doing", "5 Review"]);
  });

  it("stands where the next has it when it leaves one, from that moment on", () => {
    const moved = item(
      ["2026-06-05", first("Backlog")],
      ["2026-06-06", second("Review", "Doing")],
      ["2026-06-09", on(board, "removed"), { evidence: "observed", notBefore: at("2026-06-08") }],
      ["2026-06-09", { kind: "commented" }],
    );
    const table = read(moved);
    expect(moves(table)).toEqual(["2 Doing", "5 Backlog", "9 Review"]);
    // Begun when it left, which a reading saw: between the 8th and the 9th, and not on the 6th.
    expect(table.startedAt[0]).toBe(at("2026-06-09"));
    expect(table.startedNotBefore[0]).toBe(at("2026-06-08"));
    expect([table.startedEvidence[0], table.startUnseen[0]]).toEqual([2, 0]);
    expect(valueOf(wipByDay(table, days("2026-06-07", "2026-06-09")))).toMatchObject({
      wip: new Int32Array([0, 0, 1]),
      low: new Int32Array([0, 0, 1]),
      high: new Int32Array([0, 1, 1]),
    });
  });

  it("is not taken out by coming to a board that gives it no place yet", () => {
    const moved = item(["2026-06-05", on(board, "added")], ["2026-06-07", first("Review")]);
    expect(moves(read(moved))).toEqual(["2 Doing", "7 Review"]);
    const unmapped = item(["2026-06-05", first("Icebox")]);
    expect(moves(read(unmapped))).toEqual(["2 Doing"]);
  });

  it("is off when it has left the last, discarded at that moment, and may come back to either", () => {
    const gone = item(
      ["2026-06-05", first("Doing")],
      ["2026-06-06", on(other, "removed")],
      ["2026-06-09", on(board, "removed")],
    );
    expect(moves(read(gone))).toEqual(["2 Doing", "9 -"]);
    expect(read(gone).leftAt[0]).toBe(at("2026-06-09"));
    expect(read(gone).outcome[0]).toBe(2);
    const back = { ...gone, facts: [...gone.facts] };
    back.facts.push(...item(["2026-06-12", second("Review")]).facts.slice(2));
    expect(moves(read(back))).toEqual(["2 Doing", "9 -", "12 Review"]);
    expect(read(back).leftAt[0]).toBeNaN();
    // Where it came from it was begun, at some time since it was off.
    const from = { ...gone, facts: [...gone.facts] };
    from.facts.push(...item(["2026-06-12", second("Review", "Doing")]).facts.slice(2));
    expect(moves(read(from))).toEqual(["2 Doing", "9 -", "12 Doing", "12 Review"]);
    expect([read(from).startUnseen[0], read(from).startedEvidence[0]]).toEqual([1, 1]);
  });

  it("is told apart from the next", () => {
    const before = item(["2026-06-05", first("Review")], ["2026-06-06", labelled("blocked")]);
    const next = item(["2026-06-03", first("Backlog")]);
    const another = { item: { ...next.item, id: "I2" }, facts: next.facts };
    const table = buildFlowTable({
      team: onTwo,
      boards: [board, other],
      items: [before, another],
      asOf: at("2026-06-30"),
    });
    expect(moves(table)).toEqual(["2 Doing", "5 Review", "2 Doing", "3 Backlog"]);
    expect([...table.stays.at]).toEqual([0, 2, 4]);
    expect([...table.signals.at]).toEqual([0, 1, 1]);
  });

  it("what was done when it left stays done where no other board says more", () => {
    const done: Line[] = [
      ["2026-06-05", first("Done")],
      ["2026-06-09", on(board, "removed")],
    ];
    const alone = story(
      "I1",
      [["2026-06-01", created], ["2026-06-02", on(other, "added")], ...done],
      { boards: [place(board), place(other)] },
    );
    expect(moves(read(alone))).toEqual(["5 Done"]);
    // The second board still has it in Doing, and there it still is.
    expect(moves(read(item(...done)))).toEqual(["2 Doing", "5 Done", "9 Doing"]);
    expect(moves(read(item(...done), "2026-06-08"))).toEqual(["2 Doing", "5 Done"]);
    // Taken off between two readings it may have been begun again from the first of them on.
    const seen = { evidence: "observed" as const, notBefore: at("2026-06-08") };
    const between = item(["2026-06-05", first("Done")], ["2026-06-09", on(board, "removed"), seen]);
    expect(valueOf(wipByDay(read(between), days("2026-06-07", "2026-06-09")))).toMatchObject({
      wip: new Int32Array([0, 0, 1]),
      high: new Int32Array([0, 1, 1]),
    });
    // Closed, it is done wherever it is.
    const closed: Line = ["2026-06-05", { kind: "closed", reason: "completed" }];
    expect(moves(read(item(closed, ...done)))).toEqual(["2 Doing", "5 Done"]);
  });

  it("is off where it is reopened after it was taken off, as far as is known of that", () => {
    const entry = story(
      "I1",
      [
        ["2026-06-01", created],
        ["2026-06-04", on(other, "added")],
        ["2026-06-05", first("Done")],
        ["2026-06-09", on(board, "removed")],
        ["2026-06-12", { kind: "closed", reason: null }],
        ["2026-06-14", { kind: "reopened" }, { evidence: "observed", notBefore: at("2026-06-13") }],
      ],
      { boards: [place(board), place(other)] },
    );
    // Closing is not done here, so the second board never gave it a place.
    const table = read(entry, undefined, {
      ...onTwo,
      workflow: { ...onTwo.workflow, closingIsDone: false },
    });
    expect(moves(table)).toEqual(["5 Done", "14 -"]);
    expect([...table.stayEvidence]).toEqual([0, 2]);
    expect([...table.unsure.start]).toEqual([at("2026-06-13")]);
  });

  it("is delivered or discarded as its closing says, and closed wherever it stands", () => {
    const ended = (content: FactContent, kind: "issue" | "pull request" = "issue") => {
      const entry = item(["2026-06-05", first("Review")], ["2026-06-07", content]);
      return read({ ...entry, item: { ...entry.item, kind } });
    };
    expect(ended({ kind: "closed", reason: "completed" }).outcome[0]).toBe(1);
    expect(ended({ kind: "closed", reason: "not planned" }).outcome[0]).toBe(2);
    expect(ended({ kind: "closed", reason: null }, "pull request").outcome[0]).toBe(2);
    expect(ended({ kind: "merged" }, "pull request").outcome[0]).toBe(1);
    const told = (table: FlowTable) => table.findings.map(({ kind }) => kind);
    // Its status is still Review.
    expect(told(ended({ kind: "merged" }, "pull request"))).toEqual(["closed but not in done"]);
    expect(told(read(item(["2026-06-05", first("Done")])))).toEqual(["done but open"]);
  });

  it("is in doubt only as far as the deciding board's events are", () => {
    const known = { evidence: "observed" as const, notBefore: at("2026-06-06") };
    const band = (entry: ReturnType<typeof item>) => {
      const { wip, low, high } = valueOf(wipByDay(read(entry), days("2026-06-05", "2026-06-10")));
      return { wip: [...wip], low: [...low], high: [...high] };
    };
    const elsewhere = item(
      ["2026-06-05", first("Doing")],
      ["2026-06-08", second("Backlog", null), known],
    );
    expect(band(elsewhere)).toEqual({
      wip: [1, 1, 1, 1, 1, 1],
      low: [1, 1, 1, 1, 1, 1],
      high: [1, 1, 1, 1, 1, 1],
    });
    const here = item(
      ["2026-06-05", first("Doing")],
      ["2026-06-08", first("Backlog", null), known],
    );
    expect(band(here)).toEqual({
      wip: [1, 1, 1, 0, 0, 0],
      low: [1, 0, 0, 0, 0, 0],
      high: [1, 1, 1, 0, 0, 0],
    });
    // In doubt on the second from the 6th to the 8th, which decides until the 7th only.
    const until = item(
      ["2026-06-08", second("Review", null), known],
      ["2026-06-07", first("Doing")],
    );
    expect(band(until).low).toEqual([1, 0, 1, 1, 1, 1]);
  });

  it("is archived where the deciding board archives it", () => {
    const kept = item(["2026-06-05", first("Doing")], ["2026-06-06", on(other, "archived")]);
    expect(wip(read(kept), "2026-06-05", "2026-06-07")).toEqual([1, 1, 1]);
    expect(read(kept).leftAt[0]).toBeNaN();
    const put = item(["2026-06-05", first("Doing")], ["2026-06-06", on(board, "archived")]);
    expect(wip(read(put), "2026-06-05", "2026-06-07")).toEqual([1, 0, 0]);
    expect(read(put).leftAt[0]).toBe(at("2026-06-06"));
    // The second archived it on the 4th, but decided only from the 8th on.
    const late = item(
      ["2026-06-03", first("Doing")],
      ["2026-06-04", on(other, "archived")],
      ["2026-06-08", on(board, "removed")],
    );
    expect(wip(read(late), "2026-06-03", "2026-06-09")).toEqual([1, 1, 1, 1, 1, 0, 0]);
    expect(read(late).leftAt[0]).toBe(at("2026-06-08"));
  });

  it("is blocked by the deciding board's blocked column, and by a label throughout", () => {
    const blocks = (entry: ReturnType<typeof item>) => {
      const { start, end } = read(entry).blocks;
      return Array.from(start, (from, i) => [from, end[i]]);
    };
    const column = item(
      ["2026-06-03", second("Blocked", "Doing")],
      ["2026-06-05", first("Doing")],
      ["2026-06-09", on(board, "removed")],
    );
    expect(blocks(column)).toEqual([
      [at("2026-06-03"), at("2026-06-05")],
      [at("2026-06-09"), Infinity],
    ]);
    const label = item(["2026-06-03", labelled("blocked")], ["2026-06-05", first("Doing")]);
    expect(blocks(label)).toEqual([[at("2026-06-03"), Infinity]]);
    const waits = item(["2026-06-03", waitsFor(null)], ["2026-06-05", first("Doing")]);
    expect(blocks(waits)).toEqual([[at("2026-06-03"), Infinity]]);
    expect(read(label).signals.start).toHaveLength(1);
  });

  it("tells of what no stage names wherever it decided, and of leaving only where it is off", () => {
    const findings = (entry: ReturnType<typeof item>) =>
      read(entry).findings.map(({ kind, detail }) => [kind, detail]);
    const moved = item(
      ["2026-06-03", second("Icebox", "Doing")],
      ["2026-06-05", first("Doing")],
      ["2026-06-06", second("Attic", "Icebox")],
      ["2026-06-07", on(other, "removed")],
    );
    expect(findings(moved)).toEqual([
      ["unmapped status", "Icebox"],
      ["unmapped status", "Attic"],
    ]);
    const gone = item(["2026-06-07", on(other, "removed")]);
    expect(findings(gone)).toEqual([["removed from board", null]]);
    // Never on the first: what is odd there is nobody's business.
    const never = item(["2026-06-03", on(board, "removed")]);
    expect(findings(never)).toEqual([]);
  });

  it("where it stood a moment ago on a board it comes to is no place it went through", () => {
    // From Backlog on the second board straight to Review, though the first says from Doing.
    const entry = story(
      "I1",
      [
        ["2026-06-01", created],
        ["2026-06-02", second("Review")],
        ["2026-06-05", first("Review", "Doing")],
      ],
      { boards: [place(board), place(other)] },
    );
    expect(moves(read(entry))).toEqual(["2 Review"]);
    expect(read(entry).crossings[2]).toBe(at("2026-06-02"));
    // Off every board it did: it was begun, unseen, at or before that.
    const only = story(
      "I1",
      [
        ["2026-06-01", created],
        ["2026-06-05", first("Review", "Doing")],
      ],
      {
        boards: [place(board), place(other)],
      },
    );
    const table = read(only, undefined, teamOf(one, two));
    expect(moves(table)).toEqual(["5 Doing", "5 Review"]);
    expect(table.startUnseen[0]).toBe(1);
  });
});

describe("an item of a team's repository that comes to its board", () => {
  const both = teamOf(one, repository);
  const entry = (...lines: Line[]) => story("I1", [["2026-06-01", created], ...lines]);
  const readBoth = (lines: Line[], asOf = "2026-06-30") =>
    buildFlowTable({ team: both, boards: [board], items: [entry(...lines)], asOf: at(asOf) });

  it("is read by its labels until the board gives it a place, and by the board from then on", () => {
    const lines: Line[] = [
      ["2026-06-03", labelled("doing")],
      ["2026-06-05", on(board, "added")],
      ["2026-06-07", first("Review")],
      ["2026-06-08", { kind: "unlabelled", label: "doing" }],
      ["2026-06-11", on(board, "removed")],
      ["2026-06-12", labelled("doing")],
    ];
    expect(moves(readBoth(lines))).toEqual(["1 Backlog", "3 Doing", "7 Review", "11 -"]);
    expect(moves(readBoth(lines, "2026-06-06"))).toEqual(["1 Backlog", "3 Doing"]);
    expect(readBoth(lines, "2026-06-10").startedAt[0]).toBe(at("2026-06-03"));
  });

  it("of elsewhere was nowhere before it came", () => {
    const lines: Line[] = [
      ["2026-06-03", labelled("doing")],
      ["2026-06-07", first("Review")],
    ];
    const { item: told, facts } = entry(...lines);
    const items = [{ item: { ...told, repository: "up/stream" }, facts }];
    const table = buildFlowTable({ team: both, boards: [board], items, asOf: at("2026-06-30") });
    expect(moves(table)).toEqual(["7 Review"]);
  });

  it("is not moved by events that name no board while it is on none of the team's", () => {
    const nameless: FactContent = { kind: "removed", board: null };
    const { item: told, facts } = entry(
      ["2026-06-03", labelled("doing")],
      ["2026-06-05", nameless],
    );
    const items = [{ item: { ...told, boards: [place("PVT_9")] }, facts }];
    const table = buildFlowTable({ team: both, boards: [board], items, asOf: at("2026-06-30") });
    expect(moves(table)).toEqual(["1 Backlog", "3 Doing"]);
    expect(table.outcome[0]).toBe(0);
    expect(table.findings).toEqual([]);
  });
});
