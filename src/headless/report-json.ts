import { formatDay } from "../domain/days.ts";
import { formatInstant } from "../domain/instant.ts";
import type { Subject } from "../engine/answer-subject.ts";
import { answer } from "../engine/answers.ts";
import { findingsOf, loadFindings } from "../engine/findings.ts";
import { refOf } from "../engine/item-reference.ts";
import { Outcome, type Reason } from "../history/flow-table.ts";
import { type Answer, isRefusal, type Window } from "../metrics/answer.ts";
import { tableEvidence } from "../metrics/evidence-shares.ts";
import type { Durations } from "../metrics/values.ts";
import { windowInterval } from "../metrics/window.ts";
import { reportFlow } from "./report-flow.ts";
import { given, refusalText, rounded } from "./report-values.ts";
import { reportWork } from "./report-work.ts";

/** Whether a reading got everything, and what it could not get, in words. */
export type Read = { complete: boolean; gaps: string[] };

type Percentiles = {
  n: number;
  p50: number | null;
  p70: number | null;
  p85: number | null;
  p95: number | null;
  refused?: string;
};

function percentilesOf({ n, value }: Answer<Durations>): Percentiles {
  if (isRefusal(value)) {
    const refused = refusalText(value);
    return { n, p50: null, p70: null, p85: null, p95: null, refused };
  }
  const [p50 = null, p70 = null, p85 = null, p95 = null] = value.percentiles.map(({ days }) =>
    rounded(days),
  );
  return { n, p50, p70, p85, p95 };
}

/**
 * A team's numbers as plain JSON, from the answers the page shows.
 *
 * @param read   whether everything was read, and what was not
 * @param window whole days, both in: bounds what started, finished and was blocked; levels and ages are as of the table's instant
 */
export function reportJson(subject: Subject, window: Window, read: Read) {
  const { table, items } = subject;
  const { start, end } = windowInterval(table, window);
  const within = (column: Float64Array) => column.filter((at) => at >= start && at < end).length;
  const ref = (id: string | undefined) => {
    const item = items.get(id ?? "");
    return item ? refOf(item) : (id ?? "");
  };
  const reasonText = (reason: Reason): string => {
    if (reason.signal === "label") return reason.name;
    if (reason.signal !== "dependency") return `${reason.signal} ${reason.name}`;
    return reason.blocker === null
      ? "blocked by an issue that may not be read"
      : `blocked by ${ref(reason.blocker)}`;
  };
  const isDiscarded = (_: number, row: number) => table.outcome[row] === Outcome.discarded;
  const endedAt = table.finishedAt.map((at, row) =>
    Number.isNaN(at) ? (table.leftAt[row] as number) : at,
  );

  const weeks = given(answer("throughput", subject, window));
  const wip = given(answer("work in progress", subject, window));
  const ages = given(answer("work item age", subject, window));
  const blocked = given(answer("blocked time", subject, window));
  return {
    asOf: formatInstant(table.asOf),
    zone: table.clock.days.zone,
    clock: table.clock.kind,
    window: { from: formatDay(window.first), to: formatDay(window.last) },
    complete: read.complete,
    ...(read.gaps.length === 0 ? {} : { gaps: read.gaps }),
    items: table.rows,
    started: within(table.startedAt),
    finished: within(table.finishedAt),
    discarded: within(endedAt.filter(isDiscarded)),
    wip: wip.now,
    cycleTimeDays: percentilesOf(answer("cycle time", subject, window)),
    leadTimeDays: percentilesOf(answer("lead time", subject, window)),
    throughputByWeek: Array.from(weeks.mondays, (monday, i) => ({
      week: formatDay(monday),
      delivered: weeks.delivered[i] as number,
    })),
    wipByDay: Array.from(wip.days, (day, i) => ({
      day: formatDay(day),
      wip: wip.wip[i] as number,
      ...(wip.low[i] === wip.high[i] ? {} : { low: wip.low[i], high: wip.high[i] }),
      ...(wip.unseen[i] === 0 ? {} : { perhapsMore: wip.unseen[i] }),
    })),
    workItemAge: Array.from(ages.rows, (row, i) => ({
      item: ref(table.items[row]),
      days: rounded(ages.ageDays[i] as number),
      atLeast: ages.atLeast[i] === 1,
    })),
    blockers: given(answer("blockers", subject, window)).map(
      ({ row, since, ageDays, reasons, owner }) => ({
        item: ref(table.items[row]),
        since: formatInstant(since),
        ageDays: rounded(ageDays),
        reasons: reasons.map(reasonText),
        owner: owner.logins.length > 0 ? owner.logins.join(", ") : "no clear owner",
        outsideTheTeam: owner.outside,
      }),
    ),
    blockedDaysTotal: rounded(blocked.totalDays),
    blockedDaysByReason: Object.fromEntries(
      blocked.byReason.map(({ reason, days }) => [reasonText(reason), rounded(days)]),
    ),
    evidence: tableEvidence(table),
    leftOut: table.leftOut.map(({ item, reason }) => ({ item: ref(item), reason })),
    ...reportFlow(subject, window),
    ...reportWork(subject, window, ref),
    findings: [...loadFindings(read.complete, read.gaps), ...findingsOf(subject)].map(
      ({ kind, item, detail }) => ({
        kind,
        ...(item === null ? {} : { item: ref(item) }),
        ...(detail === null ? {} : { detail: items.has(detail) ? ref(detail) : detail }),
      }),
    ),
  };
}
