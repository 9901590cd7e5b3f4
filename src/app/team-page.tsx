import { Outlet, useLocation, useNavigate, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useMemo } from "react";
import { useAttention } from "../data/attention.ts";
import type { Standing } from "../data/standing.ts";
import { TeamViewProvider } from "../data/team-view.tsx";
import { useTeamState } from "../data/use-team-state.ts";
import type { TeamState } from "../engine/protocol.ts";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useViewSettings } from "../url/use-view-settings.ts";
import { viewScope } from "../url/view-scope.ts";
import { defaultWindow } from "../url/window-text.ts";
import { WithMarks } from "../views/notes/with-marks.tsx";
import { AsOfPicker } from "./as-of-picker.tsx";
import { Banners } from "./banners.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { FilesNote, KeepingNote } from "./keeping-note.tsx";
import { Shortcuts } from "./palette/shortcuts.tsx";
import styles from "./shell.module.css";
import { Shell } from "./shell.tsx";
import { SyncStatus } from "./sync-status.tsx";
import { syncWords } from "./sync-words.ts";
import { TeamMenu } from "./team-menu.tsx";
import { TokenNote } from "./token-note.tsx";
import { useHistoryFiles } from "./use-history-files.ts";
import { WindowPicker } from "./window-picker.tsx";
import { windowWords } from "./window-words.ts";

const JoinTeam = lazy(async () => ({
  default: (await import("../views/join/join-team.tsx")).JoinTeam,
}));
const LinkedDescription = lazy(async () => ({
  default: (await import("./linked-description.tsx")).LinkedDescription,
}));
const NotesDrawer = lazy(async () => ({
  default: (await import("../views/notes/notes-drawer.tsx")).NotesDrawer,
}));

/** A team's pages; one team's answers are never shown under another's name. */
export function TeamPage() {
  const { team } = useParams({ strict: false });
  return team === undefined ? null : <OneTeam key={team} id={team} />;
}

function OneTeam({ id }: { id: string }) {
  const { state, standing, failure, retry } = useTeamState(id);
  const { search } = useViewSettings();
  const navigate = useNavigate();
  if (state) return <OpenTeam id={id} state={state} standing={standing} />;
  if (failure?.kind === "unknown team" && search.team !== undefined) {
    const joined = (team: string) => {
      if (team === id) return retry();
      void navigate({ to: ".", params: { team }, search: true, replace: true });
    };
    return (
      <Shell>
        <Suspense fallback={<Skeleton height={320} label="Reading the link" />}>
          <JoinTeam packed={search.team} onJoined={joined} />
        </Suspense>
      </Shell>
    );
  }
  return (
    <Shell team={id}>
      {failure ? (
        <ErrorPanel
          title="This team could not be opened"
          message={failure.message}
          url={failure.url}
          onRetry={retry}
        />
      ) : (
        <div className={styles["opening"]}>
          <Skeleton height={36} label="Opening the team" />
          <Skeleton height={196} label="" />
          <Skeleton height={420} label="" />
        </div>
      )}
    </Shell>
  );
}

type OpenProps = { id: string; state: TeamState; standing: Standing };

function OpenTeam({ id, state, standing }: OpenProps) {
  const { search, opened } = useViewSettings();
  const { readAt, firstAt, iterations } = standing;
  const { zone } = standing.team;
  const files = useHistoryFiles(id, zone);
  const isSetup = useLocation().pathname.endsWith("/setup");
  useAttention(id);
  const view = useMemo(() => {
    const { factsVersion, readAt, firstAt, team, iterations } = standing;
    const seen = { facts: factsVersion, readAt };
    const scope = viewScope(search, { zone: team.zone, readAt, firstAt, iterations });
    return { state: standing, scope: { team: id, ...scope, seen } };
  }, [id, standing, search]);
  return (
    <Shell
      team={id}
      controls={
        <TeamViewProvider value={view}>
          <div className={styles["controls"]}>
            <TeamMenu id={id} name={state.team.name} files={files} />
            <WindowPicker team={{ zone, readAt, firstAt, iterations }} />
            <AsOfPicker zone={zone} readAt={readAt} firstAt={firstAt} />
            <FilterBar />
          </div>
          <SyncStatus state={state} />
          <div className={styles["find"]}>
            <Shortcuts team={id} />
          </div>
        </TeamViewProvider>
      }
    >
      {/* On paper there is no top bar: what it says stands above the numbers. */}
      <p
        className="print-only"
        data-text={`${state.team.name} · ${windowWords(search.window ?? defaultWindow)} · ${syncWords(state).text}`}
      />
      {search.team !== undefined && (
        <Suspense>
          <LinkedDescription id={id} team={standing.team} packed={search.team} />
        </Suspense>
      )}
      <FilesNote files={files} />
      <Banners state={state} asOf={view.scope.asOf} files={files} />
      <KeepingNote state={state} files={files} />
      <TokenNote state={state} />
      <TeamViewProvider value={view}>
        <WithMarks>
          {state.items === 0 && !state.complete && !isSetup ? (
            <Waiting state={state} />
          ) : (
            <Outlet />
          )}
        </WithMarks>
        {opened?.list === "notes" && (
          <Suspense>
            <NotesDrawer />
          </Suspense>
        )}
      </TeamViewProvider>
    </Shell>
  );
}

/** Before the first item: a number now would be a guess. */
const Waiting = ({ state: { sync } }: { state: TeamState }) => (
  <div className={styles["opening"]}>
    <p>
      {sync.phase === "failed" || sync.phase === "idle"
        ? "No item has been read yet. Numbers appear with the first ones."
        : "Reading the first items. Numbers appear as they come in."}
    </p>
    <Skeleton height={196} label="" />
    <Skeleton height={420} label="" />
  </div>
);
