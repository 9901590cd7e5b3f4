import * as v from "valibot";
import type { BaselineMeasure } from "./agreement.ts";
import type { IsoDay } from "./days.ts";
import { day } from "./file-values.ts";

/** Something the team tries: what it expects of it, by which measure, from when, and when it looks again. */
export type Experiment = {
  id: string;
  name: string;
  /** Why the team thinks that it will help. */
  hypothesis: string;
  measure: BaselineMeasure;
  expected: "up" | "down";
  /** The day on which it began, and the one on which the team looks at what came of it. */
  first: IsoDay;
  review: IsoDay;
};

export const longestName = 80;
export const longestHypothesis = 500;

/** What an experiment can be about: all that a process behaviour chart is drawn of. */
export const experimentMeasures = [
  "throughput",
  "cycle time",
  "change of total work item age",
  "change of blocked time",
  "arrivals less departures",
  "time to first response",
] as const satisfies readonly BaselineMeasure[];

/** An experiment as an archive or a team file holds it. */
export const experimentSchema = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
    name: v.pipe(
      v.string(),
      v.trim(),
      v.nonEmpty("an experiment needs a name"),
      v.maxLength(longestName, `a name has ${longestName} letters at most`),
    ),
    hypothesis: v.pipe(
      v.string(),
      v.trim(),
      v.maxLength(longestHypothesis, `a hypothesis has ${longestHypothesis} letters at most`),
    ),
    measure: v.picklist(experimentMeasures),
    expected: v.picklist(["up", "down"]),
    first: day,
    review: day,
  }),
  v.check(({ first, review }) => first < review, "an experiment is reviewed after it began"),
);

/** An experiment from what is kept or was given; null where it is none. */
export function experimentOf(content: unknown): Experiment | null {
  const found = v.safeParse(experimentSchema, content);
  return found.success ? found.output : null;
}

const withExperiments = v.object({ experiments: v.array(experimentSchema) });

/** The experiments in a team file that `parseTeam` accepts; none where it holds none. */
export function experimentsIn(teamFile: unknown): Experiment[] {
  const found = v.safeParse(withExperiments, teamFile);
  return found.success ? found.output.experiments : [];
}
