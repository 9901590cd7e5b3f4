import { useId, useState } from "react";
import type { Ledger } from "../../data/ledger.ts";
import { Button } from "../../ui/button.tsx";
import { plural } from "../../ui/format.ts";
import type { LedgerGroup } from "./arranged-ledger.ts";
import styles from "./blockers.module.css";
import { LedgerRow } from "./ledger-row.tsx";
import type { LedgerWords } from "./ledger-words.ts";

type Shared = {
  /** Named in each row; none where all are one team's. */
  teams: Ledger["teams"];
  issues: Ledger["issues"];
  words: LedgerWords;
  chosen: ReadonlySet<string>;
  onToggle: (id: string) => void;
};

/** Blocks under their headings. */
export const LedgerGroups = ({ groups, ...shared }: Shared & { groups: LedgerGroup[] }) => (
  <>
    {groups.map((group) => (
      <Group key={group.key} group={group} {...shared} />
    ))}
  </>
);

/** Drawn at first; a ledger of hundreds must not take seconds to be drawn. */
const shownFirst = 25;

function Group({ group, ...shared }: Shared & { group: LedgerGroup }) {
  const { title, note, blocks } = group;
  const [all, showAll] = useState(false);
  const id = useId();
  const listed = all ? blocks : blocks.slice(0, shownFirst);
  return (
    <section className={styles["group"]} aria-labelledby={title === null ? undefined : id}>
      {title !== null && (
        <header className={styles["groupHead"]}>
          <h3 id={id}>
            {group.issue?.item?.url ? (
              <a href={group.issue.item.url} target="_blank" rel="noreferrer">
                {title}
                <span className="visually-hidden"> (opens GitHub)</span>
              </a>
            ) : (
              title
            )}
          </h3>
          <p>{note === "" ? plural(blocks.length, "item") : note}</p>
        </header>
      )}
      <ul className={styles["rows"]}>
        {listed.map((block) => (
          <LedgerRow key={block.item.id} block={block} {...shared} />
        ))}
      </ul>
      {blocks.length > shownFirst && (
        <Button className="screen-only" onClick={() => showAll(!all)}>
          {all ? "Show fewer" : `Show all ${plural(blocks.length, "blocker")}`}
        </Button>
      )}
    </section>
  );
}
