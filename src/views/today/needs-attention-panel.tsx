import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { formatDuration } from "../../ui/duration.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { plural } from "../../ui/format.ts";
import { Panel, PanelFrame } from "../../ui/panel.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { explanation } from "../explain/explanation.ts";
import { useOpenItem } from "../panel/use-open-item.ts";
import { AsideList } from "./aside-list.tsx";
import { AttentionRow } from "./attention-row.tsx";
import { tomorrow } from "./put-aside.ts";
import { attentionWords } from "./reason-words.ts";
import { attentionSentence } from "./sentences.ts";
import styles from "./today.module.css";
import { useNeedsAttention } from "./use-needs-attention.ts";

export const attentionTitle = "What needs attention?";

/** As many as one talks about before stand-up; the rest lies one press away. */
const shownFirst = 7;

/** What needs a person today, in order, each with its reasons. */
export function NeedsAttentionPanel() {
  const found = useNeedsAttention();
  const openItem = useOpenItem();
  const [all, showAll] = useState(false);
  const [undoable, setUndoable] = useState<{ item: string; name: string } | null>(null);
  if (!found) {
    return (
      <PanelFrame title={attentionTitle}>
        <Skeleton height={7 * 84} label="Reading what needs attention" />
      </PanelFrame>
    );
  }
  const { answer, value, shown, aside, texts, words, references, previous } = found;
  const { clock, zone, asOf } = answer;
  const table = {
    caption: "Items that need attention, the most pressing first",
    columns: [{ title: "Item" }, { title: "Why" }, { title: "Age", numeric: true }],
    rows: shown.map(({ row, reasons, ageDays }, i) => {
      const text = texts.get(row);
      const name = text ? `${text.ref} ${text.title}` : `item ${i + 1}`;
      return [
        text?.url ? { text: name, href: text.url } : name,
        reasons.map((reason) => attentionWords(reason, words)).join("; "),
        ageDays === null ? null : formatDuration(ageDays, clock),
      ];
    }),
  };
  const listed = all ? shown : shown.slice(0, shownFirst);
  return (
    <Panel
      title={attentionTitle}
      answer={attentionSentence(shown.length, value)}
      explanation={explanation(answer)}
      table={table}
      previous={previous}
    >
      <p role="status" className={styles["undo"]} data-empty={undoable === null}>
        {undoable && (
          <>
            {undoable.name} is put aside.{" "}
            <Button
              look="quiet"
              onClick={() => {
                found.undo(undoable.item);
                setUndoable(null);
              }}
            >
              Undo
            </Button>
          </>
        )}
      </p>
      {shown.length === 0 && <EmptyState>Nothing needs a person now.</EmptyState>}
      <ol className={styles["rows"]}>
        {listed.map((one) => (
          <AttentionRow
            key={one.item}
            found={one}
            text={texts.get(one.row)}
            words={words}
            references={references}
            tomorrow={tomorrow(zone, asOf)}
            onOpen={() => openItem(one.row)}
            onAside={(snooze) => {
              found.snooze(snooze);
              setUndoable({ item: one.item, name: texts.get(one.row)?.ref ?? "The item" });
            }}
          />
        ))}
      </ol>
      {shown.length > shownFirst && (
        <Button className={`${styles["more"]} screen-only`} onClick={() => showAll(!all)}>
          {all ? "Show fewer" : `Show all ${plural(shown.length, "item")}`}
        </Button>
      )}
      {aside.length > 0 && <AsideList aside={aside} texts={texts} onUndo={found.undo} />}
    </Panel>
  );
}
