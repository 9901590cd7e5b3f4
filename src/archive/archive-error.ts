/**
 * Every way the archive can fail that a person would act on differently.
 * `full`: the browser grants no more room. `newer`: written by a newer Headway.
 * `blocked`: another tab holds an older version open. `closed`: this handle no longer works.
 * `unavailable`: the browser gives no storage at all. `unreadable`: a history file with a fault.
 */
export type ArchiveFailure =
  | "full"
  | "newer"
  | "blocked"
  | "closed"
  | "unavailable"
  | "unreadable"
  | "unexpected";

const advice: Record<ArchiveFailure, string> = {
  full: "The browser has no more room for Headway. Everything kept so far is safe and still works. Export the history to a file to be sure of it. Free some disk space or clear the data of other sites, then read again.",
  newer:
    "The data here was written by a newer version of Headway. Reload the page to get that version.",
  blocked:
    "Another tab has an older version of Headway open. Close or reload the other tabs, then try again.",
  closed: "The archive was closed, perhaps by another tab. Reload the page.",
  unavailable:
    "The browser gives Headway no storage. Leave private browsing or allow site data, then reload.",
  unreadable: "The history file cannot be read.",
  unexpected: "The archive failed in a way Headway does not understand. Reload the page.",
};

/** The only error of storage that leaves `archive/`. `kind` is for code, `message` for people. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
  readonly kind: ArchiveFailure;

  constructor(kind: ArchiveFailure, options: { message?: string; cause?: unknown } = {}) {
    super(options.message ?? advice[kind], { cause: options.cause });
    this.kind = kind;
  }
}

const kinds: Record<string, ArchiveFailure> = {
  QuotaExceededError: "full",
  VersionError: "newer",
  InvalidStateError: "closed",
  // Our own undoing tells its cause, so this is the browser's: the connection was cut.
  AbortError: "closed",
  SecurityError: "unavailable",
  NotAllowedError: "unavailable",
};

/**
 * What a storage call threw, as an `ArchiveError`. A value that cannot be stored (a function, say)
 * is the caller's mistake and stays a `DataCloneError`.
 */
export function toArchiveError(cause: unknown): Error {
  if (cause instanceof ArchiveError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : "";
  if (name === "DataCloneError") return cause as DOMException;
  return new ArchiveError(kinds[name] ?? "unexpected", { cause });
}
