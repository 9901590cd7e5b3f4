import type { ItemFacts } from "../../domain/reading.ts";
import type { Team } from "../../domain/team.ts";
import { finder, plainWords } from "./plain-words.ts";
import type { Guess } from "./proposal.ts";
import { items as counted, quoted } from "./sentences.ts";
import { stageMeaning } from "./stage-words.ts";

type Fields = Team["blocked"]["fields"];

/** What a field holds that says that nothing is in the way. */
const none = finder(
  "no,none,not blocked,unblocked,false,clear,free,nein,nicht blockiert,non,aucun,nada,ninguno,nao,nessuno,nee,geen,nie,brak,なし,无,否,없음".split(
    ",",
  ),
);

/** Board fields whose name says that they mark what is blocked, with the values that do. */
export function blockedFields(items: readonly ItemFacts[]): { fields: Fields; guesses: Guess[] } {
  const values = new Map<string, Map<string, number>>();
  for (const { item } of items)
    for (const { fields } of item.boards)
      for (const [field, value] of Object.entries(fields)) {
        if (stageMeaning(field)?.meaning !== "blocked") continue;
        const row = values.get(field) ?? new Map<string, number>();
        values.set(field, row);
        row.set(value, (row.get(value) ?? 0) + 1);
      }
  const found = [...values].map(([field, row]) => {
    const blocking = [...row.keys()].filter((value) => none(plainWords(value)) === null);
    const all = blocking.length === row.size;
    const held = blocking.reduce((sum, value) => sum + (row.get(value) ?? 0), 0);
    return { field, values: all ? [] : blocking, held };
  });
  return {
    fields: found.map(({ field, values: blocking }) => ({ field, values: blocking })),
    guesses: found.map(({ field, held }) => ({
      part: "blocked",
      name: field,
      basis: "name",
      sentence: `${quoted(field)} marks what is blocked: ${counted(held)} hold it now.`,
      figures: { items: held },
    })),
  };
}
