import { Outlet, useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { TeamViewProvider } from "../data/team-view.tsx";
import { useTeamState } from "../data/use-team-state.ts";
import type { TeamState } from "../engine/protocol.ts";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useViewSettings } from "../url/use-view-settings.ts";
import { viewScope } from "../url/view-scope.ts";
import { defaultWindow } from "../url/window-text.ts";
import { AsOfPicker } from "./as-of-picker.tsx";
import { Banners } from "./banners.tsx";
import styles from "./shell.module.css";
import { Shell } from "./shell.tsx";
import { SyncStatus } from "./sync-status.tsx";
import { syncWords } from "./sync-words.ts";
import { TeamMenu } from "./team-menu.tsx";
import { WindowPicker } from "./window-picker.tsx";
import { windowWords } from "./window-words.ts";

/** A team's pages; one team's answers are never shown under another's name. */
export function TeamPage() {
  const { team } = useParams({ strict: false });
  return team === undefined ? null : <OneTeam key={team} id={team} />;
}

function OneTeam({ id }: { id: string }) {
  const { state, failure, retry } = useTeamState(id);
  if (state) return <OpenTeam id={id} state={state} />;
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

function OpenTeam({ id, state }: { id: string; state: TeamState }) {
  const { search } = useViewSettings();
  const { zone } = state.team;
  const { readAt, firstAt, factsVersion } = state;
  const view = useMemo(() => {
    const seen = { facts: factsVersion, readAt };
    return {
      state,
      scope: { team: id, ...viewScope(search, { zone, readAt, firstAt }), seen },
    };
  }, [id, state, search, zone, readAt, firstAt, factsVersion]);
  return (
    <Shell
      team={id}
      controls={
        <>
          <div className={styles["controls"]}>
            <TeamMenu id={id} name={state.team.name} />
            <WindowPicker />
            <AsOfPicker zone={zone} readAt={readAt} firstAt={firstAt} />
          </div>
          <SyncStatus state={state} />
        </>
      }
    >
      {/* On paper there is no top bar: what it says stands above the numbers. */}
      <p
        className="print-only"
        data-text={`${state.team.name} · ${windowWords(search.window ?? defaultWindow)} · ${syncWords(state).text}`}
      />
      <Banners state={state} asOf={view.scope.asOf} />
      <TeamViewProvider value={view}>
        {state.items === 0 && !state.complete ? <Waiting state={state} /> : <Outlet />}
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
