import * as v from "valibot";
import type { Fact } from "../domain/fact.ts";
import type { BoardPlace, Item } from "../domain/item.ts";
import type { ReadingRow } from "../domain/reading.ts";

const text = v.string();
const maybe = v.nullable(v.string());
const instant = v.pipe(v.number(), v.integer());
const texts = v.array(v.string());

/** Every key of a type, optional ones too: a key without a schema would make a file unreadable that holds it. */
type Keys<T> = Record<keyof T, v.GenericSchema>;

const common = {
  id: text,
  item: text,
  at: instant,
  evidence: v.picklist(["recorded", "inferred", "observed", "proxy"]),
  notBefore: v.exactOptional(instant),
  by: v.exactOptional(text),
  automated: v.exactOptional(v.literal(true)),
} satisfies Keys<Omit<Fact, "kind">>;

const closeReason = v.nullable(v.picklist(["completed", "not planned", "duplicate"]));
const verdict = v.picklist(["approved", "changes requested", "commented", "dismissed"]);
const kind = <const K extends string>(...kinds: K[]) => v.picklist(kinds);

/** A fact as a history file holds it: a key or kind it does not know is a fault, not dropped. */
export const factSchema = v.variant("kind", [
  v.strictObject({
    ...common,
    kind: kind("created", "reopened", "merged", "commented", "drafted", "readied"),
  }),
  v.strictObject({
    ...common,
    kind: kind("added", "removed", "converted", "archived", "unarchived"),
    board: maybe,
  }),
  v.strictObject({ ...common, kind: kind("status"), board: maybe, from: maybe, to: text }),
  v.strictObject({
    ...common,
    kind: kind("field"),
    board: maybe,
    field: text,
    from: maybe,
    to: maybe,
  }),
  v.strictObject({ ...common, kind: kind("closed"), reason: closeReason }),
  v.strictObject({ ...common, kind: kind("labelled", "unlabelled"), label: text }),
  v.strictObject({ ...common, kind: kind("assigned", "unassigned"), login: text }),
  v.strictObject({ ...common, kind: kind("milestoned", "demilestoned"), milestone: text }),
  v.strictObject({ ...common, kind: kind("typed"), from: maybe, to: maybe }),
  v.strictObject({ ...common, kind: kind("parented", "unparented"), parent: maybe }),
  v.strictObject({ ...common, kind: kind("blocked", "unblocked"), blocker: maybe }),
  v.strictObject({ ...common, kind: kind("linked", "unlinked"), pull: maybe }),
  v.strictObject({
    ...common,
    kind: kind("review requested", "review request removed"),
    reviewer: maybe,
  }),
  v.strictObject({ ...common, kind: kind("reviewed"), verdict }),
  v.strictObject({ ...common, kind: kind("transferred"), from: maybe }),
]) satisfies v.GenericSchema<unknown, Fact>;

const fields = v.record(v.string(), v.string());

const boardPlace = {
  board: text,
  boardItem: v.exactOptional(text),
  status: maybe,
  archived: v.boolean(),
  updatedAt: v.exactOptional(instant),
  gone: v.boolean(),
  fields,
} satisfies Keys<BoardPlace>;

const item = {
  id: text,
  kind: v.picklist(["issue", "pull request", "draft", "redacted"]),
  repository: maybe,
  number: v.nullable(v.number()),
  title: text,
  url: maybe,
  state: v.picklist(["open", "closed", "merged"]),
  createdAt: instant,
  updatedAt: instant,
  author: maybe,
  assignees: texts,
  labels: texts,
  milestone: maybe,
  type: maybe,
  parent: maybe,
  subIssues: v.number(),
  closes: texts,
  boards: v.array(v.strictObject(boardPlace)),
  depth: v.picklist(["whole", "reference"]),
} satisfies Keys<Item>;

/** An item as a history file holds it. */
export const itemSchema = v.strictObject(item) satisfies v.GenericSchema<unknown, Item>;

const readingRow = {
  item: text,
  boardItem: text,
  status: maybe,
  statusCreatedAt: v.nullable(instant),
  statusUpdatedAt: v.nullable(instant),
  itemUpdatedAt: instant,
  contentUpdatedAt: v.nullable(instant),
  archived: v.boolean(),
  fields,
  seenAt: v.exactOptional(instant),
} satisfies Keys<ReadingRow>;

/** A row of a reading as a history file holds it. */
export const readingRowSchema = v.strictObject(readingRow) satisfies v.GenericSchema<
  unknown,
  ReadingRow
>;
