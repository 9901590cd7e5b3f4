import { Link } from "@tanstack/react-router";
import { useRefresh } from "../data/refresh.ts";
import { dayIn } from "../domain/days.ts";
import type { Instant } from "../domain/instant.ts";
import type { TeamState } from "../engine/protocol.ts";
import { Button } from "../ui/button.tsx";
import { formatDate, formatNumber, plural } from "../ui/format.ts";
import { useViewSettings } from "../url/use-view-settings.ts";
import { Banner } from "./banner.tsx";
import styles from "./shell.module.css";
import type { HistoryFiles } from "./use-history-files.ts";

/** What a reader must know before reading any number of the page. */
export const Banners = ({
  state,
  asOf,
  files,
}: {
  state: TeamState;
  asOf: Instant | null;
  files: HistoryFiles;
}) => (
  <>
    {state.demo && (
      <Banner tone="demo">
        <p>
          <strong>This is a demo.</strong> The team is simulated; its people and its items do not
          exist. <Link to="/connect">Connect your own team</Link>
        </p>
      </Banner>
    )}
    {asOf !== null && <PastBanner asOf={asOf} zone={state.team.zone} />}
    <PartialBanner state={state} />
    <UnknownBanner unknown={state.unknown} />
    <FailedBanner state={state} files={files} />
  </>
);

function PastBanner({ asOf, zone }: { asOf: Instant; zone: string }) {
  const { change } = useViewSettings();
  return (
    <Banner tone="past">
      <p>
        <strong>As of {formatDate(dayIn(zone, asOf))}.</strong> Everything here shows what was known
        by the end of that day.
      </p>
      <Button onClick={() => void change({ asOf: undefined })}>Back to today</Button>
    </Banner>
  );
}

/** A part is never shown as the whole. */
function PartialBanner({ state: { complete, readAt, sync, items, gaps } }: { state: TeamState }) {
  if (complete && gaps.length === 0) return null;
  if (!complete && readAt === null) {
    const total = "total" in sync ? sync.total : null;
    const of = total === null ? "" : ` of ${formatNumber(total)}`;
    const reading = sync.phase !== "idle" && sync.phase !== "failed";
    return (
      <Banner tone="partial">
        <p>
          <strong>
            {reading ? "The first reading is under way." : "The first reading is not finished."}
          </strong>{" "}
          The numbers rest on {formatNumber(items)}
          {of} items and are not the whole yet.
        </p>
      </Banner>
    );
  }
  return (
    <Banner tone="partial">
      <p>
        <strong>
          {complete
            ? "GitHub left something out of the last reading."
            : "The last reading was not complete."}
        </strong>{" "}
        {gaps.length > 0
          ? `${plural(gaps.length, "thing")} could not be read:`
          : "Some items may be missing or out of date."}
      </p>
      {gaps.length > 0 && (
        <ul>
          {gaps.map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      )}
    </Banner>
  );
}

/** What an older GitHub cannot tell: closed at first, as nothing can be done about it today. */
const UnknownBanner = ({ unknown }: { unknown: readonly string[] }) =>
  unknown.length > 0 && (
    <details className={styles["unknown"]}>
      <summary>
        This team's GitHub is older than Headway expects: {plural(unknown.length, "thing")} cannot
        be known
      </summary>
      <ul>
        {unknown.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </details>
  );

function FailedBanner({ state, files }: { state: TeamState; files: HistoryFiles }) {
  const { id, sync, readAt } = state;
  const refresh = useRefresh(id);
  if (sync.phase !== "failed") return null;
  const { kind, message, url } = sync.failure;
  return (
    <Banner tone="failed">
      <p>
        <strong>
          {kind === "archive full"
            ? "There is no more room for what is read."
            : "GitHub could not be read."}
        </strong>{" "}
        {message} {readAt !== null && "What you see is what was read before."}{" "}
        {url !== undefined && (
          <a href={url} target="_blank" rel="noreferrer">
            Mend it on GitHub
          </a>
        )}
      </p>
      {kind === "archive full" && (
        <Button onClick={files.exportNow} disabled={files.busy}>
          Export the history
        </Button>
      )}
      <Button onClick={() => refresh.mutate()} disabled={refresh.isPending}>
        Try again
      </Button>
    </Banner>
  );
}
