/** What a request is for. */
export type Purpose = "probe" | "hydrate" | "links" | "edges" | "overflow" | "meta";

export const purposes: readonly Purpose[] = [
  "probe",
  "hydrate",
  "links",
  "edges",
  "overflow",
  "meta",
];

const byDocument: Record<string, Purpose> = {
  Capabilities: "meta",
  Viewer: "meta",
  BoardByNumber: "meta",
  BoardMeta: "meta",
  Gate: "meta",
  BoardProbe: "probe",
  BoardRows: "probe",
  StillThere: "probe",
  HydrateIssues: "hydrate",
  HydrateDrafts: "hydrate",
  // The board holds no pull request: those read are the ones linked to its issues.
  HydratePulls: "links",
  RepositoriesNewest: "links",
  RepositoryPullsChanged: "links",
  DependencyEdges: "edges",
  HydrateWaiting: "edges",
  IssueTimelinePage: "overflow",
  PullTimelinePage: "overflow",
};

/**
 * What a document is asked for, on a board of issues.
 * @throws RangeError for one not listed here, so that no request goes uncounted
 */
export function purposeOf(document: string): Purpose {
  const purpose = byDocument[document];
  if (purpose === undefined) throw new RangeError(`what is ${document} asked for?`);
  return purpose;
}
