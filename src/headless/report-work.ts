import { formatDay } from "../domain/days.ts";
import { formatInstant } from "../domain/instant.ts";
import type { Subject } from "../engine/answer-subject.ts";
import { answer } from "../engine/answers.ts";
import type { Window } from "../metrics/answer.ts";
import type { IterationOutcome } from "../metrics/iterations.ts";
import { given, rounded, roundedOrNull, toldOr } from "./report-values.ts";

/** How the report calls an item, by its id. */
export type ReferenceOf = (id: string | undefined) => string;

/** The report's keys about what the work is: risk, blockers, kinds, iterations, what stands still. */
export function reportWork(subject: Subject, window: Window, ref: ReferenceOf) {
  const { table } = subject;
  const item = (row: number) => ref(table.items[row]);
  const items = (rows: Uint32Array) => Array.from(rows, item);
  const clusters = given(answer("blocker clusters", subject, window));
  const stale = given(answer("staleness", subject, window));
  return {
    sleRisk: toldOr(answer("risk of missing the SLE", subject, window), (risk) =>
      risk.items.map(({ row, ageDays, sleDays, risk: { missed, ...figures } }) => ({
        item: item(row),
        ageDays: rounded(ageDays),
        sleDays,
        missed,
        ...figures,
      })),
    ),
    serviceLevels: given(answer("service levels", subject, window)).map(
      ({ kind, sle, n, met }) => ({ kind: kind ?? "all work", ...sle, n, met }),
    ),
    blockerCosts: given(answer("blocker cost", subject, window)).map(
      ({ blocker, days, rows, notStarted }) => ({
        blocker: blocker === null ? "issues that may not be read" : ref(blocker),
        itemDays: rounded(days),
        items: items(rows),
        notStarted: items(notStarted),
      }),
    ),
    blockerClusters: clusters.byReason.map(({ name, days, cumulativeShare, rows }) => ({
      reason: name.signal === "dependency" ? "another issue" : name.name,
      itemDays: rounded(days),
      cumulativeShare: rounded(cumulativeShare),
      items: rows.length,
    })),
    staleness: Array.from(stale.rows, (row, i) => ({
      item: item(row),
      days: rounded(stale.days[i] as number),
      last: stale.lastAct[i] as string,
      lastAt: formatInstant(stale.lastAt[i] as number),
    })),
    waitingForReview: given(answer("waiting for review", subject, window)).map(
      ({ row, since, days, asked }) => ({
        item: item(row),
        since: formatInstant(since),
        days: rounded(days),
        asked,
      }),
    ),
    workMix: toldOr(answer("work mix", subject, window), (mix) => ({
      kinds: mix.kinds.map(({ name, nature, delivered, share }) => ({
        kind: name === "" ? "none of them" : name,
        nature,
        delivered,
        share: roundedOrNull(share),
      })),
      byWeek: Array.from(mix.mondays, (monday, w) => {
        const ofKinds = (column: Int32Array) =>
          Object.fromEntries(
            mix.kinds.map(({ name }, k) => [
              name === "" ? "none of them" : name,
              column[w * mix.kinds.length + k] as number,
            ]),
          );
        return {
          week: formatDay(monday),
          delivered: ofKinds(mix.delivered),
          wip: ofKinds(mix.wip),
        };
      }),
    })),
    iterations: toldOr(answer("planned and unplanned", subject, window), (iterations) =>
      iterations.map((iteration) => iterationJson(iteration, items)),
    ),
  };
}

function iterationJson(
  { title, first, last, over, scope }: IterationOutcome,
  items: (rows: Uint32Array) => string[],
) {
  const days = { title, from: formatDay(first), to: formatDay(last), over };
  if ("refused" in scope)
    return {
      ...days,
      refused:
        scope.knownSince === null
          ? "who was in it is not known: the board was never read whole"
          : `who was in it is known only since ${formatInstant(scope.knownSince)}`,
    };
  return {
    ...days,
    committed: items(scope.committed),
    added: items(scope.added),
    removed: items(scope.removed),
    delivered: items(scope.delivered),
    discarded: items(scope.discarded),
    carriedOver: items(scope.carriedOver),
    open: items(scope.open),
    unplanned: items(scope.unplanned),
    unplannedDelivered: items(scope.unplannedDelivered),
    ...(scope.unsure.length === 0 ? {} : { perhapsCommitted: items(scope.unsure) }),
  };
}
