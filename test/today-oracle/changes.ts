import type { SimulatedWorld } from "../../mocks/worlds/simulated/simulate-team.ts";
import { isDropped, type Listed, oracle } from "./oracle.ts";
import { crossed, done, first, placeAt } from "./then.ts";

const withLine = (listed: readonly Listed[], start: string) =>
  listed.flatMap(({ id, lines }) => (lines.some(({ text }) => text.startsWith(start)) ? [id] : []));

/** What truly changed between two instants, by brute force. */
export function trueChanges(simulated: SimulatedWorld, from: number, to: number) {
  const { truth, world } = simulated;
  const there = truth.items.filter(({ createdAt }) => createdAt <= to);
  const isUnderWay = (item: (typeof there)[number], t: number) =>
    placeAt(item, t) >= first && placeAt(item, t) < done;
  const isDone = (item: (typeof there)[number], t: number) => crossed(item, done, t) !== null;
  const [before, after] = [oracle(simulated, from), oracle(simulated, to)];
  const fresh = (start: string) =>
    withLine(after, start).filter((id) => !withLine(before, start).includes(id));
  const ids = (items: typeof there) => items.map(({ id }) => id);
  const delivered = (item: (typeof there)[number], t: number) =>
    isDone(item, t) && !isDropped(world.actions, item, t);
  return {
    finished: ids(there.filter((item) => delivered(item, to) && !delivered(item, from))),
    started: ids(
      there.filter(
        (item) => isUnderWay(item, to) && !isUnderWay(item, from) && !isDone(item, from),
      ),
    ),
    "moved back": ids(
      there.filter(
        (item) =>
          placeAt(item, to) >= 0 && placeAt(item, to) < placeAt(item, from) && !isDone(item, to),
      ),
    ),
    "left the board": ids(
      there.filter((item) => placeAt(item, from) >= 0 && placeAt(item, to) < 0),
    ),
    "got blocked": fresh("blocked"),
    "passed the SLE": fresh("past the SLE"),
    "went stale": fresh("quiet for"),
  };
}
