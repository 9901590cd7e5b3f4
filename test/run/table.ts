import type { StageResult } from "./run-stage.ts";

/** One line of the table: what ran, how it went, how long it took. */
export function row({ name, counts, seconds }: StageResult): string {
  const verdict = counts.failed > 0 ? "FAILED" : "ok";
  const parts = [
    name.padEnd(12),
    verdict.padEnd(7),
    `${counts.passed} passed`.padStart(12),
    `${counts.failed} failed`.padStart(11),
    `${seconds.toFixed(1)} s`.padStart(9),
    counts.skipped > 0 ? `   ${counts.skipped} skipped` : "",
  ];
  return parts.join(" ").trimEnd();
}

/** The last line of a run: the tests of all stages, as `N passed, N failed`. */
export function total(results: readonly StageResult[]): string {
  const sum = (of: "passed" | "failed") => results.reduce((so, { counts }) => so + counts[of], 0);
  return `${sum("passed")} passed, ${sum("failed")} failed`;
}
