import { useAnswer } from "../../data/answers.ts";
import { useItems } from "../../data/items.ts";
import { type ItemReference, useReferences } from "../../data/references.ts";
import type { Reason } from "../../history/flow-table.ts";
import { isRefusal } from "../../metrics/answer.ts";
import type { Blocker } from "../../metrics/values.ts";
import { Button } from "../../ui/button.tsx";
import { formatDuration } from "../../ui/duration.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { formatDateAt, plural } from "../../ui/format.ts";
import { ItemLink } from "../../ui/item-link.tsx";
import { Panel, PanelFrame } from "../../ui/panel.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { StandingMark } from "../../ui/standing-mark.tsx";
import { useViewSettings } from "../../url/use-view-settings.ts";
import { explanation } from "../explain/explanation.ts";
import { ownerWords, reasonWords } from "./blocker-words.ts";
import { blockersSentence } from "./sentences.ts";
import styles from "./today.module.css";

export const blockersTitle = "What is blocked, and who can help?";

const shown = 6;
const none: readonly Blocker[] = [];

const blockingIds = (reasons: readonly Reason[]): string[] =>
  reasons.flatMap((reason) =>
    reason.signal === "dependency" && reason.blocker !== null ? [reason.blocker] : [],
  );

/** What is blocked now: since when, why, and who can help. */
export function BlockersPanel() {
  const { answer, previous } = useAnswer("blockers");
  const { open } = useViewSettings();
  const blockers = answer && !isRefusal(answer.value) ? answer.value : none;
  const texts = useItems(
    blockers.map(({ row }) => row),
    previous,
  );
  const references =
    useReferences([...new Set(blockers.flatMap(({ reasons }) => blockingIds(reasons)))]) ??
    new Map<string, ItemReference>();
  if (!answer) {
    return (
      <PanelFrame title={blockersTitle}>
        <Skeleton height={4 * 84} label="Reading blockers" />
      </PanelFrame>
    );
  }
  const { clock, zone } = answer;
  const nameOf = (id: string) => {
    const found = references.get(id);
    return found ? `${found.ref} ${found.title}` : undefined;
  };
  const table = {
    caption: "Blocked items",
    columns: [
      { title: "Item" },
      { title: "Blocked for", numeric: true },
      { title: "Since", short: true },
      { title: "Why" },
      { title: "Who can help" },
    ],
    rows: blockers.map(({ row, ageDays, since, reasons, owner }, i) => {
      const text = texts.get(row);
      const name = text ? `${text.ref} ${text.title}` : `item ${i + 1}`;
      return [
        text?.url ? { text: name, href: text.url } : name,
        formatDuration(ageDays, clock),
        formatDateAt(since, zone),
        reasons.map((reason) => reasonWords(reason, nameOf)).join("; "),
        ownerWords(owner),
      ];
    }),
  };
  return (
    <Panel
      title={blockersTitle}
      answer={blockersSentence(blockers, clock)}
      explanation={explanation(answer)}
      table={table}
      previous={previous}
    >
      {blockers.length === 0 && <EmptyState>No item in progress is blocked.</EmptyState>}
      <ol className={styles["rows"]}>
        {blockers.slice(0, shown).map(({ row, ageDays, reasons, owner }) => {
          const text = texts.get(row);
          return (
            <li key={row} className={styles["row"]}>
              <StandingMark standing="blocked" />
              <div className={styles["rowText"]}>
                {text ? (
                  <ItemLink reference={text.ref} title={text.title} url={text.url} />
                ) : (
                  <span className={styles["placeholder"]}>…</span>
                )}
                {reasons.map((reason) => (
                  <p key={JSON.stringify(reason)} className={styles["note"]}>
                    <ReasonText reason={reason} references={references} />
                  </p>
                ))}
                <p className={styles["owner"]} data-open={owner.logins.length === 0}>
                  {owner.logins.length === 0 ? "" : "Ask "}
                  {ownerWords(owner)}
                </p>
              </div>
              <div className={styles["rowFigure"]}>
                <span>{formatDuration(ageDays, clock)}</span>
              </div>
            </li>
          );
        })}
      </ol>
      {blockers.length > shown && (
        <Button
          className={`${styles["more"]} screen-only`}
          onClick={() => open({ list: "blocked" })}
        >
          Show all {plural(blockers.length, "blocked item")}
        </Button>
      )}
    </Panel>
  );
}

/** A reason; a blocking issue is a link to it. */
function ReasonText({
  reason,
  references,
}: {
  reason: Reason;
  references: ReadonlyMap<string, ItemReference>;
}) {
  const issue =
    reason.signal === "dependency" && reason.blocker !== null
      ? references.get(reason.blocker)
      : undefined;
  if (!issue) return reasonWords(reason, () => undefined);
  return (
    <>
      blocked by <ItemLink whole reference={issue.ref} title={issue.title} url={issue.url} />
    </>
  );
}
