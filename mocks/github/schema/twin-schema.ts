import { buildSchema, GraphQLError, type GraphQLSchema, isObjectType, isScalarType } from "graphql";
import { resolvers } from "../resolvers/resolvers.ts";
import { schemaSource } from "./schema.gen.ts";

let pruned: GraphQLSchema | undefined;

/** The schema that the twin serves unless told otherwise: what the project's documents use. Built once. */
export function twinSchema(): GraphQLSchema {
  pruned ??= answering(buildSchema(schemaSource, { assumeValidSDL: true }));
  return pruned;
}

/** Lets a schema answer from the twin's state: resolvers by type and field, dates as instants. */
export function answering(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const [field, resolve] of Object.entries(fields)) {
      const definition = type.getFields()[field];
      if (definition)
        definition.resolve = (source, args, context) =>
          resolve(source as never, args as never, context);
    }
  }
  const dateTime = schema.getType("DateTime");
  if (isScalarType(dateTime)) {
    dateTime.serialize = (at) => new Date(Number(at)).toISOString().replace(".000Z", "Z");
    dateTime.parseValue = instant;
    dateTime.parseLiteral = (node) => instant("value" in node ? node.value : null);
  }
  return schema;
}

function instant(text: unknown): number {
  const at = typeof text === "string" ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) throw new GraphQLError(`"${String(text)}" is no date and time`);
  return at;
}
