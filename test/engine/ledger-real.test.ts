import { describe, expect, it } from "vitest";
import { findingsOf } from "../../src/engine/findings.ts";
import { ledgerOf } from "../../src/engine/ledger.ts";
import { patternsOf } from "../../src/engine/patterns.ts";
import { isRefusal } from "../../src/metrics/answer.ts";
import { wholeHistory } from "../../src/metrics/window.ts";
import { dumpOf, realSubject } from "./real-subject.ts";

const asOf = Date.parse("2026-08-23T00:00:00Z");
const repositories = [
  {
    owner: "bitcoin-core",
    name: "gui",
    labels: ["Needs rebase", "Waiting for author", "CI failed"],
    items: 537,
    // Counted in the dump: open pull requests that carry one of the labels.
    blocked: 6,
    noReason: 0,
  },
  {
    owner: "bitcoin-core",
    name: "secp256k1",
    labels: ["needs-changelog"],
    items: 1308,
    blocked: 3,
    noReason: 0,
  },
  {
    owner: "bitcoin",
    name: "bips",
    labels: ["PR Author action required", "Pending acceptance"],
    items: 2104,
    blocked: 20,
    noReason: 0,
  },
];

describe.each(repositories)("the blockers of $owner/$name", ({ owner, name, labels, ...known }) => {
  it.skipIf(dumpOf(owner, name) === "")(
    "are those that the dump shows (skipped where HEADWAY_DATA names no folder with it)",
    async () => {
      const subject = await realSubject(owner, name, labels, asOf);
      const { value } = ledgerOf([{ id: "real", subject }]);
      if (isRefusal(value)) throw new Error("refused");
      expect(subject.table.rows).toBe(known.items);
      expect(value.blocks).toHaveLength(known.blocked);
      for (const { owner: who, item, ageDays } of value.blocks) {
        // Nobody assigns pull requests there: the author is told instead.
        expect(who).toEqual({ logins: [], of: null, outside: false });
        expect(item.author).not.toBeNull();
        expect(ageDays).toBeGreaterThan(0);
      }
      const kinds = findingsOf(subject).map(({ kind }) => kind);
      // "Needs rebase" says why: it is no bare mark.
      expect(kinds.filter((kind) => kind === "blocked with no reason")).toHaveLength(
        known.noReason,
      );

      const patterns = patternsOf(subject, wholeHistory(subject.table)).value;
      if (isRefusal(patterns) || isRefusal(patterns.blocked)) throw new Error("refused");
      // The labels came years after the repository: weeks before the first tell nothing.
      expect(patterns.blocked.limits.mean).toBeGreaterThan(0);
      expect(patterns.ended.length).toBeGreaterThan(10);
      expect(patterns.ended.filter(({ how }) => how === "not known")).toEqual([]);
    },
    60_000,
  );
});
