import { useItems } from "../../data/items.ts";
import { useBlockerPatterns } from "../../data/ledger.ts";
import { useReferences } from "../../data/references.ts";
import { isRefusal } from "../../metrics/answer.ts";
import type { BlockerPatterns } from "../../metrics/blocker-patterns.ts";
import type { RepeatedIssue } from "../../metrics/repeated-blocks.ts";
import { formatDuration } from "../../ui/duration.ts";
import { plural } from "../../ui/format.ts";
import { ItemLink } from "../../ui/item-link.tsx";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import styles from "./blockers.module.css";
import { titles } from "./titles.ts";

const shown = 6;

/** Issues that blocked several items or came back, and items that were blocked several times. */
export function RepeatedPanel() {
  const answered = useBlockerPatterns();
  const value = answered.answer?.value;
  const patterns = value && !isRefusal(value) ? value : null;
  const references = useReferences(
    patterns?.repeatedIssues.slice(0, 100).map(({ blocker }) => blocker) ?? [],
  );
  const texts = useItems(
    patterns?.repeatedItems.slice(0, 100).map(({ row }) => row) ?? [],
    answered.previous,
  );
  const issueName = (id: string) => {
    const found = references?.get(id);
    return found ? `${found.ref} ${found.title}` : "An issue not read yet";
  };
  return (
    <AnswerPanel
      title={titles.repeated}
      height={300}
      answered={answered}
      sentence={sentence}
      table={({ repeatedIssues, repeatedItems }, { clock }) => ({
        caption: "What blocks, or is blocked, again and again",
        columns: [{ title: "What" }, { title: "How often" }, { title: "Item-days", short: true }],
        rows: [
          ...repeatedIssues.map((issue) => [
            issueName(issue.blocker),
            timesWords(issue),
            formatDuration(issue.days, clock),
          ]),
          ...repeatedItems.map(({ row, times, days }) => [
            texts.get(row)?.ref ?? "item",
            `blocked ${times} times`,
            formatDuration(days, clock),
          ]),
        ],
      })}
      mend="A longer window may hold more."
      empty="Nothing blocked, or was blocked, more than once in this window."
    >
      {({ repeatedIssues, repeatedItems }, { clock }) =>
        repeatedIssues.length + repeatedItems.length === 0 ? null : (
          <ul className={styles["list"]} aria-label={titles.repeated}>
            {repeatedIssues.slice(0, shown).map((issue) => {
              const found = references?.get(issue.blocker);
              return (
                <li key={issue.blocker}>
                  <span className={styles["listName"]}>
                    {found ? (
                      <ItemLink reference={found.ref} title={found.title} url={found.url} whole />
                    ) : (
                      "An issue not read yet"
                    )}
                  </span>
                  <small>{capital(timesWords(issue))}</small>
                  <strong>{formatDuration(issue.days, clock)}</strong>
                </li>
              );
            })}
            {repeatedItems.slice(0, shown).map(({ row, times, days }) => {
              const text = texts.get(row);
              return (
                <li key={row}>
                  <span className={styles["listName"]}>
                    {text ? (
                      <ItemLink reference={text.ref} title={text.title} url={text.url} />
                    ) : (
                      "…"
                    )}
                  </span>
                  <small>Blocked {times} times</small>
                  <strong>{formatDuration(days, clock)}</strong>
                </li>
              );
            })}
          </ul>
        )
      }
    </AnswerPanel>
  );
}

const sentence = ({ repeatedIssues, repeatedItems }: BlockerPatterns): string =>
  `${plural(repeatedIssues.length, "issue")} blocked several items or came back after closing; ${plural(repeatedItems.length, "item")} ${repeatedItems.length === 1 ? "was" : "were"} blocked more than once.`;

/** "blocked 3 items; reopened twice while it did" */
function timesWords({ rows, reopenings }: RepeatedIssue): string {
  const items = `blocked ${plural(rows.length, "item")}`;
  if (reopenings === 0) return items;
  return `${items}; reopened ${reopenings === 1 ? "once" : `${reopenings} times`} while an item waited`;
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
