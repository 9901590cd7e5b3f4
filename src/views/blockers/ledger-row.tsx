import type { Ledger, LedgerBlock } from "../../data/ledger.ts";
import { Button } from "../../ui/button.tsx";
import { formatDuration } from "../../ui/duration.ts";
import { formatDateAt } from "../../ui/format.ts";
import { ItemLink } from "../../ui/item-link.tsx";
import { useChangeView } from "../../url/use-view-settings.ts";
import styles from "./blockers.module.css";
import {
  behindWords,
  costWords,
  type LedgerWords,
  nextWords,
  promiseWords,
  whoWords,
  whyWords,
} from "./ledger-words.ts";

type Props = {
  block: LedgerBlock;
  teams: Ledger["teams"];
  issues: Ledger["issues"];
  words: LedgerWords;
  chosen: ReadonlySet<string>;
  onToggle: (id: string) => void;
};

/** An open blocker in a few lines: the item, why and since when, on whom, what it holds up, what next. */
export function LedgerRow({ block, teams, issues, words, chosen, onToggle }: Props) {
  const { item, since, ageDays, inProgress } = block;
  const { open } = useChangeView();
  const promise = promiseWords(block, words);
  const edges = teamEdges(block, issues, teams);
  return (
    <li className={styles["row"]} data-started={inProgress}>
      <input
        type="checkbox"
        className={`${styles["check"]} screen-only`}
        checked={chosen.has(item.id)}
        onChange={() => onToggle(item.id)}
        aria-label={`Choose ${item.ref} for a note`}
      />
      <div className={styles["rowText"]}>
        <p className={styles["name"]}>
          <ItemLink reference={item.ref} title={item.title} url={item.url} />
        </p>
        <p>{sentence(whyWords(block, words))}.</p>
        <p className={styles["facts"]}>
          <span data-alarm={block.owner.logins.length === 0 || block.owner.outside}>
            {sentence(whoWords(block))}
          </span>
          <span>{sentence(behindWords(block))}</span>
          <span>{costWords(block, words)}</span>
          {promise !== "" && (
            <span data-alarm={(block.promise?.daysLeft ?? 1) <= 0}>{sentence(promise)}</span>
          )}
          {teams.length > 0 && <span>{block.teams.map((id) => nameIn(teams, id)).join(", ")}</span>}
          {edges.map((edge) => (
            <span key={edge} className={styles["edge"]}>
              {edge}
            </span>
          ))}
        </p>
        <p className={styles["next"]}>{nextWords(block, words)}</p>
        <div className={`${styles["rowTools"]} screen-only`}>
          {block.row !== null && (
            <Button
              look="quiet"
              onClick={() => open({ list: "item", id: item.id })}
              aria-label={`Open ${item.ref}`}
            >
              Open
            </Button>
          )}
          {blockingOf(block, words).map(({ id, ref, url }) =>
            url === null ? null : (
              <a key={id} href={url} target="_blank" rel="noreferrer">
                {ref}
                <span className="visually-hidden"> (the blocking issue, opens GitHub)</span>
              </a>
            ),
          )}
        </div>
      </div>
      <div className={styles["age"]}>
        <strong>{formatDuration(ageDays, words.clock)}</strong>
        <small>since {formatDateAt(since, words.zone)}</small>
        <small>{inProgress ? (item.stage ?? "") : "not started"}</small>
      </div>
    </li>
  );
}

const nameIn = (teams: Ledger["teams"], id: string) =>
  teams.find((team) => team.id === id)?.name ?? id;

/** Where it waits for what another team has: "waits for Payments". */
function teamEdges(block: LedgerBlock, issues: Ledger["issues"], teams: Ledger["teams"]): string[] {
  if (teams.length === 0) return [];
  const waits = new Set(
    block.reasons.map(({ reason }) =>
      reason.signal === "dependency" ? reason.blocker : undefined,
    ),
  );
  const others = issues
    .filter(({ item }) => item !== null && waits.has(item.id))
    .flatMap(({ ofTeams }) => ofTeams)
    .filter((id) => !block.teams.includes(id));
  return [...new Set(others)].map((id) => `waits for ${nameIn(teams, id)}`);
}

/** The issues it waits for, as far as they may be read. */
const blockingOf = ({ reasons }: LedgerBlock, { items }: LedgerWords) =>
  reasons.flatMap(({ reason }) =>
    reason.signal === "dependency" && reason.blocker !== null
      ? (items.get(reason.blocker) ?? [])
      : [],
  );

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
