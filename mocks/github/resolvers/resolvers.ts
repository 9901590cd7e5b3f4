import type { Account, DraftIssue } from "../state/state.ts";
import {
  boardFields,
  boardItemFields,
  iterationFields,
  singleSelectFields,
  valueFields,
  viewFields,
} from "./boards.ts";
import { connection } from "./connection.ts";
import { issueFields, pullRequestFields } from "./issues.ts";
import { ownerFields, userFields } from "./owners.ts";
import { queryFields } from "./query.ts";
import { repositoryFields } from "./repositories.ts";
import type { Resolver, Resolvers } from "./resolver.ts";

const draftFields = {
  assignees: ({ currentAssignees }, args) => connection(currentAssignees, args),
} satisfies Record<string, Resolver<DraftIssue>>;

const botFields = {
  url: ({ login }) => `https://github.com/apps/${login}`,
} satisfies Record<string, Resolver<Account>>;

/** How the twin answers, type by type. */
export const resolvers: Resolvers = {
  Query: queryFields,
  Organization: ownerFields,
  User: userFields,
  Bot: botFields,
  Repository: repositoryFields,
  Issue: issueFields,
  PullRequest: pullRequestFields,
  DraftIssue: draftFields,
  ProjectV2: boardFields,
  ProjectV2View: viewFields,
  ProjectV2SingleSelectField: singleSelectFields,
  ProjectV2IterationField: iterationFields,
  ProjectV2Item: boardItemFields,
  ...valueFields,
};
