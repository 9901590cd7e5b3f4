import * as v from "valibot";

/** Tests by how they ended. */
export type Counts = { passed: number; failed: number; skipped: number };

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const vitest = v.pipe(
  v.object({
    numPassedTests: count,
    numFailedTests: count,
    numPendingTests: count,
    numTodoTests: count,
  }),
  v.transform(
    (found): Counts => ({
      passed: found.numPassedTests,
      failed: found.numFailedTests,
      skipped: found.numPendingTests + found.numTodoTests,
    }),
  ),
);

const playwright = v.pipe(
  v.object({
    stats: v.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
  }),
  v.transform(
    ({ stats }): Counts => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
  ),
);

const sizeLimit = v.pipe(
  v.array(v.object({ passed: v.boolean() })),
  v.transform((budgets): Counts => {
    const passed = budgets.filter((budget) => budget.passed).length;
    return { passed, failed: budgets.length - passed, skipped: 0 };
  }),
);

const schemas = { vitest, playwright, "size-limit": sizeLimit };

/**
 * Reads a reporter's JSON.
 *
 * @returns null when the text is no such report: the run ended before it was written
 */
export function parseCounts(reporter: keyof typeof schemas, text: string): Counts | null {
  try {
    const found = v.safeParse(schemas[reporter], JSON.parse(text));
    return found.success ? found.output : null;
  } catch {
    return null;
  }
}

/**
 * What a stage adds to the sum. A stage that failed without a failed test
 * (a crash, a lint finding, no test that ran) is one failure; a check that passed is one pass.
 */
export function stageCounts(exitedWell: boolean, found: Counts | null): Counts {
  const counts = found ?? { passed: exitedWell ? 1 : 0, failed: 0, skipped: 0 };
  const showsNothing = counts.passed + counts.failed === 0;
  const failed = Math.max(counts.failed, exitedWell && !showsNothing ? 0 : 1);
  return { ...counts, failed };
}
