import { dayIn } from "../../domain/days.ts";
import { isRefusal } from "../../metrics/answer.ts";
import type { IterationOutcome, IterationScope } from "../../metrics/iterations.ts";
import { formatDate, formatShare, type Locale, plural } from "../../ui/format.ts";
import type { Findings } from "./findings.ts";
import type { Section } from "./section.ts";

const counts = [
  ["Planned", "committed"],
  ["Added later", "added"],
  ["Delivered", "delivered"],
  ["Carried over", "carriedOver"],
  ["Taken out", "removed"],
  ["Discarded", "discarded"],
  ["Still open", "open"],
  ["Unplanned", "unplanned"],
  ["Unplanned and delivered", "unplannedDelivered"],
] as const satisfies readonly (readonly [string, keyof IterationScope])[];

/** Told only where there are any. */
const seldom: readonly (keyof IterationScope)[] = ["discarded", "open", "unplannedDelivered"];

/** The scope of an iteration where it is known. */
export const scopeOf = (outcome: IterationOutcome | null): IterationScope | null =>
  outcome === null || isRefusal(outcome.scope) || "refused" in outcome.scope ? null : outcome.scope;

/** "Its membership is known only since 23 Jul 2026: …" */
function unknownWords({ title, scope }: IterationOutcome, zone: string, locale?: Locale): string {
  if (!("refused" in scope)) return "";
  const since =
    scope.knownSince === null
      ? "not known: the board was never read whole"
      : `known only since ${formatDate(dayIn(zone, scope.knownSince), locale)}`;
  return `Who was in ${title} is ${since}. GitHub keeps no history of iterations; from the first reading on, Headway does.`;
}

function laterWords({ committed, added, unplanned }: IterationScope, locale?: Locale): string {
  const later =
    added.length === 0
      ? "Nothing joined later"
      : `${plural(added.length, "item", undefined, locale)} joined later`;
  const all = committed.length + added.length;
  return unplanned.length === 0
    ? `${later}, and nothing in it was unplanned.`
    : `${later}; ${formatShare(unplanned.length, all, locale)} of all that was in it was unplanned.`;
}

/** What an iteration planned and what came of it; null where the period is none. */
export function planSection(
  { comparison }: Findings,
  zone: string,
  locale?: Locale,
): Section | null {
  const { now, before } = comparison.iteration;
  if (now === null) return null;
  const [scope, then] = [scopeOf(now), scopeOf(before)];
  const title = "What was planned, and what came of it?";
  if (scope === null) {
    const answer = unknownWords(now, zone, locale);
    return { id: "plan", title, answer, lines: [], table: null, pictures: [] };
  }
  const committed = new Set(scope.committed);
  const kept = scope.delivered.filter((row) => committed.has(row)).length;
  return {
    id: "plan",
    title,
    answer:
      scope.committed.length === 0
        ? `Nothing was planned for ${now.title} on its first day; ${plural(scope.added.length, "item", undefined, locale)} joined later.`
        : `Of ${plural(scope.committed.length, "item", undefined, locale)} planned for ${now.title}, ${kept} ${kept === 1 ? "was" : "were"} delivered (${formatShare(kept, scope.committed.length, locale)}). ${laterWords(scope, locale)}`,
    lines: [
      ...(scope.unsure.length > 0
        ? [
            `${plural(scope.unsure.length, "item", undefined, locale)} counted as added may have been planned: no reading tells the one from the other.`,
          ]
        : []),
      ...(before !== null && then === null ? [unknownWords(before, zone, locale)] : []),
    ],
    table: {
      caption: "Planned and unplanned work of the iteration",
      columns: [
        { title: "Items" },
        { title: now.title, numeric: true, short: true },
        ...(then === null ? [] : [{ title: before?.title ?? "", numeric: true, short: true }]),
      ],
      rows: counts
        .filter(
          ([, part]) =>
            !seldom.includes(part) || scope[part].length + (then?.[part].length ?? 0) > 0,
        )
        .map(([name, part]) => [
          name,
          scope[part].length,
          ...(then === null ? [] : [then[part].length]),
        ]),
    },
    pictures: [],
  };
}
