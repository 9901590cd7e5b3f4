import type { ItemId } from "../domain/item.ts";

/** An item by its name. */
export type LedgerItem = {
  id: ItemId;
  ref: string;
  title: string;
  url: string | null;
  repository: string | null;
  /** Null where it is no item of the team, or in none of its stages. */
  stage: string | null;
  /** Who opened it. */
  author: string | null;
};
