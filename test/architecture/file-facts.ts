import { parseSync } from "vite";
import { child, children, dotted, isName, isNode, literal, type Node, walk } from "./syntax.ts";

/** A file of the project: its path from the top, with `/`, and its text. */
export type SourceFile = { path: string; text: string };

/** How one file reaches another; `type` costs nothing at run time, `url` is a worker's or an asset's address. */
export type ReferenceKind = "static" | "type" | "dynamic" | "url";

/** One edge out of a file, as written; `specifier` is null when it is computed and so cannot be checked. */
export type Reference = { kind: ReferenceKind; specifier: string | null; line: number };

/** A place in a file with what was found there, e.g. `Date.now`. */
export type Finding = { line: number; what: string };

/** What the rules of the architecture need to know of one file. */
export type FileFacts = {
  path: string;
  lines: number;
  references: Reference[];
  /** Clocks and dice read directly. */
  ambient: Finding[];
  defaultExports: Finding[];
};

/** `import { type A }` is not: under `verbatimModuleSyntax` it still loads the file. */
const isTypeOnly = (node: Node): boolean =>
  node["importKind"] === "type" || node["exportKind"] === "type";

const reference = (node: Node): Omit<Reference, "line"> | null => {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
    case "ExportNamedDeclaration": {
      const specifier = literal(child(node, "source"));
      return specifier === null ? null : { kind: isTypeOnly(node) ? "type" : "static", specifier };
    }
    case "ImportExpression":
      return { kind: "dynamic", specifier: literal(child(node, "source")) };
    case "TSImportType":
      return { kind: "type", specifier: literal(child(node, "source")) };
    case "TSExternalModuleReference":
      return { kind: "static", specifier: literal(child(node, "expression")) };
    case "NewExpression": {
      const [address, base] = children(node, "arguments");
      if (!isName(child(node, "callee"), "URL") || dotted(base ?? null) !== "import.meta.url")
        return null;
      return { kind: "url", specifier: literal(address) };
    }
    case "CallExpression": {
      const callee = dotted(child(node, "callee"));
      if (callee === "require")
        return { kind: "static", specifier: literal(children(node, "arguments")[0]) };
      return callee?.startsWith("import.meta.glob") ? { kind: "dynamic", specifier: null } : null;
    }
    default:
      return null;
  }
};

const readers = new Set([
  "Date.now",
  "Math.random",
  "performance.now",
  "crypto.randomUUID",
  "crypto.getRandomValues",
]);

const ambient = (node: Node): string | null => {
  if (node.type === "MemberExpression") {
    const path = dotted(node);
    return path !== null && (readers.has(path) || path.startsWith("Temporal.Now")) ? path : null;
  }
  if (!/^(?:New|Call)Expression$/.test(node.type) || dotted(child(node, "callee")) !== "Date")
    return null;
  if (node.type === "CallExpression") return "Date()";
  return children(node, "arguments").length === 0 ? "new Date()" : null;
};

const isDefaultExport = (node: Node): boolean =>
  node.type === "ExportDefaultDeclaration" ||
  node.type === "TSExportAssignment" ||
  (node.type === "ExportNamedDeclaration" &&
    children(node, "specifiers").some((one) => isName(child(one, "exported"), "default")));

/**
 * Reads a TypeScript file with a real parser, so that comments, strings and
 * regular expressions that look like imports fool nobody.
 *
 * @throws SyntaxError when the text does not parse
 */
export function fileFacts({ path, text }: SourceFile): FileFacts {
  const { program, errors } = parseSync(path, text, { astType: "ts" });
  const [error] = errors;
  if (error) throw new SyntaxError(`${path}: ${error.message}`);
  const tree: unknown = program;
  if (!isNode(tree)) throw new TypeError(`${path}: the parser returned no tree`);
  const facts: FileFacts = {
    path,
    lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0),
    references: [],
    ambient: [],
    defaultExports: [],
  };
  for (const node of walk(tree)) {
    const line = () => text.slice(0, node.start).split("\n").length;
    const edge = reference(node);
    if (edge) facts.references.push({ ...edge, line: line() });
    const what = ambient(node);
    if (what) facts.ambient.push({ line: line(), what });
    if (isDefaultExport(node)) facts.defaultExports.push({ line: line(), what: "default export" });
  }
  return facts;
}
