import type { ItemFacts } from "../../domain/reading.ts";
import { isDueField } from "./kind-words.ts";
import type { BoardColumns, Guess } from "./proposal.ts";
import { items as counted, listed, quoted } from "./sentences.ts";

export type FieldGuess = { field: string | null; guesses: Guess[] };

/** The field that holds iterations: GitHub says which are. */
export function iterationField(boards: readonly BoardColumns[]): FieldGuess {
  const names = [...new Set(boards.flatMap(({ iterationFields }) => iterationFields))];
  const [field] = names;
  if (field === undefined) return { field: null, guesses: [] };
  const others = names.slice(1);
  return {
    field,
    guesses: [
      {
        part: "field",
        name: field,
        basis: "values",
        sentence: `${quoted(field)} holds the iterations${others.length > 0 ? `; ${listed(others)} would too` : ""}.`,
        figures: { fields: names.length },
      },
    ],
  };
}

const isDate = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** The field that holds due dates: one of dates whose name says so. */
export function dueField(items: readonly ItemFacts[]): FieldGuess {
  const dated = new Map<string, number>();
  for (const { item } of items)
    for (const { fields } of item.boards)
      for (const [field, value] of Object.entries(fields))
        if (isDate(value) && isDueField(field)) dated.set(field, (dated.get(field) ?? 0) + 1);
  const [found] = [...dated].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (!found) return { field: null, guesses: [] };
  const [field, count] = found;
  const sentence = `${quoted(field)} holds due dates: ${counted(count)} have one.`;
  return {
    field,
    guesses: [{ part: "field", name: field, basis: "name", sentence, figures: { items: count } }],
  };
}
