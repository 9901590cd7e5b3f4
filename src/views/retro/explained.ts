import type { Answer } from "../../metrics/answer.ts";
import type { SectionId } from "./section.ts";

/** The answers that a retrospective's sections stand on. */
export type Explained = {
  comparison: Answer<unknown>;
  behaviour: Answer<unknown>;
  experiments: Answer<unknown>;
  actions: Answer<unknown>;
};

/** The answer behind a section. */
export const answerBehind = (explained: Explained, id: SectionId): Answer<unknown> => {
  if (id === "charts") return explained.behaviour;
  if (id === "experiments") return explained.experiments;
  return id === "actions" ? explained.actions : explained.comparison;
};
