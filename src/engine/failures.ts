import { ArchiveError } from "../archive/archive-error.ts";
import { type Source, sourceKey } from "../domain/source.ts";
import { TeamError } from "../domain/team.ts";
import { type FailureKind, GitHubError } from "../github/errors.ts";
import { Cancelled } from "./desk.ts";
import type { Failure, Reply } from "./protocol.ts";

/** What went wrong, as a value that crosses to the page. Only messages made for people go with it. */
export function toFailure(error: unknown): Failure {
  if (error instanceof GitHubError) return { kind: error.failure.kind, message: error.message };
  if (error instanceof SourceFailure) return { kind: error.kind, message: error.message };
  if (error instanceof ArchiveError)
    return { kind: `archive ${error.kind}`, message: error.message };
  if (error instanceof TeamError) return { kind: "team", message: error.message };
  if (error instanceof Cancelled) return { kind: "cancelled", message: error.message };
  if (error instanceof UnknownTeam) return { kind: "unknown team", message: error.message };
  if (error instanceof SetupFault) return { kind: "setup", message: error.message };
  const said = error instanceof Error ? error.message : String(error);
  return {
    kind: "bug",
    message: `Headway made a mistake here: ${said}. The other panels still work.`,
  };
}

/** GitHub failed for one of several sources; the message says for which. */
export class SourceFailure extends Error {
  override readonly name = "SourceFailure";
  readonly kind: FailureKind;
  constructor(source: Source, error: GitHubError) {
    super(`${sourceKey(source)}: ${error.message}`, { cause: error });
    this.kind = error.failure.kind;
  }
}

/** A team that is not kept on this device. */
export class UnknownTeam extends Error {
  override readonly name = "UnknownTeam";
  constructor(id: string) {
    super(`The team "${id}" is not kept on this device. Connect it with a token of your own.`);
  }
}

/** What somebody gave cannot be used; the message says what to give instead. */
export class SetupFault extends Error {
  override readonly name = "SetupFault";
}

/** Turns an outcome into a value: nothing is thrown across threads. */
export const replied = async <Value>(work: () => Promise<Value>): Promise<Reply<Value>> => {
  try {
    return { ok: true, answer: await work() };
  } catch (error) {
    return { ok: false, failure: toFailure(error) };
  }
};
