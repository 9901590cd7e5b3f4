import { useId, useState } from "react";
import type { LedgerBlock } from "../../data/ledger.ts";
import { dayIn, formatDay, parseDay } from "../../domain/days.ts";
import { CopyButton } from "../stand-up/copy-button.tsx";
import styles from "./blockers.module.css";
import { escalationNote, newIssueAddress } from "./escalation-note.ts";
import type { LedgerWords } from "./ledger-words.ts";

type Props = {
  blocks: readonly LedgerBlock[];
  words: LedgerWords;
  asOf: number;
  host: string;
};

/** Days that people get to answer where no date is at risk before. */
const usualDays = 3;

/**
 * A note about the chosen blockers, to be changed, copied, or taken to GitHub's own form. Headway
 * sends nothing: the issue is written by the reader, on GitHub's page.
 */
export function EscalationNote({ blocks, words, asOf, host }: Props) {
  const id = useId();
  const today = dayIn(words.zone, asOf);
  const [by, setBy] = useState(() => formatDay(soonest(blocks, today)));
  const [written, write] = useState<string | null>(null);
  const places = repositoriesOf(blocks, words);
  const [place, setPlace] = useState(places[0] ?? "");
  const note = escalationNote(blocks, words, dayOrNull(by));
  const body = written ?? note.body;
  const issues = issuesOf(blocks, words);
  return (
    <section className={`${styles["note"]} screen-only`} aria-labelledby={id}>
      <h3 id={id}>Note for somebody who can help</h3>
      <label className={styles["by"]}>
        <span>Answer asked by</span>
        <input type="date" value={by} onChange={({ target }) => setBy(target.value)} />
      </label>
      <textarea
        aria-label="The note, in Markdown"
        rows={Math.min(18, body.split("\n").length + 2)}
        value={body}
        onChange={({ target }) => write(target.value)}
      />
      <div className={styles["noteTools"]}>
        <CopyButton text={body}>Copy the note</CopyButton>
        {places.length > 0 && (
          <>
            <label className={styles["select"]}>
              <span>New issue in</span>
              <select value={place} onChange={({ target }) => setPlace(target.value)}>
                {places.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </label>
            <a
              href={newIssueAddress(host, place, { title: note.title, body })}
              target="_blank"
              rel="noreferrer"
            >
              Open it filled in on GitHub
            </a>
          </>
        )}
      </div>
      {issues.length > 0 && (
        <p className={styles["hint"]}>
          Or copy it and paste it as a comment:{" "}
          {issues.map(({ ref, url }, i) => (
            <span key={ref}>
              {i > 0 && ", "}
              <a href={`${url}#new_comment_field`} target="_blank" rel="noreferrer">
                {ref}
              </a>
            </span>
          ))}
          . GitHub offers no link that fills in a comment.
        </p>
      )}
      <p className={styles["hint"]}>Headway itself writes nothing to GitHub.</p>
    </section>
  );
}

/** The first date at risk that is still to come, else a few days from now. */
function soonest(blocks: readonly LedgerBlock[], today: number): number {
  const dates = blocks.flatMap(({ promise }) =>
    promise && promise.on > today ? [promise.on] : [],
  );
  return Math.min(today + usualDays, ...dates);
}

function dayOrNull(text: string): number | null {
  try {
    return parseDay(text);
  } catch {
    return null;
  }
}

/** Where it can be written: the blocking issues' repositories first, then the items' own. */
function repositoriesOf(blocks: readonly LedgerBlock[], words: LedgerWords): string[] {
  const blocking = issuesOf(blocks, words).map(({ repository }) => repository);
  const own = blocks.map(({ item }) => item.repository);
  return [...new Set([...blocking, ...own])].filter((name) => name !== null);
}

function issuesOf(blocks: readonly LedgerBlock[], { items }: LedgerWords) {
  const ids = blocks.flatMap(({ reasons }) =>
    reasons.flatMap(({ reason }) =>
      reason.signal === "dependency" && reason.blocker !== null ? [reason.blocker] : [],
    ),
  );
  const found = [...new Set(ids)].flatMap((id) => items.get(id) ?? []);
  return found.filter(({ url }) => url !== null);
}
