import type { Reply } from "../../src/engine/protocol.ts";

/** The answer of a reply that is expected to be one; a failure is thrown. */
export function given<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw new Error(`${reply.failure.kind}: ${reply.failure.message}`);
  return reply.answer;
}
