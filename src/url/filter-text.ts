import { type Filter, noFilter } from "../domain/filter.ts";

/** Each list of a filter by its name in a link. */
const lists = {
  kind: "kinds",
  type: "types",
  label: "labels",
  repository: "repositories",
  milestone: "milestones",
  iteration: "iterations",
  parent: "parents",
} as const;

const names = Object.keys(lists) as (keyof typeof lists)[];
const longest = 2_000;

/** Kept apart from what separates: `;` between parts, `:` after a name, `%` of an escape. */
const escaped = (value: string): string => value.replaceAll(/[%;]/g, encodeURIComponent);

/** @returns null where an escape is broken */
function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/**
 * A filter from its text: `kind:Goal;label:area: search;unassigned`; a name with nothing behind
 * it stands for none. Parts that say nothing known are left out.
 */
export function parseFilter(text: string): Filter {
  const found: Record<(typeof lists)[keyof typeof lists], string[]> = {
    kinds: [],
    types: [],
    labels: [],
    repositories: [],
    milestones: [],
    iterations: [],
    parents: [],
  };
  let { unassigned } = noFilter;
  for (const part of text.slice(0, longest).split(";")) {
    if (part === "unassigned") unassigned = true;
    const cut = part.indexOf(":");
    const name = names.find((known) => known === part.slice(0, cut));
    const value = cut < 0 ? null : unescaped(part.slice(cut + 1));
    if (name === undefined || value === null) continue;
    const list = found[lists[name]];
    if (!list.includes(value)) list.push(value);
  }
  return { ...found, unassigned };
}

/** The inverse of `parseFilter`; "" where nothing is asked for. */
export const formatFilter = (filter: Filter): string =>
  [
    ...names.flatMap((name) => filter[lists[name]].map((value) => `${name}:${escaped(value)}`)),
    ...(filter.unassigned ? ["unassigned"] : []),
  ].join(";");
