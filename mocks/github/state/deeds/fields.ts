import { type Doing, momentOf } from "../doing.ts";
import { boardOf, itemOf, WorldError } from "../found.ts";
import type { Board, BoardField, BoardItem, State } from "../state.ts";
import { type Moment, written } from "../written.ts";
import { changed } from "./boards.ts";

/**
 * Moves a card. The row and the value change; the issue's `updatedAt` does not. The
 * event, if GitHub writes one, holds names: a later renaming leaves them as they were.
 */
export function setStatus(state: State, deed: Doing<"set status">): void {
  const moment = momentOf(state, deed);
  const item = itemOf(state, deed.board, deed.content);
  const field = fieldOf(item.project, "Status");
  const before = optionName(field, item.values.get("Status")?.held);
  hold(item, field, deed.status, moment);
  if (!deed.recorded || item.content.__typename === "DraftIssue") return;
  written(item.content, "ProjectV2ItemStatusChangedEvent", moment, {
    project: item.project,
    previousStatus: before,
    status: deed.status ?? "",
    wasAutomated: deed.automated,
  });
}

/** Fields other than Status have no events at all. */
export function setField(state: State, deed: Doing<"set field">): void {
  const item = itemOf(state, deed.board, deed.content);
  hold(item, fieldOf(item.project, deed.field), deed.value, momentOf(state, deed));
}

/** Items keep the option by its id, so all show the new name at once; past events do not. */
export function renameStatus(state: State, deed: Doing<"rename status">): void {
  const board = boardOf(state, deed.board);
  const field = fieldOf(board, "Status");
  const option = field.allOptions.find(({ name }) => name === deed.from);
  if (!option) throw new WorldError(`the board "${board.id}" has no status "${deed.from}"`);
  option.name = deed.to;
  field.updatedAt = deed.at;
  board.updatedAt = deed.at;
}

const fieldOf = (board: Board, name: string): BoardField => {
  const field = board.allFields.find((candidate) => candidate.name === name);
  if (!field) throw new WorldError(`the board "${board.id}" has no field "${name}"`);
  return field;
};

const optionName = (field: BoardField, id: string | number | undefined): string =>
  field.allOptions.find((option) => option.id === id)?.name ?? "";

function hold(
  item: BoardItem,
  field: BoardField,
  value: string | number | null,
  moment: Moment,
): void {
  changed(item, moment);
  if (value === null) {
    item.values.delete(field.name);
    return;
  }
  const held = heldFor(field, value);
  const present = item.values.get(field.name);
  if (present) {
    present.held = held;
    present.updatedAt = moment.at;
    return;
  }
  item.values.set(field.name, {
    __typename: valueTypes[field.dataType] ?? "",
    id: `PVTFV_${item.id}_${field.name}`,
    field,
    item,
    creator: moment.actor,
    createdAt: moment.at,
    updatedAt: moment.at,
    held,
  });
}

const valueTypes: Record<string, string> = {
  SINGLE_SELECT: "ProjectV2ItemFieldSingleSelectValue",
  ITERATION: "ProjectV2ItemFieldIterationValue",
  NUMBER: "ProjectV2ItemFieldNumberValue",
  DATE: "ProjectV2ItemFieldDateValue",
  TEXT: "ProjectV2ItemFieldTextValue",
};

function heldFor(field: BoardField, value: string | number): string | number {
  if (!(field.dataType in valueTypes))
    throw new WorldError(`the field "${field.name}" cannot be set: GitHub fills it`);
  const choices =
    field.dataType === "SINGLE_SELECT"
      ? field.allOptions.map(({ id, name }) => ({ id, name }))
      : field.dataType === "ITERATION"
        ? field.allIterations.map(({ id, title }) => ({ id, name: title }))
        : null;
  if (choices === null) return value;
  const choice = choices.find(({ name }) => name === value);
  if (!choice) throw new WorldError(`the field "${field.name}" has no "${value}"`);
  return choice.id;
}
