import type { Traffic } from "../../charts/arrivals-chart.tsx";
import { monday } from "../../domain/days.ts";
import type { ArrivalsDepartures } from "../../metrics/arrivals-departures.ts";

/** Windows up to this long are shown day by day, longer ones week by week. */
const daysShown = 35;

/** Arrivals and ways out as they are drawn: by day, or added up by ISO week. */
export function trafficOf(flow: ArrivalsDepartures): Traffic[] {
  const { days, arrivals, finished, discarded, sentBack } = flow;
  const byWeek = days.length > daysShown;
  const found: Traffic[] = [];
  for (let i = 0; i < days.length; i++) {
    const day = days[i] ?? 0;
    let stretch = found.at(-1);
    if (!stretch || !byWeek || monday(stretch.first) !== monday(day)) {
      stretch = { first: day, last: day, arrivals: 0, finished: 0, discarded: 0, sentBack: 0 };
      found.push(stretch);
    }
    stretch.last = day;
    stretch.arrivals += arrivals[i] ?? 0;
    stretch.finished += finished[i] ?? 0;
    stretch.discarded += discarded[i] ?? 0;
    stretch.sentBack += sentBack[i] ?? 0;
  }
  return found;
}
