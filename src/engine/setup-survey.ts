import type { Archive } from "../archive/archive.ts";
import type { Instant } from "../domain/instant.ts";
import { type Source, sourceKey } from "../domain/source.ts";
import { parseTeam, type Team } from "../domain/team.ts";
import { explainFailure } from "../github/access/explain-failure.ts";
import { tokenKind } from "../github/access/token-kind.ts";
import type { GitHubClient } from "../github/client.ts";
import { GitHubError } from "../github/errors.ts";
import { boardState } from "../github/sync/board-state.ts";
import { boardId, readBoard } from "../github/sync/read-board.ts";
import { syncSource } from "../github/sync/sync-source.ts";
import type { BoardColumns } from "../history/proposal/proposal.ts";
import { proposeTeam } from "../history/proposal/propose-team.ts";
import { repairs } from "../history/proposal/repair.ts";
import type { Credentials } from "./credentials.ts";
import { replied } from "./failures.ts";
import type { KeptTeams } from "./kept-teams.ts";
import { previewOf } from "./preview.ts";
import { sourceOf } from "./setup-access.ts";
import type { SetupCalls, Survey } from "./setup-protocol.ts";
import { createSurveyed } from "./surveyed.ts";
import { toSyncState } from "./sync-state.ts";
import type { Tabs } from "./tabs.ts";
import { readTeamFacts, type TeamFacts } from "./team-facts.ts";

export type SurveyOptions = {
  archive: () => Promise<Archive>;
  credentials: Credentials;
  client: (host: string) => Promise<GitHubClient>;
  now: () => Instant;
  teams: KeptTeams;
  tabs: Tabs;
};

type SurveyCalls = Pick<
  SetupCalls,
  "survey" | "stopSurvey" | "leaveSetup" | "propose" | "preview" | "repairs"
>;

/** A first reading of what a team may become, and what is made of it while it goes on. */
export function createSurvey(options: SurveyOptions): SurveyCalls {
  const { archive, credentials, client, now, tabs, teams } = options;
  const surveyed = createSurveyed(options);
  let stop = new AbortController();
  let underway: Promise<unknown> = Promise.resolve();
  let known: { key: string; facts: TeamFacts } | null = null;

  /** The facts of sources, at hand as long as nothing was read: a preview is asked for at every stroke. */
  const factsOf = async (sources: readonly Source[]): Promise<TeamFacts> => {
    const kept = await archive();
    const key = [await kept.version(), ...sources.map(sourceKey)].join(" ");
    if (known?.key !== key) {
      const facts = await readTeamFacts(kept, { sources: [...sources] });
      known = { key, facts };
    }
    return known.facts;
  };

  const columnsOf = async (source: Source): Promise<BoardColumns | null> =>
    source.kind === "board"
      ? ((await (await archive()).meta(`columns ${sourceKey(source)}`)) as BoardColumns | null)
      : null;
  const allColumns = async (sources: readonly Source[]): Promise<BoardColumns[]> =>
    (await Promise.all(sources.map(columnsOf))).filter((columns) => columns !== null);

  /** How the board is set up now, for a point; kept for what is proposed offline. */
  const readColumns = async (
    source: Extract<Source, { kind: "board" }>,
    signal: AbortSignal | undefined,
  ): Promise<void> => {
    const github = await client(source.host);
    const asking = { client: github, signal, report: () => {}, gaps: [] };
    const kept = await archive();
    const state = boardState((await kept.checkpoint(sourceKey(source)))?.state);
    const board = await readBoard(asking, state?.board ?? (await boardId(asking, source)));
    const columns: BoardColumns = {
      board: board.id,
      title: board.title,
      statuses: board.status ? board.status.options.map(({ name }) => name) : null,
      columnsBy: board.columnsBy,
      iterationFields: [...new Set(board.iterations.map(({ field }) => field))],
    };
    await kept.putMeta(`columns ${sourceKey(source)}`, columns);
  };

  return {
    survey: (addresses, onSurvey) =>
      replied(async () => {
        const sources = addresses.map(sourceOf);
        stop.abort();
        stop = new AbortController();
        const { signal } = stop;
        await surveyed.begin(sources);
        const reading = read(sources, signal, onSurvey);
        underway = reading.catch(() => {});
        return reading;
      }),

    async stopSurvey() {
      stop.abort();
      known = null;
    },

    leaveSetup: () =>
      replied(async () => {
        stop.abort();
        known = null;
        await underway;
        await surveyed.end();
        return null;
      }),

    propose: (addresses, name, zone) =>
      replied(async () => {
        const sources = addresses.map(sourceOf);
        const { items } = await factsOf(sources);
        return proposeTeam({ name, zone, sources, boards: await allColumns(sources) }, items);
      }),

    preview: (teamFile) =>
      replied(async () => {
        const team = parseTeam(teamFile);
        const facts = await factsOf(team.sources);
        return previewOf(team, facts, facts.readAt ?? now());
      }),

    repairs: (id) =>
      replied(async () => {
        const team = await teams.team(id);
        await refreshed(team);
        const { boards, items } = await readTeamFacts(await archive(), team);
        return repairs(team, boards, await allColumns(team.sources), items);
      }),
  };

  /** Reads the sources, one after the other. */
  async function read(
    sources: readonly Source[],
    signal: AbortSignal,
    onSurvey: (survey: Survey) => void,
  ): Promise<Survey> {
    const kept = await archive();
    const survey: Survey = { items: 0, sync: { phase: "idle" }, complete: true, problems: [] };
    const tell = (change: Partial<Survey>) => onSurvey({ ...Object.assign(survey, change) });
    let before = 0;
    for (const source of sources) {
      try {
        if (source.kind === "board") await readColumns(source, signal);
        const github = await client(source.host);
        // A team may read the same source: their steps must not mix.
        const { complete, gaps } = await tabs.alone(`source ${sourceKey(source)}`, () =>
          syncSource({
            client: github,
            store: kept,
            source,
            now,
            signal,
            onProgress: (progress) => {
              tell({ items: before + progress.read, sync: toSyncState(progress, github) });
            },
          }),
        );
        const attempt = await attemptOf(credentials, source);
        tell({
          complete: survey.complete && complete,
          problems: [
            ...survey.problems,
            ...gaps.map((gap) => explainFailure(gap.failure, gap.message, attempt)),
          ],
        });
      } catch (error) {
        if (signal.aborted) break;
        if (!(error instanceof GitHubError)) throw error;
        const attempt = await attemptOf(credentials, source);
        const problem = explainFailure(error.failure, error.message, attempt);
        tell({ complete: false, problems: [...survey.problems, problem] });
      }
      before = survey.items;
    }
    const complete = survey.complete && !signal.aborted;
    tell({ sync: { phase: "idle" }, complete });
    return survey;
  }

  /** Columns as they are now where GitHub can be asked; else as they were. */
  async function refreshed({ sources }: Team): Promise<void> {
    for (const source of sources) {
      if (source.kind !== "board" || (await credentials.of(source.host)) === null) continue;
      try {
        await readColumns(source, undefined);
      } catch (error) {
        if (!(error instanceof GitHubError)) throw error;
      }
    }
  }
}

const attemptOf = async (credentials: Credentials, source: Source) => ({
  host: source.host,
  kind: tokenKind((await credentials.of(source.host))?.token ?? ""),
  scopes: null,
  source,
  ownedByUser: null,
});
