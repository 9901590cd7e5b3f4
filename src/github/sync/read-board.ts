import { parseInstant } from "../../domain/instant.ts";
import type { Source } from "../../domain/source.ts";
import { type BoardMetaQuery, boardByNumber, boardMeta } from "../documents.gen.ts";
import { present } from "../wire.ts";
import type { BoardDescription } from "./board-description.ts";
import { type Asking, ask, required } from "./context.ts";

type BoardNode = Extract<NonNullable<BoardMetaQuery["node"]>, { __typename: "ProjectV2" }>;
type FieldNode = NonNullable<NonNullable<BoardNode["fields"]["nodes"]>[number]>;

/**
 * The node id of a board, of an organisation or a user.
 * @throws GitHubError not-found, forbidden, insufficient-scopes…
 */
export async function boardId(
  context: Asking,
  { owner, number }: Extract<Source, { kind: "board" }>,
): Promise<string> {
  const answer = await ask(context, boardByNumber, { login: owner, number });
  const node = required(answer.data.repositoryOwner, answer, `organisation or user ${owner}`);
  return required(node.projectV2, answer, `board ${number} of ${owner}`).id;
}

/** @throws GitHubError */
export async function readBoard(context: Asking, id: string): Promise<BoardDescription> {
  const answer = await ask(context, boardMeta, { id });
  const { node } = answer.data;
  const board = required(node?.__typename === "ProjectV2" ? node : null, answer, "such board");
  const fields = present(board.fields.nodes);
  const status = statusField(fields);
  const columnsBy = present(board.views.nodes)
    .filter(({ layout }) => layout === "BOARD_LAYOUT")
    .flatMap((view) => present(view.verticalGroupByFields?.nodes).map(({ name }) => name))[0];
  return {
    id: board.id,
    title: board.title,
    url: board.url,
    status: status ? { field: status.name, options: status.options } : null,
    columnsBy: columnsBy === undefined || columnsBy === status?.name ? null : columnsBy,
    iterations: fields.flatMap(iterations),
    items: { active: board.active.totalCount, archived: board.archived.totalCount },
    workflows: present(board.workflows.nodes)
      .filter(({ enabled }) => enabled)
      .map(({ name }) => name),
    updates: present(board.statusUpdates.nodes).map(({ id, createdAt, status, creator }) => ({
      id,
      at: parseInstant(createdAt),
      status: status === null ? null : updateStatuses[status],
      by: creator?.login ?? null,
    })),
  };
}

const updateStatuses = {
  ON_TRACK: "on track",
  AT_RISK: "at risk",
  OFF_TRACK: "off track",
  COMPLETE: "complete",
  INACTIVE: "inactive",
} as const;

/** GitHub's own column field is called Status unless somebody renamed it; else the first single select. */
const statusField = (fields: readonly FieldNode[]) => {
  const selects = fields.filter((field) => field.__typename === "ProjectV2SingleSelectField");
  return selects.find(({ name }) => name.toLowerCase() === "status") ?? selects[0] ?? null;
};

const iterations = (field: FieldNode): BoardDescription["iterations"] => {
  if (field.__typename !== "ProjectV2IterationField") return [];
  const { completedIterations, iterations: planned } = field.configuration;
  return [...completedIterations, ...planned].map(({ title, startDate, duration }) => ({
    field: field.name,
    title,
    startDate,
    days: duration,
  }));
};
