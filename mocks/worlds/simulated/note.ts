import type { Deed } from "../../github/action.ts";

type Without<D, K extends string> = D extends unknown ? Omit<D, K> : never;
type ContentDeed = Extract<Deed, { content: string }>;
/** Deeds that no truth depends on: what a ledger writes down as it is told. */
export type Note = Without<
  Extract<
    ContentDeed,
    {
      do:
        | "set field"
        | "set milestone"
        | "set type"
        | "comment"
        | "rename title"
        | "ready for review"
        | "convert to draft"
        | "request review"
        | "withdraw review request"
        | "review";
    }
  >,
  "content"
>;
