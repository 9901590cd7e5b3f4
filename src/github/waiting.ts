import * as v from "valibot";
import type { Instant } from "../domain/instant.ts";

const schema = v.object({
  until: v.number(),
  why: v.picklist(["budget", "too many requests"]),
});

/** Why nothing is sent, and until when. */
export type Waiting = v.InferOutput<typeof schema>;

/** A wait that was kept by an earlier visit; null when there is none, or it is over. */
export function keptWaiting(kept: unknown, now: Instant): Waiting | null {
  const result = v.safeParse(schema, kept);
  return result.success && result.output.until > now ? result.output : null;
}
