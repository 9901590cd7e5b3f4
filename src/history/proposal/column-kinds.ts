import { normal, type StageKind } from "../../domain/workflow.ts";
import type { GuessBasis } from "./proposal.ts";
import { type NamedMeaning, type StageMeaning, stageMeaning } from "./stage-words.ts";
import type { StatusTally } from "./status-tally.ts";

/** What being in a column means, by its name, its place and what happened there. */
export type ColumnKind = {
  status: string;
  kind: StageKind | "blocked";
  basis: GuessBasis;
  /** The word of its name that says so. */
  word: string | null;
};

/** A name that also speaks of work, as "Dev done" does: finished with one step, not with all. */
const alsoWork = (status: string, { word }: NamedMeaning): boolean =>
  stageMeaning(status.toLowerCase().replace(word, " "))?.meaning === "active";

/**
 * Says what each column of a board means.
 *
 * Names first. A name that says nothing is judged by its place: right of done it is done,
 * left of what is not started it is not started, the first of all is not started and the
 * last is done where no other is; everything between is work.
 *
 * @param columns left to right
 * @returns one for each column, in the same order; empty names and repetitions are left out
 */
export function columnKinds(columns: readonly string[], tally: StatusTally): ColumnKind[] {
  const seen = new Set<string>();
  const named = columns
    .filter((status) => {
      const key = normal(status);
      return key !== "" && !seen.has(key) && seen.add(key);
    })
    .map((status) => ({ status, named: stageMeaning(status) }));
  const meanings = named.map((column) => column.named?.meaning ?? null);
  const isWork = (meaning: StageMeaning | null) => meaning === "active" || meaning === "waiting";
  const firstWork = meanings.findIndex(isWork);
  const lastWork = meanings.findLastIndex(isWork);
  const firstDone = meanings.findIndex((meaning, i) => meaning === "done" && i > lastWork);
  const lastIndex = meanings.findLastIndex((meaning) => meaning !== "blocked");
  const hasDone = meanings.includes("done");

  return named.map(({ status, named: own }, i): ColumnKind => {
    const by = (kind: ColumnKind["kind"], basis: GuessBasis = own ? "name" : "place") => ({
      status,
      kind,
      basis,
      word: own?.word ?? null,
    });
    switch (own?.meaning) {
      case "blocked":
      case "waiting":
      case "active":
      case "not started":
        return by(own.meaning);
      case "discarded":
        return by("done");
      case "done":
        return i < lastWork && alsoWork(status, own) ? by("waiting") : by("done");
      case "queue":
        return by(firstWork >= 0 && i > firstWork ? "waiting" : "not started");
      case undefined:
        break;
    }
    if (firstDone >= 0 && i > firstDone) return by("done");
    const isBeforeWork = firstWork < 0 || i < firstWork;
    const later = meanings.slice(i + 1);
    if (isBeforeWork && later.some((meaning) => meaning === "not started" || meaning === "queue"))
      return by("not started");
    if (i === 0 && lastIndex > 0) return by("not started");
    if (i === lastIndex && i > 0 && !hasDone) {
      const there = tally.standing.get(status);
      const isEnd = !there || there.closed * 2 >= there.items;
      if (isEnd) return by("done", there ? "moves" : "place");
    }
    return by("active");
  });
}
