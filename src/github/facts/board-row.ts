import { type Instant, parseInstant } from "../../domain/instant.ts";
import type { ItemKind } from "../../domain/item.ts";
import type { ReadingRow } from "../../domain/reading.ts";
import { type BoardRowNode, present } from "../wire.ts";

/** A value of one of the board's other fields, and when it was first set and last changed. */
export type FieldValue = { text: string; createdAt: Instant; updatedAt: Instant };

/** A row of a board: what a reading keeps of it, and what only this answer tells. */
export type BoardRow = ReadingRow & {
  kind: ItemKind;
  /** When it came onto the board. */
  createdAt: Instant;
  /** Id of the option that its status is, whatever its name. */
  statusOption: string | null;
  values: Record<string, FieldValue>;
};

/**
 * @param node        as GitHub answered
 * @param statusField name of the field that makes the board's columns; it is no other field
 */
export function boardRow(node: BoardRowNode, statusField: string): BoardRow {
  const { content } = node;
  const status =
    node.status?.__typename === "ProjectV2ItemFieldSingleSelectValue" ? node.status : null;
  const values = fieldValues(node, statusField);
  return {
    item: content?.id ?? node.id,
    boardItem: node.id,
    kind: content ? kinds[content.__typename] : "redacted",
    status: status?.name ?? null,
    statusOption: status?.optionId ?? null,
    statusCreatedAt: status ? parseInstant(status.createdAt) : null,
    statusUpdatedAt: status ? parseInstant(status.updatedAt) : null,
    createdAt: parseInstant(node.createdAt),
    itemUpdatedAt: parseInstant(node.updatedAt),
    contentUpdatedAt: content ? parseInstant(content.updatedAt) : null,
    archived: node.isArchived,
    fields: Object.fromEntries(Object.entries(values).map(([name, { text }]) => [name, text])),
    values,
  };
}

/** The part of a row that is kept. */
export const readingRow = (row: BoardRow): ReadingRow => ({
  item: row.item,
  boardItem: row.boardItem,
  status: row.status,
  statusCreatedAt: row.statusCreatedAt,
  statusUpdatedAt: row.statusUpdatedAt,
  itemUpdatedAt: row.itemUpdatedAt,
  contentUpdatedAt: row.contentUpdatedAt,
  archived: row.archived,
  fields: row.fields,
});

const kinds = { Issue: "issue", PullRequest: "pull request", DraftIssue: "draft" } as const;

const fieldValues = (node: BoardRowNode, statusField: string): Record<string, FieldValue> => {
  const values: Record<string, FieldValue> = {};
  for (const value of present(node.fieldValues.nodes)) {
    if (!("field" in value)) continue;
    const name = value.field.name;
    const text = valueText(value);
    // The title is the item's own; it is a text field only in GitHub's books.
    if (name === statusField || name === "Title" || text === null) continue;
    values[name] = {
      text,
      createdAt: parseInstant(value.createdAt),
      updatedAt: parseInstant(value.updatedAt),
    };
  }
  return values;
};

type FieldValueNode = Extract<
  NonNullable<NonNullable<BoardRowNode["fieldValues"]["nodes"]>[number]>,
  { field: unknown }
>;

const valueText = (value: FieldValueNode): string | null => {
  switch (value.__typename) {
    case "ProjectV2ItemFieldSingleSelectValue":
      return value.name;
    case "ProjectV2ItemFieldIterationValue":
      return value.title;
    case "ProjectV2ItemFieldNumberValue":
      return value.number === null ? null : String(value.number);
    case "ProjectV2ItemFieldDateValue":
      return value.date;
    case "ProjectV2ItemFieldTextValue":
      return value.text;
  }
};
