import { changesMeaning } from "./features.ts";
import { type Definition, parseDocument, printDocument, type Selection } from "./selection.ts";

/**
 * A document without what a host does not know, and without what only that needed:
 * fragments, variables, sets left empty.
 *
 * @param missing fields, arguments and types, as in `features`
 */
export function prunedText(text: string, missing: ReadonlySet<string>): string {
  const definitions = settled(parseDocument(text), missing);
  return printDocument(
    definitions.map((each) => ({
      ...each,
      variables: each.variables.filter(({ name }) => usesVariable(definitions, name)),
    })),
  );
}

/** What goes may leave other things without use: once more, until nothing goes. */
function settled(definitions: readonly Definition[], missing: ReadonlySet<string>): Definition[] {
  const empty = new Set(
    definitions.flatMap(({ fragment, set }) => (fragment && set.length === 0 ? [fragment] : [])),
  );
  const left = definitions
    .filter(({ fragment }) => fragment === null || !empty.has(fragment))
    .map((each) => ({ ...each, set: known(each.set, each.on, missing, empty) }));
  const used = left.filter(isUsedIn(left));
  return printDocument(used) === printDocument(definitions) ? used : settled(used, missing);
}

/** @param type that the set is of, where it is told; a plain field does not tell */
const known = (
  set: readonly Selection[],
  type: string | null,
  missing: ReadonlySet<string>,
  empty: ReadonlySet<string>,
): Selection[] =>
  set.flatMap((each): Selection[] => {
    if (each.on !== null && missing.has(each.on)) return [];
    if (each.spread !== null) return empty.has(each.spread) ? [] : [each];
    const part = `${type}.${each.field}`;
    if (each.field !== null && missing.has(part)) return [];
    const lost = each.arguments.filter(({ name }) => missing.has(`${part}(${name})`));
    if (lost.some(({ name, text }) => changesMeaning(`${part}(${name})`, text))) return [];
    const inner = each.set && known(each.set, each.on, missing, empty);
    if (inner?.length === 0) return [];
    return [
      { ...each, arguments: each.arguments.filter((one) => !lost.includes(one)), set: inner },
    ];
  });

const isUsedIn = (definitions: readonly Definition[]) => {
  const spread = new Set<string>();
  const gather = (set: readonly Selection[]) => {
    for (const each of set) {
      if (each.spread !== null) spread.add(each.spread);
      if (each.set) gather(each.set);
    }
  };
  for (const { set } of definitions) gather(set);
  return ({ fragment }: Definition): boolean => fragment === null || spread.has(fragment);
};

const usesVariable = (definitions: readonly Definition[], name: string): boolean => {
  const use = new RegExp(`\\$${name}\\b`);
  const uses = (set: readonly Selection[]): boolean =>
    set.some(
      (each) =>
        use.test(each.directives) ||
        each.arguments.some(({ text }) => use.test(text)) ||
        (each.set !== null && uses(each.set)),
    );
  return definitions.some(({ set }) => uses(set));
};
