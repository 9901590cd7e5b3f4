import type { SignalSpan } from "./blocked-signals.ts";
import type { Followed } from "./followed.ts";
import { intersection, type Span, union } from "./intervals.ts";
import type { Part } from "./joined-part.ts";

/**
 * What marked an item as blocked that one place after another told of: columns and fields count
 * while their board decides. Labels and dependencies are the same everywhere.
 */
export const joinedSignals = (parts: readonly Part[]): Followed["blocked"] => ({
  isEmpty: parts.every(({ trail }) => trail.blocked.isEmpty),
  signals: () => signalsOf(parts),
  dependencies: () => parts.at(-1)?.trail.blocked.dependencies() ?? [],
});

function signalsOf(parts: readonly Part[]): SignalSpan[] {
  const byReason = new Map<number, Span[]>();
  for (const { trail, start, end } of parts)
    for (const { reason, ...span } of trail.blocked.signals()) {
      const within = intersection([span], [{ start, end }]);
      byReason.set(reason, [...(byReason.get(reason) ?? []), ...within]);
    }
  return [...byReason].flatMap(([reason, spans]) =>
    union(spans).map(({ start, end }) => ({ start, end, reason })),
  );
}
