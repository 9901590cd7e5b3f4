import * as v from "valibot";

/** How the mutants of one file fared: found by a test (or made it hang), or not. */
export type Score = { file: string; found: number; survived: number; uncovered: number };

/** As much of Stryker's report as the scores need. */
const report = v.object({
  files: v.record(v.string(), v.object({ mutants: v.array(v.object({ status: v.string() })) })),
});

/**
 * The score of each file in a Stryker report, in order of name. Mutants that do not compile,
 * or were left out on purpose, count for nothing.
 *
 * @param text the report's JSON
 */
export function parseScores(text: string): Score[] {
  const { files } = v.parse(v.pipe(v.string(), v.parseJson(), report), text);
  return Object.entries(files)
    .map(([file, { mutants }]): Score => {
      const count = (...statuses: string[]) =>
        mutants.filter(({ status }) => statuses.includes(status)).length;
      return {
        file,
        found: count("Killed", "Timeout"),
        survived: count("Survived"),
        uncovered: count("NoCoverage"),
      };
    })
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/** Share of mutants found, in per cent; 100 where there are none. */
export function percent({ found, survived, uncovered }: Omit<Score, "file">): number {
  const all = found + survived + uncovered;
  return all === 0 ? 100 : (found * 100) / all;
}

/** All files as one. */
export const total = (scores: readonly Score[]): Score =>
  scores.reduce(
    (sum, { found, survived, uncovered }) => ({
      file: "all",
      found: sum.found + found,
      survived: sum.survived + survived,
      uncovered: sum.uncovered + uncovered,
    }),
    { file: "all", found: 0, survived: 0, uncovered: 0 },
  );

/** One line of the table. */
export const line = (score: Score): string =>
  [
    score.file.padEnd(44),
    `${percent(score).toFixed(1)} %`.padStart(8),
    `${score.found} found`.padStart(11),
    `${score.survived} survived`.padStart(13),
    `${score.uncovered} not covered`.padStart(16),
  ].join(" ");
