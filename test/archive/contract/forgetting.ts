import { describe, expect, it } from "vitest";
import {
  batch,
  compactAll,
  contentOf,
  issue,
  manyItems,
  moved,
  readingAt,
  row,
  source,
} from "../samples.ts";
import type { Bench } from "./bench.ts";

const other = "github.com/acme/app";

/** A team is deleted with all its data; what others read stays. */
export function forgetting(at: Bench): void {
  describe("forgetting", () => {
    const fill = async () => {
      await at.archive.append(
        batch([issue("mine"), issue("shared")], [moved("f1", "mine"), moved("f2", "shared")], {
          reading: readingAt(10, [row("mine"), row("shared")]),
          checkpoint: { source, readAt: 10, state: null },
        }),
      );
      await at.archive.append(
        batch([issue("shared"), issue("theirs")], [moved("f3", "theirs")], {
          source: other,
          checkpoint: { source: other, readAt: 20, state: null },
        }),
      );
    };

    it("deletes what was read from a source alone, and nothing that another read", async () => {
      await fill();
      await at.archive.putTable("flow", "1", new ArrayBuffer(8));
      const version = await at.archive.version();
      await at.archive.forget({ sources: [source], boards: ["B"] });
      expect(await contentOf(at.archive)).toEqual([
        { item: issue("shared"), facts: [moved("f2", "shared")] },
        { item: issue("theirs"), facts: [moved("f3", "theirs")] },
      ]);
      expect(await at.archive.itemFacts({ source })).toEqual([]);
      expect(await at.archive.itemFacts({ source: other })).toHaveLength(2);
      expect(await at.archive.known(["mine"])).toEqual([]);
      expect(await at.archive.checkpoint(source)).toBeNull();
      expect(await at.archive.checkpoint(other)).not.toBeNull();
      expect(await at.archive.readings("B")).toEqual([]);
      expect(await at.archive.table("flow")).toBeNull();
      expect(await at.archive.version()).toBeGreaterThan(version);
    });

    it("is seen by other handles, and what comes later is kept", async () => {
      await fill();
      const second = await at.open();
      await second.known(["mine"]);
      await at.archive.forget({ sources: [source, other], boards: ["B"] });
      expect(await second.itemFacts()).toEqual([]);
      await second.append(batch([issue("mine")], [moved("f9", "mine")]));
      expect(await contentOf(at.archive)).toEqual([
        { item: issue("mine"), facts: [moved("f9", "mine")] },
      ]);
    });

    it("forgets the steps of a source's reading too, and those of no other with a longer name", async () => {
      const steps = [`${source} step 0`, `${source} step 1`];
      const others = [`${source}2`, `${source}2 step 0`, `${other} step 0`];
      for (const name of [...steps, ...others])
        await at.archive.append(
          batch([], [], { checkpoint: { source: name, readAt: null, state: null } }),
        );
      await at.archive.forget({ sources: [source], boards: [] });
      for (const name of steps) expect(await at.archive.checkpoint(name)).toBeNull();
      for (const name of others) expect(await at.archive.checkpoint(name)).not.toBeNull();
    });

    it("forgets among many, compacted or not", async () => {
      await at.archive.append(manyItems(0, 300));
      await at.archive.append({ ...manyItems(200, 400), source: other });
      await compactAll(at.archive);
      await at.archive.append({ ...manyItems(400, 450), source: other });
      await at.archive.forget({ sources: [other], boards: [] });
      expect(await at.archive.itemFacts()).toHaveLength(300);
      await at.archive.forget({ sources: [manyItems(0, 1).source], boards: [] });
      expect(await at.archive.itemFacts()).toEqual([]);
    });
  });
}
