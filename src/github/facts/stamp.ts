import { parseInstant } from "../../domain/instant.ts";
import type { ItemId } from "../../domain/item.ts";
import type { ActorNode } from "../wire.ts";

type Stamped = {
  id: string;
  createdAt: string;
  actor?: ActorNode | null;
  wasAutomated?: boolean;
  /** What closed it: a board does by its workflow only. */
  closer?: { __typename: string } | null;
};

const isBot = (actor: ActorNode | null | undefined): boolean =>
  actor?.__typename === "Bot" || (actor?.login.endsWith("[bot]") ?? false);

/** Who did it, and whether that was a person: nothing where GitHub does not say. */
export const doneBy = (
  actor: ActorNode | null | undefined,
  wasAutomated = false,
): { by?: string; automated?: true } => ({
  ...(actor ? { by: actor.login } : {}),
  ...(wasAutomated || isBot(actor) ? { automated: true } : {}),
});

/** What every fact of a GitHub event has: the event's own id and time. */
export const recorded = (item: ItemId, event: Stamped) => ({
  id: event.id,
  item,
  at: parseInstant(event.createdAt),
  evidence: "recorded" as const,
  ...doneBy(event.actor, event.wasAutomated || event.closer?.__typename === "ProjectV2"),
});
