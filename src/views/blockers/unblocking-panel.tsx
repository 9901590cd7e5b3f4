import { useItems } from "../../data/items.ts";
import { useBlockerPatterns } from "../../data/ledger.ts";
import { isRefusal } from "../../metrics/answer.ts";
import type { EndedBlock } from "../../metrics/blocker-patterns.ts";
import { formatDuration } from "../../ui/duration.ts";
import { ItemLink } from "../../ui/item-link.tsx";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import { useNamedTable } from "../panel/use-named-table.ts";
import styles from "./blockers.module.css";
import { endingWords, unblockingSentence } from "./patterns-words.ts";
import { titles } from "./titles.ts";

/** Of the blocks that ended lately so many are shown; the table holds all. */
const shown = 8;

/** How long blocks lasted, and how the latest ended. */
export function UnblockingPanel() {
  const answered = useBlockerPatterns();
  const value = answered.answer?.value;
  const ended: EndedBlock[] = value && !isRefusal(value) ? value.ended : [];
  const texts = useItems(
    [...new Set(ended.slice(0, shown).map(({ row }) => row))],
    answered.previous,
  );
  const namedTable = useNamedTable();
  return (
    <AnswerPanel
      title={titles.unblocking}
      height={320}
      answered={answered}
      sentence={(patterns, { clock }) => unblockingSentence(patterns, clock)}
      table={(patterns, { clock, zone }) =>
        namedTable({
          caption: "Blocks that ended in the window, the latest first",
          columns: [{ title: "Item" }, { title: "Lasted", short: true }, { title: "How it ended" }],
          of: patterns.ended.map(({ row }) => row),
          nameOf: (row) => texts.get(row)?.ref,
          cells: (i) => {
            const block = patterns.ended[i];
            return block ? [formatDuration(block.days, clock), endingWords(block, zone)] : [];
          },
        })
      }
      mend="Blocks that end are listed here. A longer window may hold more."
      empty="No block ended in this window."
    >
      {(patterns, { clock, zone }) =>
        patterns.ended.length === 0 ? null : (
          <ul className={styles["list"]} aria-label="Blocks that ended lately">
            {patterns.ended.slice(0, shown).map((block) => {
              const text = texts.get(block.row);
              return (
                <li key={`${block.row} ${block.since}`}>
                  <span className={styles["listName"]}>
                    {text ? (
                      <ItemLink reference={text.ref} title={text.title} url={text.url} />
                    ) : (
                      "…"
                    )}
                  </span>
                  <small>{capital(endingWords(block, zone))}</small>
                  <strong>{formatDuration(block.days, clock)}</strong>
                </li>
              );
            })}
          </ul>
        )
      }
    </AnswerPanel>
  );
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
