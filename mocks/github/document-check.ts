import {
  type DocumentNode,
  FieldsOnCorrectTypeRule,
  type GraphQLError,
  type GraphQLSchema,
  KnownArgumentNamesRule,
  KnownFragmentNamesRule,
  KnownTypeNamesRule,
  NoUndefinedVariablesRule,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  OverlappingFieldsCanBeMergedRule,
  PossibleFragmentSpreadsRule,
  ProvidedRequiredArgumentsRule,
  ScalarLeafsRule,
  specifiedRules,
  type ValidationRule,
  ValuesOfCorrectTypeRule,
  VariablesInAllowedPositionRule,
  validate,
} from "graphql";

/** An entry of `errors` in an answer of GitHub. */
export type ErrorEntry = {
  type?: string;
  path?: readonly (string | number)[];
  locations?: readonly { line: number; column: number }[];
  extensions?: Record<string, unknown>;
  message: string;
};

/** GitHub's name for the breach of a rule, where we know it. Not by the rules' names: a build shortens them. */
const codes = new Map<ValidationRule, string>([
  [FieldsOnCorrectTypeRule, "undefinedField"],
  [KnownTypeNamesRule, "undefinedType"],
  [KnownArgumentNamesRule, "argumentNotAccepted"],
  [ProvidedRequiredArgumentsRule, "missingRequiredArguments"],
  [ScalarLeafsRule, "selectionMismatch"],
  [KnownFragmentNamesRule, "undefinedFragment"],
  [NoUndefinedVariablesRule, "variableNotDefined"],
  [NoUnusedVariablesRule, "variableNotUsed"],
  [NoUnusedFragmentsRule, "useAndDefineFragment"],
  [VariablesInAllowedPositionRule, "variableMismatch"],
  [ValuesOfCorrectTypeRule, "argumentLiteralsIncompatible"],
  [PossibleFragmentSpreadsRule, "cannotSpreadFragment"],
  [OverlappingFieldsCanBeMergedRule, "fieldConflict"],
]);

/**
 * Why GitHub would not take a document, in its own words where they are known.
 *
 * @returns no entries when the document is valid
 */
export const documentErrors = (schema: GraphQLSchema, document: DocumentNode): ErrorEntry[] =>
  specifiedRules.flatMap((rule) =>
    validate(schema, document, [rule]).map((error) => entry(error, codes.get(rule))),
  );

/** A fault of syntax, of a document or of its variables, as an entry of `errors`. */
export function entry(error: GraphQLError, code?: string): ErrorEntry {
  const { locations, message } = error;
  return {
    ...(locations ? { locations } : {}),
    ...(code === undefined ? {} : { extensions: { code, ...named(message) } }),
    message: inGitHubsWords(message),
  };
}

const unknownField = /^Cannot query field "(\w+)" on type "(\w+)"/;
const unknownType = /^Unknown type "(\w+)"/;
const unknownArgument = /^Unknown argument "(\w+)" on field "\w+\.(\w+)"/;

function named(message: string): Record<string, string> {
  const field = unknownField.exec(message);
  if (field) return { typeName: field[2] ?? "", fieldName: field[1] ?? "" };
  const type = unknownType.exec(message);
  if (type) return { typeName: type[1] ?? "" };
  const argument = unknownArgument.exec(message);
  return argument ? { name: argument[2] ?? "", argumentName: argument[1] ?? "" } : {};
}

const inGitHubsWords = (message: string): string => {
  const field = unknownField.exec(message);
  if (field) return `Field '${field[1]}' doesn't exist on type '${field[2]}'`;
  const type = unknownType.exec(message);
  if (type) return `No such type ${type[1]}, so it can't be a fragment condition`;
  const argument = unknownArgument.exec(message);
  if (argument) return `Field '${argument[2]}' doesn't accept argument '${argument[1]}'`;
  return message;
};
