import type { Office, Work } from "./office.ts";
import { boardId, type Column, type RepositoryKey } from "./places.ts";
import type { Thing } from "./thing.ts";
import type { WorkKind } from "./truth.ts";

/** Undisturbed hours that work of a kind takes: median and spread. */
const effort: Record<WorkKind, readonly [number, number]> = {
  goal: [16, 0.6],
  support: [8, 0.7],
  incident: [4, 0.6],
  upstream: [10, 0.7],
};

const fieldNames: Record<WorkKind, string> = {
  goal: "Goal",
  support: "Support",
  incident: "Incident",
  upstream: "Upstream",
};
const types: Record<WorkKind, string> = {
  goal: "Feature",
  support: "Task",
  incident: "Bug",
  upstream: "Task",
};

/** How much undisturbed work it will be. */
export const workOn = (office: Office, thing: Thing, kind: WorkKind): Work => {
  const [median, spread] = effort[kind];
  const effortHours = Math.min(48, Math.max(0.8, office.dice.skewed(median, spread)));
  return { thing, kind, effortHours, isSecondTry: false };
};

/** Opens an issue for a piece of work, marks its kind and puts it on the board. */
export function intake(
  office: Office,
  kind: WorkKind,
  by: string,
  column: Column,
  area = office.titles.area(),
): Work {
  const { ledger, dice } = office;
  const place: RepositoryKey =
    kind === "upstream" && dice.chance(0.5) ? "upstream" : dice.chance(0.55) ? "web" : "api";
  const title = office.titles.of(kind, area);
  const thing = ledger.openIssue(place, { title, by, workKind: kind });
  ledger.note(thing, by, { do: "set type", type: types[kind] });
  if (kind !== "goal") ledger.label(thing, kind, by);
  ledger.addToBoard(thing, null);
  ledger.move(thing, column, null, true);
  sorted(office, thing, kind, by);
  return workOn(office, thing, kind);
}

/** Sets the board's own fields. */
export function sorted(office: Office, thing: Thing, kind: WorkKind, by: string): void {
  const { ledger, dice } = office;
  const set = (field: string, value: string) =>
    ledger.note(thing, by, { do: "set field", board: boardId, field, value });
  set("Kind", fieldNames[kind]);
  set("Priority", kind === "incident" ? "High" : dice.pick(["High", "Normal", "Normal", "Low"]));
}
