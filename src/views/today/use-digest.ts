import { useReferences } from "../../data/references.ts";
import { useSince } from "../../data/since.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { isRefusal } from "../../metrics/answer.ts";
import { formatDateAt, formatTime } from "../../ui/format.ts";
import { digestText } from "./digest.ts";
import { attentionWords } from "./reason-words.ts";
import { leadSentence } from "./sentences.ts";
import { byChange, changeTitles, sinceSentence, wayWords } from "./since-words.ts";
import { listedAttention } from "./standing.ts";
import { useNeedsAttention } from "./use-needs-attention.ts";

/** The page as Markdown to be sent to the team; null until its parts are there. */
export function useDigest(): string | null {
  const found = useNeedsAttention();
  const since = useSince("visit").answer;
  const { state, scope } = useTeamView();
  const value = since && !isRefusal(since.value) ? since.value : undefined;
  const references = useReferences(
    [...new Set((value?.changes ?? []).map(({ item }) => item))].slice(0, 200),
  );
  if (!found || !since || !value || !references) return null;
  const { shown, texts, words, answer } = found;
  const { asOf, zone } = answer;
  return digestText({
    heading: `${state.team.name}, ${formatDateAt(asOf, zone)}, ${formatTime(asOf, zone)} (${zone})`,
    lead: leadSentence(listedAttention(shown), found.value.inProgress, scope.asOf === null),
    attention: shown.flatMap(({ row, reasons }) => {
      const text = texts.get(row);
      if (!text) return [];
      const { ref, title, url } = text;
      return [
        { ref, title, url, words: reasons.map((one) => attentionWords(one, words)).join("; ") },
      ];
    }),
    since: sinceSentence(value, zone),
    changes: byChange(value.changes).map(({ kind, changes }) => ({
      title: changeTitles[kind],
      lines: changes.flatMap((change) => {
        const item = references.get(change.item);
        if (!item) return [];
        const { ref, title, url } = item;
        const way = wayWords(change, (stage) => state.stages[stage]?.name);
        return [{ ref, title, url, words: way ?? "" }];
      }),
    })),
  });
}
