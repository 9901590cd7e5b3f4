import { type ItemTimeline, useHistory } from "../../data/history.ts";
import { useReferences } from "../../data/references.ts";
import { useTeamView } from "../../data/team-view.tsx";
import type { Instant } from "../../domain/instant.ts";
import { formatDateAt, formatTime } from "../../ui/format.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { reasonWords } from "../today/blocker-words.ts";
import styles from "./items.module.css";
import { timelineEntries } from "./timeline-entries.ts";

/** One item's timeline: the stages it stood in as a strip, then line by line what happened and how it is known. */
export function ItemHistory({ row }: { row: number }) {
  const history = useHistory(row);
  const { state, scope } = useTeamView();
  const blockers = (history?.blocks ?? []).flatMap(({ reason }) =>
    reason.signal === "dependency" && reason.blocker !== null ? [reason.blocker] : [],
  );
  const references = useReferences([...new Set(blockers)]);
  if (!history) return <Skeleton height={120} label="Reading the item's history" />;

  const asOf = scope.asOf ?? state.readAt ?? history.stays.at(-1)?.start ?? history.createdAt;
  const { zone } = state.team;
  const nameOf = (id: string) => {
    const found = references?.get(id);
    return found ? `${found.ref} ${found.title}` : undefined;
  };
  const entries = timelineEntries(history, {
    stages: state.stages,
    reason: (reason) => reasonWords(reason, nameOf),
    asOf,
  });
  return (
    <div className={styles["history"]}>
      <Strip history={history} asOf={asOf} stages={state.stages} />
      <ol aria-label="What happened">
        {entries.map(({ at, kind, text, note }, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- two things may happen at once
          <li key={`${at} ${i}`} data-kind={kind}>
            <span className={styles["when"]}>
              {formatDateAt(at, zone)}, {formatTime(at, zone)}
            </span>
            <span>
              {text.charAt(0).toUpperCase() + text.slice(1)}
              {note !== "" && <span className={styles["entryNote"]}> {note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

type StripProps = {
  history: ItemTimeline;
  asOf: Instant;
  stages: readonly { name: string; kind: string }[];
};

/** Time from the first stage on as a bar; below it, where it was blocked. The list says the same in words. */
function Strip({ history: { stays, blocks, finishedAt }, asOf, stages }: StripProps) {
  const shown = stays.filter(({ stage }) => stage !== null);
  const from = shown[0]?.start;
  const until = finishedAt ?? asOf;
  if (from === undefined || until <= from) return null;
  const share = (at: Instant) => (100 * (Math.min(at, until) - from)) / (until - from);
  const piece = (start: Instant, end: Instant | null) => ({
    left: `${Math.max(0, share(start))}%`,
    width: `${Math.max(0, share(end ?? until) - Math.max(0, share(start)))}%`,
  });
  return (
    <div className={styles["strip"]} aria-hidden>
      <div>
        {shown.map(({ stage, start, end }) => (
          <span
            key={start}
            data-kind={stages[stage ?? -1]?.kind}
            title={stages[stage ?? -1]?.name}
            style={piece(start, end)}
          />
        ))}
      </div>
      <div>
        {blocks.map(({ start, end }, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- two signals may begin at once
          <span key={i} data-kind="blocked" title="Blocked" style={piece(start, end)} />
        ))}
      </div>
    </div>
  );
}
