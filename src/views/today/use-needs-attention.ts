import { useAnswer } from "../../data/answers.ts";
import { useItems } from "../../data/items.ts";
import { type ItemReference, useReferences } from "../../data/references.ts";
import { useSnoozes } from "../../data/snoozes.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { dayIn } from "../../domain/days.ts";
import { isRefusal } from "../../metrics/answer.ts";
import { sortedOut } from "./put-aside.ts";
import { namedIssues, type ReasonWords } from "./reason-words.ts";

/** So many items are looked up by name; nobody reads further down. */
const named = 200;

const noReferences: ReadonlyMap<string, ItemReference> = new Map();

/** What needs a person, less what was put aside, with all that it takes to say so. */
export function useNeedsAttention() {
  const { answer, previous } = useAnswer("needs attention");
  const { state } = useTeamView();
  const { snoozes, snooze, undo } = useSnoozes();
  const value = answer && !isRefusal(answer.value) ? answer.value : undefined;
  const items = value?.items ?? [];
  const texts = useItems(
    items.slice(0, named).map(({ row }) => row),
    previous,
  );
  const references =
    useReferences([
      ...new Set(items.slice(0, named).flatMap(({ reasons }) => namedIssues(reasons))),
    ]) ?? noReferences;
  if (!answer || !value) return undefined;
  const words: ReasonWords = {
    clock: answer.clock,
    stageName: (stage) => state.stages[stage]?.name ?? "its stage",
    nameOf: (id) => {
      const found = references.get(id);
      return found && `${found.ref} ${found.title}`;
    },
  };
  const today = dayIn(answer.zone, answer.asOf);
  return {
    answer,
    previous,
    value,
    texts,
    references,
    words,
    snooze,
    undo,
    ...sortedOut(items, snoozes, today),
  };
}
