/** A node of the parser's tree (ESTree with TypeScript), read without its types: we look for shapes, not for a language. */
export type Node = { type: string; start: number; [key: string]: unknown };

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

export const child = (node: Node, key: string): Node | null => {
  const value = node[key];
  return isNode(value) ? value : null;
};

export const children = (node: Node, key: string): Node[] => {
  const value = node[key];
  return Array.isArray(value) ? value.filter(isNode) : [];
};

/** A node and everything below it. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const inner of Array.isArray(value) ? value : [value])
      if (isNode(inner)) yield* walk(inner);
  }
}

/** The text of a string or of a template without holes; null when it is computed. */
export const literal = (node: Node | null | undefined): string | null => {
  if (node?.type === "Literal" && typeof node["value"] === "string") return node["value"];
  if (node?.type !== "TemplateLiteral" || children(node, "expressions").length > 0) return null;
  const value = children(node, "quasis")[0]?.["value"];
  return typeof value === "object" && value !== null && "cooked" in value
    ? String(value.cooked)
    : null;
};

export const isName = (node: Node | null, name: string): boolean =>
  node?.type === "Identifier" && node["name"] === name;

/** `a.b.c` as text, through `globalThis`, `window` and `self`; null when it is no plain path of names. */
export const dotted = (node: Node | null): string | null => {
  if (node?.type === "Identifier") return String(node["name"]);
  if (node?.type === "MetaProperty") return "import.meta";
  if (node?.type !== "MemberExpression") return null;
  const object = dotted(child(node, "object"));
  const property = child(node, "property");
  const name = node["computed"] === true ? literal(property) : String(property?.["name"]);
  if (object === null || name === null) return null;
  return /^(?:globalThis|window|self)$/.test(object) ? name : `${object}.${name}`;
};
