import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Filter, noFilter } from "../../src/domain/filter.ts";
import type { Item } from "../../src/domain/item.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import type { Subject } from "../../src/engine/answer-subject.ts";
import { answer, questionNames } from "../../src/engine/answers.ts";
import { itemReferences, itemTexts } from "../../src/engine/item-texts.ts";
import { filteredSubject } from "../../src/engine/subject.ts";
import { afterAll, anyStories } from "../metrics/any-stories.ts";
import { days, onBoard, story, team, waitsFor } from "../stories.ts";
import { storySubject } from "./story-subject.ts";

const kinds = [
  { name: "Support", labels: ["support"], sleDays: 4 },
  { name: "Goal", labels: ["feature"] },
];
const whose = team({ kinds, clock: "working days" });

const subject = (items: ItemFacts[], all: ItemFacts[] = items, asOf = afterAll): Subject =>
  storySubject(items, asOf, whose, all);

/** Items that nobody counts: known only because others point at them. */
const asReference = ({ item, facts }: ItemFacts): ItemFacts => ({
  item: { ...item, depth: "reference", boards: [] },
  facts,
});

const window = days("2026-03-05", "2026-04-28");
const looks: Partial<Item>[] = [
  { labels: ["support"], assignees: ["mira"], milestone: "M1" },
  { labels: ["support", "feature"], type: "Bug", repository: "acme/web" },
  { labels: ["feature"], parent: "P1", assignees: ["bo"] },
  { labels: [], type: "Task", milestone: "M2", parent: "P2" },
];
const filters: Partial<Filter>[] = [
  { kinds: ["Support"] },
  { kinds: ["", "Goal"] },
  { labels: ["feature"] },
  { labels: ["feature", ""], types: [""] },
  { types: ["Bug", "Task"] },
  { repositories: ["acme/web"] },
  { milestones: ["M1", ""], unassigned: true },
  { parents: ["P1"] },
  { labels: ["no such label"] },
];

/** Stories of items that look different, some waiting for another. */
const anyTeam = fc
  .tuple(anyStories, fc.array(fc.nat(9), { maxLength: 4 }))
  .map(([stories, waits]) =>
    stories.map(({ item, facts }, i): ItemFacts => {
      const look = looks[i % looks.length] as Partial<Item>;
      const [wait] = story(item.id, [["2026-03-10", waitsFor(`I${waits[i]}`)]]).facts;
      const isWaiting = waits[i] !== undefined && waits[i] !== i && wait !== undefined;
      return { item: { ...item, ...look }, facts: isWaiting ? [...facts, wait] : facts };
    }),
  );

describe("a filter", () => {
  it("answers everything as a table of those items alone would", () => {
    fc.assert(
      fc.property(anyTeam, fc.constantFrom(...filters), (all, wanted) => {
        const chosen = filteredSubject(subject(all), { ...noFilter, ...wanted });
        const ids = new Set(chosen.table.items);
        const others = subject(
          all.map((entry) => (ids.has(entry.item.id) ? entry : asReference(entry))),
          all,
        );
        const { whole } = chosen;
        // That there was nothing on the days before the first of them is known all the same.
        const alone = {
          ...others,
          filter: chosen.filter,
          table: { ...others.table, clock: chosen.table.clock },
          tableOn: (day: number) => ({
            ...others.tableOn(day),
            clock: (whole ?? others).tableOn(day).clock,
          }),
        };
        expect(chosen.table.items).toEqual(alone.table.items);
        for (const name of questionNames)
          expect({ name, ...answer(name, chosen, window) }).toEqual({
            name,
            ...answer(name, alone, window),
          });
      }),
      { numRuns: 60 },
    );
  });

  it("that asks for nothing is the whole", () => {
    const whole = subject([story("I1", onBoard("2026-06-01"))], undefined, "2026-06-30");
    expect(filteredSubject(whole, noFilter)).toBe(whole);
  });

  it("lets through what has one of the values named in each of its lists", () => {
    const items = looks.map((look, i) => story(`I${i}`, onBoard(`2026-06-0${i + 1}`), look));
    const through = (filter: Partial<Filter>) => [
      ...filteredSubject(subject(items, items, "2026-06-30"), { ...noFilter, ...filter }).table
        .items,
    ];
    expect(through({ kinds: ["Support"] })).toEqual(["I0", "I1"]);
    expect(through({ kinds: ["Goal", ""] })).toEqual(["I2", "I3"]);
    expect(through({ types: ["Bug"] })).toEqual(["I1"]);
    expect(through({ types: [""] })).toEqual(["I0", "I2"]);
    expect(through({ labels: ["feature"] })).toEqual(["I1", "I2"]);
    expect(through({ labels: [""] })).toEqual(["I3"]);
    expect(through({ repositories: ["acme/app"] })).toEqual(["I0", "I2", "I3"]);
    expect(through({ milestones: ["M2", "M1"] })).toEqual(["I0", "I3"]);
    expect(through({ parents: ["P1"] })).toEqual(["I2"]);
    expect(through({ unassigned: true })).toEqual(["I1", "I3"]);
    expect(through({ labels: ["feature"], types: ["Bug"] })).toEqual(["I1"]);
    expect(through({ labels: ["Feature"] })).toEqual([]);
  });

  it("tells texts and references by the rows of the choice", () => {
    const items = looks.map((look, i) => story(`I${i}`, onBoard(`2026-06-0${i + 1}`), look));
    const chosen = filteredSubject(subject(items, items, "2026-06-30"), {
      ...noFilter,
      types: ["Bug", "Task"],
    });
    expect(itemTexts(chosen, Uint32Array.of(1, 0)).map(({ id, row }) => [id, row])).toEqual([
      ["I3", 1],
      ["I1", 0],
    ]);
    expect(itemReferences(chosen, ["I3", "I0"]).map(({ id, row }) => [id, row])).toEqual([
      ["I3", 1],
      ["I0", null],
    ]);
  });

  it("leaves what was left out and found as it is", () => {
    const items = [
      story("I1", onBoard("2026-06-01")),
      story("I2", onBoard("2026-06-02"), { subIssues: 2 }),
    ];
    const whole = subject(items, items, "2026-06-30");
    const { table } = filteredSubject(whole, { ...noFilter, labels: ["none"] });
    expect(table.rows).toBe(0);
    expect(table.leftOut).toEqual(whole.table.leftOut);
    expect(table.leftOut).toHaveLength(1);
    expect(table.findings).toBe(whole.table.findings);
  });
});
