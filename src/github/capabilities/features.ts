/** A part of GitHub that a host may be too old to know, and that Headway can do without. */
export type Feature = {
  /** Fields (`Issue.parent`), arguments (`ProjectV2.items(archivedStates)`) and types of events. */
  parts: readonly string[];
  /** What nobody can know without it, in plain words; null where nothing is lost. */
  unknown: string | null;
};

/** What Headway asks for and can do without. What else a host does not know, it cannot be read without. */
export const features: readonly Feature[] = [
  {
    parts: ["ProjectV2ItemStatusChangedEvent"],
    unknown:
      "This host keeps no history of moves between columns. Known are the last move of each card, and what changes from one reading to the next: read often.",
  },
  {
    parts: ["AddedToProjectV2Event", "RemovedFromProjectV2Event", "ConvertedFromDraftEvent"],
    unknown:
      "This host does not tell when an item was taken off the board or put back on it. Known is what changes from one reading to the next.",
  },
  {
    parts: ["ProjectV2.items(archivedStates)"],
    unknown:
      "This host does not list archived items: one that was archived before the first reading is not known.",
  },
  {
    parts: [
      "Issue.issueDependenciesSummary",
      "Issue.blockedBy",
      "BlockedByAddedEvent",
      "BlockedByRemovedEvent",
    ],
    unknown:
      "This host knows no dependencies between issues. Blocked columns, labels and fields still count.",
  },
  {
    parts: [
      "Issue.parent",
      "Issue.subIssuesSummary",
      "ParentIssueAddedEvent",
      "ParentIssueRemovedEvent",
    ],
    unknown: "This host knows no sub-issues: an initiative counts as an item like others.",
  },
  {
    parts: [
      "Issue.issueType",
      "IssueTypeAddedEvent",
      "IssueTypeChangedEvent",
      "IssueTypeRemovedEvent",
    ],
    unknown: "This host knows no issue types. Kinds of work can be told by labels.",
  },
  {
    parts: [
      "Issue.closedByPullRequestsReferences",
      "PullRequest.closingIssuesReferences",
      "CrossReferencedEvent",
      "ConnectedEvent",
      "DisconnectedEvent",
    ],
    unknown: "This host does not tell in full which pull request belongs to which issue.",
  },
  {
    parts: ["Issue.closedByPullRequestsReferences(includeClosedPrs)"],
    unknown: "This host names only the open pull requests of an issue.",
  },
  {
    parts: ["Issue.stateReason"],
    unknown: "This host does not tell whether a closed issue was done or not planned.",
  },
  { parts: ["Issue.stateReason(enableDuplicate)"], unknown: null },
  {
    parts: ["ProjectV2.statusUpdates"],
    unknown: "This host knows no status updates of boards.",
  },
];

/** A key of an answer that is not there without `part`, and what it says of a host on which there is no such thing. */
type Hole = { part: string; type: string; key: string; value: unknown };

/** What answers lack where the host does not know it, so that nobody has to ask whether it was asked for. */
export const holes: readonly Hole[] = [
  ...Object.entries({
    "Issue.issueDependenciesSummary": { totalBlockedBy: 0 },
    "Issue.blockedBy": { totalCount: 0, nodes: [] },
    "Issue.parent": null,
    "Issue.subIssuesSummary": { total: 0 },
    "Issue.issueType": null,
    "Issue.closedByPullRequestsReferences": { nodes: [] },
    "Issue.stateReason": null,
    "PullRequest.closingIssuesReferences": { nodes: [] },
    "ProjectV2.statusUpdates": { nodes: [] },
  }).map(([part, value]) => {
    const [type = "", key = ""] = part.split(".");
    return { part, type, key, value };
  }),
  {
    part: "ProjectV2.items(archivedStates)",
    type: "ProjectV2",
    key: "archived",
    value: { totalCount: 0 },
  },
];

/** A field answers something else without this argument: where its value leaves out the usual, the field goes too. */
export const changesMeaning = (part: string, value: string): boolean =>
  part === "ProjectV2.items(archivedStates)" && !value.includes("NOT_ARCHIVED");

/** In words: what cannot be known of a host that lacks these parts. */
export function unknownWithout(missing: readonly string[]): string[] {
  const lacking = new Set(missing);
  const told = features.filter(({ parts }) => parts.some((part) => lacking.has(part)));
  const named = new Set(features.flatMap(({ parts }) => parts));
  const others = missing.filter((part) => !named.has(part));
  return [
    ...told.flatMap(({ unknown }) => unknown ?? []),
    ...(others.length > 0 ? [`This host does not tell of: ${others.join(", ")}.`] : []),
  ];
}
