import { type Day, formatDay, monday, parseDay } from "../domain/days.ts";

/** The first day of the month `months` after that of `day`. */
function monthStart(day: Day, months: number): Day {
  const [year = 0, month = 1] = formatDay(day).split("-").map(Number);
  const at = year * 12 + month - 1 + months;
  const text = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`;
  return parseDay(text.padStart(10, "0"));
}

/**
 * Days to label on a time axis: Mondays while at most `most` of them fit, otherwise
 * firsts of months, every one, second, third, sixth or twelfth.
 *
 * @param first  first and last day of the axis, both in
 * @param most   how many labels there is room for, at least 1
 * @returns days within the axis, in order; may be empty on a very short one
 */
export function timeTicks(first: Day, last: Day, most: number): Day[] {
  const mondays: Day[] = [];
  for (let day = monday(first + 6); day <= last; day += 7) mondays.push(day);
  for (const weeks of [1, 2]) {
    if (mondays.length / weeks <= most) return mondays.filter((_, i) => i % weeks === 0);
  }
  for (const step of [1, 2, 3, 6, 12, 24, 60, 120]) {
    const ticks: Day[] = [];
    for (let months = 0; ; months++) {
      const day = monthStart(first, months);
      if (day > last) break;
      const monthOfYear = Number(formatDay(day).slice(5, 7)) - 1;
      if (day >= first && (step > 12 ? months % step === 0 : monthOfYear % step === 0))
        ticks.push(day);
    }
    if (ticks.length <= most) return ticks;
  }
  return [];
}
