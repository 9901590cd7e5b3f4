/** One thing asked for: a field, `...Fragment`, or `... on Type { }`. */
export type Selection = {
  /** The field's name; null for fragments. */
  field: string | null;
  /** The fragment that is spread; null for all else. */
  spread: string | null;
  /** The type that an inline fragment is of; null for all else. */
  on: string | null;
  /** What stands before the set: name, alias, directives; without the arguments. */
  head: string;
  arguments: { name: string; text: string }[];
  directives: string;
  set: Selection[] | null;
};

/** An operation or a fragment. */
export type Definition = {
  /** The fragment's name; null for an operation. */
  fragment: string | null;
  /** The type that a fragment is of; null for an operation. */
  on: string | null;
  head: string;
  variables: { name: string; text: string }[];
  set: Selection[];
};

const token = /\.\.\.|"(?:[^"\\]|\\.)*"|[{}()[\]:!=@$]|[^\s,{}()[\]:!=@$".]+/g;

/**
 * Reads a GraphQL document as this room writes it: queries and fragments, without comments.
 *
 * @throws SyntaxError when the text ends before its brackets do
 */
export function parseDocument(text: string): Definition[] {
  const tokens = text.match(token) ?? [];
  let at = 0;
  const next = (): string => {
    const found = tokens[at++];
    if (found === undefined) throw new SyntaxError("the document ends too early");
    return found;
  };
  const accept = (wanted: string): boolean => {
    if (tokens[at] !== wanted) return false;
    at += 1;
    return true;
  };
  /** `name: value`, or `$name: Type` where they are variables, up to the closing bracket. */
  const pairs = (areVariables = false): { name: string; text: string }[] => {
    const found: { name: string; words: string[] }[] = [];
    let depth = 0;
    while (!accept(")")) {
      const word = next();
      const begins = areVariables ? word === "$" : tokens[at] === ":";
      if (depth === 0 && begins)
        found.push({ name: areVariables ? (tokens[at] ?? "") : word, words: [] });
      if (word === "[" || word === "{") depth += 1;
      if (word === "]" || word === "}") depth -= 1;
      found.at(-1)?.words.push(word);
    }
    return found.map(({ name, words }) => ({ name, text: joined(words) }));
  };
  const directives = (): string => {
    const words: string[] = [];
    while (accept("@")) {
      words.push(`@${next()}`);
      if (accept("(")) words.push(`(${pairs().map(textOf).join(", ")})`);
    }
    return words.join("");
  };
  const set = (): Selection[] => {
    const found: Selection[] = [];
    while (!accept("}")) found.push(selection());
    return found;
  };
  const selection = (): Selection => {
    const empty = { field: null, spread: null, on: null, arguments: [], directives: "", set: null };
    if (accept("...")) {
      const name = next();
      if (name !== "on")
        return { ...empty, spread: name, head: `...${name}`, directives: directives() };
      const on = next();
      const own = { ...empty, on, head: `... on ${on}`, directives: directives() };
      next();
      return { ...own, set: set() };
    }
    const first = next();
    const field = accept(":") ? next() : first;
    const head = field === first ? field : `${first}: ${field}`;
    const args = accept("(") ? pairs() : [];
    const own = { ...empty, field, head, arguments: args, directives: directives() };
    return accept("{") ? { ...own, set: set() } : own;
  };
  const definition = (): Definition => {
    const kind = next();
    const name = next();
    if (kind === "fragment") {
      next();
      const on = next();
      next();
      const head = `fragment ${name} on ${on}`;
      return { fragment: name, on, head, variables: [], set: set() };
    }
    const variables = accept("(") ? pairs(true) : [];
    next();
    return { fragment: null, on: null, head: `${kind} ${name}`, variables, set: set() };
  };
  const definitions: Definition[] = [];
  while (at < tokens.length) definitions.push(definition());
  return definitions;
}

/** The inverse of `parseDocument`, on as few lines as may be. */
export const printDocument = (definitions: readonly Definition[]): string =>
  definitions
    .map(({ head, variables, set }) => `${head}${bracketed(variables)} ${printSet(set)}`)
    .join("\n");

const printSet = (set: readonly Selection[]): string => `{ ${set.map(printSelection).join(" ")} }`;
const printSelection = ({ head, arguments: args, directives, set }: Selection): string =>
  [head + bracketed(args), directives, set ? printSet(set) : ""].filter(Boolean).join(" ");
const textOf = ({ text }: { text: string }): string => text;
const bracketed = (list: readonly { text: string }[]): string =>
  list.length === 0 ? "" : `(${list.map(textOf).join(", ")})`;

const joined = (words: readonly string[]): string =>
  words
    .join(" ")
    .replaceAll("$ ", "$")
    .replaceAll(/ ([:!])/g, "$1");
