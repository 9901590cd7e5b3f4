import { describe, expect, it } from "vitest";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { dependencyGraph } from "../../src/metrics/dependency-graph.ts";
import { foldedGraph } from "../../src/metrics/folded-graph.ts";
import { longestChain } from "../../src/metrics/longest-chain.ts";
import {
  closed,
  created,
  type Line,
  moved,
  onBoard,
  story,
  tableOf,
  waitsFor,
  waitsNoMore,
} from "../stories.ts";

const doing = (id: string, more: Line[] = []) =>
  story(id, [...onBoard("2026-06-01"), ["2026-06-01", moved("Doing", "Backlog")], ...more]);
const waiting = (id: string, more: Line[] = []) => story(id, [...onBoard("2026-06-01"), ...more]);
const away = (id: string, more: Line[] = []) =>
  story(id, [["2026-05-01", created], ...more], { boards: [], depth: "reference" });
const on = (...blockers: (string | null)[]): Line[] =>
  blockers.map((blocker): Line => ["2026-06-02", waitsFor(blocker)]);

function graphOf(stories: ItemFacts[]) {
  const table = tableOf(stories, "2026-06-10");
  const graph = dependencyGraph(table);
  const name = (index: number) => graph.nodes[index]?.id ?? "?";
  return {
    graph,
    nodes: graph.nodes.map(({ behind, stage }, i) => `${name(i)} ${stage} ${behind}`).toSorted(),
    edges: graph.edges.map(({ from, to }) => `${name(from)}>${name(to)}`).toSorted(),
    circles: graph.circles.map((members) => members.map(name)),
    longest: graph.longest.map(name),
  };
}

describe("the dependency graph", () => {
  it("holds the work in progress that waits or is waited for, and all before and behind it", () => {
    const { nodes, edges, longest } = graphOf([
      away("B1"),
      waiting("I1", on("B1")),
      doing("I2", on("I1")),
      waiting("I3", on("I2")),
      // Waits, but nothing in progress is near.
      waiting("I4", on("B2", "B1")),
      away("B2"),
      doing("I5"),
    ]);
    // Stages: −1 none of ours, 0 Backlog, 1 Doing
    // B1 holds up I4 too, which is not on the map.
    expect(nodes).toEqual(["B1 -1 4", "I1 0 2", "I2 1 1", "I3 0 0"]);
    expect(edges).toEqual(["B1>I1", "I1>I2", "I2>I3"]);
    expect(longest).toEqual(["B1", "I1", "I2", "I3"]);
  });

  it("leaves out what is over: closed issues, removed dependencies, finished items", () => {
    const { nodes } = graphOf([
      away("B1", [["2026-06-05", closed]]),
      away("B2"),
      doing("I1", on("B1")),
      doing("I2", [...on("B2"), ["2026-06-05", waitsNoMore("B2")]]),
      doing("I3", [...on("B2"), ["2026-06-05", moved("Done", "Doing")]]),
    ]);
    expect(nodes).toEqual([]);
  });

  it("keeps issues that may not be read apart: nobody knows whether two are one", () => {
    const { nodes, edges } = graphOf([doing("I1", on(null)), doing("I2", on(null))]);
    expect(nodes).toEqual(["? -1 1", "? -1 1", "I1 1 0", "I2 1 0"]);
    expect(edges).toEqual(["?>I1", "?>I2"]);
  });

  it("finds circles, and counts them as one step of a chain", () => {
    const { circles, longest, nodes } = graphOf([
      doing("I1", on("I2")),
      doing("I2", on("I1", "I3")),
      doing("I3"),
      doing("I4", on("I1")),
    ]);
    expect(circles).toEqual([["I1", "I2"]]);
    // I3 holds up the circle, which holds up I4: entered at I2
    expect(longest).toEqual(["I3", "I2", "I4"]);
    expect(nodes).toEqual(["I1 1 2", "I2 1 2", "I3 1 3", "I4 1 0"]);
  });
});

describe("the longest chain", () => {
  it("is empty without edges, and goes the longer way where there are two", () => {
    expect(longestChain([], [])).toEqual([]);
    expect(longestChain([[], []], [])).toEqual([]);
    // 0 → 3 directly, and 0 → 1 → 2 → 3
    expect(longestChain([[3, 1], [2], [3], []], [])).toEqual([0, 1, 2, 3]);
    // 4 → 3 beside it, and 0 → 3 beside 4 → 1 → 2 → 3
    expect(longestChain([[1], [2], [3], [], [3]], [])).toEqual([0, 1, 2, 3]);
    expect(longestChain([[3], [2], [3], [], [1]], [])).toEqual([4, 1, 2, 3]);
  });
});

describe("folding", () => {
  const folds = (stories: ItemFacts[], opened: string[] = []) => {
    const { graph } = graphOf(stories);
    const { folds: places, links } = foldedGraph(graph, new Set(opened));
    const names = places.map(({ members }) => members.map((i) => graph.nodes[i]?.id).join("+"));
    return {
      places,
      names: names.toSorted(),
      links: links.map(({ from, to, edges }) => `${names[from]}>${names[to]} ${edges}`).toSorted(),
    };
  };
  const star = [
    away("B1"),
    doing("I0", on("B1")),
    // A longer chain than those to be folded.
    doing("I9", on("I0")),
    ...["I1", "I2", "I3"].map((id) => doing(id, on("B1"))),
    doing("I4", [...on("B1"), ["2026-06-03", moved("Review", "Doing")]]),
  ];

  it("puts together three and more that nothing tells apart, and leaves the longest chain", () => {
    const { names, links } = folds(star);
    expect(names).toEqual(["B1", "I0", "I1+I2+I3", "I4", "I9"]);
    expect(links).toEqual(["B1>I0 1", "B1>I1+I2+I3 3", "B1>I4 1", "I0>I9 1"]);
  });

  it("shows what was opened item by item, under keys that stay", () => {
    const key = folds(star).places.find(({ members }) => members.length === 3)?.key ?? "";
    expect(folds(star, [key]).names).toEqual(["B1", "I0", "I1", "I2", "I3", "I4", "I9"]);
    expect(folds(star.toReversed(), [key]).names).toEqual([
      "B1",
      "I0",
      "I1",
      "I2",
      "I3",
      "I4",
      "I9",
    ]);
  });

  it("makes 500 items readable: at most 100 places, every item at one of them", () => {
    // Fifty trees: a root, three items behind it, two behind each of those.
    const stories = Array.from({ length: 50 }, (_, tree) => [
      doing(`R${tree}`),
      ...[0, 1, 2].flatMap((branch) => [
        doing(`N${tree}-${branch}`, on(`R${tree}`)),
        waiting(`L${tree}-${branch}-0`, on(`N${tree}-${branch}`)),
        doing(`L${tree}-${branch}-1`, on(`N${tree}-${branch}`)),
      ]),
    ]).flat();
    const { graph } = graphOf(stories);
    expect(graph.nodes).toHaveLength(500);
    const { folds: places } = foldedGraph(graph, new Set());
    expect(places.length).toBeLessThan(100);
    expect(places.flatMap(({ members }) => members).toSorted((a, b) => a - b)).toEqual([
      ...graph.nodes.keys(),
    ]);
    const largest = places.toSorted((a, b) => b.members.length - a.members.length)[0]?.key ?? "";
    const opened = foldedGraph(graph, new Set([largest]));
    expect(opened.folds.length).toBeGreaterThan(places.length);
    expect(opened.folds.some(({ key }) => key === largest)).toBe(false);
  });
});
