import { useCallback } from "react";
import { useTeamView } from "../../data/team-view.tsx";
import { toTeamFile } from "../../domain/team-file.ts";
import { packTeam, withTeam } from "../../url/packed-team.ts";

/**
 * Makes the link to what is shown. It carries the team's description, so that a colleague who
 * lacks the team lands on the same view; no token, no note, nothing that was read. The demo is
 * everybody's.
 */
export function useViewLink(): () => Promise<string> {
  const { state } = useTeamView();
  const { demo, team } = state;
  return useCallback(async () => {
    const { href } = window.location;
    return demo ? href : withTeam(href, await packTeam(toTeamFile(team)));
  }, [demo, team]);
}
