import type { Instant } from "../domain/instant.ts";
import type { ItemId } from "../domain/item.ts";
import type { TeamChange } from "../domain/team-changes.ts";
import type { TeamFile } from "../domain/team-file.ts";
import type { SourceCheck } from "../github/access/check-source.ts";
import type { TokenCheck } from "../github/access/check-token.ts";
import type { BoardChoice, Owner, Page, RepositoryChoice } from "../github/access/choices.ts";
import type { TokenGuide, TokenQuestion } from "../github/access/token-guide.ts";
import type { TokenProblem } from "../github/access/token-problem.ts";
import type { FindingKind } from "../history/flow-table.ts";
import type { Proposal } from "../history/proposal/proposal.ts";
import type { Repair } from "../history/proposal/repair.ts";
import type { Answer } from "../metrics/answer.ts";
import type { CycleTimes, Throughput, WipByDay } from "../metrics/values.ts";
import type { HeldToken } from "./credentials.ts";
import type { Reply, SyncState } from "./reply.ts";

/** A page of things to choose from; what GitHub held back, and why, comes beside it. */
export type Choices<Row> = Omit<Page<Row>, "gaps"> & { problems: TokenProblem[] };

/** Where a list begins, and what is looked for in it. */
export type ChoiceSearch = { text: string; after: string | null };

/** How a first reading goes on. */
export type Survey = {
  /** Items in the archive of all the sources so far. */
  items: number;
  sync: SyncState;
  /** False when a source could be read only in part. */
  complete: boolean;
  problems: TokenProblem[];
};

/** What a mapping makes of the facts there are. Rows are those of a table that is not kept: they count, no more. */
export type Preview = {
  asOf: Instant;
  /** Items that count, and items left out. */
  items: number;
  leftOut: number;
  cycleTime: Answer<CycleTimes>;
  throughput: Answer<Throughput>;
  wip: Answer<WipByDay>;
  /** By kind, the most frequent first; with what they are about, each once, and a few of the items. */
  findings: { kind: FindingKind; count: number; details: string[]; items: ItemId[] }[];
};

/** From a token to a team. Tokens go in and never come out. */
export interface SetupCalls {
  /** Which token to make for a place, the best first. */
  tokenGuides(question: TokenQuestion): Promise<Reply<TokenGuide[]>>;
  /** Checks a pasted token at once; one that GitHub accepts is held in memory, and kept encrypted on this device if asked. */
  checkToken(host: string, pasted: string, remember: boolean): Promise<Reply<TokenCheck>>;
  /** The host of a token that the local server would lend; null where there is none. */
  localToken(): Promise<Reply<{ host: string } | null>>;
  takeLocalToken(): Promise<Reply<TokenCheck>>;
  tokens(): Promise<Reply<HeldToken[]>>;
  /** Keeps a token in memory on this device too, encrypted; answers whether there was one to keep. */
  rememberToken(host: string): Promise<Reply<boolean>>;
  /** Removes every trace of a token, its key too, here and in other tabs. */
  forgetToken(host: string): Promise<Reply<null>>;

  /** The person and their organisations. */
  owners(host: string): Promise<Reply<{ owners: Owner[]; problems: TokenProblem[] }>>;
  /** Boards of an organisation, a user or a repository (`owner/name`). */
  boards(host: string, owner: string, search: ChoiceSearch): Promise<Reply<Choices<BoardChoice>>>;
  repositories(
    host: string,
    owner: string,
    search: ChoiceSearch,
  ): Promise<Reply<Choices<RepositoryChoice>>>;
  /** Whether a pasted address is a board or a repository that the token may read. */
  checkAddress(address: string): Promise<Reply<SourceCheck>>;

  /** Reads sources for the first time, or what changed since; calls back as it goes on. */
  survey(addresses: string[], onSurvey: (survey: Survey) => void): Promise<Reply<Survey>>;
  /** Stops a survey; what was read is at hand for the next one. */
  stopSurvey(): Promise<void>;
  /** The pages of setting up are left: stops a survey, and forgets what was read for no kept team. */
  leaveSetup(): Promise<Reply<null>>;
  /** Proposes a team from what has been read so far. */
  propose(addresses: string[], name: string, zone: string): Promise<Reply<Proposal>>;
  /** What a team file makes of what has been read so far. */
  preview(teamFile: unknown): Promise<Reply<Preview>>;

  /** Keeps a team, new (`id` null) or described anew; answers its id. Every change is dated. */
  keepTeam(teamFile: unknown, id: string | null): Promise<Reply<string>>;
  /** A kept team as a file, as `report` reads it. */
  teamFile(id: string): Promise<Reply<TeamFile>>;
  /** What was changed of a team and when, oldest first. */
  teamChanges(id: string): Promise<Reply<TeamChange[]>>;
  /** Deletes a team and all that was read for it alone. */
  deleteTeam(id: string): Promise<Reply<null>>;
  /** Statuses that the team's workflow does not know, and what would mend each. */
  repairs(id: string): Promise<Reply<Repair[]>>;
}
