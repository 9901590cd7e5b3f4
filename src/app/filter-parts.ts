import type { FilterChoices, FilterList } from "../data/filter-choices.ts";
import type { Filter } from "../domain/filter.ts";

/** What each list of a filter is called, of one value. */
export const listWords: Record<FilterList, string> = {
  kinds: "kind",
  types: "type",
  labels: "label",
  repositories: "repository",
  milestones: "milestone",
  iterations: "iteration",
  parents: "part of",
};

/** One thing that a filter asks for, in words. */
export type FilterPart = { list: FilterList | "unassigned"; value: string; text: string };

const lists = Object.keys(listWords) as FilterList[];

/** All that a filter asks for, part by part. @param choices know what parents are called */
export const filterParts = (filter: Filter, choices: FilterChoices | undefined): FilterPart[] => [
  ...lists.flatMap((list) =>
    filter[list].map((value): FilterPart => {
      const known = choices
        ?.find((found) => found.list === list)
        ?.values.find((found) => found.value === value);
      const name = value === "" ? "none" : (known?.label ?? value);
      return { list, value, text: `${listWords[list]}: ${name}` };
    }),
  ),
  ...(filter.unassigned
    ? [{ list: "unassigned" as const, value: "", text: "nobody assigned" }]
    : []),
];

/** The filter without one of its parts. */
export const without = (
  filter: Filter,
  { list, value }: Pick<FilterPart, "list" | "value">,
): Filter =>
  list === "unassigned"
    ? { ...filter, unassigned: false }
    : { ...filter, [list]: filter[list].filter((one) => one !== value) };

/** The filter with a value added to one of its lists, or taken away. */
export const toggled = (filter: Filter, list: FilterList, value: string): Filter =>
  filter[list].includes(value)
    ? without(filter, { list, value })
    : { ...filter, [list]: [...filter[list], value] };
