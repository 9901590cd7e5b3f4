import type { Archive } from "../archive/archive.ts";
import type { Instant } from "../domain/instant.ts";
import { parseTeam, type Team } from "../domain/team.ts";
import { GitHubError } from "../github/errors.ts";
import { lastDays } from "../metrics/window.ts";
import { answer } from "./answers.ts";
import { createAttending } from "./attention.ts";
import { createBlockers } from "./blockers.ts";
import { createCredentials } from "./credentials.ts";
import { type DemoTeam, demoId } from "./demo-team.ts";
import type { Desk } from "./desk.ts";
import { replied } from "./failures.ts";
import { filterChoices } from "./filter-choices.ts";
import { findItems } from "./find-items.ts";
import { type CreateClient, createHostClients, forgetHost } from "./host-clients.ts";
import { itemReferences, itemTexts } from "./item-texts.ts";
import { itemTimeline } from "./item-timeline.ts";
import { exportedHistory, importedHistory } from "./keeping.ts";
import { createKeptTeams } from "./kept-teams.ts";
import { lazySetup } from "./lazy-setup.ts";
import type { LocalServer } from "./local-token.ts";
import { createMarks } from "./marks.ts";
import type { Engine } from "./protocol.ts";
import { createRetro } from "./retro.ts";
import { createSessions, readingName } from "./sessions.ts";
import { createStops } from "./stops.ts";
import { sweepSurveyed } from "./surveyed.ts";
import { createTabs, type Tabs } from "./tabs.ts";
import type { TeamReadingOptions } from "./team-reading.ts";
import { type SessionOptions, TeamSession } from "./team-session.ts";
import { createToday } from "./today.ts";
import { FactsNeeded } from "./warm-start.ts";

/** What the engine needs of the place it runs in. */
export type EngineOptions = {
  openArchive: (name: "headway" | "headway-demo") => Promise<Archive>;
  createClient: CreateClient;
  now: () => Instant;
  desk: Desk;
  /** Resolves when the page has had time to ask and to paint what is kept: only then is GitHub read anew. */
  settled: () => Promise<void>;
  demo: DemoTeam;
  /** The other tabs of this browser; left out: there are none. */
  tabs?: Tabs;
  /** Calls back once after so long; gives what calls it off. Left out: nothing is kept fresh by itself. */
  after?: (ms: number, run: () => void) => () => void;
  /** Where the page came from, when that is this machine: it may hold a token. */
  localServer?: LocalServer;
  /** Names the code that works out tables; left out: one that never changes. */
  release?: string;
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
  tabs = createTabs({ scope: "headway" }),
  after = () => () => {},
  localServer,
  release,
}: EngineOptions): Engine {
  let own: Promise<Archive> | null = null;
  const ownArchive = () => {
    const opening = (own ??= openArchive("headway"));
    // A failure is not for ever: the next question tries again.
    opening.catch(() => {
      if (own === opening) own = null;
    });
    return opening;
  };
  let clientOf = createHostClients(ownArchive, createClient, now);
  const stops = createStops();
  const dropped = (host: string) => {
    // The clients of before hold it.
    clientOf = createHostClients(ownArchive, createClient, now);
    stops.stop(host, new GitHubError({ kind: "unauthorized" }));
  };
  const credentials = createCredentials(
    ownArchive,
    (host) => {
      dropped(host);
      tabs.tell({ kind: "forgotten", host });
    },
    async (host) => forgetHost(await ownArchive(), host),
  );
  tabs.listen((message) => {
    if (message.kind !== "forgotten") return;
    credentials.drop(message.host);
    dropped(message.host);
  });
  const teams = createKeptTeams(ownArchive, now);
  let swept = false;
  const sweep = async () => {
    if (swept) return;
    swept = true;
    await sweepSurveyed({ archive: ownArchive, teams, tabs });
  };
  const client = async (host: string) => {
    const held = await credentials.of(host);
    if (held === null) throw new GitHubError({ kind: "unauthorized" });
    return clientOf({ host, ...held });
  };
  const ownSession = async (id: string): Promise<TeamSession> => {
    const team = await teams.team(id);
    // The session hands what it is given on to its reading.
    const options: SessionOptions & Pick<TeamReadingOptions, "signal"> = {
      id,
      demo: false,
      team,
      archive: await ownArchive(),
      now,
      tabs,
      async client(host) {
        // Deleted in another tab, it is not read any more.
        await teams.team(id);
        return client(host);
      },
      signal: (host) => stops.signal([host, readingName(id)]),
      release,
    };
    return new TeamSession(options);
  };
  const sessions = createSessions({
    open: (id) => (id === demoId ? demo.open(() => openArchive("headway-demo")) : ownSession(id)),
    archive: ownArchive,
    teams,
    tabs,
    stops,
    onDescribed: () => void attending.again().catch(() => {}),
    onClosed: (id) => attending.drop(id),
  });
  const session = sessions.of;
  const canRead = async (id: string, team: Team) => {
    if (id === demoId) return true;
    const held = await Promise.all(team.sources.map(({ host }) => credentials.of(host)));
    return held.every((one) => one !== null);
  };
  const attending = createAttending({
    now,
    after,
    settled,
    session,
    // The demo's GitHub stands still.
    canRead: async (id) => id !== demoId && canRead(id, (await (await session(id)).state()).team),
  });

  const setup = lazySetup({
    archive: ownArchive,
    credentials,
    client,
    now,
    teams,
    tabs,
    createClient,
    localServer,
    described: sessions.described,
    closed: sessions.closed,
  });

  return {
    ...setup,
    ...createToday(session),
    ...createMarks(session, now),
    ...createRetro(session, now),
    ...createBlockers(session, async () =>
      (await teams.all()).map(({ id, content }) => ({ id, name: nameOf(content, id) })),
    ),

    async prepare(id) {
      await replied(async () => (await session(id)).state());
    },

    open: (id) =>
      replied(async () => {
        const opened = await session(id);
        const state = await opened.state();
        if (await canRead(id, state.team))
          (state.readAt === null ? Promise.resolve() : settled())
            .then(() => opened.freshen())
            // What went wrong is in the team's state.
            .catch(() => {});
        // For the next visit; where there is no room for it, that one takes longer.
        settled()
          .then(() => opened.keepStart())
          .catch(() => {});
        return state;
      }),

    connect: (teamFile, token) =>
      replied(async () => {
        const { sources } = parseTeam(teamFile);
        const known = await teams.onSources(sources);
        const { id, team, left } = await teams.keep(teamFile, known);
        for (const { host } of sources) credentials.hold(host, { token });
        await sessions.described(id, team, left);
        return id;
      }),

    teams: () => {
      // What a tab that died had read for no team goes at the next visit; what cannot go now, at the one after.
      sweep().catch(() => {});
      return replied(async () => [
        ...(await teams.all()).map(({ id, content }) => ({
          id,
          name: nameOf(content, id),
          demo: false,
        })),
        { id: demoId, name: demo.name, demo: true },
      ]);
    },

    refresh: (id) =>
      replied(async () => {
        const opened = await session(id);
        await opened.refresh();
        return opened.state();
      }),

    // What goes wrong when a team is opened is told by `open`.
    attend: (attention) => attending.attend(attention).catch(() => {}),

    exportHistory: (id) =>
      replied(async () => {
        const opened = await session(id);
        const file = await exportedHistory(opened.archive, now());
        await opened.reload();
        return file;
      }),

    importHistory: (id, file) =>
      replied(async () => {
        const opened = await session(id);
        const summary = await importedHistory(opened.archive, file);
        await opened.reload();
        opened.tellOthers();
        return summary;
      }),

    watch: (id, onState) =>
      replied(async () => {
        await (await session(id)).watch(onState);
        return null;
      }),

    ask: (id, name, scope) =>
      replied(async () => {
        const ask = () =>
          desk.ask(id, async () => {
            const subject = await (await session(scope.team)).begun(scope);
            return answer(name, subject, scope.window ?? lastDays(subject.table, usualWindowDays));
          });
        try {
          return await ask();
        } catch (error) {
          if (!(error instanceof FactsNeeded)) throw error;
          // Others need not wait for it.
          await (await session(scope.team)).loaded();
          return ask();
        }
      }),

    async cancel(id) {
      desk.cancel(id);
    },

    items: (scope, rows) =>
      replied(async () => itemTexts(await (await session(scope.team)).subject(scope), rows)),

    history: (scope, row) =>
      replied(async () => itemTimeline(await (await session(scope.team)).subject(scope), row)),

    choices: (scope) =>
      replied(async () => filterChoices(await (await session(scope.team)).subject(scope))),

    find: (scope, text) =>
      replied(async () => findItems(await (await session(scope.team)).subject(scope), text)),

    references: (scope, ids) =>
      replied(async () => itemReferences(await (await session(scope.team)).subject(scope), ids)),

    findings: (scope) => replied(async () => (await session(scope.team)).findings(scope)),
  };
}

/** The name in a kept team file, even one that this release cannot read. */
function nameOf(content: unknown, id: string): string {
  const name = typeof content === "object" && content !== null && "name" in content && content.name;
  return typeof name === "string" ? name : id;
}
