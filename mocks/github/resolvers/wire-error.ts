/** Why GitHub refuses a part of an answer: becomes an entry of `errors` with this `type`. */
export class WireError extends Error {
  override readonly name = "WireError";
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

/** GitHub's answer for what is not there, and for what the reader may not see. */
export const notFound = (message: string): WireError => new WireError("NOT_FOUND", message);
