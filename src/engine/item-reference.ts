import type { Item } from "../domain/item.ts";

/** How people call an item: `owner/name#12`; "draft" where it has no number. */
export const refOf = ({ kind, repository, number }: Item): string =>
  repository !== null && number !== null ? `${repository}#${number}` : kind;
