/** Fewer finished items as old as this one, and there is no risk to name. */
export const riskNeeds = 5;

/**
 * How likely an item of some age is to miss the service level expectation.
 * `share`: `late` of `asOld` finished items that got this old took longer than the
 * expectation; too low where open items are as old. `survival`: the product-limit
 * estimate, which counts open items as still running. Both null below 5 items as old.
 */
export type MissRisk =
  | { missed: false; late: number; asOld: number; share: number | null; survival: number | null }
  /** Past the expectation, by so many days: no probability. */
  | { missed: true; byDays: number };

/** Asked for each age. Built once from finished and open items. */
export type MissRisks = (ageDays: number) => MissRisk;

/**
 * Risk of missing the expectation at an age: #{cycle time > SLE} ÷ #{cycle time ≥ age}, and
 * the product over cycle times t from the age to the SLE of (1 − finished at t ÷ at risk at t).
 * An open item of age a is at risk up to and with a. With no open items both are the same.
 *
 * @param cycleTimeDays of finished items, ascending
 * @param openAgeDays   ages of open items whose start was seen, ascending
 * @param sleDays       on the same clock
 * @see Kaplan and Meier, Nonparametric Estimation from Incomplete Observations (1958)
 */
export function missRisks(
  cycleTimeDays: Float64Array,
  openAgeDays: Float64Array,
  sleDays: number,
): MissRisks {
  const n = cycleTimeDays.length;
  const onTime = firstAbove(cycleTimeDays, sleDays);
  // survival[i]: of outliving every cycle time from the i-th to the expectation.
  const survival = new Float64Array(onTime + 1).fill(1);
  for (let i = onTime - 1; i >= 0; ) {
    const days = cycleTimeDays[i] as number;
    const from = firstAtLeast(cycleTimeDays, days);
    const atRisk = n - from + openAgeDays.length - firstAtLeast(openAgeDays, days);
    const stays = (1 - (i + 1 - from) / atRisk) * (survival[i + 1] as number);
    survival.fill(stays, from, i + 1);
    i = from - 1;
  }
  return (ageDays) => {
    if (ageDays > sleDays) return { missed: true, byDays: ageDays - sleDays };
    const from = firstAtLeast(cycleTimeDays, ageDays);
    const asOld = n - from;
    const late = n - onTime;
    return asOld < riskNeeds
      ? { missed: false, late, asOld, share: null, survival: null }
      : { missed: false, late, asOld, share: late / asOld, survival: survival[from] as number };
  };
}

function bisect(sorted: Float64Array, isLeft: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isLeft(sorted[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
const firstAtLeast = (sorted: Float64Array, days: number) => bisect(sorted, (x) => x < days);
const firstAbove = (sorted: Float64Array, days: number) => bisect(sorted, (x) => x <= days);
