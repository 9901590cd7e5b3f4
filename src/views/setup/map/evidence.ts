import type { TeamFile } from "../../../domain/team-file.ts";
import { normal, type Stage } from "../../../domain/workflow.ts";
import type { Guess } from "../../../history/proposal/proposal.ts";

/** The guesses that speak of a stage: of its columns, labels or name. */
export function guessesOfStage(
  guesses: readonly Guess[],
  { name, statuses, labels }: Pick<Stage, "name" | "statuses" | "labels">,
): Guess[] {
  const own = new Set([name, ...statuses, ...labels].map(normal));
  return guesses.filter(
    (guess) => (guess.part === "stage" || guess.part === "order") && own.has(normal(guess.name)),
  );
}

/** Those of the stages as a whole: where work starts and ends, what was folded together. */
export function guessesOfWorkflow(guesses: readonly Guess[], stages: TeamFile["stages"]): Guess[] {
  const told = new Set(stages.flatMap((stage) => guessesOfStage(guesses, stage)));
  return guesses.filter(
    (guess) =>
      ["stage", "order", "items", "source", "left out"].includes(guess.part) && !told.has(guess),
  );
}

/** Those of one part. */
export const guessesOf = (guesses: readonly Guess[], part: Guess["part"]): Guess[] =>
  guesses.filter((guess) => guess.part === part);
