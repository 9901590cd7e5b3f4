import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** Types a set of documents needs, and of each object and interface the fields. */
export type UsedTypes = Map<string, Set<string>>;

/**
 * Closes what the documents name over what a schema needs to be whole: the
 * arguments of the fields, input objects, all members of unions, all types
 * behind an interface (but not behind `Node`, which is nearly all of GitHub),
 * and types asked about by `__type(name:)`.
 *
 * @param documents operations and fragments together
 */
export function usedTypes(schema: GraphQLSchema, documents: DocumentNode): UsedTypes {
  const used: UsedTypes = new Map();

  const keep = (type: GraphQLNamedType): void => {
    if (used.has(type.name)) return;
    used.set(type.name, new Set());
    if (isUnionType(type)) type.getTypes().forEach(keep);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) keep(getNamedType(field.type));
    if (isInterfaceType(type) && type.name !== "Node") schema.getPossibleTypes(type).forEach(keep);
  };
  const keepNamed = (name: string): void => {
    const type = schema.getType(name);
    if (type) keep(type);
  };
  const mark = (type: GraphQLNamedType, name: string): void => {
    keep(type);
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    const field = type.getFields()[name];
    if (!field || used.get(type.name)?.has(name)) return;
    used.get(type.name)?.add(name);
    keep(getNamedType(field.type));
    for (const argument of field.args) keep(getNamedType(argument.type));
  };

  const info = new TypeInfo(schema);
  visit(
    documents,
    visitWithTypeInfo(info, {
      Field(node) {
        const parent = info.getParentType();
        if (parent) mark(parent, node.name.value);
        const asked = node.arguments?.[0]?.value;
        if (node.name.value === "__type" && asked?.kind === Kind.STRING) keepNamed(asked.value);
      },
      NamedType: (node) => keepNamed(node.name.value),
    }),
  );

  for (let before = -1; before !== size(used); ) {
    before = size(used);
    for (const name of used.keys()) {
      const type = schema.getType(name);
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const parent of type.getInterfaces())
        for (const field of used.get(parent.name) ?? []) mark(type, field);
      if (used.get(name)?.size === 0) mark(type, smallestField(type.getFields()));
    }
  }
  return used;
}

const size = (used: UsedTypes): number =>
  [...used.values()].reduce((sum, fields) => sum + 1 + fields.size, 0);

type Fields = ReturnType<Extract<GraphQLNamedType, { getFields(): unknown }>["getFields"]>;

/** A type needs at least one field: its id, else its first plain value. */
function smallestField(fields: Fields): string {
  const names = Object.keys(fields);
  const plain = names.find((name) => isLeafType(getNamedType(fields[name]?.type)));
  return fields["id"] ? "id" : (plain ?? names[0] ?? "");
}
