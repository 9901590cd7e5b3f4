import type { Instant } from "../../../src/domain/instant.ts";
import type { Board, BoardField, BoardItem, FieldValue, Iteration } from "../state/state.ts";
import { connection, type PageArguments } from "./connection.ts";
import { type Context, isHidden, type Resolver } from "./resolver.ts";
import { WireError } from "./wire-error.ts";

type Fields<Source> = Record<string, Resolver<Source>>;
type ItemArguments = PageArguments & { archivedStates?: string[] | null; query?: string | null };

const ownerPaths = { User: "users", Bot: "users", Organization: "orgs" } as const;

/** A board: its rows come in order of position and in no other. */
export const boardFields = {
  url: ({ owner, number }) =>
    `https://github.com/${ownerPaths[owner.__typename]}/${owner.login}/projects/${number}`,
  fields: ({ allFields }, args) => connection(allFields, args),
  items: ({ allItems }, { archivedStates, query, ...page }: ItemArguments) => {
    if (query) throw new WireError("UNPROCESSABLE", "the twin cannot search a board");
    // A host that knows no `archivedStates` lists what is not archived.
    const wanted = archivedStates ?? ["NOT_ARCHIVED"];
    const archived = wanted.includes("ARCHIVED");
    const active = wanted.includes("NOT_ARCHIVED");
    const items =
      archived && active
        ? allItems
        : allItems.filter(({ isArchived }) => (isArchived ? archived : active));
    return connection(items, page);
  },
  views: (board, args) =>
    connection(
      [
        {
          __typename: "ProjectV2View",
          id: `PVTV_${board.id}_1`,
          number: 1,
          name: "Board",
          layout: "BOARD_LAYOUT",
          filter: "",
          columns: board.allFields.filter(({ name }) => name === "Status"),
        },
      ],
      args,
    ),
  workflows: (_, args) => connection([], args),
  statusUpdates: (
    { allStatusUpdates },
    { orderBy, ...page }: PageArguments & { orderBy?: { direction: "ASC" | "DESC" } | null },
  ) =>
    connection(
      orderBy?.direction === "ASC" ? allStatusUpdates : allStatusUpdates.toReversed(),
      page,
    ),
} satisfies Fields<Board>;

/** A saved view of a board. */
export const viewFields = {
  verticalGroupByFields: ({ columns }, args) => connection(columns, args),
} satisfies Fields<{ columns: BoardField[] }>;

/** A single-select field. */
export const singleSelectFields = {
  options: ({ allOptions }, { names }: { names?: string[] | null }) =>
    names ? allOptions.filter(({ name }) => names.includes(name)) : allOptions,
} satisfies Fields<BoardField>;

/** An iteration field; an iteration is completed once its last day has passed. */
export const iterationFields = {
  configuration: ({ allIterations }, _, { now }: Context) => ({
    duration: allIterations.at(-1)?.duration ?? 14,
    startDay: 1,
    iterations: allIterations.filter((iteration) => end(iteration) > now),
    completedIterations: allIterations.filter((iteration) => end(iteration) <= now),
  }),
} satisfies Fields<BoardField>;

const dayLength = 86_400_000;
const end = ({ startDate, duration }: Iteration): Instant =>
  Date.parse(`${startDate}T00:00:00Z`) + duration * dayLength;

/** A row of a board. What stands in it may be hidden from us: then it is `REDACTED`. */
export const boardItemFields = {
  type: ({ content }) => (isHidden(content) ? "REDACTED" : itemTypes[content.__typename]),
  fieldValues: (item, args) => connection(valuesOf(item), args),
  fieldValueByName: (item, { name }: { name: string }) =>
    valuesOf(item).find((value) => value.field.name === name) ?? null,
} satisfies Fields<BoardItem>;

const itemTypes = {
  Issue: "ISSUE",
  PullRequest: "PULL_REQUEST",
  DraftIssue: "DRAFT_ISSUE",
} as const;

/** The title is a field like others, and stands first. */
function valuesOf(item: BoardItem): FieldValue[] {
  const values = [...item.values.values()];
  const field = item.project.allFields.find(({ dataType }) => dataType === "TITLE");
  if (!field || isHidden(item.content)) return values;
  const { createdAt, creator, content } = item;
  const id = `PVTFV_${item.id}_Title`;
  const dates = { createdAt, updatedAt: createdAt };
  const __typename = "ProjectV2ItemFieldTextValue";
  return [{ __typename, id, field, item, creator, ...dates, held: content.title }, ...values];
}

const held: Resolver<FieldValue> = (value) => value.held;

/** Values by their type. Options and iterations are kept by id, so a new name shows at once. */
export const valueFields: Record<string, Fields<FieldValue>> = {
  ProjectV2ItemFieldSingleSelectValue: {
    optionId: held,
    name: ({ field, held }) => field.allOptions.find(({ id }) => id === held)?.name ?? null,
  },
  ProjectV2ItemFieldIterationValue: {
    iterationId: held,
    title: (value) => iterationOf(value)?.title,
    startDate: (value) => iterationOf(value)?.startDate,
    duration: (value) => iterationOf(value)?.duration,
  },
  ProjectV2ItemFieldNumberValue: { number: held },
  ProjectV2ItemFieldDateValue: { date: held },
  ProjectV2ItemFieldTextValue: { text: held },
};

const iterationOf = ({ field, held }: FieldValue): Iteration | undefined =>
  field.allIterations.find(({ id }) => id === held);
