import type { CumulativeFlow } from "../metrics/cumulative-flow.ts";

/** What a day of a cumulative flow diagram says by its shape. */
export type FlowReading = {
  /** Items between the arrival and the departure line. */
  wip: number;
  /**
   * Days along the picture from when as many had arrived as have departed now, both ends in;
   * null where that was before the picture begins, or nothing had departed.
   */
  cycleTimeDays: number | null;
  /** The index of that earlier day. */
  since: number | null;
};

/** A line of the picture: how many had crossed the left edge of a stage, day by day. */
export const lineOf = ({ days, lines }: CumulativeFlow, stage: number): Int32Array =>
  lines.subarray(stage * days.length, (stage + 1) * days.length);

/**
 * Reads work in progress (up and down) and approximate cycle time (across) off the picture.
 *
 * @param commitment, done the stages whose left edges are the lines of arrival and departure
 * @param day index of the day
 */
export function readFlow(
  flow: CumulativeFlow,
  commitment: number,
  done: number,
  day: number,
): FlowReading {
  const arrivals = lineOf(flow, commitment);
  const departed = lineOf(flow, done)[day] ?? 0;
  const wip = (arrivals[day] ?? 0) - departed;
  let low = 0;
  let high = day;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((arrivals[middle] ?? 0) >= departed) high = middle;
    else low = middle + 1;
  }
  const before = (arrivals[0] ?? 0) >= departed;
  return before
    ? { wip, cycleTimeDays: null, since: null }
    : { wip, cycleTimeDays: day - low + 1, since: low };
}

/** Items a week that cross a line over the picture: its slope from end to end. */
export function slopeAWeek(line: Int32Array): number | null {
  const days = line.length - 1;
  return days < 1 ? null : (7 * ((line[days] ?? 0) - (line[0] ?? 0))) / days;
}
