import type { Filter } from "../domain/filter.ts";
import type { TextColumn, TextLists } from "../history/text-columns.ts";
import type { Subject } from "./answer-subject.ts";
import { refOf } from "./item-reference.ts";

/** Lists that a filter may name values of. */
export type FilterList = Exclude<keyof Filter, "unassigned">;

/** A value that items have, by what they are called, and how many have it. "" stands for none. */
export type FilterValue = { value: string; label: string; items: number };

/** What a view can be narrowed to. Lists of which no item has a value are left out. */
export type FilterChoices = { list: FilterList; values: FilterValue[] }[];

/** What the items of a team can be told apart by, with the most frequent values first; none comes last. */
export function filterChoices(subject: Subject): FilterChoices {
  const { attributes, items } = subject.whole ?? subject;
  const { kind, type, repository, milestone, iteration, parent, labels } = attributes();
  const parentName = (id: string) => {
    const item = items.get(id);
    return item ? `${refOf(item)} ${item.title}` : id;
  };
  const lists: FilterChoices = [
    { list: "kinds", values: valuesOf(kind) },
    { list: "types", values: valuesOf(type) },
    { list: "labels", values: listed(labels) },
    { list: "repositories", values: valuesOf(repository) },
    { list: "milestones", values: valuesOf(milestone) },
    { list: "iterations", values: valuesOf(iteration) },
    { list: "parents", values: valuesOf(parent, parentName) },
  ];
  return lists.filter(({ values }) => values.some(({ value }) => value !== ""));
}

const same = (name: string): string => name;

function valuesOf({ names, codes }: TextColumn, label = same): FilterValue[] {
  const counts = new Uint32Array(names.length);
  for (const code of codes) counts[code] = (counts[code] as number) + 1;
  return inOrder(names, counts, label);
}

function listed({ names, at, codes }: TextLists): FilterValue[] {
  const counts = new Uint32Array(names.length);
  for (const code of codes) counts[code] = (counts[code] as number) + 1;
  for (let row = 0; row + 1 < at.length; row++)
    if (at[row] === at[row + 1]) counts[0] = (counts[0] as number) + 1;
  return inOrder(names, counts, same);
}

const inOrder = (
  names: readonly string[],
  counts: Uint32Array,
  label: (name: string) => string,
): FilterValue[] =>
  names
    .map((value, i) => ({
      value,
      label: value === "" ? "none" : label(value),
      items: counts[i] ?? 0,
    }))
    .filter(({ items }) => items > 0)
    .toSorted((a, b) => Number(a.value === "") - Number(b.value === "") || b.items - a.items);
