/** Every way in which a token falls short that a person would act on differently. */
export type TokenProblemKind =
  | "empty"
  | "no token"
  | "refresh token"
  | "rejected"
  | "locked out"
  | "missing scope"
  | "single sign-on"
  | "partly hidden by single sign-on"
  | "classic tokens forbidden"
  | "lifetime too long"
  | "not permitted"
  | "user's board"
  | "not found"
  | "used up"
  | "too many requests"
  | "no answer"
  | "unreachable"
  | "old host"
  | "not understood";

/** What a token cannot do, why, and the way out. It never holds the token. */
export type TokenProblem = {
  kind: TokenProblemKind;
  /** What happened, in a sentence. */
  message: string;
  /** Why it may be: one cause, or all those to which GitHub gives the same answer. */
  causes: string[];
  /** What to do. */
  wayOut: string;
  /** The page of GitHub's where it is done, if there is one. */
  url: string | null;
};
