import { dayAt } from "../domain/days.ts";
import type { Attributes } from "../history/attributes.ts";
import { type FlowTable, Outcome } from "../history/flow-table.ts";
import { matcher } from "../history/patterns.ts";
import { textsOf } from "../history/text-columns.ts";
import type { Answer } from "./answer.ts";
import { basis } from "./basis.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import { daysSince } from "./staleness.ts";

/** An item that a retrospective agreed on. */
export type RetroAction = {
  row: number;
  /** Days from its creation to its end, or to `asOf`, on the team's clock; the same day is 0. */
  ageDays: number;
  outcome: "done" | "dropped" | "open";
  /** Whether it is of the last retrospective. */
  latest: boolean;
};

export type RetroActions = {
  /** The newest first. */
  actions: RetroAction[];
  /** Of the last retrospective: how many there are, and what became of them. */
  latest: { all: number; done: number; dropped: number };
};

/** Actions written down within so many days of each other are of one retrospective. */
const oneRetroDays = 3;

/**
 * Actions of retrospectives: items that carry one of the team's labels for them, with their age
 * and what became of them. The last retrospective's are the newest, and those that were written
 * down with gaps of at most 3 days before them.
 *
 * @param labels the team's label patterns
 * @returns a refusal where the team has no label for them
 */
export function retroActions(
  table: FlowTable,
  { labels: all }: Pick<Attributes, "labels">,
  labels: readonly string[],
): Answer<RetroActions> {
  const isAction = matcher(labels);
  const { createdAt, finishedAt, leftAt, outcome, clock, asOf } = table;
  const evidence = new EvidenceCount();
  const rows: number[] = [];
  for (let row = 0; row < table.rows; row++)
    if (textsOf(all, row).some((label) => isAction(label) !== null)) rows.push(row);
  const dayOf = (row: number) => dayAt(clock.days, createdAt[row] as number);
  rows.sort((a, b) => (createdAt[b] as number) - (createdAt[a] as number) || a - b);
  let latest = rows.length > 0 ? 1 : 0;
  while (
    latest < rows.length &&
    dayOf(rows[latest - 1] as number) - dayOf(rows[latest] as number) <= oneRetroDays
  )
    latest++;
  const actions = rows.map((row, i): RetroAction => {
    const finished = finishedAt[row] as number;
    const left = leftAt[row] as number;
    const isDone = !Number.isNaN(finished) && outcome[row] === Outcome.delivered;
    const end = Number.isNaN(finished) ? left : finished;
    if (!Number.isNaN(finished)) evidence.add(table.finishedEvidence[row]);
    return {
      row,
      ageDays: daysSince(clock, createdAt[row] as number, Number.isNaN(end) ? asOf : end),
      outcome: isDone ? "done" : Number.isNaN(end) ? "open" : "dropped",
      latest: i < latest,
    };
  });
  const own = actions.filter((action) => action.latest);
  return {
    ...basis(table),
    definition: "retrospective actions",
    window: null,
    n: actions.length,
    counted: Uint32Array.from(rows).sort(),
    leftOut: [],
    evidence: evidence.shares(),
    value:
      labels.length === 0
        ? { refused: "labels for actions of retrospectives", have: 0, need: 1 }
        : {
            actions,
            latest: {
              all: own.length,
              done: own.filter((action) => action.outcome === "done").length,
              dropped: own.filter((action) => action.outcome === "dropped").length,
            },
          },
  };
}
