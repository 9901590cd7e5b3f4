import { describe, expect, it } from "vitest";
import type { DependencyGraph } from "../../src/metrics/dependency-graph.ts";
import { foldedGraph } from "../../src/metrics/folded-graph.ts";

type More = {
  longest?: readonly string[];
  circle?: readonly string[];
  stage?: (name: string) => number;
  behind?: (name: string) => number;
};

/** Links are told as "blocker>item"; names that begin with a question mark may not be read. */
function folded(links: readonly string[], more: More = {}, opened: readonly string[] = []) {
  const pairs = links.map((link) => link.split(">"));
  const names = [...new Set(pairs.flat())];
  const { longest = [], circle = [], stage = () => 1, behind = () => 0 } = more;
  const at = (name = "") => names.indexOf(name);
  const graph: DependencyGraph = {
    nodes: names.map((name, row) => ({
      id: name.startsWith("?") ? null : name,
      row,
      stage: stage(name),
      inProgress: true,
      behind: behind(name),
      circle: circle.includes(name) ? 0 : null,
    })),
    edges: pairs.map(([from, to]) => ({ from: at(from), to: at(to) })),
    circles: circle.length > 0 ? [circle.map(at)] : [],
    longest: longest.map(at),
  };
  const { folds, links: found } = foldedGraph(graph, new Set(opened));
  const told = folds.map(({ members }) => members.map((i) => names[i]).join("+"));
  return {
    names,
    places: told,
    keyOf: (place: string) => folds[told.indexOf(place)]?.key ?? "",
    keys: new Set(folds.map(({ key }) => key)),
    links: found.map(({ from, to, edges }) => `${told[from]}>${told[to]} ${edges}`),
  };
}

/** Links of a row of items, each of which waits for the one before. */
const chain = (name: string, size: number) =>
  Array.from({ length: size - 1 }, (_, i) => `${name}-${i}>${name}-${i + 1}`);
const members = (name: string, ...at: number[]) => at.map((i) => `${name}-${i}`);

describe("what nothing tells apart", () => {
  it("is folded from three on; two stay by themselves", () => {
    expect(folded(["B>x", "B>y"])).toMatchObject({
      places: ["B", "x", "y"],
      links: ["B>x 1", "B>y 1"],
    });
    expect(folded(["B>x", "B>y", "B>z"])).toMatchObject({
      places: ["B", "x+y+z"],
      links: ["B>x+y+z 3"],
    });
  });

  it("has the same issues before it and the same behind it, in whatever order they are told", () => {
    const pairs = folded(["a>x", "b>y", "c>z"]);
    expect(pairs.places).toEqual(["a", "x", "b", "y", "c", "z"]);
    expect(pairs.keys.size).toBe(6);
    expect(folded(["a>x", "b>x", "b>y", "a>y", "a>z", "b>z"]).places).toEqual(["a", "x+y+z", "b"]);
    // The ids of what x, y and z wait for read the same when run together.
    const run = folded(["a>x", "bc>x", "ab>y", "c>y", "abc>z"]);
    expect(run.places).toEqual(run.names);
  });

  it("stands in one stage", () => {
    const stage = (name: string) => (name < "c" ? 1 : 2);
    const links = ["a", "b", "c", "d", "e", "f"].map((name) => `B>${name}`);
    expect(folded(links, { stage }).places).toEqual(["B", "a", "b", "c+d+e+f"]);
  });

  it("waits for issues that can be read: others are taken for different ones", () => {
    const { places, names, keys } = folded(["?1>x", "?2>y", "?3>z"]);
    expect(places).toEqual(names);
    expect(keys.size).toBe(6);
  });

  it("is in no circle", () => {
    const links = ["H>x", "H>y", "H>z", "x>H", "y>H", "z>H"];
    expect(folded(links).places).toEqual(["H", "x+y+z"]);
    expect(folded(links, { circle: ["H", "x", "y", "z"] }).places).toEqual(["H", "x", "y", "z"]);
  });
});

describe("the longest chain", () => {
  /** Layers of three items, each of which waits for all three of the layer before. */
  const layers = (count: number) => {
    const links = Array.from({ length: count - 1 }, (_, i) =>
      ["a", "b", "c"].flatMap((from) => ["a", "b", "c"].map((to) => `${from}${i}>${to}${i + 1}`)),
    ).flat();
    return folded(links, { longest: Array.from({ length: count }, (_, i) => `a${i}`) });
  };

  it("keeps six nodes at each of its ends single, and what lies between may fold", () => {
    // A layer folds only where it has no single node: the other two are too few.
    const folds = (count: number) => layers(count).places.filter((place) => place.includes("+"));
    expect(folds(12)).toEqual([]);
    expect(folds(13)).toEqual(["a6+b6+c6"]);
    expect(folds(14)).toEqual(["a6+b6+c6", "a7+b7+c7"]);
    expect(layers(13).links).toContain("a5>a6+b6+c6 3");
    expect(layers(14).links).toContain("a6+b6+c6>a7+b7+c7 9");
  });
});

describe("a map of more than 60 places", () => {
  const pairs = Array.from({ length: 30 }, (_, i) => `p${i}>q${i}`);

  it("is folded further; one of 60 is not", () => {
    const behind = (name: string) => (name.startsWith("p") ? 1 : 0);
    const sixty = folded(pairs, { behind });
    expect(sixty.places).toEqual(sixty.names);
    // Critical: p0, q0, p1 to p28. Large chains: that of p0, and the first nine of the others.
    const { places } = folded([...pairs, "q0>r0"], {
      behind: (name) => ({ p0: 2, q0: 1 })[name] ?? behind(name),
    });
    const rest = Array.from({ length: 20 }, (_, i) => `q${i + 10}`);
    rest.splice(19, 0, "p29");
    expect(places.filter((place) => place.includes("+"))).toEqual([rest.join("+")]);
    expect(places).toHaveLength(30 + 1 + 9 + 1); // the critical, r0, q1 to q9, and the fold
  });

  it("folds alike items of an opened chain all the same", () => {
    const links = [...pairs, "p0>x", "p0>y", "p0>z", "q0>u"];
    const behind = (name: string) => (name === "p0" ? 5 : Number(name === "q0" || name[0] === "p"));
    const { places, keyOf } = folded(links, { behind });
    expect(places).toContain("x+y+z+u");
    const opened = folded(links, { behind }, [keyOf("x+y+z+u")]).places;
    expect(opened.slice(-2)).toEqual(["x+y+z", "u"]);
  });

  // Two chains of four, then one of nine and nine of eight: 89 items.
  const sizes: [string, number][] = [
    ["s1", 4],
    ["s2", 4],
    ["c1", 9],
    ...Array.from({ length: 9 }, (_, i): [string, number] => [`c${i + 2}`, 8]),
  ];
  const forest = (stage: (place: number) => number, opened: string[] = [], longer = "") => {
    const grown = new Map(sizes.map(([name, size]) => [name, name === longer ? size + 1 : size]));
    const split = (name: string) => name.split("-");
    return folded(
      [...grown].flatMap(([name, size]) => chain(name, size)),
      {
        longest: members("c1", 0, 1, 2, 3, 4, 5, 6, 7, 8),
        stage: (name) => stage(Number(split(name)[1])),
        behind: (name) => (grown.get(split(name)[0] ?? "") ?? 0) - 1 - Number(split(name)[1]),
      },
      opened,
    );
  };
  const middle = [2, 3, 4, 5, 6, 7, 8, 9].map((i) => `c${i}`);

  it("keeps the 30 that hold up most, of a tie the first; the others fold by chain and stage", () => {
    const { places, links, keys } = forest((place) => 1 + (place % 2));
    // Kept: four of c1, with 8 to 5 behind; three of c2 to c9, with 7 to 5; of c10 only two.
    const folds = [
      [...members("s1", 0, 2), ...members("s2", 0, 2)],
      [...members("s1", 1, 3), ...members("s2", 1, 3)],
      ...middle.map((name) => members(name, 3, 5, 7)),
      members("c10", 2, 4, 6),
      members("c10", 3, 5, 7),
    ].map((fold) => fold.join("+"));
    expect(places.filter((place) => place.includes("+"))).toEqual(folds);
    // 89 items, 2 × 4 and 10 × 3 of them in 12 folds
    expect(places).toHaveLength(89 - 38 + 12);
    expect(keys.size).toBe(places.length);
    // s1-0 > s1-1, s1-2 > s1-3 and those of s2; back by s1-1 > s1-2 and s2-1 > s2-2
    expect(links.slice(0, 2)).toEqual([`${folds[0]}>${folds[1]} 4`, `${folds[1]}>${folds[0]} 2`]);
  });

  it("links no fold with itself", () => {
    const { places, links } = forest(() => 1);
    const folds = [
      [...members("s1", 0, 1, 2, 3), ...members("s2", 0, 1, 2, 3)],
      ...middle.map((name) => members(name, 3, 4, 5, 6, 7)),
      members("c10", 2, 3, 4, 5, 6, 7),
    ].map((fold) => fold.join("+"));
    expect(places.filter((place) => place.includes("+"))).toEqual(folds);
    expect(links).toEqual([
      ...chain("c1", 9).map((link) => `${link} 1`),
      ...middle.flatMap((name, i) => [
        `${name}-0>${name}-1 1`,
        `${name}-1>${name}-2 1`,
        `${name}-2>${folds[i + 1]} 1`,
      ]),
      "c10-0>c10-1 1",
      `c10-1>${folds[9]} 1`,
    ]);
  });

  it("shows an opened chain item by item, also after it has grown", () => {
    const key = forest(() => 1).keyOf(members("c2", 3, 4, 5, 6, 7).join("+"));
    const ofChain = (places: string[]) => places.filter((place) => place.includes("c2-"));
    const opened = forest(() => 1, [key]).places;
    expect(ofChain(opened)).toEqual(members("c2", 0, 1, 2, 3, 4, 5, 6, 7));
    expect(opened).toContain(members("c3", 3, 4, 5, 6, 7).join("+"));
    expect(ofChain(forest(() => 1, [], "c2").places)).toHaveLength(5); // four, and a fold
    expect(ofChain(forest(() => 1, [key], "c2").places)).toHaveLength(9);
  });
});
