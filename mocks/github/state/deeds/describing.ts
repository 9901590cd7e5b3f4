import { type Doing, momentOf } from "../doing.ts";
import { accountOf, contentOf, issueOf, WorldError, workOf } from "../found.ts";
import type { Issue, IssueType, Label, Milestone, Repository, State } from "../state.ts";
import { type Moment, touched } from "../written.ts";

/** The event keeps the label's name of that moment. */
export function label(state: State, deed: Doing<"label" | "unlabel">): void {
  const content = workOf(state, deed.content);
  const subject = labelOf(content.repository, deed.label);
  const others = content.currentLabels.filter((other) => other !== subject);
  content.currentLabels = deed.do === "label" ? [...others, subject] : others;
  touched(content, deed.do === "label" ? "LabeledEvent" : "UnlabeledEvent", momentOf(state, deed), {
    label: { ...subject },
  });
}

export function renameLabel(state: State, deed: Doing<"rename label">): void {
  const repository = [...state.repositories.values()].find(({ id }) => id === deed.repository);
  const subject = repository?.labelsByName.get(deed.from.toLowerCase());
  if (!repository || !subject)
    throw new WorldError(`"${deed.repository}" has no label "${deed.from}" to rename`);
  repository.labelsByName.delete(deed.from.toLowerCase());
  repository.labelsByName.set(deed.to.toLowerCase(), subject);
  subject.name = deed.to;
}

export function assign(state: State, deed: Doing<"assign" | "unassign">): void {
  const content = contentOf(state, deed.content);
  const assignee = accountOf(state, deed.login);
  const others = content.currentAssignees.filter((other) => other !== assignee);
  content.currentAssignees = deed.do === "assign" ? [...others, assignee] : others;
  if (content.__typename === "DraftIssue") content.updatedAt = deed.at;
  else
    touched(
      content,
      deed.do === "assign" ? "AssignedEvent" : "UnassignedEvent",
      momentOf(state, deed),
      { assignee },
    );
}

export function setMilestone(state: State, deed: Doing<"set milestone">): void {
  const content = workOf(state, deed.content);
  const moment = momentOf(state, deed);
  if (content.milestone)
    touched(content, "DemilestonedEvent", moment, { milestoneTitle: content.milestone.title });
  content.milestone =
    deed.milestone === null ? null : milestoneOf(content.repository, deed.milestone);
  if (content.milestone)
    touched(content, "MilestonedEvent", moment, { milestoneTitle: content.milestone.title });
}

export function setType(state: State, deed: Doing<"set type">): void {
  const issue = issueOf(state, deed.content);
  const before = issue.issueType;
  const after = deed.type === null ? null : issueTypeOf(state, deed.type);
  issue.issueType = after;
  const moment = momentOf(state, deed);
  if (before && after)
    touched(issue, "IssueTypeChangedEvent", moment, { issueType: after, prevIssueType: before });
  else if (after) touched(issue, "IssueTypeAddedEvent", moment, { issueType: after });
  else touched(issue, "IssueTypeRemovedEvent", moment, { issueType: before });
}

/** Writes on both: the child hears of its parent, the parent of its child. */
export function setParent(state: State, deed: Doing<"set parent">): void {
  const child = issueOf(state, deed.content);
  const moment = momentOf(state, deed);
  if (child.parent) tell("Removed", child.parent, child, moment);
  child.parent = deed.parent === null ? null : issueOf(state, deed.parent);
  if (child.parent) tell("Added", child.parent, child, moment);
}

function tell(what: "Added" | "Removed", parent: Issue, child: Issue, moment: Moment): void {
  const others = parent.children.filter((other) => other !== child);
  parent.children = what === "Added" ? [...others, child] : others;
  touched(child, `ParentIssue${what}Event`, moment, { parent });
  touched(parent, `SubIssue${what}Event`, moment, { subIssue: child });
}

export function renameTitle(state: State, deed: Doing<"rename title">): void {
  const content = contentOf(state, deed.content);
  const previousTitle = content.title;
  content.title = deed.title;
  if (content.__typename === "DraftIssue") content.updatedAt = deed.at;
  else
    touched(content, "RenamedTitleEvent", momentOf(state, deed), {
      previousTitle,
      currentTitle: deed.title,
    });
}

export function comment(state: State, deed: Doing<"comment">): void {
  const moment = momentOf(state, deed);
  touched(workOf(state, deed.content), "IssueComment", moment, {
    author: moment.actor,
    updatedAt: moment.at,
  });
}

const known = <T>(all: Map<string, T>, name: string, make: () => T): T => {
  const key = name.toLowerCase();
  const present = all.get(key) ?? make();
  all.set(key, present);
  return present;
};

/** A repository's label, made when it is first used. */
export const labelOf = (repository: Repository, name: string): Label =>
  known(repository.labelsByName, name, () => ({
    __typename: "Label",
    id: `LA_${repository.id}_${repository.labelsByName.size + 1}`,
    name,
    color: "ededed",
  }));

/** A repository's milestone, made when it is first used. */
export const milestoneOf = (repository: Repository, title: string): Milestone =>
  known(repository.milestonesByTitle, title, () => {
    const number = repository.milestonesByTitle.size + 1;
    return { __typename: "Milestone", id: `MI_${repository.id}_${number}`, number, title };
  });

const issueTypeOf = (state: State, name: string): IssueType =>
  known(state.issueTypes, name, () => ({
    __typename: "IssueType",
    id: `IT_${state.issueTypes.size + 1}`,
    name,
  }));
