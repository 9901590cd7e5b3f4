import type { Archive } from "../archive/archive.ts";
import type { Instant } from "../domain/instant.ts";
import { sourceKey } from "../domain/source.ts";
import { parseTeam, type Team } from "../domain/team.ts";
import type { GitHubClient } from "../github/client.ts";
import { GitHubError } from "../github/errors.ts";
import { lastDays } from "../metrics/window.ts";
import { answer } from "./answers.ts";
import { type DemoTeam, demoId } from "./demo-team.ts";
import type { Desk } from "./desk.ts";
import { replied, UnknownTeam } from "./failures.ts";
import { itemReferences, itemTexts } from "./item-texts.ts";
import type { Engine } from "./protocol.ts";
import { TeamSession } from "./team-session.ts";

/** What the engine needs of the place it runs in. */
export type EngineOptions = {
  openArchive: (name: "headway" | "headway-demo") => Promise<Archive>;
  /** Brings Octokit with it: called when GitHub is read, not before. */
  createClient: (options: { host: string; token: string }) => Promise<GitHubClient>;
  now: () => Instant;
  desk: Desk;
  /** Resolves when the page has had time to ask and to paint what is kept: only then is GitHub read anew. */
  settled: () => Promise<void>;
  demo: DemoTeam;
};

const usualWindowDays = 90;

/** The engine: owns the archive and the sessions of open teams, and answers what the page asks. */
export function createEngine({
  openArchive,
  createClient,
  now,
  desk,
  demo,
  settled,
}: EngineOptions): Engine {
  const sessions = new Map<string, Promise<TeamSession>>();
  const tokens = new Map<string, string>();
  let own: Promise<Archive> | null = null;
  const ownArchive = () => {
    const opening = (own ??= openArchive("headway"));
    // A failure is not for ever: the next question tries again.
    opening.catch(() => {
      if (own === opening) own = null;
    });
    return opening;
  };
  const keptTeams = async () => (await ownArchive()).documents("team");
  const ownSession = async (id: string): Promise<TeamSession> => {
    const kept = (await keptTeams()).find((entry) => entry.id === id);
    if (!kept) throw new UnknownTeam(id);
    return new TeamSession({
      id,
      demo: false,
      team: parseTeam(kept.content),
      archive: await ownArchive(),
      now,
      client: async (host) => {
        const token = tokens.get(host);
        if (token === undefined) throw new GitHubError({ kind: "unauthorized" });
        return createClient({ host, token });
      },
    });
  };
  const session = (id: string): Promise<TeamSession> => {
    const open = sessions.get(id);
    if (open) return open;
    const opening = id === demoId ? demo.open(() => openArchive("headway-demo")) : ownSession(id);
    sessions.set(id, opening);
    opening.catch(() => {
      if (sessions.get(id) === opening) sessions.delete(id);
    });
    return opening;
  };
  const canRead = (id: string, team: Team) =>
    id === demoId || team.sources.every(({ host }) => tokens.has(host));

  return {
    async prepare(id) {
      await replied(async () => (await session(id)).state());
    },

    open: (id) =>
      replied(async () => {
        const opened = await session(id);
        const state = await opened.state();
        if (canRead(id, state.team))
          (state.readAt === null ? Promise.resolve() : settled())
            .then(() => opened.refresh())
            // What went wrong is in the team's state.
            .catch(() => {});
        return state;
      }),

    connect: (teamFile, token) =>
      replied(async () => {
        const team = parseTeam(teamFile);
        const id = team.sources.map(sourceKey).join("+").replaceAll("/", "~");
        await (await ownArchive()).putDocument("team", id, teamFile);
        for (const { host } of team.sources) tokens.set(host, token);
        await (await sessions.get(id))?.describe(team);
        return id;
      }),

    teams: () =>
      replied(async () => [
        ...(await keptTeams()).map(({ id, content }) => ({
          id,
          name: nameOf(content, id),
          demo: false,
        })),
        { id: demoId, name: demo.name, demo: true },
      ]),

    refresh: (id) =>
      replied(async () => {
        const opened = await session(id);
        await opened.refresh();
        return opened.state();
      }),

    watch: (id, onState) =>
      replied(async () => {
        await (await session(id)).watch(onState);
        return null;
      }),

    ask: (id, name, scope) =>
      replied(() =>
        desk.ask(id, async () => {
          const subject = await (await session(scope.team)).subject(scope);
          return answer(name, subject, scope.window ?? lastDays(subject.table, usualWindowDays));
        }),
      ),

    async cancel(id) {
      desk.cancel(id);
    },

    items: (scope, rows) =>
      replied(async () => itemTexts(await (await session(scope.team)).subject(scope), rows)),

    references: (scope, ids) =>
      replied(async () => itemReferences(await (await session(scope.team)).subject(scope), ids)),

    findings: (scope) =>
      replied(async () => [...(await (await session(scope.team)).subject(scope)).table.findings]),
  };
}

/** The name in a kept team file, even one that this release cannot read. */
function nameOf(content: unknown, id: string): string {
  const name = typeof content === "object" && content !== null && "name" in content && content.name;
  return typeof name === "string" ? name : id;
}
