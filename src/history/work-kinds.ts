import type { WorkKind } from "../domain/agreement.ts";
import { normal } from "../domain/workflow.ts";
import type { ItemThen } from "./item-then.ts";
import { matcher } from "./patterns.ts";

/** Index of the kind of work an item is of, or -1. */
export type KindOf = (item: Pick<ItemThen, "labels" | "type" | "fields">) => number;

/** Compiles a team's kinds of work: an item is of the first whose label, type or field it has. */
export function kindsOf(kinds: readonly WorkKind[]): KindOf {
  const labelTests = kinds.map(({ labels }) => matcher(labels));
  const labelKinds = new Map<string, number>();
  const ofLabel = (label: string): number => {
    let kind = labelKinds.get(label);
    if (kind === undefined) {
      const found = labelTests.findIndex((test) => test(label) !== null);
      kind = found < 0 ? Infinity : found;
      labelKinds.set(label, kind);
    }
    return kind;
  };
  const types = new Map<string, number>();
  const fields: { kind: number; field: string; values: Set<string> }[] = [];
  for (const [kind, { types: named, fields: listed }] of kinds.entries()) {
    for (const type of named) if (!types.has(normal(type))) types.set(normal(type), kind);
    for (const { field, values } of listed)
      fields.push({ kind, field, values: new Set(values.map(normal)) });
  }
  return (item) => {
    let kind = Infinity;
    for (const label of item.labels) kind = Math.min(kind, ofLabel(label));
    if (item.type !== null && types.size > 0)
      kind = Math.min(kind, types.get(normal(item.type)) ?? Infinity);
    for (const named of fields) {
      if (named.kind >= kind) break;
      const value = item.fields[named.field];
      if (value !== undefined && (named.values.size === 0 || named.values.has(normal(value))))
        kind = named.kind;
    }
    return kind === Infinity ? -1 : kind;
  };
}
