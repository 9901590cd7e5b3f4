import { useState } from "react";
import { type ItemReference, useReferences } from "../../data/references.ts";
import { type SinceWhen, useSince, useVisit } from "../../data/since.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { startOfDay } from "../../domain/days.ts";
import { isRefusal } from "../../metrics/answer.ts";
import type { Change } from "../../metrics/since.ts";
import { formatNumber } from "../../ui/format.ts";
import { ItemLink } from "../../ui/item-link.tsx";
import { Panel, PanelFrame } from "../../ui/panel.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { dayOrNull } from "../../url/window-text.ts";
import { explanation } from "../explain/explanation.ts";
import { SinceChoice } from "./since-choice.tsx";
import { byChange, changeTitles, knownWords, sinceSentence, wayWords } from "./since-words.ts";
import styles from "./today.module.css";

export const sinceTitle = "What changed since last time?";

const none: ReadonlyMap<string, ItemReference> = new Map();

/** What changed since the reader's last visit, the last stand-up or any day; to be read aloud. */
export function SincePanel() {
  const [chosen, choose] = useState<"visit" | "stand-up" | { day: string }>("visit");
  const { state } = useTeamView();
  const { zone } = state.team;
  const day = typeof chosen === "object" ? dayOrNull(chosen.day) : null;
  const when: SinceWhen =
    typeof chosen === "object"
      ? { at: day === null ? (state.readAt ?? 0) : startOfDay(zone, day) }
      : chosen;
  const { answer, previous } = useSince(when);
  useVisit(answer !== undefined);
  const value = answer && !isRefusal(answer.value) ? answer.value : undefined;
  const ids = [...(value?.changes ?? []), ...(value?.learned ?? [])].map(({ item }) => item);
  const references = useReferences([...new Set(ids)].slice(0, 200)) ?? none;
  if (!answer || !value) {
    return (
      <PanelFrame title={sinceTitle}>
        <Skeleton height={240} label="Reading what changed" />
      </PanelFrame>
    );
  }
  const stageName = (stage: number) => state.stages[stage]?.name;
  const table = {
    caption: "What changed",
    columns: [{ title: "Change" }, { title: "Item" }, { title: "Way" }, { title: "Known" }],
    rows: [
      ...value.changes.map((change) => ({ change, known: "then" })),
      ...(value.learned ?? []).map((change) => ({ change, known: "learned since" })),
    ].map(({ change, known }) => {
      const found = references.get(change.item);
      const name = found ? `${found.ref} ${found.title}` : "an item";
      return [
        changeTitles[change.kind],
        found?.url ? { text: name, href: found.url } : name,
        wayWords(change, stageName),
        known,
      ];
    }),
  };
  const lists = { references, stageName };
  return (
    <Panel
      title={sinceTitle}
      answer={sinceSentence(value, zone)}
      explanation={explanation(answer)}
      table={table}
      previous={previous}
    >
      <SinceChoice value={chosen} onChange={choose} />
      <p className={styles["note"]}>Compared with {knownWords[value.known]}.</p>
      <Changes changes={value.changes} {...lists} />
      {value.learned !== null && value.learned.length > 0 && (
        <>
          <h3 className={styles["learned"]}>Learned since about the days before</h3>
          <Changes changes={value.learned} {...lists} />
        </>
      )}
    </Panel>
  );
}

type Lists = {
  changes: readonly Change[];
  references: ReadonlyMap<string, ItemReference>;
  stageName: (stage: number) => string | undefined;
};

/** So many of a kind are named. */
const shown = 6;

const Changes = ({ changes, references, stageName }: Lists) => (
  <dl className={styles["changes"]}>
    {byChange(changes).map(({ kind, changes: found }) => (
      <div key={kind}>
        <dt>
          {changeTitles[kind]} {formatNumber(found.length)}
        </dt>
        {found.slice(0, shown).map((change) => {
          const item = references.get(change.item);
          const way = wayWords(change, stageName);
          return (
            <dd key={change.item}>
              {item ? <ItemLink reference={item.ref} title={item.title} url={item.url} /> : "…"}
              {way !== null && <span className={styles["note"]}> {way}</span>}
            </dd>
          );
        })}
        {found.length > shown && (
          <dd className={styles["note"]}>and {formatNumber(found.length - shown)} more</dd>
        )}
      </div>
    ))}
  </dl>
);
