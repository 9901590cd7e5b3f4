import type { Instant } from "../domain/instant.ts";
import type { ItemId } from "../domain/item.ts";
import type { Answer } from "../metrics/answer.ts";
import type { Change } from "../metrics/since.ts";
import type { Reply } from "./reply.ts";
import type { Scope } from "./scope.ts";

/** Since when: the reader's last visit, the last stand-up, or any instant. */
export type SinceWhen = "visit" | "stand-up" | { at: Instant };

/** What changed since an earlier moment. */
export type Since = {
  /** The earlier moment. */
  from: Instant;
  /** `first`: there is no last visit or stand-up, so it is the same hour of the working day before. */
  known: "visit" | "stand-up" | "date" | "first";
  changes: Change[];
  /**
   * What the page showed differently at the earlier moment, because it was learned later. Null
   * where nobody looked at it then.
   */
  learned: Change[] | null;
};

/** An item that the reader does not want to see on the list for now. */
export type Snooze = {
  item: ItemId;
  /** `2026-08-24`: it is back on that day. Null: dismissed, until something new is the matter. */
  until: string | null;
  note: string;
  /** What was the matter: kinds of reasons. */
  reasons: string[];
};

/** What Today and the stand-up ask, beside the questions. */
export interface TodayCalls {
  since(scope: Scope, when: SinceWhen): Promise<Reply<Answer<Since>>>;
  /** The reader has seen what the scope shows, or the team has talked about it. Keeps its `asOf`. */
  seen(scope: Scope, what: "visit" | "stand-up"): Promise<Reply<null>>;
  snoozes(team: string): Promise<Reply<Snooze[]>>;
  /** Puts an item aside; replaces an earlier snooze of it. */
  snooze(team: string, snooze: Snooze): Promise<Reply<null>>;
  unsnooze(team: string, item: ItemId): Promise<Reply<null>>;
}
