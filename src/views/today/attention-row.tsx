import { useId } from "react";
import type { ItemText } from "../../data/items.ts";
import type { ItemReference } from "../../data/references.ts";
import type { Snooze } from "../../data/snoozes.ts";
import type { AttentionItem } from "../../metrics/attention-reason.ts";
import { Button } from "../../ui/button.tsx";
import { formatDuration } from "../../ui/duration.ts";
import { ItemLink } from "../../ui/item-link.tsx";
import { StandingMark } from "../../ui/standing-mark.tsx";
import { PutAside } from "./put-aside-button.tsx";
import {
  attentionStanding,
  attentionWords,
  namedIssues,
  type ReasonWords,
} from "./reason-words.ts";
import styles from "./today.module.css";

type Props = {
  found: AttentionItem;
  text: ItemText | undefined;
  words: ReasonWords;
  references: ReadonlyMap<string, ItemReference>;
  /** Tomorrow, as a date field takes it. */
  tomorrow: string;
  onOpen: () => void;
  onAside: (snooze: Snooze) => void;
};

/** An item that needs a person: why, in one line, what else, and what to do about it. */
export function AttentionRow({ found, text, words, references, tomorrow, onOpen, onAside }: Props) {
  const [first, ...others] = found.reasons;
  const id = useId();
  if (!first) return null;
  const name = text?.ref ?? "this item";
  const blocking = namedIssues([first]).flatMap((issue) => references.get(issue) ?? []);
  return (
    <li className={styles["row"]} aria-labelledby={id}>
      <StandingMark standing={attentionStanding(first)} label={attentionStanding(first)} />
      <div className={styles["rowText"]}>
        <span id={id} className={styles["title"]}>
          {text ? (
            <ItemLink reference={text.ref} title={text.title} url={text.url} />
          ) : (
            <span className={styles["placeholder"]}>…</span>
          )}
        </span>
        <p>{sentence(attentionWords(first, words))}</p>
        {others.length > 0 && (
          <p className={styles["note"]}>
            Also {others.map((reason) => attentionWords(reason, words)).join("; ")}
          </p>
        )}
        <div className={`${styles["rowTools"]} screen-only`}>
          <Button look="quiet" onClick={onOpen} aria-label={`Open ${name}`}>
            Open
          </Button>
          {blocking.map(({ id: issue, ref, url }) =>
            url === null ? null : (
              <a key={issue} href={url} target="_blank" rel="noreferrer">
                {ref}
                <span className="visually-hidden"> (the blocking issue, opens GitHub)</span>
              </a>
            ),
          )}
          <PutAside found={found} name={name} tomorrow={tomorrow} onAside={onAside} />
        </div>
      </div>
      {found.ageDays !== null && (
        <div className={styles["rowFigure"]}>
          <span>
            {found.atLeast && <small>at least </small>}
            {formatDuration(found.ageDays, words.clock)}
          </span>
        </div>
      )}
    </li>
  );
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
