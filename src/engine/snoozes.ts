import type { Archive } from "../archive/archive.ts";
import type { ItemId } from "../domain/item.ts";
import type { Snooze } from "./today-protocol.ts";

const idOf = (team: string, item: ItemId) => `${team} ${item}`;

/** The items of a team that the reader has put aside. */
export async function snoozesOf(archive: Archive, team: string): Promise<Snooze[]> {
  const kept = await archive.documents("snooze");
  return kept.flatMap(({ id, content }) =>
    id.startsWith(idOf(team, "")) ? [content as Snooze] : [],
  );
}

export const keepSnooze = (archive: Archive, team: string, snooze: Snooze): Promise<void> =>
  archive.putDocument("snooze", idOf(team, snooze.item), snooze);

export const dropSnooze = (archive: Archive, team: string, item: ItemId): Promise<void> =>
  archive.removeDocument("snooze", idOf(team, item));
