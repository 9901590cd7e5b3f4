import { describe, expect, it } from "vitest";
import type { Waited, Waits } from "../../src/metrics/dependency-waits.ts";
import { PlainWaits } from "../../src/metrics/plain-waits.ts";

/** A row that waits for another row, or for an issue that is none, from and until when. */
type Link = [row: number, on: number | string, ...spans: [start: number, end: number][]];

/** What waits for one of the issues that the links name, as [row, since]; null where it is not plain. */
function waitingFor(issues: readonly (number | string)[], links: readonly Link[]) {
  const on = new Map<string, Waited>();
  const atRow = new Map<number, Waited>();
  for (const [row, issue, ...spans] of links) {
    const own = typeof issue === "number" ? issue : null;
    const waited = on.get(String(issue)) ?? { row: own, waits: [] };
    waited.waits.push({ row, spans: spans.map(([start, end]) => ({ start, end })) });
    on.set(String(issue), waited);
    if (own !== null) atRow.set(own, waited);
  }
  const waits: Waits = { on, atRow };
  const plain = new PlainWaits(waits, 10);
  return issues.map((issue) => {
    const found = plain.waiting(on.get(String(issue)) ?? { row: null, waits: [] });
    return found && Array.from(found.rows, (row, i) => [row, found.from[i]]);
  });
}
const still = (since: number): [number, number] => [since, Infinity];

describe("waits that all still last", () => {
  it("are followed through others, each since the latest link of the chain", () => {
    const chain: Link[] = [
      [0, "B", still(2)],
      [1, 0, still(1)],
      [2, 1, still(5)],
    ];
    const all = [
      [0, 2],
      [1, 2],
      [2, 5],
    ];
    // Asked again, the answer is the same.
    expect(waitingFor(["B", 0, "B"], chain)).toEqual([
      all,
      [
        [1, 1],
        [2, 5],
      ],
      all,
    ]);
    expect(waitingFor(["C"], chain)).toEqual([[]]);
  });

  it("count once by the way that has held longest, rows ascending", () => {
    const diamond: Link[] = [
      [3, "B", still(2)],
      [1, "B", still(3)],
      [0, 3, still(6)],
      [0, 1, still(4)],
      [2, 0, still(1)],
    ];
    expect(waitingFor(["B"], diamond)).toEqual([
      [
        [0, 4],
        [1, 3],
        [2, 4],
        [3, 2],
      ],
    ]);
  });

  it("end in circles; an issue does not wait for itself", () => {
    const circle: Link[] = [
      [0, 1, still(3)],
      [1, 0, still(4)],
    ];
    expect(waitingFor([0, 1], circle)).toEqual([[[1, 4]], [[0, 3]]]);
    expect(waitingFor(["B"], [[0, "B", still(2)], ...circle])).toEqual([
      [
        [0, 2],
        [1, 4],
      ],
    ]);
  });
});

describe("waits that are over, or were interrupted", () => {
  it("are left to others, with every issue that they wait for through others, and no other issue", () => {
    for (const spans of [[[2, 3]], [[2, 3], still(5)], []] satisfies [number, number][][])
      expect(
        waitingFor(
          ["A", "B", 0, 1],
          [
            [0, "A", still(2)],
            [0, "B", still(2)],
            [1, 0, ...spans],
            [2, 1, still(4)],
          ],
        ),
      ).toEqual([null, null, null, [[2, 4]]]);
  });
});
