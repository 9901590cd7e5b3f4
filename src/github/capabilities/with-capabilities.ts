import * as v from "valibot";
import type { Instant } from "../../domain/instant.ts";
import { abortable } from "../abort.ts";
import type { GitHubClient } from "../client.ts";
import type { Document } from "../document.ts";
import { capabilities } from "../documents.gen.ts";
import { GitHubError } from "../errors.ts";
import { unknownWithout } from "./features.ts";
import { filledIn } from "./fill-in.ts";
import { eventType, missingParts, wantedParts } from "./missing-parts.ts";
import { prunedText } from "./prune.ts";

/** Where the answer of a host is kept from one visit to the next; JSON. */
export type CapabilityStore = {
  read(): Promise<unknown>;
  write(kept: unknown): Promise<void>;
};

/** A client that asks a host only what it knows. */
export type HostClient = GitHubClient & {
  /** What cannot be known of this host, in plain words; empty before its first answer. */
  unknown(): string[];
};

const keptSchema = v.object({
  askedAt: v.number(),
  wanted: v.string(),
  missing: v.array(v.string()),
});
const dayMs = 86_400_000;
const wanted = wantedParts.join(" ");

/**
 * Asks the host once a day what its schema knows, before anything else, and prunes
 * every document of the rest: an older GitHub refuses a document as a whole for one
 * unknown name.
 */
export function withCapabilities(
  client: GitHubClient,
  store: CapabilityStore,
  now: () => Instant,
): HostClient {
  let missing: ReadonlySet<string> = new Set();
  let asking: Promise<void> | null = null;
  let validUntil = Number.POSITIVE_INFINITY;
  const texts = new Map<string, string>();

  const ask = async (again: boolean) => {
    const kept = v.safeParse(keptSchema, again ? null : await store.read());
    const fresh = kept.success && kept.output.wanted === wanted ? kept.output : null;
    if (fresh && now() - fresh.askedAt < dayMs) {
      missing = new Set(fresh.missing);
      validUntil = fresh.askedAt + dayMs;
      return;
    }
    const askedAt = now();
    validUntil = askedAt + dayMs;
    missing = new Set(missingParts((await client.request(capabilities, {})).data));
    await store.write({ askedAt, wanted, missing: [...missing] });
  };
  const asked = (again = false): Promise<void> => {
    if (again || now() >= validUntil) {
      asking = null;
      validUntil = Number.POSITIVE_INFINITY;
    }
    asking ??= ask(again)
      .then(() => texts.clear())
      .catch((error: unknown) => {
        // Not for ever: the next request tries again.
        asking = null;
        throw error;
      });
    return asking;
  };
  const fitting = <Data, Variables>(
    document: Document<Data, Variables>,
  ): Document<Data, Variables> => {
    if (missing.size === 0) return document;
    const text = texts.get(document.text) ?? prunedText(document.text, missing);
    texts.set(document.text, text);
    return { ...document, text };
  };

  return {
    ...client,
    unknown: () => unknownWithout([...missing]),
    async request(document, variables, options = {}) {
      const send = async () => {
        await abortable(asked(), options.signal);
        const answer = await client.request(
          fitting(document),
          knownEvents(variables, missing),
          options,
        );
        return { ...answer, data: filledIn(answer.data, missing) };
      };
      try {
        return await send();
      } catch (error) {
        if (!(error instanceof GitHubError) || error.failure.kind !== "unknown-field") throw error;
        // What was kept may be of the host before it was changed.
        const before = [...missing].join(" ");
        await abortable(asked(true), options.signal);
        if ([...missing].join(" ") === before) throw error;
        return send();
      }
    },
  };
}

/** Without the events that the host does not know: one unknown name refuses the whole document. */
const knownEvents = <Variables extends Record<string, unknown>>(
  variables: Variables,
  missing: ReadonlySet<string>,
): Variables =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      (name === "issueEvents" || name === "pullEvents") && Array.isArray(value)
        ? value.filter((event) => !missing.has(eventType(String(event))))
        : value,
    ]),
  ) as Variables;
