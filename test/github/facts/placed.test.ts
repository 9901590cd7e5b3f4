import { describe, expect, it } from "vitest";
import { boardRow } from "../../../src/github/facts/board-row.ts";
import { issueFacts } from "../../../src/github/facts/issue-facts.ts";
import { type Known, placed, redactedFacts } from "../../../src/github/facts/placed.ts";
import type { Earlier } from "../../../src/github/facts/status-facts.ts";
import type { StatusNames } from "../../../src/github/facts/status-names.ts";
import type { BoardRowNode, IssueEventNode } from "../../../src/github/wire.ts";
import {
  addedToBoard,
  at,
  day,
  issueNode,
  moved,
  readingRow,
  rowNode,
  statusValue,
} from "../nodes.ts";

const options: StatusNames = ["Todo", "Doing", "Review"].map((name) => ({
  id: `option-${name}`,
  names: [name],
}));
/** Of a reading on 10 June. */
const onBoard = (
  row: Partial<BoardRowNode>,
  events: IssueEventNode[] = [],
  earlier: Earlier | null = null,
  { names = options, facts = [] }: Partial<Known> = {},
) =>
  placed(issueFacts(issueNode(), events), boardRow(rowNode(row), "Status"), {
    board: "B",
    at: at(10),
    earlier,
    names,
    facts,
  });
/** What the row tells beyond the events. */
const told = (...args: Parameters<typeof onBoard>) =>
  onBoard(...args).facts.filter(({ evidence }) => evidence !== "recorded");
const added = addedToBoard("E0", day(1, 1));

describe("placed, the place", () => {
  it("has the status, the other fields as text, and never the title", () => {
    const value = { createdAt: day(1), updatedAt: day(1) };
    const nodes = [
      {
        __typename: "ProjectV2ItemFieldTextValue",
        text: "Fix the pump",
        ...value,
        field: { name: "Title" },
      },
      {
        __typename: "ProjectV2ItemFieldSingleSelectValue",
        name: "Doing",
        ...value,
        field: { name: "Status" },
      },
      {
        __typename: "ProjectV2ItemFieldNumberValue",
        number: 3,
        ...value,
        field: { name: "Points" },
      },
      {
        __typename: "ProjectV2ItemFieldIterationValue",
        title: "Sprint 4",
        ...value,
        field: { name: "Sprint" },
      },
      {
        __typename: "ProjectV2ItemFieldDateValue",
        date: "2026-07-01",
        ...value,
        field: { name: "Due" },
      },
      { __typename: "ProjectV2ItemFieldUserValue" },
    ] as const;
    const row = {
      status: statusValue("Doing", day(1), day(1)),
      fieldValues: { nodes: [...nodes] },
      updatedAt: day(2),
    };
    expect(onBoard(row, [added]).item.boards).toEqual([
      {
        board: "B",
        boardItem: "PVTI_1",
        status: "Doing",
        archived: false,
        updatedAt: at(2),
        gone: false,
        fields: { Points: "3", Sprint: "Sprint 4", Due: "2026-07-01" },
      },
    ]);
  });

  it("makes an item of a row whose content is hidden", () => {
    const row = boardRow(rowNode({ content: null, type: "REDACTED" }), "Status");
    expect(row.kind).toBe("redacted");
    const { item, facts } = placed(redactedFacts(row), row, {
      board: "B",
      at: at(10),
      earlier: null,
      names: [],
      facts: [],
    });
    expect([item.id, item.kind, item.title, item.boards[0]?.board]).toEqual([
      "PVTI_1",
      "redacted",
      "",
      "B",
    ]);
    expect(facts).toMatchObject([
      { kind: "added", item: "PVTI_1", at: at(1, 1), evidence: "inferred" },
    ]);
  });
});

describe("placed, coming onto the board", () => {
  it("takes the row's own creation where no event tells", () => {
    expect(told({})).toEqual([
      {
        id: "I_1:added:PVTI_1",
        item: "I_1",
        at: at(1, 1),
        evidence: "inferred",
        kind: "added",
        board: "B",
      },
    ]);
    expect(told({}, [addedToBoard("E", day(1), "OTHER")])).toHaveLength(1);
    expect(told({}, [added])).toEqual([]);
  });

  it("sees that an item taken off is there again", () => {
    const removed: IssueEventNode = {
      ...added,
      __typename: "RemovedFromProjectV2Event",
      id: "E1",
      createdAt: day(5),
    } as IssueEventNode;
    expect(told({ id: "PVTI_2", createdAt: day(9) }, [added, removed])).toMatchObject([
      { id: "I_1:added:PVTI_2", at: at(9) },
    ]);
  });
});

describe("placed, the status", () => {
  const doing = (createdAt: string, updatedAt: string) => ({
    status: statusValue("Doing", createdAt, updatedAt),
  });

  it("adds nothing when the last event agrees", () => {
    const events = [added, moved("E1", day(2), "", "Todo"), moved("E2", day(3), "Todo", "Doing")];
    expect(told(doing(day(2), day(3)), events)).toEqual([]);
  });

  it("infers a move that no event tells, at the value's own time, after the last event", () => {
    expect(told(doing(day(2), day(8)), [added, moved("E1", day(2), "", "Todo")])).toEqual([
      {
        id: `I_1:status:B:${at(8)}:option-Doing`,
        item: "I_1",
        at: at(8),
        notBefore: at(2),
        evidence: "inferred",
        kind: "status",
        board: "B",
        from: "Todo",
        to: "Doing",
      },
    ]);
  });

  it("knows that a status set once came from none, and does not know where a changed one came from", () => {
    expect(told(doing(day(8), day(8)), [added])).toMatchObject([
      { at: at(8), from: "", to: "Doing" },
    ]);
    expect(told(doing(day(8), day(8)), [added])[0]).not.toHaveProperty("notBefore");
    // Set on the 2nd, changed on the 8th: what it was in between is lost. The issue is of the 1st.
    expect(told(doing(day(2), day(8)), [added])).toMatchObject([
      { at: at(8), notBefore: at(1), from: null },
    ]);
  });

  it("does not count the events of another board", () => {
    const elsewhere = moved("E1", day(3), "Todo", "Doing", "OTHER");
    expect(told(doing(day(8), day(8)), [added, elsewhere])).toMatchObject([
      { from: "", at: at(8) },
    ]);
  });

  it("takes the earlier reading's status over an older event", () => {
    const earlier = { row: readingRow({ status: "Review" }), at: at(6) };
    expect(
      told(doing(day(2), day(8)), [added, moved("E1", day(2), "", "Todo")], earlier),
    ).toMatchObject([{ from: "Review", to: "Doing", at: at(8), notBefore: at(6) }]);
  });

  it("tells that a status was left and come back to, where the value was set anew without an event", () => {
    const events = [added, moved("E1", day(2), "", "Doing")];
    expect(told(doing(day(2), day(8)), events)).toMatchObject([
      { from: "Doing", to: "Doing", at: at(8), notBefore: at(2), evidence: "inferred" },
    ]);
    const earlier = {
      row: readingRow({ status: "Doing", statusUpdatedAt: at(2) }),
      at: at(6),
    };
    expect(told(doing(day(2), day(8)), events, earlier)).toMatchObject([
      { from: "Doing", to: "Doing", at: at(8), notBefore: at(6) },
    ]);
    // The event and the value are written within two seconds of each other.
    expect(told(doing(day(2), "2026-06-02T00:00:02Z"), events)).toEqual([]);
  });

  it("takes an option's new name for no move, and tells the old one", () => {
    // The event is a second later than the value; no option is called so any more.
    const event = moved("E1", "2026-06-03T00:00:01Z", "", "In work");
    expect(told(doing(day(3), day(3)), [added, event])).toEqual([]);
    expect(onBoard(doing(day(3), day(3)), [added, event]).former).toBe("In work");
    // Another option may have taken the name since.
    const names = [
      { id: "option-Doing", names: ["In work", "Doing"] },
      { id: "option-New", names: ["In work"] },
    ];
    expect(told(doing(day(3), day(3)), [added, event], null, { names })).toEqual([]);
    // Set again on the 7th, it was away meanwhile.
    expect(told(doing(day(3), day(7)), [added, event], null, { names })).toMatchObject([
      { at: at(7), from: "In work", to: "Doing", notBefore: at(3) + 1000 },
    ]);
  });

  it("does not tell again what is known", () => {
    const [fact] = told(doing(day(2), day(8)), [added]);
    expect(fact).toMatchObject({ kind: "status", to: "Doing" });
    const facts = fact ? [fact] : [];
    expect(told(doing(day(2), day(8)), [added], null, { facts })).toEqual([]);
  });

  it("believes an event that is later than the row", () => {
    const row = { ...doing(day(2), day(2)), updatedAt: day(2) };
    const event = moved("E1", day(9), "Doing", "Review");
    expect(told(row, [added, moved("E0", day(2), "", "Doing"), event])).toEqual([]);
  });

  it("knows a cleared status only within bounds", () => {
    const events = [added, moved("E1", day(2), "", "Todo")];
    expect(told({ updatedAt: day(9) }, events)).toEqual([
      {
        id: "I_1:status:B:cleared:E1",
        item: "I_1",
        at: at(9),
        notBefore: at(2),
        evidence: "observed",
        kind: "status",
        board: "B",
        from: "Todo",
        to: "",
      },
    ]);
    expect(told({ updatedAt: day(9) }, [...events, moved("E2", day(4), "Todo", "")])).toEqual([]);
  });
});

/** A draft became an issue, or an issue moved: the row is the same, and nothing is known of the item. */
describe("placed, a row that was another item's", () => {
  const earlier = (row: Parameters<typeof readingRow>[0]) => ({
    row: readingRow({ item: "DI_1", ...row }),
    at: at(5),
  });
  const between = { at: at(10), notBefore: at(5), evidence: "observed", board: "B" };
  const rest = (...args: Parameters<typeof onBoard>) =>
    told(...args).filter(({ kind }) => kind !== "added");

  it("tells what was cleared since the earlier reading", () => {
    expect(rest({ updatedAt: day(9) }, [], earlier({ status: "Doing" }))).toMatchObject([
      { ...between, item: "I_1", kind: "status", from: "Doing", to: "" },
    ]);
    expect(rest({ updatedAt: day(9) }, [], earlier({ fields: { Points: "3" } }))).toMatchObject([
      { ...between, item: "I_1", kind: "field", field: "Points", from: "3", to: null },
    ]);
    expect(rest({ updatedAt: day(9) }, [], earlier({ status: null }))).toEqual([]);
  });

  it("knows from the earlier reading what was cleared, where no fact tells of the move there", () => {
    const events = [added, moved("E1", day(2), "", "Todo")];
    expect(rest({ updatedAt: day(9) }, events, earlier({ status: "Doing" }))).toMatchObject([
      { ...between, kind: "status", from: "Doing", to: "" },
    ]);
    const late = [added, moved("E1", day(6), "", "Todo")];
    expect(rest({ updatedAt: day(9) }, late, earlier({ status: "Doing" }))).toMatchObject([
      { notBefore: at(6), from: "Todo", to: "" },
    ]);
  });

  it("tells that it was brought back from the archive, and that it still is in it", () => {
    const archived = earlier({ archived: true });
    expect(rest({ isArchived: false, updatedAt: day(9) }, [], archived)).toMatchObject([
      { ...between, kind: "unarchived" },
    ]);
    // Since when the earlier reading did not know, but that found it archived already.
    expect(rest({ isArchived: true, updatedAt: day(9) }, [], archived)).toMatchObject([
      { kind: "archived", evidence: "observed", at: at(5), notBefore: at(1, 1) },
    ]);
    expect(rest({ isArchived: false }, [], earlier({ archived: false }))).toEqual([]);
  });

  it("tells of what is archived once more since it was moved, from the move on", () => {
    const archivedBefore = { kind: "archived", board: "B", evidence: "observed" } as const;
    const facts = [{ ...archivedBefore, id: "A1", item: "I_1", at: at(3), notBefore: at(2) }];
    const events = [added, moved("E1", day(2), "", "Todo"), moved("E2", day(6), "Todo", "Doing")];
    const row = {
      isArchived: true,
      updatedAt: day(9),
      status: statusValue("Doing", day(2), day(6)),
    };
    const seenOn3 = { row: readingRow({ archived: true, status: "Todo" }), at: at(3) };
    const back = { kind: "unarchived", evidence: "observed", at: at(6), notBefore: at(3) };
    const again = { ...archivedBefore, at: at(10), notBefore: at(6) };
    expect(told(row, events, seenOn3, { facts })).toMatchObject([back, again]);
    expect(told({ ...row, isArchived: false }, events, seenOn3, { facts })).toMatchObject([back]);
    // Once that is known nothing is told again.
    const all = [...facts, ...told(row, events, seenOn3, { facts })];
    const seenOn10 = { row: readingRow({ archived: true, status: "Doing" }), at: at(10) };
    expect(told(row, events, seenOn10, { facts: all })).toEqual([]);
    // Without the move it is still archived, and that is known.
    expect(
      told({ ...row, status: statusValue("Todo", day(2), day(2)) }, events.slice(0, 2), seenOn3, {
        facts,
      }),
    ).toEqual([]);
  });

  it("is another row when its id is another: then nothing is compared", () => {
    const other = earlier({ status: "Doing", boardItem: "PVTI_other" });
    expect(rest({ updatedAt: day(9) }, [], other)).toEqual([]);
  });
});

describe("placed, other fields", () => {
  const points = (number: number, updatedAt: string) => ({
    fieldValues: {
      nodes: [
        {
          __typename: "ProjectV2ItemFieldNumberValue",
          number,
          createdAt: day(2),
          updatedAt,
          field: { name: "Points" },
        } as const,
      ],
    },
  });

  it("infers the last change of a field, from what the earlier reading found", () => {
    const fact = {
      kind: "field",
      board: "B",
      field: "Points",
      at: at(7),
      evidence: "inferred",
      to: "5",
    };
    expect(told(points(5, day(7)), [added])).toMatchObject([{ ...fact, from: null }]);
    const earlier = { row: readingRow({ fields: { Points: "3" } }), at: at(5) };
    expect(told(points(5, day(7)), [added], earlier)).toMatchObject([{ ...fact, from: "3" }]);
    const [known] = told(points(3, day(2)), [added]);
    const facts = known ? [known] : [];
    expect(told(points(3, day(2)), [added], earlier, { facts })).toEqual([]);
    // An earlier reading may have seen the row and not the item.
    expect(told(points(3, day(2)), [added], earlier)).toEqual([known]);
  });
});
