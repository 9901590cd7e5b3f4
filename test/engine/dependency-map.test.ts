import { describe, expect, it } from "vitest";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { dependencyMap } from "../../src/engine/dependency-map.ts";
import { subjectOf } from "../../src/engine/subject.ts";
import { isRefusal } from "../../src/metrics/answer.ts";
import { dependencyWorld } from "../bench/dependency-world.ts";
import { created, type Line, labelled, moved, onBoard, story, waitsFor } from "../stories.ts";
import { storySubject } from "./story-subject.ts";

const doing = (id: string, more: Line[] = []) =>
  story(id, [...onBoard("2026-06-01"), ["2026-06-01", moved("Doing", "Backlog")], ...more]);
const waiting = (id: string, more: Line[] = []) => story(id, [...onBoard("2026-06-01"), ...more]);
const away = (id: string) =>
  story(id, [["2026-05-01", created]], { boards: [], depth: "reference", repository: "up/lib" });
const on = (...blockers: (string | null)[]): Line[] =>
  blockers.map((blocker): Line => ["2026-06-02", waitsFor(blocker)]);

async function mapOf(items: ItemFacts[], opened: string[] = []) {
  const { value } = await dependencyMap(storySubject(items, "2026-06-10"), { opened });
  if (isRefusal(value)) throw new Error("refused");
  return value;
}

const chain = [
  away("B1"),
  waiting("I1", on("B1")),
  doing("I2", on("I1")),
  doing("I3", [...on("I1"), ["2026-06-03", moved("Review", "Doing")]]),
  doing("I4", on(null)),
  doing("I5", [["2026-06-03", labelled("blocked")]]),
];

describe("the dependency map", () => {
  it("has a lane for what is not the team's and one for each stage in use, top to bottom", async () => {
    const { lanes, places } = await mapOf(chain);
    expect(lanes.map(({ name }) => name)).toEqual([
      "Not on the team's board",
      "Backlog",
      "Doing",
      "Review",
    ]);
    for (const [i, lane] of lanes.entries())
      expect(lane.y).toBe(i === 0 ? 0 : (lanes[i - 1]?.y ?? 0) + (lanes[i - 1]?.height ?? 0));
    const laneOf = (id: string) => {
      const place = places.find(({ item }) => item?.id === id);
      return lanes.find(
        ({ y, height }) => place && place.y > y && place.y + place.height < y + height,
      )?.name;
    };
    expect(["B1", "I1", "I2", "I3"].map(laneOf)).toEqual([
      "Not on the team's board",
      "Backlog",
      "Doing",
      "Review",
    ]);
  });

  it("marks what is elsewhere and what may not be read, and leaves out bare marks, but counts them", async () => {
    const { places, markedOnly } = await mapOf(chain);
    const whose = Object.fromEntries(places.map(({ item, whose: of }) => [item?.id ?? "?", of]));
    expect(whose).toEqual({
      B1: "elsewhere",
      I1: "team",
      I2: "team",
      I3: "team",
      I4: "team",
      "?": "unreadable",
    });
    expect(markedOnly).toBe(1);
  });

  it("draws larger what more waits behind", async () => {
    const { places, items } = await mapOf(chain);
    const height = (id: string) => places.find(({ item }) => item?.id === id)?.height ?? 0;
    expect(height("B1")).toBeGreaterThan(height("I1"));
    expect(height("I1")).toBeGreaterThan(height("I2"));
    expect(items.slice(0, 2).map(({ item, behind }) => [item?.id, behind])).toEqual([
      ["B1", 3],
      ["I1", 2],
    ]);
  });

  it("marks circles and the longest chain", async () => {
    const { places, links, circles, longest } = await mapOf([
      ...chain,
      doing("I6", on("I7")),
      doing("I7", on("I6")),
    ]);
    expect(circles).toEqual([["I6", "I7"]]);
    expect(longest).toHaveLength(3);
    expect(longest.slice(0, 2)).toEqual(["B1", "I1"]);
    const marked = (what: "inCircle" | "inLongest") =>
      links
        .filter((link) => link[what])
        .map(({ from, to }) => `${places[from]?.item?.id}>${places[to]?.item?.id}`);
    expect(marked("inCircle").toSorted()).toEqual(["I6>I7", "I7>I6"]);
    expect(marked("inLongest")).toEqual(["B1>I1", `I1>${longest[2]}`]);
  });

  it("is empty where nothing waits", async () => {
    const { places, items, waits, width } = await mapOf([doing("I1")]);
    expect({ places, items, waits }).toEqual({ places: [], items: [], waits: 0 });
    expect(width).toBeGreaterThan(0);
  });

  it("stands what holds up to the left of what waits, never one box on another, also with thousands", async () => {
    const { value } = await dependencyMap(
      subjectOf(dependencyWorld({ items: 1500, edges: 500, seed: 3 })),
      { opened: [] },
    );
    if (isRefusal(value)) throw new Error("refused");
    const { places, width, height, links } = value;
    expect(places.length).toBeGreaterThan(20);
    expect(places.length).toBeLessThan(100);
    for (const [i, a] of places.entries()) {
      expect(a.x + a.width).toBeLessThanOrEqual(width);
      expect(a.y + a.height).toBeLessThanOrEqual(height);
      for (const b of places.slice(i + 1))
        expect(
          a.x + a.width <= b.x ||
            b.x + b.width <= a.x ||
            a.y + a.height <= b.y ||
            b.y + b.height <= a.y,
        ).toBe(true);
    }
    // Folded boxes may point both ways; along the longest chain nothing does.
    const steps = links
      .filter(
        ({ inLongest, from, to }) =>
          inLongest && places[from]?.items === 1 && places[to]?.items === 1,
      )
      .map(({ from, to }) => (places[from]?.x ?? 0) < (places[to]?.x ?? 0));
    expect(steps.length).toBeGreaterThan(3);
    expect(steps).not.toContain(false);
  }, 30_000);
});
