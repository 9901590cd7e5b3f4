import type { Action, World } from "../../../../mocks/github/action.ts";
import type { Instant } from "../../../../src/domain/instant.ts";

const order = ["Backlog", "Up next", "In progress", "In review", "Waiting on others", "Done"];
const place = (status: string): number | null => {
  const index = order.indexOf(status === "Ready" ? "Up next" : status);
  return index < 0 ? null : index;
};

type Told = { at: Instant; to: number; isStatus: boolean };

/**
 * A second, plain way to the answers, for checking the truth: reads only what
 * GitHub would tell at the end (recorded events, closings, and when the present
 * status was set), and applies the crossing rule to it.
 *
 * @param usePrevious also believes what an event says of the status before it, where that was not known
 */
export function readings(world: World, usePrevious: boolean) {
  const told = new Map<string, Told[]>();
  const lastMove = new Map<string, Extract<Action, { do: "set status" }>>();
  const current = new Map<string, string>();
  const gone = new Map<string, Instant>();
  const removed = new Set<string>();
  const write = (id: string, at: Instant, to: number | null, isStatus = true) => {
    if (to !== null) told.set(id, [...(told.get(id) ?? []), { at, to, isStatus }]);
  };
  for (const action of world.actions) {
    switch (action.do) {
      case "convert draft":
        told.delete(action.draft);
        for (const map of [lastMove, current] as Map<string, unknown>[]) {
          map.set(action.issue, map.get(action.draft));
          map.delete(action.draft);
        }
        break;
      case "set status": {
        const { content, at, status, recorded } = action;
        if (recorded) {
          const before = place(current.get(content) ?? "");
          const known = told.get(content)?.at(-1);
          if (usePrevious && before !== null && known?.isStatus !== false && known?.to !== before)
            write(content, at - 1, before);
          write(content, at, place(status ?? ""));
        }
        current.set(content, status ?? "");
        lastMove.set(content, action);
        break;
      }
      case "close":
      case "merge":
        write(action.content, action.at, 5, false);
        break;
      case "reopen":
        write(action.content, action.at, 4, false);
        break;
      case "remove from board":
        lastMove.delete(action.content);
        gone.set(action.content, action.at);
        removed.add(action.content);
        break;
      case "archive":
        gone.set(action.content, action.at);
        break;
      default:
        break;
    }
  }
  for (const [id, move] of lastMove) {
    if (!move || move.recorded) continue;
    write(id, move.at, place(move.status ?? ""));
    told.get(id)?.sort((a, b) => a.at - b.at);
  }
  return (id: string): { startedAt: Instant | null; finishedAt: Instant | null } => {
    const off = gone.get(id) ?? Number.POSITIVE_INFINITY;
    const events = (told.get(id) ?? []).filter(({ at }) => at <= off);
    // The last of each second is where it stood.
    const moves = events.filter(({ at }, i) => events[i + 1]?.at !== at);
    const crossing = (edge: number) =>
      moves.reduce<{ at: Instant | null; to: number }>(
        (now, { at, to }) => ({ at: to < edge ? null : now.to < edge ? at : now.at, to }),
        { at: null, to: -1 },
      ).at;
    const finishedAt = crossing(5);
    return {
      startedAt: removed.has(id) && finishedAt === null ? null : crossing(2),
      finishedAt: finishedAt ?? (off === Number.POSITIVE_INFINITY ? null : off),
    };
  };
}
