import type { Source } from "../domain/source.ts";
import type { Team } from "../domain/team.ts";
import { toTeamFile } from "../domain/team-file.ts";
import { replied } from "./failures.ts";
import type { KeptTeams } from "./kept-teams.ts";
import { type AccessOptions, createAccess } from "./setup-access.ts";
import type { SetupCalls } from "./setup-protocol.ts";
import { createSurvey, type SurveyOptions } from "./setup-survey.ts";

/** What setting up teams works with. */
export type SetupOptions = AccessOptions &
  SurveyOptions & {
    teams: KeptTeams;
    /** Called when a team was kept anew, with the sources that no team reads any more. */
    described: (id: string, team: Team, left: readonly Source[]) => Promise<void>;
    /** Ends whatever is open of a team, and runs the work while nobody reads for it. */
    closed: (id: string, work: () => Promise<void>) => Promise<void>;
  };

/** From a token to a team that is kept, edited, exported and deleted. */
export function createSetup(options: SetupOptions): SetupCalls {
  const { teams, described, closed } = options;
  const survey = createSurvey(options);
  return {
    ...createAccess(options),
    ...survey,

    keepTeam: (teamFile, known) =>
      replied(async () => {
        const { id, team, left } = await teams.keep(teamFile, known);
        await survey.leaveSetup();
        await described(id, team, left);
        return id;
      }),
    teamFile: (id) =>
      replied(async () => {
        const notes = await teams.notes(id);
        const experiments = await teams.experiments(id);
        return {
          ...toTeamFile(await teams.team(id)),
          ...(notes.length > 0 ? { notes } : {}),
          ...(experiments.length > 0 ? { experiments } : {}),
        };
      }),
    teamChanges: (id) => replied(() => teams.changes(id)),
    deleteTeam: (id) =>
      replied(async () => {
        await closed(id, () => teams.remove(id));
        return null;
      }),
  };
}
