import type { Archive } from "../archive/archive.ts";
import type { Source } from "../domain/source.ts";
import type { Team } from "../domain/team.ts";
import { Cancelled } from "./desk.ts";
import { forgetSources } from "./forget-sources.ts";
import type { KeptTeams } from "./kept-teams.ts";
import type { Stops } from "./stops.ts";
import type { Tabs } from "./tabs.ts";
import type { TeamSession } from "./team-session.ts";

/** The teams that are open in this tab, each once; what other tabs change of a team is followed. */
export type Sessions = {
  /** Opens a team, or gives the session that is open. */
  of(id: string): Promise<TeamSession>;
  /** A team was kept anew: whoever has it open shows it, and what it alone read of `left` is forgotten. */
  described(id: string, team: Team, left: readonly Source[]): Promise<void>;
  /** Ends whatever is open of a team, in all tabs, and runs the work while nobody reads for it. */
  closed(id: string, work: () => Promise<void>): Promise<void>;
};

export type SessionsOptions = {
  open: (id: string) => Promise<TeamSession>;
  archive: () => Promise<Archive>;
  teams: Pick<KeptTeams, "team" | "sources">;
  tabs: Tabs;
  /** What is read for a team goes under `readingName`. */
  stops: Stops;
  /** Called with a team that was described anew. */
  onDescribed: (id: string) => void;
  /** Called with a team that is gone. */
  onClosed: (id: string) => void;
};

/** What goes on while a team's sources are read, by its id. */
export const readingName = (id: string): string => `reading ${id}`;

export function createSessions(options: SessionsOptions): Sessions {
  const { open, archive, teams, tabs, stops, onDescribed, onClosed } = options;
  const sessions = new Map<string, Promise<TeamSession>>();
  const stop = (id: string) => stops.stop(readingName(id), new Cancelled());
  const leave = (id: string) => {
    stop(id);
    sessions.delete(id);
    onClosed(id);
  };
  const describe = async (id: string, team: Team, fewer: boolean) => {
    // Else it would bring back what is forgotten.
    if (fewer) stop(id);
    await (await sessions.get(id))?.describe(team);
  };
  tabs.listen((message) => {
    if (message.kind === "deleted") leave(message.team);
    if (message.kind === "described" && sessions.has(message.team))
      teams
        .team(message.team)
        .then((team) => describe(message.team, team, message.fewer))
        .then(() => onDescribed(message.team))
        // What is wrong with it is said when it is opened.
        .catch(() => {});
  });
  return {
    of(id) {
      const known = sessions.get(id);
      if (known) return known;
      const opening = open(id);
      sessions.set(id, opening);
      opening.catch(() => {
        if (sessions.get(id) === opening) sessions.delete(id);
      });
      return opening;
    },
    async described(id, team, left) {
      const fewer = left.length > 0;
      await describe(id, team, fewer);
      tabs.tell({ kind: "described", team: id, fewer });
      if (fewer)
        await tabs.alone(readingName(id), async () =>
          forgetSources(await archive(), left, await teams.sources()),
        );
      onDescribed(id);
    },
    async closed(id, work) {
      stop(id);
      tabs.tell({ kind: "deleted", team: id });
      await tabs.alone(readingName(id), work);
      leave(id);
      // Meanwhile another tab may have opened it again.
      tabs.tell({ kind: "deleted", team: id });
      tabs.tell({ kind: "facts" });
    },
  };
}
