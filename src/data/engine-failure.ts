import type { Failure, Reply } from "../engine/protocol.ts";

/** A failure of the engine as an error, for the boundary of the panel that asked. */
export class EngineFailure extends Error {
  override readonly name = "EngineFailure";
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/**
 * The answer of a reply.
 * @throws EngineFailure when there is none
 */
export function answerOf<Value>(reply: Reply<Value>): Value {
  if (reply.ok) return reply.answer;
  throw new EngineFailure(reply.failure);
}
