import { formatInstant, parseInstant } from "../../domain/instant.ts";
import type { Source } from "../../domain/source.ts";
import {
  repositoryIssues,
  repositoryIssuesSince,
  repositoryPulls,
  repositoryPullsRecent,
} from "../documents.gen.ts";
import { issueEventTypes, pullEventTypes } from "../event-types.ts";
import { present } from "../wire.ts";
import { ask, required, type SyncContext } from "./context.ts";
import { type Hydration, hydration } from "./hydrate.ts";
import { hasHoles } from "./open-timeline.ts";
import { type PageSize, sized } from "./page-size.ts";
import type { Stream } from "./stream.ts";

export type Repository = Extract<Source, { kind: "repository" }>;
/** One page of a list: what it holds, and the stream after it. */
export type Page = { found: Hydration; stream: Stream };

/** Changes are asked for again from a minute before the mark: GitHub's pages lag behind its writes. */
const overlapMs = 60_000;

/** From where changes are asked for. */
const floor = (since: string): string => formatInstant(parseInstant(since) - overlapMs);

/** The next page of a repository's issues: by creation, or what changed since. */
export async function issuePage(
  context: SyncContext,
  { owner, name }: Repository,
  stream: Stream,
  size: PageSize,
): Promise<Page> {
  const { withProjects } = context;
  const common = {
    owner,
    name,
    after: stream.after,
    issueEvents: issueEventTypes(withProjects),
    withProjects,
  };
  const answer = await sized(size, context.online, (first) =>
    stream.since === null
      ? ask(context, repositoryIssues, { ...common, first }, { shrinks: true })
      : ask(
          context,
          repositoryIssuesSince,
          { ...common, first, since: floor(stream.since) },
          { shrinks: true },
        ),
  );
  const { issues } = required(answer.data.repository, answer, `repository ${owner}/${name}`);
  const { hasNextPage, endCursor } = issues.pageInfo;
  return {
    found: hydration(present(issues.nodes)),
    stream: {
      ...stream,
      after: endCursor ?? stream.after,
      holes: stream.holes || hasHoles(issues.nodes),
      done: !hasNextPage,
    },
  };
}

/** The next page of its pull requests. They know no `since`: newest change first, down to what is known. */
export async function pullPage(
  context: SyncContext,
  { owner, name }: Repository,
  stream: Stream,
  size: PageSize,
): Promise<Page> {
  const { since } = stream;
  const { withProjects } = context;
  const document = since === null ? repositoryPulls : repositoryPullsRecent;
  const pullEvents = pullEventTypes(withProjects);
  const variables = { owner, name, after: stream.after, pullEvents, withProjects };
  const answer = await sized(size, context.online, (first) =>
    ask(context, document, { ...variables, first }, { shrinks: true }),
  );
  const { pullRequests } = required(answer.data.repository, answer, `repository ${owner}/${name}`);
  const { hasNextPage, endCursor } = pullRequests.pageInfo;
  const nodes = present(pullRequests.nodes);
  const onward = {
    ...stream,
    after: endCursor ?? stream.after,
    holes: stream.holes || hasHoles(pullRequests.nodes),
    done: !hasNextPage,
  };
  if (since === null) return { found: hydration(nodes), stream: onward };

  const first = nodes[0]?.updatedAt ?? null;
  if (stream.again && stream.after === null && first === since)
    return { found: hydration([]), stream: { ...stream, done: true } };
  const from = floor(since);
  const recent = nodes.filter(({ updatedAt }) => updatedAt >= from);
  const reached = recent.length < nodes.length || !hasNextPage;
  return {
    found: hydration(recent),
    stream: reached ? afterPass(stream, onward) : { ...onward, top: stream.top ?? first },
  };
}

/**
 * Newest first loses a row that is changed while we page: it jumps above where we
 * are. So a pass of more than one page is followed by another, down to where that
 * one began, until the newest change is the one it began with.
 */
const afterPass = (stream: Stream, onward: Stream): Stream =>
  stream.after === null
    ? { ...onward, done: true }
    : { ...onward, since: stream.top, after: null, top: null, again: true, done: false };
