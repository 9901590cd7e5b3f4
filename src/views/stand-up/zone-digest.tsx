import { useReferences } from "../../data/references.ts";
import { useSince } from "../../data/since.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { isRefusal } from "../../metrics/answer.ts";
import { digestText } from "../today/digest.ts";
import { byChange, changeTitles, sinceSentence } from "../today/since-words.ts";
import { lastEvening } from "./asleep.ts";
import { CopyButton } from "./copy-button.tsx";

/** What people in one zone missed since their last evening, to be copied for them. */
export function ZoneDigest({ zone, asOf }: { zone: string; asOf: number }) {
  const { state } = useTeamView();
  const { answer } = useSince({ at: lastEvening(zone, asOf) });
  const value = answer && !isRefusal(answer.value) ? answer.value : undefined;
  const references = useReferences([
    ...new Set((value?.changes ?? []).map(({ item }) => item).slice(0, 200)),
  ]);
  if (!value || !references) return null;
  const sentence = sinceSentence(value, zone);
  const text = digestText({
    heading: `${state.team.name}: while you were asleep (${zone})`,
    lead: sentence,
    changes: byChange(value.changes).map(({ kind, changes }) => ({
      title: changeTitles[kind],
      lines: changes.flatMap(({ item }) => {
        const found = references.get(item);
        return found ? [{ ref: found.ref, title: found.title, url: found.url, words: "" }] : [];
      }),
    })),
  });
  return (
    <li>
      <strong>{zone}</strong>: {sentence} <CopyButton text={text}>{`Copy for ${zone}`}</CopyButton>
    </li>
  );
}
