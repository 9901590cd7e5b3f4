import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  visit,
} from "graphql";
import { schemaSource } from "./schema.gen.ts";
import { answering } from "./twin-schema.ts";

/**
 * The schema of a host that is older than github.com, for `createTwin`.
 *
 * @param without what it does not know: types (`IssueType`), fields (`Issue.parent`), arguments
 *                (`ProjectV2.items(archivedStates)`), values of an enum (`IssueStateReason.DUPLICATE`)
 * @throws RangeError when the schema has no such thing: then nothing would be left out
 */
export function olderSchema(without: readonly string[]): GraphQLSchema {
  return answering(buildASTSchema(olderDocument(without), { assumeValidSDL: true }));
}

function olderDocument(without: readonly string[]): DocumentNode {
  const left = new Set(without);
  const gone = new Set(without);
  const goes = (name: string): boolean => {
    left.delete(name);
    return gone.has(name);
  };
  const document = parse(schemaSource, { noLocation: true });
  const definitions = document.definitions.flatMap((definition): DefinitionNode[] => {
    const type = "name" in definition ? (definition.name?.value ?? "") : "";
    if (goes(type)) return [];
    let field = "";
    return [
      visit(definition, {
        NamedType: (node, _key, siblings) =>
          Array.isArray(siblings) && gone.has(node.name.value) ? null : undefined,
        EnumValueDefinition: (node) => (goes(`${type}.${node.name.value}`) ? null : undefined),
        FieldDefinition(node) {
          field = `${type}.${node.name.value}`;
          return goes(field) ? null : undefined;
        },
        InputValueDefinition: (node) => (goes(`${field}(${node.name.value})`) ? null : undefined),
      }),
    ];
  });
  if (left.size > 0) throw new RangeError(`the schema has no ${[...left].join(", ")}`);
  return { kind: Kind.DOCUMENT, definitions };
}

/** What GitHub Enterprise Server of spring 2025 does not know of what Headway asks for. */
export const enterprise2025: readonly string[] = [
  "ProjectV2ItemStatusChangedEvent",
  "AddedToProjectV2Event",
  "RemovedFromProjectV2Event",
  "ConvertedFromDraftEvent",
  "BlockedByAddedEvent",
  "BlockedByRemovedEvent",
  "Issue.blockedBy",
  "Issue.issueDependenciesSummary",
  "Issue.parent",
  "Issue.subIssuesSummary",
  "ParentIssueAddedEvent",
  "ParentIssueRemovedEvent",
  "Issue.issueType",
  "IssueTypeAddedEvent",
  "IssueTypeChangedEvent",
  "IssueTypeRemovedEvent",
  "ProjectV2.items(archivedStates)",
  ...["IssueTimelineItemsItemType", "PullRequestTimelineItemsItemType"].flatMap((name) =>
    [
      "ADDED_TO_PROJECT_V2_EVENT",
      "CONVERTED_FROM_DRAFT_EVENT",
      "PROJECT_V2_ITEM_STATUS_CHANGED_EVENT",
      "REMOVED_FROM_PROJECT_V2_EVENT",
    ].map((event) => `${name}.${event}`),
  ),
  ...[
    "BLOCKED_BY_ADDED_EVENT",
    "BLOCKED_BY_REMOVED_EVENT",
    "PARENT_ISSUE_ADDED_EVENT",
    "PARENT_ISSUE_REMOVED_EVENT",
    "ISSUE_TYPE_ADDED_EVENT",
    "ISSUE_TYPE_CHANGED_EVENT",
    "ISSUE_TYPE_REMOVED_EVENT",
  ].map((event) => `IssueTimelineItemsItemType.${event}`),
];
