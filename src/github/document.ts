/**
 * A GraphQL document with its fragments, and the types of what it takes and gives.
 * The types exist for the compiler only.
 */
export type Document<Data, Variables> = {
  /** The operation's name. */
  readonly name: string;
  readonly text: string;
  readonly types?: (variables: Variables) => Data;
};
